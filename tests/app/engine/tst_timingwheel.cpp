// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/timing/timingwheel.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>
#include <vector>

using namespace keepwatch;
using namespace keepwatch::engine;
using namespace std::chrono_literals;

namespace {

constexpr Instant start{ 12'345'678'901'234ns };

/// The tick that ends a wait for that moment.
Instant tickOf(Instant due)
{
    return std::chrono::ceil<std::chrono::duration<qint64, std::centi>>(due);
}

/// The last tick that has come.
Instant lastTick(Instant now)
{
    return std::chrono::floor<std::chrono::duration<qint64, std::centi>>(now);
}

struct Item : TimingWheel::Entry {
    Instant due{};
};

} // namespace

class TestTimingWheel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptyWheelAsksForNothing();
    void comesAtItsTick_data();
    void comesAtItsTick();
    void whatIsDueAlreadyComesAtOnce();
    void rescheduledComesOnce();
    void showsWhatComesNext();
    void leavesWhenDestroyed();
    void outlivesItsWheel();
    void asksOnlyForTicksThatHoldSomething();
    void agreesWithASortedMap_data();
    void agreesWithASortedMap();
};

void TestTimingWheel::anEmptyWheelAsksForNothing()
{
    TimingWheel wheel(start);
    QVERIFY(!wheel.next());
    QVERIFY(!wheel.pop(start + 100h));
    QVERIFY(!wheel.next());
    Item item;
    wheel.schedule(item, start + 200h);
    QVERIFY(wheel.next());
    item.leave();
    QVERIFY(!wheel.next());
}

void TestTimingWheel::comesAtItsTick_data()
{
    QTest::addColumn<Duration>("delay");
    QTest::newRow("in the next nanosecond") << Duration(1ns);
    QTest::newRow("within a tick") << Duration(9ms);
    QTest::newRow("a second") << Duration(1s);
    QTest::newRow("the last tick of the near ring") << Duration(10'230ms);
    QTest::newRow("the first tick of the far ring") << Duration(10'240ms);
    QTest::newRow("a minute") << Duration(1min);
    QTest::newRow("the edge of the far ring") << Duration(10ms * 1024 * 256);
    QTest::newRow("three hours") << Duration(3h);
    QTest::newRow("the edge of the remote ring") << Duration(10ms * 1024 * 256 * 64);
    QTest::newRow("a month") << Duration(720h);
}

void TestTimingWheel::comesAtItsTick()
{
    QFETCH(Duration, delay);
    TimingWheel wheel(start);
    Item item;
    wheel.schedule(item, start + delay);
    int looks = 0;
    Instant now = start;
    while (now < tickOf(start + delay)) {
        QVERIFY(!wheel.pop(now));
        QVERIFY(wheel.next());
        QVERIFY2(*wheel.next() > now, "the wheel asks for a look that has just been taken");
        now = *wheel.next();
        QVERIFY2(++looks < 40, "the wheel wakes for nothing");
    }
    QCOMPARE(now, tickOf(start + delay));
    QVERIFY(!wheel.pop(now - 1ns));
    QCOMPARE(wheel.pop(now), &item);
    QVERIFY(!item.isScheduled());
    QVERIFY(!wheel.pop(now));
}

void TestTimingWheel::whatIsDueAlreadyComesAtOnce()
{
    TimingWheel wheel(start);
    QVERIFY(!wheel.pop(start + 5s));
    Item item;
    wheel.schedule(item, start);
    QVERIFY(*wheel.next() <= start + 5s);
    QCOMPARE(wheel.pop(start + 5s), &item);
}

void TestTimingWheel::rescheduledComesOnce()
{
    TimingWheel wheel(start);
    Item item;
    wheel.schedule(item, start + 1h);
    wheel.schedule(item, start + 1s);
    wheel.schedule(item, start + 2s);
    QVERIFY(!wheel.pop(start + 1500ms));
    QCOMPARE(wheel.pop(start + 3h), &item);
    QVERIFY(!wheel.pop(start + 3h));
}

void TestTimingWheel::showsWhatComesNext()
{
    TimingWheel wheel(start);
    std::array<Item, 3> items;
    wheel.schedule(items[0], start + 1s);
    wheel.schedule(items[1], start + 1s);
    wheel.schedule(items[2], start + 2s);
    QCOMPARE(wheel.pop(start + 3s), &items[0]);
    QCOMPARE(wheel.peek(), &items[1]);
    QCOMPARE(wheel.pop(start + 3s), &items[1]);
    QVERIFY(!wheel.peek()); // of another tick
    QCOMPARE(wheel.pop(start + 3s), &items[2]);
    QVERIFY(!wheel.peek());
}

void TestTimingWheel::leavesWhenDestroyed()
{
    TimingWheel wheel(start);
    Item stays;
    wheel.schedule(stays, start + 1s);
    {
        Item goes;
        wheel.schedule(goes, start + 1s);
    }
    QCOMPARE(wheel.pop(start + 2s), &stays);
    QVERIFY(!wheel.pop(start + 2s));
}

void TestTimingWheel::outlivesItsWheel()
{
    Item item;
    {
        TimingWheel wheel(start);
        wheel.schedule(item, start + 1h);
    }
    QVERIFY(!item.isScheduled());
}

void TestTimingWheel::asksOnlyForTicksThatHoldSomething()
{
    // 1,000 heartbeats every 5 s: a look per tick that holds some, whatever the rings have to be spread.
    TimingWheel wheel(start);
    std::vector<Item> items(1000);
    for (size_t i = 0; i < items.size(); ++i)
        wheel.schedule(items[i], start + 5s * int(i % 20) / 20);
    int looks = 0;
    int beats = 0;
    for (Instant now = start; now < start + 60s; now = *wheel.next(), ++looks) {
        while (auto *entry = wheel.pop(now)) {
            wheel.schedule(*entry, now + 5s);
            ++beats;
        }
    }
    QCOMPARE(beats, 12'000);
    QVERIFY2(looks <= 241, qPrintable(QString::number(looks)));
}

void TestTimingWheel::agreesWithASortedMap_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<Duration>("reach");
    for (quint32 seed = 1; seed <= 10; ++seed) {
        QTest::addRow("seconds, seed %u", seed) << seed << Duration(12s);
        QTest::addRow("minutes, seed %u", seed) << seed << Duration(50min);
        QTest::addRow("days, seed %u", seed) << seed << Duration(100h);
    }
}

void TestTimingWheel::agreesWithASortedMap()
{
    QFETCH(quint32, seed);
    QFETCH(Duration, reach);
    QRandomGenerator random(seed);
    const auto upTo = [&](Duration most) { return Duration(qint64(random.generateDouble() * double(most.count()))); };
    TimingWheel wheel(start);
    std::vector<Item> items(200);
    std::multimap<Instant, Item *> reference;
    const auto forget = [&](Item *item) {
        std::erase_if(reference, [=](const auto &pair) { return pair.second == item; });
    };
    Instant now = start;
    for (int step = 0; step < 5000; ++step) {
        Item *item = &items[random.bounded(quint32(items.size()))];
        switch (random.bounded(4)) {
        case 0:
        case 1:
            forget(item);
            item->due = now - 1s + upTo(reach);
            wheel.schedule(*item, item->due);
            reference.emplace(std::max(tickOf(item->due), lastTick(now)), item);
            break;
        case 2:
            forget(item);
            item->leave();
            break;
        case 3:
            now += random.bounded(10) == 0 ? upTo(reach) : upTo(reach / 100);
            Instant last{};
            while (auto *entry = wheel.pop(now)) {
                const auto first = reference.begin();
                QVERIFY(first != reference.end());
                auto *popped = static_cast<Item *>(entry);
                QVERIFY2(tickOf(popped->due) <= now, "came before its time");
                QVERIFY2(first->first >= last, "the order went back");
                last = first->first;
                const auto [from, to] = reference.equal_range(first->first);
                const auto match = std::find_if(from, to, [=](const auto &pair) { return pair.second == popped; });
                QVERIFY2(match != to, "another one is due before it");
                reference.erase(match);
            }
            QVERIFY2(reference.empty() || reference.begin()->first > now, "something due was left");
            QCOMPARE(wheel.next().has_value(), !reference.empty());
            QVERIFY(reference.empty() || *wheel.next() <= reference.begin()->first);
        }
        for (const Item &each : items)
            QCOMPARE(each.isScheduled(), std::ranges::any_of(reference, [&](auto &p) { return p.second == &each; }));
    }
}

QTEST_GUILESS_MAIN(TestTimingWheel)
#include "tst_timingwheel.moc"
