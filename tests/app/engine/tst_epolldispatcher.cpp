// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dispatchers.h"
#include "tests/support/looptools.h"

#include <QSocketNotifier>

#include <array>

using namespace keepwatch;
using namespace keepwatch::engine;
using namespace keepwatch::tests;
using namespace std::chrono_literals;

namespace {

Instant now()
{
    return SystemClock().now();
}

void spin(Duration duration)
{
    for (const Instant end = now() + duration; now() < end;) { }
}

/// Notes what it is told, in order with what the handlers note.
struct Notes : TurnObserver {
    bool turnStarted(Instant, Duration late) override
    {
        if (late >= 40ms)
            lines.append(QStringLiteral("late"));
        return late >= 40ms;
    }
    void drained(Instant) override { lines.append(QStringLiteral("drained")); }
    QStringList lines;
};

} // namespace

class TestEpollDispatcher : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addDispatcherRows(); }
    void theThreadHasItsDispatcher();
    void timersComeInOrderAndNotEarly();
    void aTimerOfZeroComesOncePerTurn();
    void timersMayEndEachOther();
    void anInnerLoopRepeatsNoTimer();
    void tellsItsTimers();
    void deliversTwentyThousandCallsInOrder();
    void playsPingPongAcrossThreads();
    void everyQuitEndsTheLoop();
    void aWakeUpEndsTheNextWait();
    void tellsHowLateATurnIs();
    void drainsBeforeTimers();
};

void TestEpollDispatcher::theThreadHasItsDispatcher()
{
    IN_LOOP(QCOMPARE(EpollDispatcher::ofThisThread() != nullptr, isOurs(kindOfRow())));
}

void TestEpollDispatcher::timersComeInOrderAndNotEarly()
{
    IN_LOOP({
        const Instant start = now();
        QList<int> order;
        QList<Duration> times;
        Ticker ticker([&](Ticker &self, int id) {
            order.append(id);
            times.append(now() - start);
            self.killTimer(id);
        });
        const int last = ticker.startTimer(40ms, Qt::PreciseTimer);
        const int first = ticker.startTimer(0ms, Qt::PreciseTimer);
        const int second = ticker.startTimer(15ms, Qt::PreciseTimer);
        QVERIFY(turnUntil([&] { return order.size() == 3; }));
        QCOMPARE(order, (QList<int>{ first, second, last }));
        QVERIFY(times[1] >= 15ms);
        QVERIFY(times[2] >= 40ms);
    });
}

void TestEpollDispatcher::aTimerOfZeroComesOncePerTurn()
{
    IN_LOOP({
        int ticks = 0;
        Ticker ticker([&](Ticker &, int) { ++ticks; });
        ticker.startTimer(0);
        Pair pair;
        int reads = 0;
        QSocketNotifier notifier(pair.fds[0], QSocketNotifier::Read);
        QObject::connect(&notifier, &QSocketNotifier::activated, &ticker, [&] { reads += pair.swallow(0); });
        for (int turn = 1; turn <= 20; ++turn) {
            const int before = ticks;
            pair.say(1);
            QVERIFY(QCoreApplication::eventDispatcher() != nullptr);
            while (ticks == before)
                QAbstractEventDispatcher::instance()->processEvents(QEventLoop::AllEvents);
            QCOMPARE(ticks, before + 1);
        }
        QVERIFY(turnUntil([&] { return reads == 20; }));
    });
}

void TestEpollDispatcher::timersMayEndEachOther()
{
    IN_LOOP({
        std::array<int, 2> ids{};
        int ticks = 0;
        Ticker ticker([&](Ticker &self, int) {
            ++ticks;
            self.killTimer(ids[0]);
            self.killTimer(ids[1]);
        });
        ids = { ticker.startTimer(5ms), ticker.startTimer(5ms) };
        spin(10ms); // both are due in one turn
        QVERIFY(turnUntil([&] { return ticks > 0; }));
        QVERIFY(!turnUntil([&] { return ticks > 1; }, 30ms));

        auto *doomed = new Ticker([](Ticker &self, int) { delete &self; });
        doomed->startTimer(1ms);
        doomed->startTimer(1ms);
        bool isGone = false;
        QObject::connect(doomed, &QObject::destroyed, &ticker, [&] { isGone = true; });
        spin(3ms);
        QVERIFY(turnUntil([&] { return isGone; }));
    });
}

void TestEpollDispatcher::anInnerLoopRepeatsNoTimer()
{
    IN_LOOP({
        int depth = 0;
        int deepest = 0;
        int others = 0;
        bool isOver = false;
        Ticker other([&](Ticker &, int) { ++others; });
        Ticker ticker([&](Ticker &self, int id) {
            deepest = std::max(deepest, ++depth);
            const int before = others;
            turnUntil([&] { return others >= before + 3; });
            self.killTimer(id);
            isOver = true;
            --depth;
        });
        ticker.startTimer(1ms);
        other.startTimer(2ms);
        QVERIFY(turnUntil([&] { return isOver; }));
        QCOMPARE(deepest, 1);
    });
}

void TestEpollDispatcher::tellsItsTimers()
{
    IN_LOOP({
        Ticker ticker([](Ticker &, int) {});
        auto *dispatcher = QAbstractEventDispatcher::instance();
        const int id = ticker.startTimer(50'000, Qt::PreciseTimer);
        const auto timers = dispatcher->registeredTimers(&ticker);
        QCOMPARE(timers.size(), 1);
        QCOMPARE(timers[0].timerId, id);
        QCOMPARE(timers[0].interval, 50'000);
        QCOMPARE(timers[0].timerType, Qt::PreciseTimer);
        QVERIFY(dispatcher->remainingTime(id) > 0 && dispatcher->remainingTime(id) <= 50'000);
        ticker.killTimer(id);
        QCOMPARE(dispatcher->remainingTime(id), -1);
        QVERIFY(dispatcher->registeredTimers(&ticker).isEmpty());
        ticker.startTimer(1000);
        QVERIFY(dispatcher->unregisterTimers(&ticker));
        QVERIFY(!dispatcher->unregisterTimers(&ticker));
    });
}

void TestEpollDispatcher::deliversTwentyThousandCallsInOrder()
{
    IN_LOOP({
        QObject receiver;
        int next = 0;
        bool isInOrder = true;
        std::unique_ptr<QThread> caller(QThread::create([&] {
            for (int i = 0; i < 20'000; ++i) {
                const auto call = [&, i] { isInOrder = isInOrder && next++ == i; };
                QMetaObject::invokeMethod(&receiver, call, Qt::QueuedConnection);
            }
        }));
        caller->start();
        QVERIFY(turnUntil([&] { return next == 20'000; }));
        QVERIFY(isInOrder);
        caller->wait();
    });
}

void TestEpollDispatcher::playsPingPongAcrossThreads()
{
    IN_LOOP({
        DispatcherThread otherThread(kindOfRow(), {});
        QObject here;
        QObject there;
        there.moveToThread(&otherThread);
        otherThread.start();
        int rounds = 0;
        std::function<void()> ping = [&] {
            QMetaObject::invokeMethod(&there, [&] {
                QMetaObject::invokeMethod(&here, [&] {
                    if (++rounds < 5000)
                        ping();
                });
            });
        };
        ping();
        QVERIFY(turnUntil([&] { return rounds == 5000; }));
        otherThread.quit();
        QVERIFY(otherThread.wait(10'000));
    });
}

void TestEpollDispatcher::everyQuitEndsTheLoop()
{
    // Before the wait, at its beginning, during it: whatever the race gives.
    for (int i = 0; i < 300; ++i) {
        DispatcherThread thread(kindOfRow(), {});
        thread.start();
        if (i % 3 == 1)
            QThread::yieldCurrentThread();
        if (i % 3 == 2)
            spin(200us);
        thread.quit();
        QVERIFY2(thread.wait(10'000), qPrintable(QString::number(i)));
    }
}

void TestEpollDispatcher::aWakeUpEndsTheNextWait()
{
    IN_LOOP({
        auto *dispatcher = QAbstractEventDispatcher::instance();
        dispatcher->processEvents(QEventLoop::AllEvents);
        dispatcher->wakeUp();
        dispatcher->processEvents(QEventLoop::WaitForMoreEvents); // would wait for ever
        QObject receiver;
        bool isCalled = false;
        QMetaObject::invokeMethod(
            &receiver, [&] { isCalled = true; }, Qt::QueuedConnection);
        dispatcher->processEvents(QEventLoop::WaitForMoreEvents);
        QVERIFY(isCalled);
    });
}

void TestEpollDispatcher::tellsHowLateATurnIs()
{
    if (!isOurs(kindOfRow()))
        return; // Qt's own cannot tell
    IN_LOOP({
        Notes notes;
        EpollDispatcher::ofThisThread()->setTurnObserver(&notes);
        int ticks = 0;
        Ticker ticker([&](Ticker &, int) { ++ticks; });
        ticker.startTimer(5ms, Qt::PreciseTimer);
        spin(50ms); // as if the process had been stopped
        QVERIFY(turnUntil([&] { return ticks == 1; }));
        QCOMPARE(notes.lines, (QStringList{ QStringLiteral("late"), QStringLiteral("drained") }));
        EpollDispatcher::ofThisThread()->setTurnObserver(nullptr);
    });
}

void TestEpollDispatcher::drainsBeforeTimers()
{
    if (!isOurs(kindOfRow()))
        return; // Qt's own cannot tell
    IN_LOOP({
        Notes notes;
        EpollDispatcher::ofThisThread()->setTurnObserver(&notes);
        Pair pair;
        QObject context;
        QSocketNotifier reader(pair.fds[0], QSocketNotifier::Read);
        QObject::connect(&reader, &QSocketNotifier::activated, &context, [&] {
            char byte = 0;
            QCOMPARE(::read(pair.fds[0], &byte, 1), 1);
            notes.lines.append(QStringLiteral("byte"));
        });
        bool isOver = false;
        Ticker ticker([&](Ticker &, int) {
            notes.lines.append(QStringLiteral("timer"));
            isOver = true;
        });
        ticker.startTimer(5ms, Qt::PreciseTimer);
        for (int i = 0; i < 3; ++i)
            pair.say(1);
        spin(50ms);
        QVERIFY(turnUntil([&] { return isOver; }));
        QCOMPARE(notes.lines.join(u' '), QStringLiteral("late byte byte byte drained timer"));
        EpollDispatcher::ofThisThread()->setTurnObserver(nullptr);
    });
}

QTEST_GUILESS_MAIN(TestEpollDispatcher)
#include "tst_epolldispatcher.moc"
