// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/figures.h"
#include "app/core/latencystatistics.h"
#include "app/health/machine.h"

namespace keepwatch::engine {

/// The figures of one row, kept up to date with each heartbeat. Lives in the engine's thread; knows no clock.
class RowRecord {
public:
    explicit RowRecord(Instant begin)
        : m_begin(begin)
    {
    }

    void fetchOwn() const;
    void fetchFurther() const { m_statistics.fetchFurther(); }
    void heartbeat(const health::HeartbeatResult &result);
    void dropped() { ++m_drops; }
    void outage() { ++m_outages; }
    /// Row, state, misses in a row and phi are left to the caller.
    RowFigures figures(Instant now);

private:
    quint32 secondOf(Instant at) const;

    Instant m_begin;
    quint32 m_drops = 0;
    quint32 m_outages = 0;
    quint32 m_sparkSecond = 0;
    std::optional<float> m_sparkRttMs;
    bool m_sparkMissed = false;
    LatencyStatistics m_statistics;
};

} // namespace keepwatch::engine
