// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/loop/timerlist.h"
#include "app/engine/timing/scheduler.h"

#include <QCoreApplication>
#include <QTest>
#include <QTimerEvent>

#include <memory>
#include <vector>

using namespace keepwatch;
using namespace keepwatch::engine;
using namespace std::chrono_literals;

namespace {

struct FakeClock : Clock {
    Instant now() const override { return time; }
    UtcTime utcNow() const override { return {}; }
    Duration suspended() const override { return {}; }
    Instant time{ 100s };
};

struct Sleep : Sleeper {
    explicit Sleep(std::function<void(Instant)> body)
        : m_body(std::move(body))
    {
    }
    void wake(Instant now) override { m_body(now); }

private:
    std::function<void(Instant)> m_body;
};

/// Notes the timers whose events come.
class Receiver : public QObject {
public:
    QList<int> ids;

protected:
    void timerEvent(QTimerEvent *event) override { ids.append(event->timerId()); }
};

} // namespace

class TestScheduler : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wakesNotBeforeItsTime();
    void wakesAtMostEightPerTurn();
    void aSleeperMayDoAnything();
    void timersKeepTheirPhase();
    void missedTimesAreNotMadeUpFor();
    void aTimerOfZeroFiresOncePerPass();
};

void TestScheduler::wakesNotBeforeItsTime()
{
    const SystemClock clock;
    Scheduler scheduler(clock);
    Instant woken{};
    Sleep sleep([&](Instant now) { woken = now; });
    const Instant due = clock.now() + 35ms;
    scheduler.wakeAt(sleep, due + 1h);
    scheduler.wakeAt(sleep, due);
    QVERIFY(sleep.isScheduled());
    QTRY_VERIFY(woken != Instant{});
    QVERIFY(woken >= due);
    QVERIFY(!sleep.isScheduled());
}

void TestScheduler::wakesAtMostEightPerTurn()
{
    FakeClock clock;
    Scheduler scheduler(clock);
    int woken = 0;
    std::vector<std::unique_ptr<Sleep>> sleeps;
    for (int i = 0; i < 30; ++i) {
        sleeps.push_back(std::make_unique<Sleep>([&](Instant) { ++woken; }));
        scheduler.wakeAt(*sleeps.back(), clock.time);
    }
    int most = 0;
    while (woken < 30) {
        const int before = woken;
        QAbstractEventDispatcher::instance()->processEvents(QEventLoop::WaitForMoreEvents);
        most = std::max(most, woken - before);
    }
    QCOMPARE(most, Scheduler::wakesPerTurn);
}

void TestScheduler::aSleeperMayDoAnything()
{
    FakeClock clock;
    Scheduler scheduler(clock);
    std::unique_ptr<Sleep> doomed;
    int again = 0;
    Sleep never([](Instant) { QFAIL("was cancelled"); });
    Sleep repeated([&](Instant) {
        if (++again < 3)
            scheduler.wakeAt(repeated, clock.time);
    });
    doomed = std::make_unique<Sleep>([&](Instant) {
        scheduler.cancel(never);
        scheduler.wakeAt(repeated, clock.time);
        doomed.reset();
    });
    scheduler.wakeAt(*doomed, clock.time - 20ms);
    scheduler.wakeAt(never, clock.time);
    QTRY_COMPARE(again, 3);
    QVERIFY(!doomed);
}

void TestScheduler::timersKeepTheirPhase()
{
    TimerList timers;
    Receiver receiver;
    const Instant start{ 100s };
    timers.add(1, 10ms, Qt::PreciseTimer, &receiver, start);
    for (int i = 1; i <= 50; ++i) {
        QVERIFY(timers.next() == start + i * 10ms); // each was 3 ms late, and none of that adds up
        QCOMPARE(timers.fire(start + i * 10ms - 1ns), 0);
        QCOMPARE(timers.fire(start + i * 10ms + 3ms), 1);
    }
}

void TestScheduler::missedTimesAreNotMadeUpFor()
{
    TimerList timers;
    Receiver receiver;
    const Instant start{ 100s };
    timers.add(1, 10ms, Qt::PreciseTimer, &receiver, start);
    QCOMPARE(timers.fire(start + 55ms), 1);
    QVERIFY(timers.next() == start + 60ms);
    QCOMPARE(timers.fire(start + 55ms), 0);
    QVERIFY(timers.remaining(1, start + 55ms) == Duration(5ms));
}

void TestScheduler::aTimerOfZeroFiresOncePerPass()
{
    TimerList timers;
    Receiver receiver;
    const Instant start{ 100s };
    timers.add(7, 0ms, Qt::PreciseTimer, &receiver, start);
    timers.add(8, 1ms, Qt::PreciseTimer, &receiver, start);
    QCOMPARE(timers.fire(start), 1);
    QCOMPARE(timers.fire(start + 1ms), 2);
    QCOMPARE(receiver.ids, (QList<int>{ 7, 7, 8 }));
    QVERIFY(timers.removeAllOf(&receiver));
    QVERIFY(!timers.next());
}

QTEST_GUILESS_MAIN(TestScheduler)
#include "tst_scheduler.moc"
