// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/latencysketch.h"
#include "app/core/sample.h"

#include <array>

namespace keepwatch::history {

/// How finely the past is kept. The numbers stand in files.
enum class Level : quint8 { Samples, Minutes, Hours };
inline constexpr std::array allLevels{ Level::Samples, Level::Minutes, Level::Hours };

/// The stretch of time that a record of the level is of; zero: it is of a moment.
constexpr std::chrono::milliseconds widthOf(Level level)
{
    switch (level) {
    case Level::Samples:
        break;
    case Level::Minutes:
        return std::chrono::minutes(1);
    case Level::Hours:
        return std::chrono::hours(1);
    }
    return std::chrono::milliseconds(0);
}

/// What a row's samples in a stretch of time amount to. Percentiles within LatencySketch::error, all else exact.
struct RollUp {
    UtcTime start{}; ///< a multiple of the level's width
    quint64 heartbeats = 0; ///< replies, misses and excluded
    quint64 missed = 0;
    quint64 late = 0; ///< of the missed
    quint64 excluded = 0;
    LatencySketch latency{ 0 }; ///< of replies and late replies

    void add(const Sample &sample)
    {
        heartbeats += sample.outcome != Outcome::Late ? 1 : 0;
        missed += sample.outcome == Outcome::Miss ? 1 : 0;
        late += sample.outcome == Outcome::Late ? 1 : 0;
        excluded += sample.outcome == Outcome::Excluded ? 1 : 0;
        if (sample.rtt && (sample.outcome == Outcome::Reply || sample.outcome == Outcome::Late))
            latency.add(*sample.rtt);
    }
    /// `later`: of the stretch that follows.
    void append(const RollUp &later)
    {
        heartbeats += later.heartbeats;
        missed += later.missed;
        late += later.late;
        excluded += later.excluded;
        latency.append(later.latency);
    }
};

} // namespace keepwatch::history
