// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/calendar/calendar.h"
#include "app/history/writer.h"
#include "app/report/exportreport.h"

#include <QBuffer>
#include <QTemporaryDir>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::report;
using namespace std::chrono_literals;

/// A night that was worked out by hand, to the millisecond, in CSV and HTML alike: the day in Berlin on which clocks
/// are set back, hence of 25 hours, in a history of two sessions.
class TestStoredReport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theDayComesOutToTheMillisecond_data();
    void theDayComesOutToTheMillisecond();
    void theDayAfterKnowsTheOutageBefore();
    void aVerdictAfterMidnightReachesBack();
    void daysAddUpToTheirSum();
    void theLevelsSayWhatTheSamplesSay();
    void groupsAreSummedUp();
    void linesSumUpGroupsAndAll();
    void thePeriodIsTheZonesDay();
    void aGroupIsChosen();
    void outagesAreListedWithTheirCertificates();
    void incidentsNameWhomTheyHit();
    void namesAreText();
    void thePageNeedsNothingElse();
    void momentsAreOfTheZone();
    void aCancelledPageIsNone();
    void everyKindHasAPage_data();
    void everyKindHasAPage();

private:
    ExportOrder order(qint64 fromMs, qint64 toMs, ExportOrder::Format format = ExportOrder::Format::Csv) const;
    QString written(const ExportOrder &order) const;
    QStringList line(const QString &target, qint64 fromMs, qint64 toMs) const;

    QTemporaryDir m_folder;
};

namespace {

constexpr qint64 midnight = 1792879200000; // 2026-10-25T00:00 in Berlin, 2026-10-24T22:00Z
constexpr qint64 dayMs = 90'000'000; // that day has 25 hours
constexpr auto hostile = "<script>alert(1)</script>&\"'=";

UtcTime at(qint64 ms)
{
    return UtcTime{ std::chrono::milliseconds(midnight + ms) };
}

history::RowName name(quint32 number, const QString &text, qint64 since, const QString &group = {})
{
    RowInfo info;
    info.row = RowId{ number };
    info.name = text;
    info.group = group;
    info.peer = QStringLiteral("10.0.0.%1:502").arg(number);
    info.method = Method::Echo;
    return { .info = info, .since = at(since) };
}

Transition to(
    quint32 row, qint64 ms, State state, Cause cause, std::optional<Duration> outage = {}, bool isDrop = false)
{
    Transition transition;
    transition.row = RowId{ row };
    transition.time = at(ms);
    transition.to = state;
    transition.cause = cause;
    transition.outageFor = outage;
    transition.isDrop = isDrop;
    return transition;
}

Sample sampleOf(quint32 row, quint64 seq, qint64 ms, Outcome outcome, std::optional<Duration> rtt)
{
    Sample sample;
    sample.row = RowId{ row };
    sample.seq = seq;
    sample.time = at(ms);
    sample.outcome = outcome;
    sample.rtt = rtt;
    return sample;
}

/// Degraded, a suspicion that ended well, a drop, a pause by the operator, one of our own, an outage over the setting
/// back of the clocks (01:00Z).
history::Batch firstSession()
{
    history::Batch batch;
    batch.rows = { name(1, QStringLiteral("plc"), -600'000, QStringLiteral("plant")),
        name(2, QLatin1StringView(hostile), -600'000) };
    batch.transitions = { to(1, -600'000, State::Connecting, Cause::Started),
        to(1, -599'500, State::Up, Cause::Started), to(2, -600'000, State::Connecting, Cause::Started),
        to(2, -599'000, State::Up, Cause::Started), to(1, 100'000, State::Degraded, Cause::Slow),
        to(1, 160'250, State::Up, Cause::Recovered), to(1, 200'000, State::Suspect, Cause::Unanswered),
        to(1, 203'400, State::Up, Cause::Recovered), to(1, 300'000, State::Suspect, Cause::ClosedByPeer),
        to(1, 300'012, State::Up, Cause::Recovered, {}, true), to(1, 400'000, State::Paused, Cause::PausedByOperator),
        to(1, 500'000, State::Connecting, Cause::Started), to(1, 500'500, State::Up, Cause::Started),
        to(1, 7'003'000, State::Suspect, Cause::Unanswered), to(1, 7'009'000, State::Unreachable, Cause::NoAnswer, 9s),
        to(1, 7'050'000, State::Unreachable, Cause::HostUnreachable), to(1, 12'610'000, State::Up, Cause::Recovered) };
    batch.pauses = { { at(600'000), at(630'000) } };
    Certificate certificate;
    certificate.row = RowId{ 1 };
    certificate.time = at(7'014'000);
    certificate.cause = Cause::NotResponding;
    certificate.confidence = Confidence::Likely;
    certificate.evidence.errorNumber = 113;
    certificate.evidence.timeline = { { .what = Seen::Life }, { .what = Seen::Probe, .after = 4210ms, .count = 3 } };
    batch.certificates = { certificate };
    Incident incident;
    incident.id = { 1 };
    incident.phase = IncidentPhase::Ended;
    incident.since = at(7'000'000);
    incident.time = at(12'610'000);
    incident.scope = IncidentScope::NextHop;
    incident.subject = QStringLiteral("10.0.0.254");
    incident.cause = Cause::NoAnswer;
    incident.rows = { RowId{ 1 }, RowId{ 2 } };
    batch.incidents = { incident };
    batch.gaps = { { at(15'000'000), at(15'060'000), 17 } };
    batch.samples = { sampleOf(1, 1, 10'000, Outcome::Reply, 1ms), sampleOf(1, 2, 20'000, Outcome::Reply, 3ms),
        sampleOf(1, 3, 7'003'000, Outcome::Miss, {}), sampleOf(1, 3, 7'100'000, Outcome::Late, 97s),
        sampleOf(1, 4, 7'200'000, Outcome::Excluded, {}), sampleOf(1, 5, 12'610'000, Outcome::Reply, 2ms) };
    return batch;
}

/// One outage over midnight whose verdict came before it, and one whose verdict came after it.
history::Batch secondSession()
{
    history::Batch batch;
    batch.rows = { name(1, QStringLiteral("plc"), 20'060'100, QStringLiteral("plant")),
        name(2, QLatin1StringView(hostile), 20'060'100) };
    batch.transitions = { to(1, 20'060'100, State::Connecting, Cause::Started),
        to(2, 20'060'100, State::Connecting, Cause::Started), to(1, 20'060'600, State::Up, Cause::Started),
        to(2, 20'060'600, State::Up, Cause::Started), to(1, dayMs - 7'000, State::Suspect, Cause::Unanswered),
        to(2, dayMs - 5'000, State::Suspect, Cause::Unanswered),
        to(1, dayMs - 1'000, State::Unreachable, Cause::NoAnswer, 9s),
        to(2, dayMs + 4'000, State::Unreachable, Cause::NoAnswer, 12s),
        to(1, dayMs + 100'000, State::Up, Cause::Recovered), to(2, dayMs + 200'000, State::Up, Cause::Recovered) };
    batch.samples = { sampleOf(1, 1, 20'061'000, Outcome::Reply, 5ms) };
    return batch;
}

} // namespace

void TestStoredReport::initTestCase()
{
    QVERIFY(m_folder.isValid());
    const auto write = [this](qint64 fromMs, const history::Batch &batch, qint64 toMs) {
        const auto writer = history::Writer::open(m_folder.filePath(QStringLiteral("h.sqlite")), at(fromMs));
        return writer && !(*writer)->write(batch) && !(*writer)->close(at(toMs));
    };
    QVERIFY(write(-600'500, firstSession(), 20'000'000));
    QVERIFY(write(20'060'000, secondSession(), dayMs + 3'600'000));
}

void TestStoredReport::theDayComesOutToTheMillisecond_data()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("csv");
    QTest::addColumn<QString>("html");
    // 90,000 s less the others, each by hand: 60.25; 3.4 + 0.012; 5,610 from t1 on + 10; 0.5 + 0.5; 100; 30 + 60.1.
    QTest::newRow("up") << 4 << "84125.238"
                        << "23:22:05.238";
    QTest::newRow("degraded") << 5 << "60.250"
                              << "0:01:00.250";
    QTest::newRow("suspect that ended well, and the drop's") << 6 << "3.412"
                                                             << "0:00:03.412";
    QTest::newRow("unreachable, over the clock change and over midnight") << 7 << "5620.000"
                                                                          << "1:33:40.000";
    QTest::newRow("connecting") << 8 << "1.000"
                                << "0:00:01.000";
    QTest::newRow("paused by the operator") << 9 << "100.000"
                                            << "0:01:40.000";
    QTest::newRow("excluded: our own pause, and the time between the sessions") << 10 << "90.100"
                                                                                << "0:01:30.100";
    QTest::newRow("availability") << 11 << "93.742"
                                  << "93.742";
    QTest::newRow("outages") << 12 << "2"
                             << "2";
    QTest::newRow("drops") << 13 << "1"
                           << "1";
    QTest::newRow("longest outage") << 14 << "5610.000"
                                    << "1:33:30.000";
    QTest::newRow("mean time between failures") << 15 << "42094.450"
                                                << "11:41:34.450";
    QTest::newRow("mean time to recovery") << 16 << "2810.000"
                                           << "0:46:50.000";
    QTest::newRow("heartbeats") << 17 << "6"
                                << "6";
    QTest::newRow("missed") << 18 << "1"
                            << "1";
    QTest::newRow("late") << 19 << "1"
                          << "1";
    QTest::newRow("loss") << 20 << "20.000"
                          << "20.000";
    QTest::newRow("shortest RTT") << 21 << "1.000"
                                  << "1.000";
    QTest::newRow("median RTT") << 23 << "3.000"
                                << "3.000";
    QTest::newRow("longest RTT, of the late reply") << 26 << "97000.000"
                                                    << "97000.000";
}

void TestStoredReport::theDayComesOutToTheMillisecond()
{
    QFETCH(int, column);
    QFETCH(QString, csv);
    QFETCH(QString, html);
    QCOMPARE(line(QStringLiteral("plc"), 0, dayMs).at(column), csv);
    // The same row of the page's two tables.
    const QString page = written(order(0, dayMs, ExportOrder::Format::Html));
    QString cells;
    for (const QString &row : page.split(QStringLiteral("</tr>"))) {
        if (row.contains(QStringLiteral("<td>plc</td><td>10.0.0.1:502</td><td class=\"n")))
            cells += row;
    }
    QVERIFY2(cells.contains(u'>' % html % u"</td>"), qPrintable(cells));
    QVERIFY(cells.contains(QStringLiteral(">25:00:00.000</td>")));
}

ExportOrder TestStoredReport::order(qint64 fromMs, qint64 toMs, ExportOrder::Format format) const
{
    ExportOrder order;
    order.kind = CsvTable::Kind::Availability;
    order.format = format;
    order.history = m_folder.filePath(QStringLiteral("h.sqlite"));
    order.filter.from = at(fromMs);
    order.filter.to = at(toMs);
    if (format == ExportOrder::Format::Html)
        order.options.zone = QTimeZone("Europe/Berlin");
    return order;
}

QString TestStoredReport::written(const ExportOrder &order) const
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto records = exportReport(order, buffer);
    return records ? QString::fromUtf8(buffer.data()) : QStringLiteral("an error");
}

/// The cells of the target's line; checks that the seven times add up to the period.
QStringList TestStoredReport::line(const QString &target, qint64 fromMs, qint64 toMs) const
{
    for (const QString &text : written(order(fromMs, toMs)).split(QStringLiteral("\r\n"))) {
        if (!text.startsWith(target))
            continue;
        const QStringList cells = text.mid(target.size()).prepend(u'x').split(u',');
        qint64 sum = 0;
        for (int column = 4; column <= 10; ++column)
            sum += qRound64(cells.at(column).toDouble() * 1000);
        const auto ms = [&cells](int column) {
            return QDateTime::fromString(cells.at(column), Qt::ISODateWithMs).toMSecsSinceEpoch();
        };
        return sum == ms(3) - ms(2) ? cells : QStringList{ QStringLiteral("does not add up") };
    }
    return {};
}

void TestStoredReport::theDayAfterKnowsTheOutageBefore()
{
    const auto cells = line(QStringLiteral("plc"), dayMs, dayMs + 3'600'000);
    QCOMPARE(cells.at(7), QStringLiteral("100.000"));
    QCOMPARE(cells.at(12), QStringLiteral("1"));
}

void TestStoredReport::aVerdictAfterMidnightReachesBack()
{
    // t1 = 8 s before midnight, the verdict 4 s after it.
    const auto cells = line(QStringLiteral("\"<script>alert(1)</script>&\"\"'=\""), 20'100'000, dayMs);
    QCOMPARE(cells.at(7), QStringLiteral("8.000"));
    QCOMPARE(cells.at(6), QStringLiteral("0.000"));
    QCOMPARE(cells.at(12), QStringLiteral("1"));
}

void TestStoredReport::daysAddUpToTheirSum()
{
    const std::array<qint64, 5> ends{ 0, 250'000, 10'800'000, 50'000'000, dayMs };
    const auto whole = line(QStringLiteral("plc"), 0, dayMs);
    for (int column = 4; column <= 10; ++column) {
        double sum = 0;
        for (size_t i = 0; i + 1 < ends.size(); ++i)
            sum += line(QStringLiteral("plc"), ends[i], ends[i + 1]).at(column).toDouble();
        QCOMPARE(QString::number(sum, 'f', 3), whole.at(column));
    }
}

void TestStoredReport::theLevelsSayWhatTheSamplesSay()
{
    // Read from the hours: the same history, said to hold more samples than are read one by one.
    const auto exact = line(QStringLiteral("plc"), 0, dayMs);
    ExportOrder counted = order(0, dayMs);
    counted.fewSamples = 0;
    for (const QString &text : written(counted).split(QStringLiteral("\r\n"))) {
        if (!text.startsWith(QStringLiteral("plc")))
            continue;
        const QStringList cells = text.split(u',');
        for (int column = 4; column <= 22; ++column)
            QCOMPARE(cells.at(column), exact.at(column));
        QVERIFY(std::abs(cells.at(23).toDouble() - 3.0) <= 3.0 * LatencySketch::error);
        QCOMPARE(cells.at(26), exact.at(26));
        QCOMPARE(cells.at(27), exact.at(27));
    }
}

void TestStoredReport::groupsAreSummedUp()
{
    const QString page = written(order(0, dayMs, ExportOrder::Format::Html));
    QVERIFY(page.contains(QStringLiteral("<td>Group plant</td>")));
    QVERIFY(page.contains(QStringLiteral("<td>Without a group</td>")));
    // Both targets together: twice the day.
    const qsizetype all = page.indexOf(QStringLiteral("<td>All</td>"));
    QVERIFY(page.indexOf(QStringLiteral(">50:00:00.000</td>"), all) > all);
}

void TestStoredReport::linesSumUpGroupsAndAll()
{
    ExportOrder summed = order(0, dayMs);
    summed.by = ExportOrder::By::Group;
    QStringList lines = written(summed).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 3);
    QVERIFY(lines.at(0).startsWith(QStringLiteral("group,targets,from_utc,to_utc,period_s,up_s,")));
    QVERIFY(lines.at(1).startsWith(
        QStringLiteral("plant,1,2026-10-24T22:00:00.000Z,2026-10-25T23:00:00.000Z,90000.000,84125.238,")));
    QVERIFY(lines.at(2).startsWith(QStringLiteral(",1,")));
    summed.by = ExportOrder::By::All;
    lines = written(summed).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    const QStringList cells = lines.at(1).split(u',');
    QCOMPARE(cells.size(), lines.at(0).split(u',').size());
    QCOMPARE(cells.at(1), QStringLiteral("2"));
    QCOMPARE(cells.at(4), QStringLiteral("180000.000"));
    qint64 sum = 0;
    for (int column = 5; column <= 11; ++column)
        sum += qRound64(cells.at(column).toDouble() * 1000);
    QCOMPARE(sum, 2 * dayMs);
}

void TestStoredReport::thePeriodIsTheZonesDay()
{
    const Calendar berlin{ QTimeZone("Europe/Berlin") };
    const Period day = berlin.around(PeriodKind::Day, at(7'200'000));
    QVERIFY((day == Period{ at(0), at(dayMs) }));
    // The three shifts that meet the day's night: cut at their borders, they hold what the night's outage lasted.
    double unreachable = 0;
    double whole = 0;
    for (Period shift = berlin.around(PeriodKind::Shift, at(0)); shift.from < at(dayMs);
         shift = berlin.around(PeriodKind::Shift, shift.to)) {
        const auto cells = line(QStringLiteral("plc"), (shift.from - at(0)).count(), (shift.to - at(0)).count());
        unreachable += cells.at(7).toDouble();
        whole += cells.at(12).toDouble();
    }
    QCOMPARE(unreachable, 5610.0 + 110.0);
    QCOMPARE(whole, 2.0);
}

void TestStoredReport::aGroupIsChosen()
{
    ExportOrder chosen = order(0, dayMs);
    chosen.filter.groups = { QStringLiteral("plant") };
    const QStringList lines = written(chosen).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    QVERIFY(lines.at(1).startsWith(QStringLiteral("plc,")));
    chosen.filter.groups = { QString() };
    QVERIFY(written(chosen).contains(QStringLiteral("script")));
}

void TestStoredReport::outagesAreListedWithTheirCertificates()
{
    const QString page = written(order(0, dayMs, ExportOrder::Format::Html));
    const qsizetype list = page.indexOf(QStringLiteral("<h2>Outages and drops</h2>"));
    QVERIFY(list > 0);
    const QString text = page.mid(list);
    QVERIFY(text.contains(QStringLiteral(">1:33:30.000</td><td>The host answers, the application does not</td>")));
    QVERIFY(text.contains(QStringLiteral("errno EHOSTUNREACH")));
    QVERIFY(text.contains(QStringLiteral("timeline last-sign-of-life +0 ms / probe 3 +4210 ms")));
    QVERIFY(text.contains(QStringLiteral(">0:00:00.012</td><td>The peer closed the connection</td>")));
    QVERIFY(text.contains(QStringLiteral("17 record")));
    QVERIFY(text.contains(QStringLiteral("Keepwatch itself did not run")));
    QVERIFY(page.contains(QStringLiteral("not from the verdict")));
}

void TestStoredReport::incidentsNameWhomTheyHit()
{
    const QString page = written(order(0, dayMs, ExportOrder::Format::Html));
    const qsizetype list = page.indexOf(QStringLiteral("<h2>Incidents</h2>"));
    QVERIFY(list > 0);
    const QString text = page.mid(list, page.indexOf(QStringLiteral("</table>"), list) - list);
    QVERIFY(text.contains(QStringLiteral("behind router 10.0.0.254")));
    QVERIFY(text.contains(QStringLiteral(">1:33:30.000</td>")));
    QVERIFY(text.contains(QStringLiteral("<td>plc, &lt;script&gt;")) || text.contains(QStringLiteral(">plc, ")));
    QVERIFY(!written(order(0, 6'000'000, ExportOrder::Format::Html)).contains(QStringLiteral("<h2>Incidents</h2>")));
}

void TestStoredReport::namesAreText()
{
    for (const auto kind : { CsvTable::Kind::Availability, CsvTable::Kind::Transitions, CsvTable::Kind::Samples }) {
        ExportOrder hostileOrder = order(0, dayMs, ExportOrder::Format::Html);
        hostileOrder.kind = kind;
        const QString page = written(hostileOrder);
        QVERIFY(!page.contains(QStringLiteral("<script")));
        if (kind != CsvTable::Kind::Samples)
            QVERIFY(page.contains(QStringLiteral("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;=")));
    }
}

void TestStoredReport::thePageNeedsNothingElse()
{
    const QString page = written(order(0, dayMs, ExportOrder::Format::Html));
    for (const char *reference : { " src=", " href=", "@import", "<link", "<img", "<iframe" })
        QVERIFY2(!page.contains(QLatin1StringView(reference)), reference);
    QVERIFY(page.contains(QStringLiteral("<svg")));
    QVERIFY(page.startsWith(QStringLiteral("<!DOCTYPE html>\n<html lang=\"")));
    QVERIFY(page.endsWith(QStringLiteral("</html>\n")));
}

void TestStoredReport::momentsAreOfTheZone()
{
    const QString page = written(order(0, dayMs, ExportOrder::Format::Html));
    // Summer time before the change, winter time after it.
    QVERIFY(page.contains(QStringLiteral("2026-10-25 00:00:00.000 CEST to 2026-10-26 00:00:00.000 CET")));
    // t1 of the outage over the change: 23:56:40Z.
    QVERIFY(page.contains(QStringLiteral("2026-10-25 01:56:40.000 CEST")));
    QVERIFY(page.contains(QStringLiteral("2026-10-25 02:30:10.000 CET")));
}

void TestStoredReport::aCancelledPageIsNone()
{
    const std::atomic<bool> isCancelled = true;
    const QString path = m_folder.filePath(QStringLiteral("never.html"));
    const auto result = exportReport(
        order(0, dayMs, ExportOrder::Format::Html), path, { .progressed = {}, .isCancelled = &isCancelled });
    QVERIFY(!result && result.error().code == ErrorCode::Cancelled);
    QVERIFY(!QFile::exists(path));
}

void TestStoredReport::everyKindHasAPage_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("records");
    QTest::newRow("availability") << int(CsvTable::Kind::Availability) << 2;
    QTest::newRow("transitions") << int(CsvTable::Kind::Transitions) << 20;
    QTest::newRow("samples") << int(CsvTable::Kind::Samples) << 7;
}

void TestStoredReport::everyKindHasAPage()
{
    QFETCH(int, kind);
    QFETCH(int, records);
    ExportOrder any = order(0, dayMs, ExportOrder::Format::Html);
    any.kind = CsvTable::Kind(kind);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto count = exportReport(any, buffer);
    QVERIFY(count);
    QCOMPARE(*count, qint64(records));
    any.format = ExportOrder::Format::Csv;
    QBuffer csv;
    csv.open(QIODevice::WriteOnly);
    QCOMPARE(*exportReport(any, csv), qint64(records));
}

QTEST_GUILESS_MAIN(TestStoredReport)
#include "tst_storedreport.moc"
