// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/rttseries.h"

#include <algorithm>

namespace keepwatch::ui {

namespace {

qint64 milliseconds(UtcTime time)
{
    return time.time_since_epoch().count();
}

ChartPoint chartPoint(const Sample &sample)
{
    ChartPoint point{ .time_ms = milliseconds(sample.time), .outcome = sample.outcome };
    if (sample.rtt)
        point.rtt_ms = std::chrono::duration<float, std::milli>(*sample.rtt).count();
    return point;
}

bool isLive(State state)
{
    return state == State::Up || state == State::Degraded || state == State::Suspect;
}

bool isEarlier(const ChartPoint &a, const ChartPoint &b)
{
    return a.time_ms < b.time_ms;
}

} // namespace

void RttSeries::append(const Sample &sample)
{
    const ChartPoint point = chartPoint(sample);
    // Batches keep their order; a clock that was set back must not unsort the points.
    if (!m_points.empty() && point.time_ms < m_points.back().time_ms)
        m_points.insert(std::upper_bound(m_points.begin(), m_points.end(), point, isEarlier), point);
    else
        m_points.push_back(point);
    trim();
}

void RttSeries::append(const Transition &transition)
{
    const qint64 time = milliseconds(transition.time);
    const bool isOut = !m_outages.empty() && !m_outages.back().to_ms;
    if (transition.to == State::Unreachable && !isOut)
        m_outages.push_back({ .from_ms = time, .to_ms = std::nullopt });
    else if (transition.to != State::Unreachable && isOut)
        m_outages.back().to_ms = time;
    if (!isLive(transition.to))
        m_breaks.push_back(time);
}

void RttSeries::insert(const ChartHistory &history)
{
    // What came live since is kept behind the stored part; the store may know the same heartbeats.
    const qint64 end = milliseconds(history.to);
    RttSeries stored(m_row);
    for (const Transition &transition : history.transitions)
        stored.append(transition);
    for (const Sample &sample : history.samples)
        stored.append(sample);

    const qint64 start = milliseconds(history.from);
    std::erase_if(m_points, [&](const ChartPoint &p) { return p.time_ms >= start && p.time_ms <= end; });
    const auto place = std::lower_bound(
        m_points.begin(), m_points.end(), start, [](const ChartPoint &p, qint64 time) { return p.time_ms < time; });
    m_points.insert(place, stored.m_points.begin(), stored.m_points.end());

    if (!stored.m_outages.empty()) {
        std::erase_if(m_outages, [&](const Outage &o) { return o.from_ms >= start && o.from_ms <= end; });
        if (!stored.m_outages.back().to_ms && !m_outages.empty())
            stored.m_outages.back().to_ms = m_outages.front().from_ms;
        m_outages.insert(m_outages.begin(), stored.m_outages.begin(), stored.m_outages.end());
        std::ranges::sort(m_outages, {}, &Outage::from_ms);
    }
    m_breaks.insert(m_breaks.end(), stored.m_breaks.begin(), stored.m_breaks.end());
    std::ranges::sort(m_breaks);
    m_breaks.erase(std::unique(m_breaks.begin(), m_breaks.end()), m_breaks.end());
    trim();
}

std::span<const ChartPoint> RttSeries::points(qint64 from_ms, qint64 to_ms) const
{
    const auto time = [](const ChartPoint &p) { return p.time_ms; };
    const auto first = std::ranges::lower_bound(m_points, from_ms, {}, time);
    const auto last = std::ranges::upper_bound(first, m_points.end(), to_ms, {}, time);
    return { first, last };
}

void RttSeries::trim()
{
    if (m_points.size() <= maximumPoints)
        return;
    // A quarter at once, so that the cost of moving is shared by many heartbeats. The rest is in the store.
    m_points.erase(m_points.begin(), m_points.begin() + maximumPoints / 4);
    const qint64 oldest = m_points.front().time_ms;
    m_askedFrom_ms = oldest;
    std::erase_if(m_outages, [&](const Outage &o) { return o.to_ms && *o.to_ms < oldest; });
    std::erase_if(m_breaks, [&](qint64 time) { return time < oldest; });
}

} // namespace keepwatch::ui
