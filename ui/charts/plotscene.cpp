// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plotscene.h"

#include "ui/format/fonts.h"

#include <QFontMetricsF>

#include <cmath>

namespace keepwatch::ui {

QRectF PlotScene::lane(size_t index) const
{
    const double height = lanes.height() / double(laneCount());
    const double top = lanes.top() + (laneCount() == 1 ? 0 : double(index) * height);
    return { lanes.left(), top, lanes.width(), height };
}

void layOutTraces(PlotScene &scene, double width_px)
{
    const double span = double(scene.to_ms - scene.from_ms);
    scene.columnWidth_ms = std::max<qint64>(1, qint64(std::ceil(span / std::max(width_px, 1.0))));
    scene.traces.clear();
    float highest = 0;
    for (const RttSeries *series : scene.series) {
        // A little beyond both edges, so that the trace enters and leaves the picture instead of beginning in it.
        const qint64 margin = std::max<qint64>(scene.columnWidth_ms * 2, 60'000);
        auto trace =
            columns(series->points(scene.from_ms - margin, scene.to_ms), series->breaks(), scene.columnWidth_ms);
        for (const Column &column : trace)
            highest = std::max(highest, column.max);
        scene.traces.push_back(std::move(trace));
    }
    // A threshold near the traces belongs into the picture; one far above would only flatten them.
    for (const auto &limit : { scene.warn_ms, scene.crit_ms }) {
        if (limit && *limit < highest * 2.5F)
            highest = std::max(highest, *limit);
    }
    // A label needs its own height and as much again.
    const double room = QFontMetricsF(ui::font(FontRole::Axis)).height() * 2;
    scene.values = valueAxis(double(highest) * 1.05, std::clamp(int(scene.plot.height() / room), 2, 5));
}

} // namespace keepwatch::ui
