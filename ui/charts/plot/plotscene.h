// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/columns.h"
#include "ui/charts/data/rttseries.h"
#include "ui/charts/plot/ticks.h"
#include "ui/format/tokens.h"

#include <QRectF>

namespace keepwatch::ui {

/// What is drawn of one row; the n-th has the n-th colour.
struct Trace {
    QString name;
    bool hasRtt = true; ///< the row's method measures one
    std::vector<Column> columns;
    std::vector<PhiColumn> phis;
    std::vector<Mark> marks; ///< missed and late
    std::vector<Outage> outages; ///< those in the period
    std::optional<size_t> lane; ///< where its marks stand
};

/// A limit of some rows; without a name it is that of all.
struct Threshold {
    float limit_ms = 0;
    bool isCritical = false;
    QString whose;
};

/// A text beside the plot, at the height of what it names.
struct GutterLabel {
    double y = 0;
    QString text;
    QColor colour;
};

/// What the operator wants to see beside the RTT.
struct ChartExtras {
    bool hasKernel = false; ///< the network's part, where the kernel knows it
    bool hasPhi = false; ///< the lane of suspicion
    bool operator==(const ChartExtras &) const = default;
};

/// Everything that one painting of the plot needs, worked out beforehand. A value that refers to nothing else.
struct PlotScene {
    QRectF bounds; ///< everything
    QRectF plot; ///< where the traces run
    QRectF lanes; ///< under it: missed and late heartbeats
    QRectF phiLane; ///< under that: suspicion; empty: not shown
    qint64 from_ms = 0;
    qint64 to_ms = 1;
    ValueAxis values;
    std::vector<Trace> traces;
    std::vector<Threshold> thresholds;
    std::vector<GutterLabel> gutter;
    std::vector<Span> pauses;
    QString emptiness; ///< why no trace is there to be seen; empty: there is one
    std::optional<Span> picked; ///< the period whose figures are asked for
    qint64 columnWidth_ms = 1;
    size_t laneCount = 1;
    ChartExtras extras;
    double pixelRatio = 1;
    bool isVector = false; ///< for a file that is enlarged later: no pixels
    const Tokens *tokens = nullptr;

    double x(qint64 time_ms) const
    {
        return plot.left() + plot.width() * double(time_ms - from_ms) / double(to_ms - from_ms);
    }
    /// In the middle of a column.
    double columnX(qint64 index) const { return x(index * columnWidth_ms + columnWidth_ms / 2); }
    double x(const Column &column) const { return columnX(column.index); }
    double y(float rtt_ms) const { return plot.bottom() - plot.height() * std::min(double(rtt_ms) / values.top, 1.0); }
    qint64 timeAt(double x) const
    {
        return from_ms + qint64((x - plot.left()) / std::max(plot.width(), 1.0) * double(to_ms - from_ms));
    }
    QRectF lane(size_t lane) const;
    /// A lane is high enough for its row's name, and is of that row alone.
    bool hasNamedLanes() const;
    /// Down to where the time axis begins.
    double foot() const { return phiLane.isEmpty() ? lanes.bottom() : phiLane.bottom(); }
    /// Where times run: plot and lanes.
    QRectF timeArea() const { return { plot.topLeft(), QPointF(plot.right(), foot()) }; }
    /// Outages bear their names and lengths: those of all rows take up little of the plot's height.
    bool hasOutageLabels() const;
    /// Where an outage of the trace has its bar; those of several rows stand under one another.
    double barTop(size_t trace) const;
    /// From one row's bar to the next.
    double barPitch() const;
};

inline constexpr int laneHeight = 14; ///< with its row's name beside it
inline constexpr int lowLaneHeight = 9; ///< where there are many; the ends of the lines name the colours
inline constexpr int phiLaneHeight = 30;
inline constexpr int barHeight = 16; ///< with its label
inline constexpr int lowBarHeight = 4; ///< where there are many
/// Past so many the ends of the lines bear their names.
inline constexpr size_t mostWithoutEndLabels = 4;

/// What a scene is made from.
struct SceneParts {
    std::vector<const RttSeries *> series;
    Span period;
    QSizeF size;
    double pixelRatio = 1;
    ChartExtras extras;
    Spans pauses;
    std::optional<Span> picked;
};

/// Lays out the plot for a period. A plot without room has an empty rectangle.
PlotScene layOut(const SceneParts &parts, const Tokens &tokens);
/// How closely a period has to be known to fill so many pixels.
Detail detailFor(qint64 span_ms, double width_px);

} // namespace keepwatch::ui
