// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/data/rttseries.h"

#include <algorithm>

namespace keepwatch::ui {

namespace {

constexpr qint64 farFuture_ms = std::numeric_limits<qint64>::max();

qint64 milliseconds(UtcTime time)
{
    return time.time_since_epoch().count();
}

float milliseconds(const std::optional<Duration> &value)
{
    return value ? std::chrono::duration<float, std::milli>(*value).count() : notMeasured;
}

Point pointOf(const ChartSample &known)
{
    const Sample &sample = known.sample;
    return { .time_ms = milliseconds(sample.time),
        .rtt_ms = milliseconds(sample.rtt),
        .kernel_ms = milliseconds(sample.kernelRtt),
        .phi = known.phi.value_or(notMeasured),
        .outcome = sample.outcome };
}

int weight(const ChartMinute &minute)
{
    return minute.replies + minute.missed + minute.late;
}

qint64 beginOf(const ChartMinute &minute)
{
    return milliseconds(minute.begin);
}

bool isMark(Outcome outcome)
{
    return outcome == Outcome::Miss || outcome == Outcome::Late;
}

} // namespace

RttSeries::RttSeries(const ChartRow &row, qint64 now_ms)
    : m_row(row)
{
    m_asked[size_t(Detail::Heartbeats)].add({ now_ms, farFuture_ms });
    // The minute that runs is whole in the store alone.
    m_asked[size_t(Detail::Minutes)].add({ (now_ms / minute_ms + 1) * minute_ms, farFuture_ms });
}

void RttSeries::append(const ChartSample &sample)
{
    m_points.add(pointOf(sample));
    minuteAt(milliseconds(sample.sample.time)).add(sample);
    trim();
}

ChartMinute &RttSeries::minuteAt(qint64 time_ms)
{
    const qint64 begin = time_ms / minute_ms * minute_ms;
    auto place = m_minutes.end();
    if (!m_minutes.empty() && beginOf(m_minutes.back()) >= begin)
        place = std::ranges::lower_bound(m_minutes, begin, {}, beginOf);
    if (place == m_minutes.end() || beginOf(*place) != begin)
        place = m_minutes.insert(place, { .begin = UtcTime(std::chrono::milliseconds(begin)) });
    return *place;
}

void RttSeries::insert(const ChartHistory &history)
{
    m_waiting -= history.isLast;
    m_states.add(history.transitions);
    std::vector<Point> points;
    points.reserve(size_t(history.samples.size()));
    for (const ChartSample &sample : history.samples)
        points.push_back(pointOf(sample));
    m_points.merge(points);
    for (const ChartMinute &minute : history.minutes) {
        ChartMinute &known = minuteAt(beginOf(minute));
        if (weight(minute) >= weight(known))
            known = minute;
    }
    trim();
}

std::span<const ChartMinute> RttSeries::minutes(qint64 from_ms, qint64 to_ms) const
{
    const auto first = std::ranges::lower_bound(m_minutes, from_ms, {}, beginOf);
    return { first, std::ranges::upper_bound(first, m_minutes.end(), to_ms, {}, beginOf) };
}

std::vector<Mark> RttSeries::marks(Detail detail, qint64 from_ms, qint64 to_ms) const
{
    std::vector<Mark> result;
    if (detail == Detail::Minutes) {
        for (const ChartMinute &minute : minutes(from_ms, to_ms)) {
            const qint64 middle = beginOf(minute) + minute_ms / 2;
            if (minute.missed > 0)
                result.push_back({ middle, Outcome::Miss });
            if (minute.late > 0)
                result.push_back({ middle, Outcome::Late });
        }
        return result;
    }
    const PointView view = points(from_ms, to_ms);
    for (auto it = view.outcomes.begin(); (it = std::find_if(it, view.outcomes.end(), isMark)) != view.outcomes.end();
         ++it)
        result.push_back({ view.times_ms[size_t(it - view.outcomes.begin())], *it });
    return result;
}

std::optional<qint64> RttSeries::oldest_ms() const
{
    std::optional<qint64> oldest = m_states.first_ms();
    const auto consider = [&oldest](qint64 time) { oldest = std::min(oldest.value_or(time), time); };
    if (!m_points.isEmpty())
        consider(m_points.first_ms());
    // A minute that holds the first heartbeat began before it.
    if (!m_minutes.empty() && (m_points.isEmpty() || beginOf(m_minutes.front()) + minute_ms <= m_points.first_ms()))
        consider(beginOf(m_minutes.front()));
    return oldest;
}

Spans RttSeries::ask(Detail detail, const Span &period)
{
    Spans &asked = m_asked[size_t(detail)];
    const Spans missing = asked.missingIn(period);
    asked.add(period);
    m_waiting += int(missing.list().size());
    return missing;
}

void RttSeries::trim()
{
    if (m_points.size() <= maximumPoints)
        return;
    // A quarter at once, so that the cost of moving is shared by many heartbeats. It is in the store.
    constexpr size_t quarter = maximumPoints / 4;
    Spans &asked = m_asked[size_t(Detail::Heartbeats)];
    const qint64 before = m_looked.from_ms - m_points.first_ms();
    const qint64 behind = m_points.last_ms() - m_looked.to_ms;
    if (m_looked.length_ms() == 0 || before >= behind) {
        m_points.removeFirst(quarter);
        asked.remove({ std::numeric_limits<qint64>::min(), m_points.first_ms() });
    } else {
        const qint64 last = m_points.last_ms();
        m_points.removeLast(quarter);
        asked.remove({ m_points.last_ms() + 1, last + 1 });
    }
}

} // namespace keepwatch::ui
