// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/rowrecord.h"

#include "app/core/prefetch.h"

#include <algorithm>

namespace keepwatch::engine {

quint32 RowRecord::secondOf(Instant at) const
{
    return static_cast<quint32>(std::max<qint64>(0, (at - m_begin) / std::chrono::seconds(1)));
}

void RowRecord::fetchOwn() const
{
    prefetch(this, &m_statistics);
    m_statistics.fetchOwn();
}

void RowRecord::heartbeat(const health::HeartbeatResult &result)
{
    m_statistics.add(result.outcome, result.rtt, result.at);
    const quint32 second = secondOf(result.at);
    if (second != m_sparkSecond) {
        m_sparkSecond = second;
        m_sparkRttMs.reset();
        m_sparkMissed = false;
    }
    if (result.rtt) {
        const float rttMs = std::chrono::duration<float, std::milli>(*result.rtt).count();
        m_sparkRttMs = std::max(m_sparkRttMs.value_or(0), rttMs);
    }
    m_sparkMissed = m_sparkMissed || result.outcome == Outcome::Miss;
}

RowFigures RowRecord::figures(Instant now)
{
    const LatencyStatistics::Figures latency = m_statistics.figures(now);
    RowFigures figures;
    figures.rttNow = latency.last;
    figures.rttAverage = latency.average;
    figures.rttP95 = latency.p95;
    figures.jitter = latency.jitter;
    figures.lossPercent = latency.lossPercent;
    figures.heartbeats = latency.heartbeats;
    figures.missed = latency.missed;
    figures.drops = m_drops;
    figures.outages = m_outages;
    figures.sparkSecond = m_sparkSecond;
    figures.sparkRttMs = m_sparkRttMs;
    figures.sparkMissed = m_sparkMissed;
    return figures;
}

} // namespace keepwatch::engine
