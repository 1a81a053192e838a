// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/csvtable.h"

#include <QTest>

using namespace keepwatch;
using namespace keepwatch::report;
using namespace std::chrono_literals;

/// The CSV of samples, transitions and availability, byte by byte.
class TestCsvTable : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void headsAreTheContract();
    void aSampleIsOneLine();
    void whatWasNotMeasuredIsEmpty();
    void aTransitionCarriesItsEvidence();
    void anAvailabilityLineHasAsManyCellsAsItsHead();
    void eachLineBearsTheNamesOfItsRow();
    void text_data();
    void text();
    void excelMayHaveItsWay();
    void localTimeFollowsTheZoneAcrossItsChange();
    void timesAroundMidnightAndBeforeTheEpoch();
};

namespace {

RowInfo plc(const QString &name = QStringLiteral("plc-7"))
{
    RowInfo row;
    row.row = RowId{ 1 };
    row.name = name;
    row.peer = QStringLiteral("10.0.0.7:502");
    row.method = Method::Framed;
    return row;
}

UtcTime at(qint64 ms)
{
    return UtcTime{ std::chrono::milliseconds(ms) };
}

constexpr qint64 evening = 1763841600123; // 2025-11-22T20:00:00.123Z

QByteArray lineOf(const Sample &sample, const RowInfo &row = plc(), const CsvOptions &options = {})
{
    QByteArray out;
    CsvTable(CsvTable::Kind::Samples, options).append(out, row, sample);
    return out;
}

Sample reply()
{
    Sample sample;
    sample.seq = 12;
    sample.time = at(evening);
    sample.rtt = 213456ns;
    sample.kernelRtt = 101us;
    return sample;
}

} // namespace

void TestCsvTable::headsAreTheContract()
{
    QCOMPARE(CsvTable(CsvTable::Kind::Samples).head(),
        QByteArray("time_utc,target,peer,method,seq,outcome,rtt_ms,kernel_rtt_ms,state\r\n"));
    QCOMPARE(CsvTable(CsvTable::Kind::Transitions).head(),
        QByteArray("time_utc,target,peer,from,to,cause,confidence,silent_ms,evidence\r\n"));
    QCOMPARE(CsvTable(CsvTable::Kind::Availability).head(),
        QByteArray("target,peer,from_utc,to_utc,up_s,degraded_s,suspect_s,unreachable_s,connecting_s,paused_s,"
                   "excluded_s,availability_pct,outages,drops,longest_outage_s,mtbf_s,mttr_s,heartbeats,missed,late,"
                   "loss_pct,rtt_min_ms,rtt_avg_ms,rtt_p50_ms,rtt_p95_ms,rtt_p99_ms,rtt_max_ms,jitter_ms\r\n"));
}

void TestCsvTable::aSampleIsOneLine()
{
    QCOMPARE(
        lineOf(reply()), QByteArray("2025-11-22T20:00:00.123Z,plc-7,10.0.0.7:502,framed,12,reply,0.213,0.101,up\r\n"));
}

void TestCsvTable::whatWasNotMeasuredIsEmpty()
{
    Sample sample = reply();
    sample.outcome = Outcome::Miss;
    sample.rtt.reset();
    sample.kernelRtt.reset();
    sample.state = State::Suspect;
    QCOMPARE(lineOf(sample), QByteArray("2025-11-22T20:00:00.123Z,plc-7,10.0.0.7:502,framed,12,miss,,,suspect\r\n"));
}

void TestCsvTable::aTransitionCarriesItsEvidence()
{
    Transition transition;
    transition.time = at(evening);
    transition.from = State::Suspect;
    transition.to = State::Unreachable;
    transition.cause = Cause::NoAnswer;
    transition.silent = 3120999us;
    QByteArray out;
    CsvTable table(CsvTable::Kind::Transitions);
    table.append(out, plc(), transition, QByteArray(R"({"errno":"ETIMEDOUT","probes":3})"));
    QCOMPARE(out,
        QByteArray("2025-11-22T20:00:00.123Z,plc-7,10.0.0.7:502,suspect,unreachable,no-answer,possible,3120,"
                   "\"{\"\"errno\"\":\"\"ETIMEDOUT\"\",\"\"probes\"\":3}\"\r\n"));

    out.clear();
    transition.from.reset();
    transition.to = State::Connecting;
    transition.cause = Cause::Started;
    transition.silent.reset();
    table.append(out, plc(), transition, QByteArray());
    QCOMPARE(out, QByteArray("2025-11-22T20:00:00.123Z,plc-7,10.0.0.7:502,,connecting,started,possible,,\r\n"));
}

void TestCsvTable::eachLineBearsTheNamesOfItsRow()
{
    CsvTable table(CsvTable::Kind::Samples);
    const auto begins = [&table](const RowInfo &row, const char *names) {
        QByteArray out;
        table.append(out, row, Sample());
        return out.startsWith(QByteArray("1970-01-01T00:00:00.000Z,").append(names));
    };
    RowInfo row = plc();
    QVERIFY(begins(row, "plc-7,10.0.0.7:502,"));
    QVERIFY(begins(row, "plc-7,10.0.0.7:502,"));
    // The same name with another peer, and another name in the same place.
    row.peer = QStringLiteral("10.0.0.8:502");
    QVERIFY(begins(row, "plc-7,10.0.0.8:502,"));
    QVERIFY(begins(plc(), "plc-7,10.0.0.7:502,"));
    row.name[0] = u'=';
    QVERIFY(begins(row, "'=lc-7,10.0.0.8:502,"));
    row.name.clear();
    row.peer.clear();
    QVERIFY(begins(row, ",,"));
}

void TestCsvTable::anAvailabilityLineHasAsManyCellsAsItsHead()
{
    AvailabilityRecord record;
    record.from = at(evening);
    record.to = at(evening + 1000);
    record.up = 1000ms;
    CsvTable table(CsvTable::Kind::Availability);
    QByteArray out;
    table.append(out, plc(), record);
    QCOMPARE(out.count(','), table.head().count(','));
    QCOMPARE(out,
        QByteArray("plc-7,10.0.0.7:502,2025-11-22T20:00:00.123Z,2025-11-22T20:00:01.123Z,1.000,0.000,0.000,0.000,0.000,"
                   "0.000,0.000,100.000,0,0,,,,0,0,0,,,,,,,,\r\n"));
}

void TestCsvTable::text_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("cell");
    QTest::newRow("plain") << QStringLiteral("plc-7") << QByteArray("plc-7");
    QTest::newRow("a comma") << QStringLiteral("a,b") << QByteArray("\"a,b\"");
    QTest::newRow("quotes") << QStringLiteral("a\"b") << QByteArray("\"a\"\"b\"");
    QTest::newRow("a line feed") << QStringLiteral("a\nb") << QByteArray("\"a\nb\"");
    QTest::newRow("Chinese") << QStringLiteral("水泵") << QByteArray("\xe6\xb0\xb4\xe6\xb3\xb5");
    QTest::newRow("a formula") << QStringLiteral("=cmd|' /C calc'!A0") << QByteArray("'=cmd|' /C calc'!A0");
    QTest::newRow("a formula with a comma") << QStringLiteral("=A1,B2") << QByteArray("\"'=A1,B2\"");
    QTest::newRow("plus") << QStringLiteral("+1") << QByteArray("'+1");
    QTest::newRow("minus") << QStringLiteral("-1") << QByteArray("'-1");
    QTest::newRow("at") << QStringLiteral("@sum") << QByteArray("'@sum");
    QTest::newRow("a tab") << QStringLiteral("\t=1") << QByteArray("'\t=1");
    QTest::newRow("a carriage return") << QStringLiteral("\r=1") << QByteArray("\"'\r=1\"");
    QTest::newRow("an equals sign inside is harmless") << QStringLiteral("a=1") << QByteArray("a=1");
    QTest::newRow("empty") << QString() << QByteArray();
}

void TestCsvTable::text()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, cell);
    QCOMPARE(lineOf(reply(), plc(name)),
        "2025-11-22T20:00:00.123Z," + cell + ",10.0.0.7:502,framed,12,reply,0.213,0.101,up\r\n");
}

void TestCsvTable::excelMayHaveItsWay()
{
    CsvOptions options;
    options.hasByteOrderMark = true;
    options.separator = ';';
    CsvTable table(CsvTable::Kind::Samples, options);
    QCOMPARE(
        table.head(), QByteArray("\xef\xbb\xbftime_utc;target;peer;method;seq;outcome;rtt_ms;kernel_rtt_ms;state\r\n"));
    QCOMPARE(lineOf(reply(), plc(QStringLiteral("a;b")), options),
        QByteArray("2025-11-22T20:00:00.123Z;\"a;b\";10.0.0.7:502;framed;12;reply;0.213;0.101;up\r\n"));
}

void TestCsvTable::localTimeFollowsTheZoneAcrossItsChange()
{
    CsvOptions options;
    options.zone = QTimeZone("Europe/Berlin");
    if (!options.zone->isValid())
        QSKIP("no time zones on this system");
    CsvTable table(CsvTable::Kind::Samples, options);
    QVERIFY(table.head().startsWith("time_local,"));
    // Clocks went back at 2025-10-26T01:00:00Z.
    constexpr qint64 change = 1761440400000;
    QByteArray out;
    for (const qint64 ms : { change - 1, change }) {
        Sample sample = reply();
        sample.time = at(ms);
        table.append(out, plc(), sample);
    }
    const auto lines = out.split('\n');
    QCOMPARE(lines[0].left(29), QByteArray("2025-10-26T02:59:59.999+02:00"));
    QCOMPARE(lines[1].left(29), QByteArray("2025-10-26T02:00:00.000+01:00"));
}

void TestCsvTable::timesAroundMidnightAndBeforeTheEpoch()
{
    CsvTable table(CsvTable::Kind::Samples);
    QByteArray out;
    for (const auto ms : { 1763855999999LL, 1763856000000LL, 1763855999999LL, -1LL }) {
        Sample sample = reply();
        sample.time = at(ms);
        table.append(out, plc(), sample);
    }
    const auto lines = out.split('\n');
    QCOMPARE(lines[0].left(24), QByteArray("2025-11-22T23:59:59.999Z"));
    QCOMPARE(lines[1].left(24), QByteArray("2025-11-23T00:00:00.000Z"));
    QCOMPARE(lines[2].left(24), QByteArray("2025-11-22T23:59:59.999Z"));
    QCOMPARE(lines[3].left(24), QByteArray("1969-12-31T23:59:59.999Z"));
}

QTEST_GUILESS_MAIN(TestCsvTable)
#include "tst_csvtable.moc"
