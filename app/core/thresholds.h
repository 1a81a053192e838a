// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

#include <optional>

namespace keepwatch {

/// Back-off between dials: doubling from `min` to `max`, each ± 25 %.
struct ReconnectRange {
    Duration min = std::chrono::milliseconds(250);
    Duration max = std::chrono::seconds(30);
    bool operator==(const ReconnectRange &) const = default;
};

/// When a row counts as degraded: over a limit for `n` of the last `m` replies.
struct DegradedRule {
    std::optional<Duration> rttWarn; ///< absent: relative to the baseline
    std::optional<Duration> rttCrit; ///< over it: severity 2
    std::optional<double> lossWarnPercent; ///< absent: off
    std::optional<Duration> jitterWarn; ///< absent: off
    int n = 3;
    int m = 5;
    bool operator==(const DegradedRule &) const = default;
};

/// The operator's thresholds. Times absent here follow others: fast = timeout, slow = 2 × interval.
struct Thresholds {
    static constexpr Duration intervalFloor = std::chrono::milliseconds(50);

    Duration interval = std::chrono::seconds(5);
    std::optional<Duration> fastInterval;
    std::optional<Duration> slowInterval;
    Duration timeout = std::chrono::seconds(3);
    Duration connectTimeout = std::chrono::seconds(5);
    int fall = 3;
    int rise = 2;
    ReconnectRange reconnect;
    DegradedRule degraded;
    bool dropsAreOutages = false;

    bool operator==(const Thresholds &) const = default;
    Duration fast() const { return fastInterval.value_or(timeout); }
    Duration slow() const { return slowInterval.value_or(2 * interval); }
};

} // namespace keepwatch
