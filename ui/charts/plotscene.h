// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/columns.h"
#include "ui/charts/ticks.h"
#include "ui/format/tokens.h"

#include <QRectF>

namespace keepwatch::ui {

/// A time in which Keepwatch itself did not run.
struct PauseSpan {
    qint64 from_ms = 0;
    qint64 to_ms = 0;
};

/// Everything that one painting of the plot needs, worked out beforehand. A value; lives as long as the series it
/// names.
struct PlotScene {
    QRectF plot; ///< where the traces run
    QRectF lanes; ///< under it: missed and late heartbeats
    qint64 from_ms = 0;
    qint64 to_ms = 1;
    ValueAxis values;
    std::optional<float> warn_ms;
    std::optional<float> crit_ms;
    std::vector<const RttSeries *> series; ///< the n-th has the n-th colour
    std::vector<std::vector<Column>> traces; ///< one per series
    qint64 columnWidth_ms = 1;
    std::vector<PauseSpan> pauses;
    const Tokens *tokens = nullptr;

    double x(qint64 time_ms) const
    {
        return plot.left() + plot.width() * double(time_ms - from_ms) / double(to_ms - from_ms);
    }
    double x(const Column &column) const { return x(column.index * columnWidth_ms + columnWidth_ms / 2); }
    double y(float rtt_ms) const { return plot.bottom() - plot.height() * std::min(double(rtt_ms) / values.top, 1.0); }
    /// One lane per series up to four; then they share one.
    size_t laneCount() const { return series.size() > 4 ? 1 : std::max<size_t>(series.size(), 1); }
    QRectF lane(size_t series) const;
};

/// Height of one lane.
inline constexpr int laneHeight = 14;

/// Works out traces and axes for the period; `width_px` in device pixels.
void layOutTraces(PlotScene &scene, double width_px);

} // namespace keepwatch::ui
