// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/columns.h"

#include <algorithm>
#include <cmath>

namespace keepwatch::ui {

std::vector<Column> columns(std::span<const ChartPoint> points, const std::vector<qint64> &breaks, qint64 width_ms)
{
    std::vector<Column> result;
    if (points.empty())
        return result;
    auto nextBreak = std::ranges::upper_bound(breaks, points.front().time_ms);
    bool isBroken = true;
    for (const ChartPoint &point : points) {
        for (; nextBreak != breaks.end() && *nextBreak <= point.time_ms; ++nextBreak)
            isBroken = true;
        if (std::isnan(point.rtt_ms))
            continue;
        const qint64 index = point.time_ms / width_ms;
        if (result.empty() || result.back().index != index || isBroken)
            result.push_back({ index, point.rtt_ms, point.rtt_ms, 0, 0, isBroken });
        Column &column = result.back();
        column.min = std::min(column.min, point.rtt_ms);
        column.max = std::max(column.max, point.rtt_ms);
        column.sum += point.rtt_ms;
        ++column.count;
        isBroken = false;
    }
    return result;
}

} // namespace keepwatch::ui
