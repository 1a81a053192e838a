// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/latencysketch.h"

#include <QtGlobal>

#include <optional>

namespace keepwatch::report {

/// What one row did in a period. The seven times add up to `to` − `from` exactly.
struct AvailabilityRecord {
    using Time = std::chrono::milliseconds;

    UtcTime from{};
    UtcTime to{};
    Time up{ 0 };
    Time degraded{ 0 };
    Time suspect{ 0 }; ///< suspicion that ended without a verdict
    Time unreachable{ 0 }; ///< from the first unanswered request of each outage on
    Time connecting{ 0 };
    Time paused{ 0 };
    Time excluded{ 0 }; ///< Keepwatch itself did not run

    quint32 outages = 0;
    quint32 drops = 0;
    std::optional<Time> longestOutage;

    quint64 heartbeats = 0; ///< replies, misses and excluded
    quint64 excludedHeartbeats = 0;
    quint64 missed = 0;
    quint64 late = 0; ///< of the missed
    LatencyFigures latency;

    Time total() const { return up + degraded + suspect + unreachable + connecting + paused + excluded; }
    Time available() const { return up + degraded + suspect; }
    /// Of the time that counts: available / (available + unreachable); absent when none counts.
    std::optional<double> availabilityPercent() const;
    /// Missed of the heartbeats that count; absent when none counts.
    std::optional<double> lossPercent() const;
    std::optional<Time> meanTimeBetweenFailures() const; ///< available / outages; absent without outages
    std::optional<Time> meanTimeToRecovery() const; ///< unreachable / outages; absent without outages
};

} // namespace keepwatch::report
