// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/availabilitybook.h"

#include <QTest>

#include <random>

using namespace keepwatch;
using namespace keepwatch::report;
using namespace std::chrono_literals;

/// The books of a row, by scenarios that were worked out by hand, to the millisecond.
class TestAvailability : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void timesFollowTheStates();
    void anOutageCountsFromItsFirstUnansweredRequest();
    void suspicionThatEndedWellIsSuspectTime();
    void anOutageFromConnectingBeginsAtTheVerdict();
    void aSharperCauseOpensNoNewOutage();
    void aDropIsNoOutage();
    void aDropCanCountAsAnOutage();
    void theLateReplyBeforeTheCutBelongsToTheOutage();
    void anEarlierOutageKeepsItsTime();
    void excludedTimeCountsNeitherWay();
    void anOwnPauseInAnOutageStaysOneOutage();
    void pausedTimeStaysPaused();
    void aClosedRowEndsThere();
    void aPeriodCutsBothEnds();
    void anOutageAcrossTheEndOfThePeriod();
    void aClockSetBackKeepsTheSum();
    void heartbeatsAreCounted();
    void theColumnsAlwaysAddUp();
    void theBookKeepsEveryRow();
};

namespace {

UtcTime at(qint64 ms)
{
    return UtcTime{ std::chrono::milliseconds(1'000'000 + ms) };
}

Transition to(qint64 ms, State state, Cause cause = Cause::Unknown)
{
    Transition transition;
    transition.time = at(ms);
    transition.to = state;
    transition.cause = cause;
    return transition;
}

Transition verdict(qint64 ms, std::chrono::milliseconds outage)
{
    Transition transition = to(ms, State::Unreachable, Cause::NoAnswer);
    transition.outageFor = outage;
    return transition;
}

Transition drop(qint64 ms)
{
    Transition transition = to(ms, State::Up, Cause::Recovered);
    transition.isDrop = true;
    return transition;
}

AvailabilityLedger ledgerOf(const std::vector<Transition> &transitions)
{
    AvailabilityLedger ledger;
    for (const auto &transition : transitions)
        ledger.add(transition);
    return ledger;
}

/// `up degraded suspect unreachable connecting paused excluded; outages drops`, in milliseconds.
QString textOf(const AvailabilityRecord &record)
{
    QStringList texts;
    for (const auto time : { record.up, record.degraded, record.suspect, record.unreachable, record.connecting,
             record.paused, record.excluded })
        texts << QString::number(time.count());
    return texts.join(u' ') + QStringLiteral("; %1 %2").arg(record.outages).arg(record.drops);
}

QString textOf(const std::vector<Transition> &transitions, qint64 end)
{
    const auto record = ledgerOf(transitions).record(at(end));
    if (record.total() != record.to - record.from)
        return QStringLiteral("does not add up");
    return textOf(record);
}

} // namespace

void TestAvailability::timesFollowTheStates()
{
    const auto record = ledgerOf({ to(0, State::Connecting), to(100, State::Up), to(5100, State::Degraded),
                                     to(6100, State::Up), to(8100, State::Paused) })
                            .record(at(10000));
    QCOMPARE(textOf(record), QStringLiteral("7000 1000 0 0 100 1900 0; 0 0"));
    QCOMPARE(record.from, at(0));
    QCOMPARE(record.to, at(10000));
    QCOMPARE(record.availabilityPercent().value(), 100.0);
    QVERIFY(!record.longestOutage && !record.meanTimeBetweenFailures() && !record.meanTimeToRecovery());
}

void TestAvailability::anOutageCountsFromItsFirstUnansweredRequest()
{
    // The heartbeat of 5000 stays unanswered: suspect at 8000, the verdict at 14000, life at 20000.
    const auto record = ledgerOf({ to(0, State::Connecting), to(0, State::Up), to(8000, State::Suspect),
                                     verdict(14000, 9000ms), to(20000, State::Up, Cause::Recovered) })
                            .record(at(30000));
    QCOMPARE(textOf(record), QStringLiteral("15000 0 0 15000 0 0 0; 1 0"));
    QCOMPARE(record.availabilityPercent().value(), 50.0);
    QCOMPARE(record.longestOutage.value(), 15000ms);
    QCOMPARE(record.meanTimeBetweenFailures().value(), 15000ms);
    QCOMPARE(record.meanTimeToRecovery().value(), 15000ms);
}

void TestAvailability::suspicionThatEndedWellIsSuspectTime()
{
    QCOMPARE(textOf({ to(0, State::Up), to(3000, State::Suspect), to(3400, State::Up, Cause::Recovered) }, 5000),
        QStringLiteral("4600 0 400 0 0 0 0; 0 0"));
    // Pause, and the end of the run, end it without a verdict as well.
    QCOMPARE(textOf({ to(0, State::Up), to(3000, State::Suspect), to(4000, State::Paused) }, 5000),
        QStringLiteral("3000 0 1000 0 0 1000 0; 0 0"));
    QCOMPARE(textOf({ to(0, State::Up), to(3000, State::Suspect) }, 5000), QStringLiteral("3000 0 2000 0 0 0 0; 0 0"));
}

void TestAvailability::anOutageFromConnectingBeginsAtTheVerdict()
{
    QCOMPARE(textOf({ to(0, State::Connecting), to(5000, State::Unreachable, Cause::Refused) }, 6000),
        QStringLiteral("0 0 0 1000 5000 0 0; 1 0"));
}

void TestAvailability::aSharperCauseOpensNoNewOutage()
{
    QCOMPARE(textOf({ to(0, State::Up), verdict(4000, 1000ms), to(5000, State::Unreachable, Cause::Refused) }, 6000),
        QStringLiteral("3000 0 0 3000 0 0 0; 1 0"));
}

void TestAvailability::aDropIsNoOutage()
{
    QCOMPARE(textOf({ to(0, State::Up), to(3000, State::Suspect, Cause::ClosedByPeer), drop(3012) }, 5000),
        QStringLiteral("4988 0 12 0 0 0 0; 0 1"));
}

void TestAvailability::aDropCanCountAsAnOutage()
{
    Transition counted = to(3012, State::Up, Cause::Recovered);
    counted.outageFor = 12ms;
    QCOMPARE(textOf({ to(0, State::Up), to(3000, State::Suspect, Cause::ClosedByPeer), counted }, 5000),
        QStringLiteral("4988 0 0 12 0 0 0; 1 0"));
}

void TestAvailability::theLateReplyBeforeTheCutBelongsToTheOutage()
{
    // The first of two heartbeats is answered late at 3500; the second, sent at 3000, never: t1 lies before `up`.
    QCOMPARE(textOf({ to(0, State::Up), to(3000, State::Suspect), to(3500, State::Up), to(6000, State::Suspect),
                        verdict(12000, 9000ms) },
                 13000),
        QStringLiteral("3000 0 0 10000 0 0 0; 1 0"));
}

void TestAvailability::anEarlierOutageKeepsItsTime()
{
    const auto record =
        ledgerOf({ to(0, State::Up), verdict(2000, 1000ms), to(5000, State::Up), verdict(6000, 2000ms) })
            .record(at(7000));
    QCOMPARE(textOf(record), QStringLiteral("1000 0 0 6000 0 0 0; 2 0"));
    QCOMPARE(record.longestOutage.value(), 4000ms);
}

void TestAvailability::excludedTimeCountsNeitherWay()
{
    auto ledger = ledgerOf({ to(0, State::Up), to(2000, State::Suspect) });
    ledger.add(OwnPause{ at(1000), at(4000) });
    ledger.add(to(5000, State::Up));
    const auto record = ledger.record(at(6000));
    QCOMPARE(textOf(record), QStringLiteral("2000 0 1000 0 0 0 3000; 0 0"));
    QCOMPARE(record.total(), 6000ms);
}

void TestAvailability::anOwnPauseInAnOutageStaysOneOutage()
{
    auto ledger = ledgerOf({ to(0, State::Up), verdict(3000, 1000ms) });
    ledger.add(OwnPause{ at(4000), at(6000) });
    ledger.add(to(8000, State::Up));
    const auto record = ledger.record(at(9000));
    QCOMPARE(textOf(record), QStringLiteral("3000 0 0 4000 0 0 2000; 1 0"));
    QCOMPARE(record.longestOutage.value(), 4000ms);
}

void TestAvailability::pausedTimeStaysPaused()
{
    auto ledger = ledgerOf({ to(0, State::Up), to(1000, State::Paused) });
    ledger.add(OwnPause{ at(500), at(2000) });
    ledger.add(to(3000, State::Connecting));
    QCOMPARE(textOf(ledger.record(at(4000))), QStringLiteral("500 0 0 0 1000 2000 500; 0 0"));
}

void TestAvailability::aClosedRowEndsThere()
{
    const auto record = ledgerOf({ to(0, State::Up), to(3000, State::Closed, Cause::ClosedByPeer) }).record(at(99000));
    QCOMPARE(textOf(record), QStringLiteral("3000 0 0 0 0 0 0; 0 0"));
    QCOMPARE(record.to, at(3000));
}

void TestAvailability::aPeriodCutsBothEnds()
{
    AvailabilityLedger ledger(at(2000), at(10000));
    for (const auto &transition : { to(0, State::Connecting), to(1000, State::Up), verdict(3000, 1500ms),
             to(5000, State::Up), verdict(12000, 4000ms) })
        ledger.add(transition);
    const auto record = ledger.record(at(15000));
    // The first outage runs from 1500, the second, judged after the period, from 8000.
    QCOMPARE(textOf(record), QStringLiteral("3000 0 0 5000 0 0 0; 2 0"));
    QCOMPARE(record.from, at(2000));
    QCOMPARE(record.to, at(10000));
    QCOMPARE(record.longestOutage.value(), 3000ms);
}

void TestAvailability::anOutageAcrossTheEndOfThePeriod()
{
    AvailabilityLedger before(std::nullopt, at(2000));
    AvailabilityLedger after(at(2000), std::nullopt);
    for (auto *ledger : { &before, &after }) {
        ledger->add(to(0, State::Up));
        ledger->add(verdict(1500, 500ms));
        ledger->add(to(3000, State::Up));
    }
    QCOMPARE(textOf(before.record(at(4000))), QStringLiteral("1000 0 0 1000 0 0 0; 1 0"));
    QCOMPARE(textOf(after.record(at(4000))), QStringLiteral("1000 0 0 1000 0 0 0; 1 0"));
}

void TestAvailability::aClockSetBackKeepsTheSum()
{
    const auto record = ledgerOf({ to(0, State::Up), to(5000, State::Suspect), to(4000, State::Up) }).record(at(6000));
    QCOMPARE(record.total(), 6000ms);
    QCOMPARE(record.total(), record.to - record.from);
}

void TestAvailability::heartbeatsAreCounted()
{
    auto ledger = ledgerOf({ to(0, State::Up) });
    const auto add = [&ledger](quint64 seq, Outcome outcome, std::optional<Duration> rtt) {
        Sample sample;
        sample.seq = seq;
        sample.time = at(qint64(seq));
        sample.outcome = outcome;
        sample.rtt = rtt;
        ledger.add(sample);
    };
    add(1, Outcome::Reply, 10ms);
    add(2, Outcome::Miss, std::nullopt);
    add(2, Outcome::Late, 40ms);
    add(3, Outcome::Excluded, std::nullopt);
    add(4, Outcome::Miss, std::nullopt);
    add(5, Outcome::Reply, 20ms);
    const auto record = ledger.record(at(10));
    QCOMPARE(record.heartbeats, quint64(5));
    QCOMPARE(record.missed, quint64(2));
    QCOMPARE(record.late, quint64(1));
    QCOMPARE(record.lossPercent().value(), 50.0);
    QCOMPARE(record.latency.max.value(), Duration(40ms));
    QCOMPARE(record.latency.jitter.value(), Duration(25ms));
}

void TestAvailability::theColumnsAlwaysAddUp()
{
    std::mt19937 random(11);
    const auto upTo = [&random](int limit) { return std::uniform_int_distribution<int>(0, limit)(random); };
    for (int round = 0; round < 300; ++round) {
        AvailabilityLedger ledger(round % 2 ? std::optional(at(upTo(20000))) : std::nullopt,
            round % 3 ? std::nullopt : std::optional(at(30000)));
        qint64 ms = 0;
        for (int i = 0; i < 200; ++i) {
            ms += upTo(400) - 20;
            Transition transition = to(ms, State(upTo(5)));
            if (upTo(3) == 0)
                transition.outageFor = std::chrono::milliseconds(upTo(2000));
            ledger.add(transition);
            if (upTo(9) == 0)
                ledger.add(OwnPause{ at(ms - upTo(500)), at(ms + upTo(50)) });
        }
        const auto record = ledger.record(at(ms + upTo(1000)));
        QCOMPARE(record.total(), record.to - record.from);
    }
}

void TestAvailability::theBookKeepsEveryRow()
{
    AvailabilityBook book;
    RowInfo row;
    row.row = RowId{ 2 };
    row.name = QStringLiteral("b");
    RowInfo silent = row;
    silent.row = RowId{ 3 };
    RowInfo gone = row;
    gone.row = RowId{ 1 };
    gone.name = QStringLiteral("a");
    book.add(QList<RowInfo>{ row, silent, gone });
    for (const RowId id : { RowId{ 2 }, RowId{ 1 } }) {
        Transition transition = to(0, State::Up);
        transition.row = id;
        book.add(QList<Transition>{ transition });
    }
    book.end({ RowId{ 1 } }, at(1000));
    book.add(OwnPause{ at(2000), at(3000) });
    const auto entries = book.entries(at(5000));
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0].row.name, QStringLiteral("a"));
    QCOMPARE(textOf(entries[0].record), QStringLiteral("1000 0 0 0 0 0 0; 0 0"));
    QCOMPARE(textOf(entries[1].record), QStringLiteral("4000 0 0 0 0 0 1000; 0 0"));
    QCOMPARE(entries[1].state.value(), State::Up);
}

QTEST_GUILESS_MAIN(TestAvailability)
#include "tst_availability.moc"
