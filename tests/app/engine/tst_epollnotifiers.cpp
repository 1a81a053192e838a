// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dispatchers.h"
#include "tests/support/looptools.h"

#include <QSocketNotifier>
#include <QTemporaryFile>

#include <array>
#include <memory>
#include <unistd.h>

using namespace keepwatch;
using namespace keepwatch::engine;
using namespace keepwatch::tests;
using namespace std::chrono_literals;

class TestEpollNotifiers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addDispatcherRows(); }
    void twoNotifiersOnOneDescriptor();
    void aNotifierMayBeSwitchedOffAndOn();
    void anIdleLoopSleeps();
    void hangUpsReachWhoWaitsToWrite();
    void aRegularFileIsAlwaysReady();
    void staleEventsOfAReusedNumberAreDropped();
    void socketsCanBeLeftOut();
    void aWriteThatGoesOutAtOnceCostsNothing();
};

void TestEpollNotifiers::twoNotifiersOnOneDescriptor()
{
    IN_LOOP({
        Pair pair;
        QObject context;
        int reads = 0;
        int writes = 0;
        QSocketNotifier reader(pair.fds[0], QSocketNotifier::Read);
        QSocketNotifier writer(pair.fds[0], QSocketNotifier::Write);
        QObject::connect(&reader, &QSocketNotifier::activated, &context, [&] { reads += pair.swallow(0); });
        QObject::connect(&writer, &QSocketNotifier::activated, &context, [&] { ++writes; });
        QVERIFY(turnUntil([&] { return writes > 2; }));
        QCOMPARE(reads, 0);
        writer.setEnabled(false);
        const int before = writes;
        pair.say(1);
        QVERIFY(turnUntil([&] { return reads == 1; }));
        QCOMPARE(writes, before);
        reader.setEnabled(false);
        writer.setEnabled(true);
        pair.say(1);
        QVERIFY(turnUntil([&] { return writes > before; }));
        QCOMPARE(reads, 1);
    });
}

void TestEpollNotifiers::aNotifierMayBeSwitchedOffAndOn()
{
    IN_LOOP({
        Pair pair;
        QObject context;
        int calls = 0;
        QSocketNotifier reader(pair.fds[0], QSocketNotifier::Read);
        QObject::connect(&reader, &QSocketNotifier::activated, &context, [&] {
            ++calls;
            reader.setEnabled(false);
        });
        pair.say(1);
        QVERIFY(turnUntil([&] { return calls == 1; }));
        QVERIFY(!turnUntil([&] { return calls > 1; }, 20ms));
        reader.setEnabled(true); // level-triggered: the byte is still there
        QVERIFY(turnUntil([&] { return calls == 2; }));
    });
}

void TestEpollNotifiers::anIdleLoopSleeps()
{
    IN_LOOP({
        // What has been: a call from another thread, a byte that nobody waits for any more, a timer that has fired.
        Pair pair;
        QObject context;
        int calls = 0;
        QSocketNotifier reader(pair.fds[0], QSocketNotifier::Read);
        QObject::connect(&reader, &QSocketNotifier::activated, &context, [&] {
            ++calls;
            reader.setEnabled(false);
        });
        pair.say(1);
        std::unique_ptr<QThread> caller(QThread::create([&] {
            QMetaObject::invokeMethod(
                &context, [&] { ++calls; }, Qt::QueuedConnection);
        }));
        caller->start();
        QVERIFY(turnUntil([&] { return calls == 2; }));
        caller->wait();
        int turns = 0;
        QObject::connect(
            QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::awake, &context, [&] { ++turns; });
        QVERIFY(!turnUntil([] { return false; }, 50ms));
        QVERIFY2(turns < 20, qPrintable(QString::number(turns)));
    });
}

void TestEpollNotifiers::hangUpsReachWhoWaitsToWrite()
{
    IN_LOOP({
        Pair pair;
        QObject context;
        const std::array<char, 4096> block{};
        while (::send(pair.fds[0], block.data(), block.size(), MSG_NOSIGNAL) > 0) { }
        bool isCalled = false;
        QSocketNotifier writer(pair.fds[0], QSocketNotifier::Write);
        QObject::connect(&writer, &QSocketNotifier::activated, &context, [&] {
            isCalled = true;
            writer.setEnabled(false);
        });
        QVERIFY(!turnUntil([&] { return isCalled; }, 20ms));
        pair.closeOne(1);
        QVERIFY(turnUntil([&] { return isCalled; }));
    });
}

void TestEpollNotifiers::aRegularFileIsAlwaysReady()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    IN_LOOP({
        QObject context;
        int calls = 0;
        QSocketNotifier reader(file.handle(), QSocketNotifier::Read);
        QObject::connect(&reader, &QSocketNotifier::activated, &context, [&] { ++calls; });
        QVERIFY(turnUntil([&] { return calls > 3; }));
        reader.setEnabled(false);
        const int before = calls;
        QVERIFY(!turnUntil([&] { return calls > before; }, 10ms));
        reader.setEnabled(true);
        QVERIFY(turnUntil([&] { return calls > before; }));
    });
}

void TestEpollNotifiers::staleEventsOfAReusedNumberAreDropped()
{
    IN_LOOP({
        // Both are ready in one batch; whichever is served first replaces the other by a silent one of its number.
        std::array<Pair, 2> pairs;
        std::array<std::unique_ptr<QSocketNotifier>, 2> notifiers;
        Pair fresh;
        QObject context;
        int served = 0;
        int stale = 0;
        std::unique_ptr<QSocketNotifier> successor;
        const auto replace = [&](size_t other) {
            notifiers[other].reset();
            const int number = pairs[other].fds[0];
            QCOMPARE(::dup2(fresh.fds[0], number), number);
            successor = std::make_unique<QSocketNotifier>(number, QSocketNotifier::Read);
            QObject::connect(successor.get(), &QSocketNotifier::activated, &context, [&] { ++stale; });
        };
        for (size_t i = 0; i < 2; ++i) {
            pairs[i].say(1);
            notifiers[i] = std::make_unique<QSocketNotifier>(pairs[i].fds[0], QSocketNotifier::Read);
            QObject::connect(notifiers[i].get(), &QSocketNotifier::activated, &context, [&, i] {
                pairs[i].swallow(0);
                if (++served == 1)
                    replace(1 - i);
            });
        }
        QVERIFY(turnUntil([&] { return served > 0; }));
        QVERIFY(!turnUntil([&] { return stale > 0 || served > 1; }, 20ms));
        fresh.say(1);
        QVERIFY(turnUntil([&] { return stale > 0; })); // the new one is served for what concerns it
        successor.reset();
    });
}

void TestEpollNotifiers::socketsCanBeLeftOut()
{
    if (kindOfRow() == DispatcherKind::QtGlib)
        return; // serves what was ready before all the same
    IN_LOOP({
        Pair pair;
        QObject context;
        int reads = 0;
        int ticks = 0;
        QSocketNotifier reader(pair.fds[0], QSocketNotifier::Read);
        QObject::connect(&reader, &QSocketNotifier::activated, &context, [&] { reads += pair.swallow(0); });
        Ticker ticker([&](Ticker &, int) { ++ticks; });
        ticker.startTimer(5ms);
        pair.say(1);
        auto *dispatcher = QAbstractEventDispatcher::instance();
        while (ticks < 2)
            dispatcher->processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::ExcludeSocketNotifiers);
        QCOMPARE(reads, 0);
        QVERIFY(turnUntil([&] { return reads == 1; }));
    });
}

void TestEpollNotifiers::aWriteThatGoesOutAtOnceCostsNothing()
{
    if (!isOurs(kindOfRow()))
        return; // Qt's own has nothing to be told
    EpollSet set(EpollSet::Waiting::Best);
    SocketTable table(set);
    Pair pair;
    QSocketNotifier reader(pair.fds[0], QSocketNotifier::Read);
    QSocketNotifier writer(pair.fds[0], QSocketNotifier::Write);
    table.add(&reader);
    table.applyChanges();
    QCOMPARE(table.changesMade(), 1u);
    table.add(&writer);
    table.remove(&writer);
    table.applyChanges();
    QCOMPARE(table.changesMade(), 1u);
    table.add(&writer);
    table.applyChanges();
    QCOMPARE(table.changesMade(), 2u);
    table.remove(&reader);
    table.remove(&writer); // the last one: told at once
    QCOMPARE(table.changesMade(), 3u);
}

QTEST_GUILESS_MAIN(TestEpollNotifiers)
#include "tst_epollnotifiers.moc"
