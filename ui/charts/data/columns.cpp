// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/data/columns.h"

#include <algorithm>

namespace keepwatch::ui {

namespace {

/// Tells whether the trace is interrupted between one moment and the next; moments go forward.
class BreakReader {
public:
    BreakReader(const std::vector<qint64> &breaks, qint64 from_ms)
        : m_next(std::ranges::upper_bound(breaks, from_ms))
        , m_end(breaks.end())
    {
    }

    bool isPassed(qint64 time_ms)
    {
        const auto before = m_next;
        while (m_next != m_end && *m_next <= time_ms)
            ++m_next;
        return m_next != before;
    }
    qint64 next_ms() const { return m_next == m_end ? std::numeric_limits<qint64>::max() : *m_next; }

private:
    std::vector<qint64>::const_iterator m_next;
    std::vector<qint64>::const_iterator m_end;
};

/// Adds the RTTs of [first, last); NaN loses every comparison and so takes no part.
void addRtts(Column &column, std::span<const float> rtts)
{
    float min = column.count ? column.min : std::numeric_limits<float>::max();
    float max = column.max;
    float sum = column.sum;
    int count = column.count;
    for (const float rtt : rtts) {
        const bool isMeasured = rtt == rtt;
        min = rtt < min ? rtt : min;
        max = rtt > max ? rtt : max;
        sum += isMeasured ? rtt : 0;
        count += isMeasured;
    }
    column = { column.index, min, max, sum, count, column.isAfterBreak, column.kernelSum, column.kernelCount };
}

void addKernel(Column &column, std::span<const float> readings)
{
    for (const float reading : readings) {
        const bool isMeasured = reading == reading;
        column.kernelSum += isMeasured ? reading : 0;
        column.kernelCount += isMeasured;
    }
}

/// The first place from `place` on that is not before `time_ms`. Columns are short, so the search begins nearby.
size_t placeOf(std::span<const qint64> times_ms, size_t place, qint64 time_ms)
{
    size_t step = 1;
    while (place + step < times_ms.size() && times_ms[place + step] < time_ms)
        step *= 2;
    const auto near = times_ms.subspan(place, std::min(step + 1, times_ms.size() - place));
    return place + size_t(std::ranges::lower_bound(near, time_ms) - near.begin());
}

} // namespace

std::vector<Column> columns(const PointView &points, const std::vector<qint64> &breaks, qint64 width_ms, bool hasKernel)
{
    std::vector<Column> result;
    if (points.size() == 0)
        return result;
    BreakReader reader(breaks, points.times_ms.front());
    bool isBroken = true;
    for (size_t first = 0; first < points.size();) {
        const qint64 time = points.times_ms[first];
        isBroken = reader.isPassed(time) || isBroken;
        const qint64 index = time / width_ms;
        const size_t last = placeOf(points.times_ms, first, std::min((index + 1) * width_ms, reader.next_ms()));
        Column column{ .index = index, .isAfterBreak = isBroken };
        addRtts(column, points.rtts_ms.subspan(first, last - first));
        if (hasKernel)
            addKernel(column, points.kernels_ms.subspan(first, last - first));
        if (column.count > 0) {
            result.push_back(column);
            isBroken = false;
        }
        first = last;
    }
    return result;
}

std::vector<Column> columns(std::span<const ChartMinute> minutes, const std::vector<qint64> &breaks, qint64 width_ms)
{
    std::vector<Column> result;
    if (minutes.empty())
        return result;
    BreakReader reader(breaks, minutes.front().begin.time_since_epoch().count());
    bool isBroken = true;
    for (const ChartMinute &minute : minutes) {
        const qint64 time = minute.begin.time_since_epoch().count();
        isBroken = reader.isPassed(time) || isBroken;
        if (minute.replies == 0)
            continue;
        if (result.empty() || result.back().index != time / width_ms || isBroken)
            result.push_back({ .index = time / width_ms, .min = minute.min_ms, .isAfterBreak = isBroken });
        Column &column = result.back();
        column.min = std::min(column.min, minute.min_ms);
        column.max = std::max(column.max, minute.max_ms);
        column.sum += float(minute.sum_ms);
        column.count += minute.replies;
        column.kernelSum += float(minute.kernelSum_ms);
        column.kernelCount += minute.kernelReadings;
        isBroken = false;
    }
    return result;
}

std::vector<PhiColumn> phiColumns(const PointView &points, qint64 width_ms)
{
    std::vector<PhiColumn> result;
    for (size_t i = 0; i < points.size(); ++i) {
        if (std::isnan(points.phis[i]))
            continue;
        const qint64 index = points.times_ms[i] / width_ms;
        if (result.empty() || result.back().index != index)
            result.push_back({ index, 0 });
        result.back().phi = std::max(result.back().phi, points.phis[i]);
    }
    return result;
}

std::vector<PhiColumn> phiColumns(std::span<const ChartMinute> minutes, qint64 width_ms)
{
    std::vector<PhiColumn> result;
    for (const ChartMinute &minute : minutes) {
        if (!minute.phi)
            continue;
        const qint64 index = minute.begin.time_since_epoch().count() / width_ms;
        if (result.empty() || result.back().index != index)
            result.push_back({ index, 0 });
        result.back().phi = std::max(result.back().phi, *minute.phi);
    }
    return result;
}

} // namespace keepwatch::ui
