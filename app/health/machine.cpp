// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/machine.h"

#include "app/core/prefetch.h"
#include "app/core/rowmemory.h"
#include "app/health/connectionwatch.h"
#include "app/health/dialwatch.h"

#include <optional>

namespace keepwatch::health {

/// The row outlives every start; the way of watching is made anew with each.
class Machine::Private : public rowmemory::Resident {
public:
    Private(const Plan &plan, Actions &actions, double (*aRandom)())
        : row(plan, actions)
        , random(aRandom)
    {
    }

    void begin()
    {
        if (traits(row.plan().method).dialsEachTime || row.plan().isPerConnection)
            watch = (m_dialWatch = std::make_unique<DialWatch>(row)).get();
        else
            watch = &m_connectionWatch.emplace(row, random);
    }
    void end(Instant now)
    {
        if (watch)
            watch->end(now);
        watch = nullptr;
        m_connectionWatch.reset();
        m_dialWatch.reset();
        row.suspicion().clear();
    }

    Row row;
    double (*random)();
    Watch *watch = nullptr; ///< one of the two, while neither paused nor stopped nor closed

private:
    std::optional<ConnectionWatch> m_connectionWatch; ///< in place: each heartbeat reads it with the row
    std::unique_ptr<DialWatch> m_dialWatch;
};

Machine::Machine(const Plan &plan, Actions &actions, double (*random)())
    : d(std::make_unique<Private>(plan, actions, random))
{
}

Machine::~Machine() = default;
Machine::Machine(Machine &&) noexcept = default;

void Machine::start(Instant now)
{
    if (d->watch || d->row.is(State::Closed))
        return;
    d->begin();
    d->watch->begin(now);
}

void Machine::pause(Instant now)
{
    if (d->row.is(State::Paused) || d->row.is(State::Closed))
        return;
    d->end(now);
    d->row.paused(now);
}

void Machine::stop(Instant now)
{
    d->end(now);
}

void Machine::apply(const Plan &plan)
{
    d->row.setPlan(plan);
}

void Machine::dialWaits(Slot slot, Instant since)
{
    if (d->watch)
        d->watch->dialWaits(slot, since);
}

void Machine::dialBegins(Slot slot, Instant now)
{
    if (d->watch)
        d->watch->dialBegins(slot, now);
}

void Machine::dialled(Slot slot, Duration handshake, Instant now)
{
    if (d->watch)
        d->watch->dialled(slot, handshake, now);
}

void Machine::dialFailed(Slot slot, const Evidence &evidence, Instant now)
{
    if (d->watch)
        d->watch->dialFailed(slot, evidence, now);
}

void Machine::replied(Slot slot, std::optional<quint64> seq, Instant now, const Asked &asked)
{
    if (d->watch)
        d->watch->replied(slot, seq, now, asked);
}

void Machine::received(Slot slot, Instant now)
{
    if (d->watch)
        d->watch->received(slot, now);
}

void Machine::unexpected(Slot slot, Instant now)
{
    if (d->watch)
        d->watch->unexpected(slot, now);
}

void Machine::died(Slot slot, const Evidence &evidence, Instant now)
{
    if (d->watch)
        d->watch->died(slot, evidence, now);
}

void Machine::wake(Instant now)
{
    if (d->watch)
        d->watch->wake(now);
}

void Machine::freeze()
{
    if (d->watch)
        d->watch->freeze();
}

void Machine::thaw(Instant, Instant now)
{
    if (d->watch && !d->row.is(State::Closed))
        d->watch->thaw(now);
}

void Machine::fetchOwn() const
{
    d->row.fetchOwn();
    prefetch(&d->watch, d.get() + 1);
}

void Machine::fetchFurther() const
{
    d->row.fetchFurther();
}

std::optional<Instant> Machine::nextWake() const
{
    return d->watch ? d->watch->nextWake() : std::nullopt;
}

State Machine::state() const
{
    return d->row.state().value_or(State::Paused);
}

int Machine::missesInARow() const
{
    return d->row.suspicion().misses();
}

std::optional<double> Machine::phi(Instant now) const
{
    return d->row.phi(now);
}

bool isOwnPause(Duration lateness, Duration suspended, Duration timeout)
{
    constexpr Duration leastLateness = std::chrono::milliseconds(500);
    constexpr Duration tolerableSuspension = std::chrono::milliseconds(100);
    return lateness > std::max(leastLateness, timeout / 2) || suspended > tolerableSuspension;
}

} // namespace keepwatch::health
