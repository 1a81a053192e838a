// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/cause.h"
#include "app/core/thresholds.h"
#include "app/health/judges/baseline.h"

#include <array>

namespace keepwatch::health {

/// Whether a target that answers answers well: its RTT against a limit for n of the last m replies, or against its own
/// habit; loss and jitter over the last 100 heartbeats. A limit is left only below 80 per cent of it.
class DegradedJudge {
public:
    static constexpr size_t window = 100; ///< heartbeats for loss and jitter, judged from 20 on
    static constexpr int mAtMost = static_cast<int>(window);

    struct Assessment {
        int severity = 0; ///< 0: well, 1: over the warning limit, 2: over the critical one
        Cause cause = Cause::Recovered;
    };

    void fetchOwn() const;
    void fetchFurther() const;
    /// A heartbeat was answered in time, or missed.
    void counted(bool isMiss);
    /// A reply's RTT, late ones included. `isHabit`: it enters the baseline.
    void measured(Duration rtt, Instant at, bool isHabit);
    /// To be asked at each reply; `severity`: the present one.
    Assessment assess(const DegradedRule &rule, int severity) const;
    /// After an outage: what was measured before says nothing about now. The baseline stays.
    void forgetRecent();

private:
    using Micros = quint32;

    bool isOver(const DegradedRule &rule, Duration limit, bool isIn) const;
    bool isOverHabit(bool isIn) const;
    bool isLossy(double limit, bool isIn) const;
    bool isJittery(Duration limit, bool isIn) const;
    int rttSeverity(const DegradedRule &rule, int severity) const;
    bool isRecentHalfWithin(Duration limit) const;
    Duration recentMedian() const;
    Micros recent(size_t age) const { return m_rtts[(m_rttCount - 1 - age) % window]; }
    size_t rttsHeld() const { return std::min(m_rttCount, window); }

    Baseline m_baseline;
    std::array<Micros, window> m_rtts{};
    size_t m_rttCount = 0;
    std::array<quint64, 2> m_misses{}; ///< one bit a heartbeat, newest lowest
    size_t m_heartbeats = 0;
};

} // namespace keepwatch::health
