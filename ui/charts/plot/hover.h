// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot/plotscene.h"

namespace keepwatch::ui {

/// What one row's trace says at a moment.
struct HoverRow {
    QString name;
    bool hasRtt = true;
    std::optional<Column> column; ///< absent: nothing was measured there
    std::optional<float> phi;
    std::optional<Outage> outage;
};

/// What all of them say, in the order of their colours.
struct HoverReading {
    qint64 time_ms = 0;
    std::vector<HoverRow> rows;
};

/// The reading of the column nearest to `x`.
HoverReading readAt(const PlotScene &scene, double x);

/// Where in the plot a box of that size lies on no trace and no label; beside the line at `x` where possible. Absent:
/// nowhere.
std::optional<QRectF> freePlace(const PlotScene &scene, const QSizeF &box, double x);
/// Where beside the plot there is room for it within the window: above it, under it, or at its sides.
std::optional<QRect> placeBeside(const QSize &box, const QRect &plot, const QRect &window, int x);
/// Whether a trace (its envelope, its line or its network's part) runs through the rectangle.
bool isCrossed(const PlotScene &scene, const QRectF &rect);

} // namespace keepwatch::ui
