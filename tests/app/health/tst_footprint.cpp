// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/rowmemory.h"
#include "app/health/machine.h"

#include <QTest>

#include <cstdlib>
#include <new>

using namespace keepwatch;
using namespace keepwatch::health;
using namespace std::chrono_literals;

namespace {

// What this program allocates, counted. Plain numbers: one thread.
size_t allocations = 0;
size_t bytes = 0;

} // namespace

void *operator new(size_t size)
{
    ++allocations;
    bytes += size;
    void *memory = std::malloc(size);
    if (memory == nullptr)
        throw std::bad_alloc();
    return memory;
}
void operator delete(void *memory) noexcept
{
    std::free(memory);
}
void operator delete(void *memory, size_t) noexcept
{
    std::free(memory);
}

/// Ten thousand machines must fit: what one of them costs.
class TestFootprint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void heartbeatsAllocateNothing();
    void oneMachineIsSmall();
    void heartbeatIsCheap();
};

namespace {

/// The least that answers: every heartbeat acknowledged, nothing recorded.
class Mute final : public Actions {
public:
    Instant now{};
    quint64 seq = 0;

    void dial(Slot) override { }
    void close(Slot) override { }
    void promoteSide() override { }
    bool consult() override { return true; }
    void consulted() override { }
    Instant send(Slot, quint64 number) override
    {
        seq = number;
        return now;
    }
    Evidence look(Slot) override
    {
        Evidence evidence;
        evidence.last = TcpReading{};
        evidence.last->bytesAcked = seq * 40;
        evidence.last->rtt = 100us;
        return evidence;
    }
    void heartbeatResolved(const HeartbeatResult &) override { }
    void stateChanged(const StateChange &) override { }
    void certified(const Finding &) override { }
    void dropCounted() override { }
    void outageCounted() override { }
};

void beat(Machine &machine, Mute &world, int times)
{
    for (int i = 0; i < times; ++i) {
        world.now = std::max(world.now, *machine.nextWake());
        machine.wake(world.now);
        world.now += 200us;
        machine.replied(Slot::Own, world.seq, world.now);
    }
}

void bringUp(Machine &machine, Mute &world)
{
    machine.start(world.now);
    machine.dialled(Slot::Own, 1ms, world.now);
    machine.replied(Slot::Own, world.seq, world.now + 1ms);
    beat(machine, world, 50);
}

Plan lan()
{
    Plan plan{ .method = Method::Echo, .renewAfter = {}, .thresholds = {} };
    plan.thresholds.interval = plan.thresholds.timeout = 1s;
    return plan;
}

} // namespace

void TestFootprint::heartbeatsAllocateNothing()
{
    Mute world;
    Machine machine(lan(), world, [] { return 0.5; });
    bringUp(machine, world);
    const size_t before = allocations + rowmemory::usage().allocations;
    beat(machine, world, 5000);
    QCOMPARE(allocations + rowmemory::usage().allocations - before, size_t(0));
}

void TestFootprint::oneMachineIsSmall()
{
    Mute world;
    const size_t before = bytes + rowmemory::usage().bytes;
    Machine machine(lan(), world, [] { return 0.5; });
    bringUp(machine, world);
    const size_t used = bytes + rowmemory::usage().bytes - before + sizeof(Machine);
    qInfo("bytes per machine: %zu", used);
    QVERIFY2(used <= 2400, qPrintable(QString::number(used)));
}

void TestFootprint::heartbeatIsCheap()
{
    Mute world;
    Machine machine(lan(), world, [] { return 0.5; });
    bringUp(machine, world);
    constexpr int times = 20'000;
    const auto begin = std::chrono::steady_clock::now();
    beat(machine, world, times);
    const auto each = (std::chrono::steady_clock::now() - begin) / times;
    qInfo("ns per heartbeat: %lld", static_cast<long long>(std::chrono::nanoseconds(each).count()));
    QVERIFY(each < 200us); // a bound for any machine and build; the figure above is the measure
}

QTEST_APPLESS_MAIN(TestFootprint)
#include "tst_footprint.moc"
