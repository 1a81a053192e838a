// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/data/points.h"

#include <algorithm>

namespace keepwatch::ui {

namespace {

using Offset = std::vector<Point>::difference_type;

template <typename Value>
void insertMember(std::vector<Value> &into, size_t place, const std::vector<Point> &points, Value Point::*member)
{
    const auto gap = into.insert(into.begin() + Offset(place), points.size(), Value{});
    std::ranges::transform(points, gap, [member](const Point &point) { return point.*member; });
}

template <typename Value> void removeMembers(std::vector<Value> &from, size_t first, size_t last)
{
    from.erase(from.begin() + Offset(first), from.begin() + Offset(last));
}

// The same heartbeat, from the engine and from the store.
bool isSame(const Point &a, const Point &b)
{
    return a.time_ms == b.time_ms && a.outcome == b.outcome;
}

} // namespace

Point Points::at(size_t index) const
{
    return { m_times_ms[index], m_rtts_ms[index], m_kernels_ms[index], m_phis[index], m_outcomes[index] };
}

void Points::insert(size_t place, const std::vector<Point> &points)
{
    insertMember(m_times_ms, place, points, &Point::time_ms);
    insertMember(m_rtts_ms, place, points, &Point::rtt_ms);
    insertMember(m_kernels_ms, place, points, &Point::kernel_ms);
    insertMember(m_phis, place, points, &Point::phi);
    insertMember(m_outcomes, place, points, &Point::outcome);
}

void Points::remove(size_t first, size_t last)
{
    removeMembers(m_times_ms, first, last);
    removeMembers(m_rtts_ms, first, last);
    removeMembers(m_kernels_ms, first, last);
    removeMembers(m_phis, first, last);
    removeMembers(m_outcomes, first, last);
}

void Points::add(const Point &point)
{
    // A clock that was set back must not unsort them.
    if (!isEmpty() && point.time_ms < last_ms()) {
        insert(size_t(std::ranges::upper_bound(m_times_ms, point.time_ms) - m_times_ms.begin()), { point });
        return;
    }
    m_times_ms.push_back(point.time_ms);
    m_rtts_ms.push_back(point.rtt_ms);
    m_kernels_ms.push_back(point.kernel_ms);
    m_phis.push_back(point.phi);
    m_outcomes.push_back(point.outcome);
}

void Points::merge(const std::vector<Point> &points)
{
    if (points.empty())
        return;
    const auto begin = m_times_ms.begin();
    const auto first = size_t(std::ranges::lower_bound(m_times_ms, points.front().time_ms) - begin);
    const auto last = size_t(std::ranges::upper_bound(m_times_ms, points.back().time_ms) - begin);
    std::vector<Point> whole = points;
    for (size_t i = first; i < last; ++i)
        whole.push_back(at(i));
    std::ranges::stable_sort(whole, {}, [](const Point &point) { return std::pair(point.time_ms, point.outcome); });
    whole.erase(std::unique(whole.begin(), whole.end(), isSame), whole.end());
    remove(first, last);
    insert(first, whole);
}

void Points::removeFirst(size_t count)
{
    remove(0, std::min(count, size()));
}

void Points::removeLast(size_t count)
{
    remove(size() - std::min(count, size()), size());
}

PointView Points::between(qint64 from_ms, qint64 to_ms) const
{
    const auto begin = m_times_ms.begin();
    const auto first = size_t(std::ranges::lower_bound(m_times_ms, from_ms) - begin);
    const auto last = std::max(first, size_t(std::ranges::upper_bound(m_times_ms, to_ms) - begin));
    const auto part = [=](const auto &values) { return std::span(values).subspan(first, last - first); };
    return { part(m_times_ms), part(m_rtts_ms), part(m_kernels_ms), part(m_phis), part(m_outcomes) };
}

} // namespace keepwatch::ui
