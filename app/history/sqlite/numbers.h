// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/state.h"
#include "app/core/time.h"

namespace keepwatch::history {

// The numbers that stand in the file for moments, outcomes and states. They never change: files outlive programs.

constexpr qint64 msOf(UtcTime time)
{
    return time.time_since_epoch().count();
}

constexpr UtcTime timeOf(qint64 ms)
{
    return UtcTime{ std::chrono::milliseconds(ms) };
}

/// Rounds down, before 1970 as well.
constexpr qint64 floorDivide(qint64 value, qint64 by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

constexpr qint64 bucketMs = 10000;

/// The stretch of ten seconds that a sample lies in.
constexpr qint64 bucketOf(qint64 ms)
{
    return floorDivide(ms, bucketMs);
}

constexpr int numberOf(Outcome outcome)
{
    return static_cast<int>(outcome);
}

constexpr int numberOf(State state)
{
    return static_cast<int>(state);
}

static_assert(numberOf(Outcome::Reply) == 0 && numberOf(Outcome::Miss) == 1 && numberOf(Outcome::Late) == 2
    && numberOf(Outcome::Excluded) == 3);
static_assert(numberOf(State::Paused) == 0 && numberOf(State::Connecting) == 1 && numberOf(State::Up) == 2
    && numberOf(State::Degraded) == 3 && numberOf(State::Suspect) == 4 && numberOf(State::Unreachable) == 5
    && numberOf(State::Closed) == 6);

} // namespace keepwatch::history
