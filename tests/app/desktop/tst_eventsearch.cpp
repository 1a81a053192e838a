// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/past/eventsearch.h"
#include "app/history/writer.h"
#include "app/report/storedtimes.h"

#include <QTemporaryDir>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::desktop;
using namespace std::chrono_literals;

/// What the window finds in a history of two sessions, 200 days of it.
class TestEventSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aTextIsFoundWhereverItStands_data();
    void aTextIsFoundWhereverItStands();
    void theNewestStandFirstAndAreCut();
    void aRecoveryTellsHowLongItTook();
    void aCancelledSearchEnds();
    void daysAreWhatTheirReportsSay();

private:
    FoundEvents search(const QString &text, qsizetype limit = 1000) const;

    QTemporaryDir m_folder;
    std::shared_ptr<history::Reader> m_reader;
    std::atomic<bool> m_isCancelled = false;
};

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr int days = 200;

UtcTime at(qint64 ms)
{
    return UtcTime{ std::chrono::milliseconds(1'764'547'200'000 + ms) }; // 2025-12-01T00:00Z
}

void addName(history::Batch &batch, quint32 number, const QString &name, const QString &group, qint64 ms)
{
    RowInfo info;
    info.row = RowId{ number };
    info.name = name;
    info.group = group;
    info.peer = QStringLiteral("10.0.0.%1:502").arg(number);
    batch.rows.append({ info, at(ms) });
}

/// Both targets for a minute.
Incident incidentAt(qint64 ms)
{
    Incident incident;
    incident.id = { 1 };
    incident.phase = IncidentPhase::Ended;
    incident.since = at(ms);
    incident.time = at(ms + 60'000);
    incident.rows = { RowId{ 1 }, RowId{ 2 } };
    incident.scope = IncidentScope::Prefix;
    incident.subject = QStringLiteral("192.0.2.0/24");
    incident.cause = Cause::NotReading;
    return incident;
}

void add(history::Batch &batch, quint32 row, qint64 ms, State to, Cause cause, std::optional<Duration> outage = {})
{
    Transition transition;
    transition.row = RowId{ row };
    transition.time = at(ms);
    transition.to = to;
    transition.cause = cause;
    transition.outageFor = outage;
    batch.transitions.append(transition);
}

} // namespace

void TestEventSearch::initTestCase()
{
    const QString path = m_folder.filePath(QStringLiteral("h.sqlite"));
    for (const int session : { 0, 1 }) {
        const qint64 begin = session * days / 2 * dayMs;
        const auto writer = history::Writer::open(path, at(begin));
        QVERIFY(writer);
        history::Batch batch;
        addName(batch, 1, QStringLiteral("pump"), QStringLiteral("north"), begin);
        addName(batch, 2, session == 0 ? QStringLiteral("old gate") : QStringLiteral("gate"), {}, begin);
        add(batch, 1, begin, State::Up, Cause::Started);
        add(batch, 2, begin, State::Up, Cause::Started);
        for (int day = 0; day < days / 2; ++day) {
            const qint64 noon = begin + day * dayMs + dayMs / 2;
            add(batch, 1, noon, State::Unreachable, Cause::NotReading, 3s);
            add(batch, 1, noon + 60'000, State::Up, Cause::Recovered);
        }
        if (session == 1) {
            batch.incidents.append(incidentAt(begin + dayMs / 2));
            batch.pauses.append({ at(begin + dayMs), at(begin + dayMs + 5000) });
        }
        QVERIFY(!(*writer)->write(batch));
        QVERIFY(!(*writer)->close(at(begin + days / 2 * dayMs)));
    }
    const auto reader = history::Reader::open(path);
    QVERIFY(reader);
    m_reader = *reader;
}

FoundEvents TestEventSearch::search(const QString &text, qsizetype limit) const
{
    return searchEvents(*m_reader, text, limit, at(days * dayMs), m_isCancelled);
}

void TestEventSearch::aTextIsFoundWhereverItStands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("count");
    QTest::newRow("everything") << QString() << 2 * days + 6;
    QTest::newRow("a name of an earlier session") << QStringLiteral("OLD") << 1;
    QTest::newRow("a name, of a row and in an incident") << QStringLiteral("gate") << 3;
    QTest::newRow("a peer") << QStringLiteral("10.0.0.2:") << 2;
    QTest::newRow("a group") << QStringLiteral("north") << 2 * days + 2;
    QTest::newRow("a state") << QStringLiteral("unreachable") << days + 1; // and the incident tells of it
    QTest::newRow("a cause") << QStringLiteral("does not read") << days + 1;
    QTest::newRow("what an incident is of") << QStringLiteral("192.0.2.") << 1;
    QTest::newRow("an own pause") << QStringLiteral("stood still for 5 s") << 1;
    QTest::newRow("nothing of the kind") << QStringLiteral("%_[") << 0;
}

void TestEventSearch::aTextIsFoundWhereverItStands()
{
    QFETCH(QString, text);
    QFETCH(int, count);
    const FoundEvents found = search(text);
    QVERIFY(!found.error && !found.isCut);
    QCOMPARE(found.events.size(), qsizetype(count));
    QCOMPARE(found.rows.size(), found.events.size());
    QVERIFY(std::ranges::is_sorted(found.events, std::ranges::greater(), &ui::Event::time));
}

void TestEventSearch::theNewestStandFirstAndAreCut()
{
    const FoundEvents found = search(QStringLiteral("pump"), 7);
    QVERIFY(found.isCut);
    QCOMPARE(found.events.size(), 7);
    QVERIFY(found.events.first().time == at(days * dayMs - dayMs / 2 + 60'000));
}

void TestEventSearch::aRecoveryTellsHowLongItTook()
{
    const FoundEvents found = search(QStringLiteral("recovered"), 3);
    QCOMPARE(ui::eventText(found.events.first()), QStringLiteral("Recovered after 1 m"));
}

void TestEventSearch::aCancelledSearchEnds()
{
    m_isCancelled = true;
    QVERIFY(search({}).events.size() < 2);
    m_isCancelled = false;
}

void TestEventSearch::daysAreWhatTheirReportsSay()
{
    history::Filter pump;
    pump.targets = { QStringLiteral("pump") };
    QList<Period> periods{ { at(0), at(days * dayMs) } };
    for (int day = 0; day < days; ++day)
        periods << Period{ at(day * dayMs), at((day + 1) * dayMs) };
    const auto times = report::storedTimes(*m_reader, pump, periods, at(days * dayMs), m_isCancelled);
    QVERIFY(times);
    QCOMPARE(times->size(), periods.size());
    for (qsizetype i = 1; i < times->size(); ++i) {
        QCOMPARE(times->at(i).size(), 1);
        const auto &record = times->at(i).first().record;
        QCOMPARE(record.outages, 1U);
        QCOMPARE(record.unreachable.count(), 63'000);
        QCOMPARE(record.total().count(), dayMs);
    }
    QCOMPARE(times->first().first().record.outages, unsigned(days));
    QCOMPARE(times->first().first().record.unreachable.count(), 63'000 * days);
}

QTEST_GUILESS_MAIN(TestEventSearch)
#include "tst_eventsearch.moc"
