// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/alerts/acknowledgementbook.h"
#include "app/health/alerts/alertcoalescer.h"

#include <QTest>

using namespace keepwatch;
using namespace keepwatch::health;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

/// Which message leaves when, and how long an acknowledgement holds. The clock is turned by hand.
class TestAlerts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void oneLossIsToldAfterTheGathering();
    void manyLossesAtOnceAreOneMessage();
    void lossesThatTrickleInAreSpaced();
    void nothingIsSaidOfTheFirstState();
    void whatIsOverBeforeItWasToldIsNeverTold();
    void recoveryNamesTheOutage();
    void suspicionAndDropAreSilent();
    void aSharperCauseIsToldOnlyWhileItWaits();
    void anAcknowledgedTroubleIsSilentUntilItsRecovery();
    void aRestoredAcknowledgementSilencesTheFirstVerdict();
    void aPausedRowIsForgotten();
    void aFlappingRowIsOneMessageUntilItSettles();
    void anIncidentIsAMessageOfItsOwn();
    void tenThousandLossesAreQuick();

    void acknowledgementsEnd_data();
    void acknowledgementsEnd();
    void onlyTroubleIsAcknowledged();
    void anAcknowledgementCanBeChanged();

private:
    void tell(quint32 row, State to, std::optional<State> from = State::Up, Cause cause = Cause::NoAnswer);
    void up(quint32 first, quint32 last);
    /// Turns the clock, taking what is due on the way.
    std::vector<Alert> after(Duration time);

    AlertCoalescer m_coalescer;
    Instant m_now{ 1h };
};

namespace {

QList<RowInfo> named(quint32 count)
{
    QList<RowInfo> rows;
    for (quint32 i = 1; i <= count; ++i)
        rows << RowInfo{
            .row = { i }, .target = { i }, .name = u"plc-%1"_s.arg(i), .group = {}, .peer = {}, .method = {}
        };
    return rows;
}

UtcTime utc(Instant at)
{
    return UtcTime(std::chrono::duration_cast<std::chrono::milliseconds>(at.time_since_epoch()));
}

Transition transition(quint32 row, std::optional<State> from, State to, Cause cause = Cause::NoAnswer)
{
    Transition result;
    result.row = { row };
    result.from = from;
    result.to = to;
    result.cause = cause;
    return result;
}

Acknowledgement acknowledgement(quint32 row)
{
    return { .row = { row }, .time = {}, .author = u"ana"_s, .note = u"power cut"_s };
}

} // namespace

void TestAlerts::init()
{
    m_coalescer = AlertCoalescer();
    m_coalescer.changeRows(named(60));
}

void TestAlerts::tell(quint32 row, State to, std::optional<State> from, Cause cause)
{
    Transition told = transition(row, from, to, cause);
    told.time = utc(m_now);
    m_coalescer.add(told, m_now);
}

void TestAlerts::up(quint32 first, quint32 last)
{
    for (quint32 row = first; row <= last; ++row) {
        tell(row, State::Connecting, std::nullopt, Cause::Started);
        tell(row, State::Up, State::Connecting, Cause::Started);
    }
}

std::vector<Alert> TestAlerts::after(Duration time)
{
    const Instant end = m_now + time;
    std::vector<Alert> all;
    while (m_coalescer.due() && *m_coalescer.due() <= end) {
        m_now = std::max(m_now, *m_coalescer.due());
        std::ranges::move(m_coalescer.take(m_now), std::back_inserter(all));
    }
    m_now = end;
    return all;
}

void TestAlerts::oneLossIsToldAfterTheGathering()
{
    up(1, 3);
    tell(2, State::Unreachable, State::Suspect);
    QVERIFY(after(1999ms).empty());
    const auto alerts = after(1ms);
    QCOMPARE(alerts.size(), 1u);
    QCOMPARE(alerts[0].kind, Alert::Kind::Lost);
    QCOMPARE(alerts[0].names, QStringList{ u"plc-2"_s });
    QCOMPARE(alerts[0].cause, Cause::NoAnswer);
    QCOMPARE(m_coalescer.standing(), 1);
    QVERIFY(after(1h).empty());
}

void TestAlerts::manyLossesAtOnceAreOneMessage()
{
    up(1, 60);
    for (quint32 row = 1; row <= 50; ++row) {
        tell(row, State::Unreachable, State::Suspect, row == 7 ? Cause::Refused : Cause::NoAnswer);
        m_now += 10ms;
    }
    const auto alerts = after(1h);
    QCOMPARE(alerts.size(), 1u);
    QCOMPARE(alerts[0].rows.size(), 50);
    QCOMPARE(alerts[0].names, (QStringList{ u"plc-1"_s, u"plc-2"_s, u"plc-3"_s }));
    QVERIFY(!alerts[0].cause);
    QCOMPARE(alerts[0].stillLost, 0);
}

void TestAlerts::lossesThatTrickleInAreSpaced()
{
    up(1, 60);
    size_t messages = 0;
    for (quint32 row = 1; row <= 60; ++row) {
        tell(row, State::Unreachable, State::Suspect);
        const auto alerts = after(500ms);
        messages += alerts.size();
        if (messages == 2 && !alerts.empty())
            QCOMPARE(alerts[0].stillLost, 4); // those of the first message
    }
    QCOMPARE(messages, 3u); // at 2 s, 12 s and 22 s
    QCOMPARE(after(1h).size(), 1u);
}

void TestAlerts::nothingIsSaidOfTheFirstState()
{
    tell(1, State::Connecting, std::nullopt, Cause::Started);
    tell(1, State::Unreachable, State::Connecting, Cause::Refused);
    QVERIFY(after(1h).empty());
    tell(1, State::Up, State::Unreachable, Cause::Recovered);
    QVERIFY(after(1h).empty());
    tell(1, State::Unreachable, State::Suspect); // but of the next one
    QCOMPARE(after(1h).size(), 1u);
}

void TestAlerts::whatIsOverBeforeItWasToldIsNeverTold()
{
    up(1, 1);
    tell(1, State::Unreachable, State::Suspect);
    QVERIFY(after(1s).empty());
    tell(1, State::Up, State::Unreachable, Cause::Recovered);
    QVERIFY(after(1h).empty());
}

void TestAlerts::recoveryNamesTheOutage()
{
    up(1, 2);
    tell(1, State::Unreachable, State::Suspect);
    tell(2, State::Unreachable, State::Suspect);
    QCOMPARE(after(100s).size(), 1u);
    tell(1, State::Degraded, State::Unreachable, Cause::Recovered);
    const auto alerts = after(1h);
    QCOMPARE(alerts.size(), 1u);
    QCOMPARE(alerts[0].kind, Alert::Kind::Recovered);
    QCOMPARE(alerts[0].lasted, Duration(100s));
    QCOMPARE(alerts[0].stillLost, 1);
    QCOMPARE(m_coalescer.standing(), 1);
}

void TestAlerts::suspicionAndDropAreSilent()
{
    up(1, 1);
    tell(1, State::Suspect, State::Up, Cause::ClosedByPeer);
    tell(1, State::Up, State::Suspect, Cause::Recovered);
    tell(1, State::Degraded, State::Up, Cause::Slow);
    QVERIFY(after(1h).empty());
}

void TestAlerts::aSharperCauseIsToldOnlyWhileItWaits()
{
    up(1, 1);
    tell(1, State::Unreachable, State::Suspect, Cause::Unknown);
    tell(1, State::Unreachable, State::Unreachable, Cause::NotResponding);
    const auto alerts = after(1min);
    QCOMPARE(alerts.size(), 1u);
    QCOMPARE(alerts[0].cause, Cause::NotResponding);
    tell(1, State::Unreachable, State::Unreachable, Cause::Refused);
    QVERIFY(after(1h).empty());
}

void TestAlerts::anAcknowledgedTroubleIsSilentUntilItsRecovery()
{
    up(1, 2);
    tell(1, State::Unreachable, State::Suspect);
    m_coalescer.acknowledge({ acknowledgement(1) }, m_now);
    auto alerts = after(1h);
    QCOMPARE(alerts.size(), 1u); // only that it was acknowledged
    QCOMPARE(alerts[0].kind, Alert::Kind::Acknowledged);
    QCOMPARE(alerts[0].names, QStringList{ u"plc-1"_s });
    QCOMPARE(alerts[0].note, u"power cut"_s);
    QCOMPARE(m_coalescer.standing(), 0);

    m_coalescer.endSilence({ RowId{ 1 } });
    tell(1, State::Up, State::Unreachable, Cause::Recovered);
    alerts = after(1h);
    QCOMPARE(alerts.size(), 1u);
    QCOMPARE(alerts[0].kind, Alert::Kind::Recovered);
}

void TestAlerts::aRestoredAcknowledgementSilencesTheFirstVerdict()
{
    m_coalescer.silence({ 1 });
    tell(1, State::Connecting, std::nullopt, Cause::Started);
    tell(1, State::Unreachable, State::Connecting, Cause::Refused);
    QVERIFY(after(1h).empty());
    m_coalescer.endSilence({ RowId{ 1 } });
    tell(1, State::Up, State::Unreachable, Cause::Recovered);
    QCOMPARE(after(1h).size(), 1u); // who acknowledged it waits for that
}

void TestAlerts::aPausedRowIsForgotten()
{
    up(1, 2);
    tell(1, State::Unreachable, State::Suspect);
    tell(2, State::Unreachable, State::Suspect);
    tell(2, State::Paused, State::Unreachable, Cause::PausedByOperator);
    const auto alerts = after(1min);
    QCOMPARE(alerts.size(), 1u);
    QCOMPARE(alerts[0].names, QStringList{ u"plc-1"_s });
    m_coalescer.removeRows({ RowId{ 1 } });
    QCOMPARE(m_coalescer.standing(), 0);
    QVERIFY(after(1h).empty());
}

void TestAlerts::aFlappingRowIsOneMessageUntilItSettles()
{
    up(1, 1);
    std::vector<Alert> alerts;
    for (int i = 0; i < 20; ++i) {
        tell(1, State::Unreachable, State::Suspect);
        std::ranges::move(after(15s), std::back_inserter(alerts));
        tell(1, State::Up, State::Unreachable, Cause::Recovered);
        std::ranges::move(after(15s), std::back_inserter(alerts));
    }
    const auto isFlapping = [](const Alert &alert) { return alert.kind == Alert::Kind::Flapping; };
    QCOMPARE(std::ranges::count_if(alerts, isFlapping), 1);
    QVERIFY(isFlapping(alerts.back())); // and nothing after it
    QVERIFY(alerts.size() < 9);
    QVERIFY(after(1h).empty()); // it settled as it was before it began: up

    tell(1, State::Unreachable, State::Suspect);
    alerts = after(1h);
    QCOMPARE(alerts.size(), 1u);
    QCOMPARE(alerts[0].kind, Alert::Kind::Lost);
}

void TestAlerts::anIncidentIsAMessageOfItsOwn()
{
    up(1, 10);
    for (quint32 row = 1; row <= 10; ++row)
        tell(row, State::Unreachable, State::Suspect);
    m_coalescer.join(4, { RowId{ 2 }, RowId{ 3 }, RowId{ 4 } });
    const auto alerts = after(1h);
    QCOMPARE(alerts.size(), 2u);
    QCOMPARE(alerts[0].rows.size(), 7);
    QCOMPARE(alerts[1].incident, 4u);
    QCOMPARE(alerts[1].names, (QStringList{ u"plc-2"_s, u"plc-3"_s, u"plc-4"_s }));

    // A later outage is none of it.
    tell(3, State::Up, State::Unreachable);
    QCOMPARE(after(1h).size(), 1u);
    tell(3, State::Unreachable, State::Suspect);
    const auto later = after(1h);
    QCOMPARE(later.size(), 1u);
    QCOMPARE(later[0].incident, 0u);
}

void TestAlerts::tenThousandLossesAreQuick()
{
    constexpr quint32 count = 10'000;
    m_coalescer.changeRows(named(count));
    up(1, count);
    const auto start = std::chrono::steady_clock::now();
    for (quint32 row = 1; row <= count; ++row)
        tell(row, State::Unreachable, State::Suspect);
    QCOMPARE(after(1min).size(), 1u);
    QVERIFY(std::chrono::steady_clock::now() - start < 2s); // quadratic would be far beyond
}

void TestAlerts::acknowledgementsEnd_data()
{
    QTest::addColumn<State>("known");
    QTest::addColumn<State>("now");
    QTest::addColumn<bool>("isOver");
    QTest::newRow("a recovery ends it") << State::Unreachable << State::Up << true;
    QTest::newRow("a slow reply is a reply") << State::Unreachable << State::Degraded << true;
    QTest::newRow("a suspicion that becomes a verdict is the same trouble")
        << State::Suspect << State::Unreachable << false;
    QTest::newRow("slow is not gone") << State::Degraded << State::Unreachable << true;
    QTest::newRow("a suspicion is no verdict yet") << State::Degraded << State::Suspect << false;
    QTest::newRow("a pause changes nothing") << State::Unreachable << State::Paused << false;
    QTest::newRow("a new start changes nothing") << State::Unreachable << State::Connecting << false;
    QTest::newRow("a client's end ends it") << State::Unreachable << State::Closed << true;
}

void TestAlerts::acknowledgementsEnd()
{
    QFETCH(State, known);
    QFETCH(State, now);
    QFETCH(bool, isOver);
    AcknowledgementBook book;
    QVERIFY(book.add({ transition(1, State::Up, known) }).isEmpty());
    QCOMPARE(book.acknowledge({ RowId{ 1 } }, acknowledgement(0)).value(0).state, known);
    QCOMPARE(book.add({ transition(1, known, now) }), isOver ? QList{ RowId{ 1 } } : QList<RowId>());
    QCOMPARE(book.find({ 1 }) == nullptr, isOver);
}

void TestAlerts::onlyTroubleIsAcknowledged()
{
    AcknowledgementBook book;
    book.add({ transition(1, State::Connecting, State::Up), transition(2, State::Up, State::Suspect),
        transition(3, State::Up, State::Degraded) });
    QCOMPARE(book.unacknowledged().size(), 2);
    const auto made = book.acknowledge({ RowId{ 1 }, RowId{ 2 }, RowId{ 9 } }, acknowledgement(0));
    QCOMPARE(made.size(), 1);
    QCOMPARE(made[0].row, RowId{ 2 });
    QCOMPARE(made[0].author, u"ana"_s);
    QCOMPARE(book.unacknowledged(), QList{ RowId{ 3 } });
    book.remove({ RowId{ 2 }, RowId{ 3 } });
    QVERIFY(book.all().isEmpty() && book.unacknowledged().isEmpty());
}

void TestAlerts::anAcknowledgementCanBeChanged()
{
    AcknowledgementBook book;
    book.add({ transition(1, State::Up, State::Unreachable) });
    book.acknowledge({ RowId{ 1 } }, acknowledgement(0));
    Acknowledgement other = acknowledgement(0);
    other.note = u"electrician called"_s;
    QCOMPARE(book.acknowledge({ RowId{ 1 } }, other).size(), 1);
    QCOMPARE(book.find({ 1 })->note, other.note);
}

QTEST_GUILESS_MAIN(TestAlerts)
#include "tst_alerts.moc"
