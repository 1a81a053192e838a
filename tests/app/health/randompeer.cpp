// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "randompeer.h"

#include <cerrno>

namespace keepwatch::test {

using health::Slot;
using Phase = CheckedWorld::Phase;
using namespace std::chrono_literals;

namespace {

constexpr int stepsPerPlay = 300;
constexpr int wakesAtOneMoment = 50;

} // namespace

RandomPeer::RandomPeer(const health::Plan &plan, quint32 seed)
    : m_random(seed)
    , m_plan(vary(plan, m_random))
    , m_world(m_plan)
    , m_machine(m_plan, m_world, [] { return 0.5; })
{
}

health::Plan RandomPeer::vary(health::Plan plan, std::mt19937 &random)
{
    const auto ms = [&random](
                        quint32 from, quint32 to) { return std::chrono::milliseconds(from + random() % (to - from)); };
    plan.thresholds.interval = ms(50, 3000);
    plan.thresholds.timeout = ms(50, 3000);
    plan.thresholds.connectTimeout = ms(100, 3000);
    plan.thresholds.fall = 1 + static_cast<int>(random() % 4);
    plan.thresholds.rise = 1 + static_cast<int>(random() % 3);
    plan.thresholds.dropsAreOutages = random() % 2 == 0;
    if (random() % 2 == 0)
        plan.thresholds.degraded.rttWarn = ms(1, 200);
    plan.keepIdle = ms(1000, 5000);
    return plan;
}

QString RandomPeer::play()
{
    if (m_plan.isInbound)
        m_world.connected(Slot::Own);
    m_machine.start(m_world.now);
    for (int i = 0; i < stepsPerPlay && m_fault.isEmpty(); ++i)
        step();
    m_machine.stop(m_world.now);
    m_world.finish();
    return m_fault.isEmpty() ? m_world.breach() : m_fault;
}

void RandomPeer::step()
{
    const auto next = m_machine.nextWake();
    const Duration pause = std::chrono::microseconds(m_random() % 400'000);
    if (next && *next <= m_world.now + pause) {
        m_world.now = std::max(m_world.now, *next);
        rest();
    } else {
        m_world.now += pause;
        act();
    }
}

/// Wakes the machine until it wants to sleep.
void RandomPeer::rest()
{
    for (int wakes = 0; m_machine.nextWake() && *m_machine.nextWake() <= m_world.now; ++wakes) {
        if (wakes == wakesAtOneMoment) {
            m_fault = QStringLiteral("the machine does not come to rest");
            return;
        }
        m_machine.wake(m_world.now);
    }
}

void RandomPeer::act()
{
    switch (pick(40)) {
    case 0:
        m_machine.pause(m_world.now);
        m_world.now += 1s;
        return m_plan.isInbound ? void() : m_machine.start(m_world.now);
    case 1:
        return ownPause();
    case 2:
        m_plan = vary(m_plan, m_random);
        return m_machine.apply(m_plan);
    case 3:
        if (m_plan.isInbound)
            return;
        m_machine.stop(m_world.now);
        return m_machine.start(m_world.now);
    default:
        m_world.hasPlace = pick(4) != 0;
        m_world.unacked = pick(3) == 0 ? 1 : 0;
        m_world.probes = static_cast<quint32>(pick(3) == 0 ? pick(4) : 0);
        actOn(pick(3) == 0 ? Slot::Side : Slot::Own);
    }
}

void RandomPeer::actOn(Slot slot)
{
    const Instant now = m_world.now;
    const bool isFailure = pick(4) == 0;
    const bool isDialling = m_world.phase(slot) == Phase::Dialling;
    if (isDialling && pick(3) == 0) {
        pick(2) == 0 ? m_machine.dialWaits(slot, now) : m_machine.dialBegins(slot, now);
    } else if (isDialling) {
        isFailure ? m_world.gone(slot) : m_world.connected(slot);
        isFailure ? m_machine.dialFailed(slot, ending(), now) : m_machine.dialled(slot, 1ms, now);
    } else if (m_world.phase(slot) == Phase::Connected && m_plan.method != Method::Connect) {
        const int what = pick(12);
        if (what == 0) {
            m_world.gone(slot);
            m_machine.died(slot, ending(), now);
        } else if (what == 1 && traits(m_plan.method).sendsHeartbeats) {
            m_machine.unexpected(slot, now);
        } else if (traits(m_plan.method).sendsHeartbeats && m_world.lastSent()) {
            const auto seq = std::optional(m_world.lastSent()->seq - static_cast<quint64>(pick(2)));
            m_machine.replied(slot, pick(2) == 0 ? seq : std::nullopt, now);
        } else {
            m_machine.received(slot, now);
        }
    }
}

void RandomPeer::ownPause()
{
    const Instant from = m_world.now;
    m_machine.freeze();
    m_world.now += 5s;
    for (int i = pick(4); i > 0; --i)
        actOn(pick(2) == 0 ? Slot::Own : Slot::Side);
    m_machine.thaw(from, m_world.now);
}

Evidence RandomPeer::ending()
{
    Evidence evidence;
    constexpr std::array errors{ 0, ECONNRESET, ETIMEDOUT, EHOSTUNREACH, ECONNREFUSED, ENETUNREACH };
    evidence.errorNumber = errors[m_random() % errors.size()];
    evidence.isEndOfStream = evidence.errorNumber == 0;
    return evidence;
}

} // namespace keepwatch::test
