// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/rttseries.h"

namespace keepwatch::ui {

/// The figures of one row within a period. Absent: not measured, or not known that closely.
struct PeriodFigures {
    quint64 heartbeats = 0; ///< answered or missed; excluded ones are neither
    quint64 missed = 0; ///< also where a reply came late
    std::optional<Duration> min{};
    std::optional<Duration> mean{};
    std::optional<Duration> p50{}; ///< nearest rank
    std::optional<Duration> p95{};
    std::optional<Duration> p99{};
    std::optional<Duration> max{};
    std::optional<Duration> jitter{}; ///< mean |RTTi − RTTi−1|
    std::optional<Duration> network{}; ///< mean of the kernel's RTT
    /// Available / (available + unreachable). Connecting, paused and excluded time counts on neither side.
    std::optional<double> availabilityPercent{};
};

/// From every heartbeat in the period; both ends are inside. `excluded`: times in which Keepwatch did not run.
PeriodFigures periodFigures(const RttSeries &series, const Span &period, const Spans &excluded);
/// From its minutes: without percentiles and jitter.
PeriodFigures periodFiguresOfMinutes(const RttSeries &series, const Span &period, const Spans &excluded);

} // namespace keepwatch::ui
