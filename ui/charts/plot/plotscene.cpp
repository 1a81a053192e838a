// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot/plotscene.h"

#include "ui/charts/plot/emptiness.h"
#include "ui/charts/plot/gutter.h"
#include "ui/format/fonts.h"

#include <QFontMetricsF>

#include <span>

namespace keepwatch::ui {

namespace {

void addThreshold(std::vector<Threshold> &thresholds, const Threshold &added, bool isOfAll)
{
    const auto known = std::ranges::find_if(thresholds,
        [&](const Threshold &t) { return t.limit_ms == added.limit_ms && t.isCritical == added.isCritical; });
    if (known == thresholds.end())
        thresholds.push_back({ added.limit_ms, added.isCritical, isOfAll ? QString() : added.whose });
    else if (!known->whose.isEmpty())
        known->whose += QStringLiteral(", ") + added.whose;
}

/// Each limit once, with the names of its rows where not all of them have it.
std::vector<Threshold> thresholdsOf(const std::vector<const RttSeries *> &series)
{
    std::vector<Threshold> result;
    for (const bool isCritical : { false, true }) {
        const auto limit = isCritical ? &ChartRow::rttCrit : &ChartRow::rttWarn;
        for (const RttSeries *one : series) {
            const auto isAlike = [&](const RttSeries *other) { return other->row().*limit == one->row().*limit; };
            if (const auto value = one->row().*limit)
                addThreshold(result,
                    { std::chrono::duration<float, std::milli>(*value).count(), isCritical, one->row().name },
                    std::ranges::all_of(series, isAlike));
        }
    }
    return result;
}

std::vector<Outage> outagesIn(const RttSeries &series, const Span &period)
{
    std::vector<Outage> result;
    for (const Outage &outage : series.states().outages()) {
        if (outage.from_ms < period.to_ms && outage.to_ms.value_or(period.to_ms) > period.from_ms)
            result.push_back(outage);
    }
    return result;
}

/// What does not depend on the width: marks, outages, limits.
void collect(PlotScene &scene, const SceneParts &parts, Detail detail)
{
    size_t lanes = 0;
    for (const RttSeries *series : parts.series) {
        Trace trace{ .name = series->row().name,
            .hasRtt = traits(series->row().method).hasRtt,
            .columns = {},
            .phis = {},
            .marks = series->marks(detail, parts.period.from_ms, parts.period.to_ms),
            .outages = outagesIn(*series, parts.period),
            .lane = {} };
        if (!trace.marks.empty())
            trace.lane = lanes++;
        scene.traces.push_back(std::move(trace));
    }
    scene.laneCount = std::max<size_t>(lanes, 1);
    scene.thresholds = thresholdsOf(parts.series);
    scene.pauses = parts.pauses.within(parts.period).list();
}

/// The lanes leave at least two thirds of the height to the plot: they become low, and then one for all.
double lanesHeight(PlotScene &scene, double room)
{
    const double most = room / 3;
    const auto heightOf = [&scene](int lane) { return double(scene.laneCount) * scaled(lane); };
    if (scene.laneCount <= mostWithoutEndLabels && heightOf(laneHeight) <= most)
        return heightOf(laneHeight);
    if (heightOf(lowLaneHeight) <= most)
        return heightOf(lowLaneHeight);
    for (Trace &trace : scene.traces)
        trace.lane = trace.lane ? std::optional<size_t>(0) : std::nullopt;
    scene.laneCount = 1;
    return scaled(laneHeight);
}

void place(PlotScene &scene)
{
    const double axis = std::ceil(QFontMetricsF(ui::font(FontRole::Axis)).height()) + 6;
    const double room = scene.bounds.height() - axis;
    const double phi = scene.extras.hasPhi ? std::floor(std::min<double>(scaled(phiLaneHeight), room / 5)) : 0;
    const double lanes = lanesHeight(scene, room - phi);
    const double left = leftGutterWidth(scene);
    scene.plot = scene.bounds.adjusted(left, 8, -gutterWidth(scene), -(axis + phi + lanes + 6));
    scene.lanes = QRectF(left, scene.plot.bottom() + 6, scene.plot.width(), lanes);
    if (phi > 0)
        scene.phiLane = QRectF(left, scene.lanes.bottom() + 3, scene.plot.width(), phi - 3);
}

void reduce(Trace &trace, const RttSeries &series, const PlotScene &scene, Detail detail)
{
    // A little beyond both edges, so that the trace enters and leaves the picture instead of beginning in it.
    const qint64 margin = std::max<qint64>(scene.columnWidth_ms * 2, RttSeries::minute_ms);
    const qint64 from = scene.from_ms - margin;
    const qint64 to = scene.to_ms + margin;
    const auto &breaks = series.states().breaks();
    if (detail == Detail::Minutes) {
        trace.columns = columns(series.minutes(from, to), breaks, scene.columnWidth_ms);
        if (scene.extras.hasPhi)
            trace.phis = phiColumns(series.minutes(from, to), scene.columnWidth_ms);
        return;
    }
    trace.columns = columns(series.points(from, to), breaks, scene.columnWidth_ms, scene.extras.hasKernel);
    if (scene.extras.hasPhi)
        trace.phis = phiColumns(series.points(from, to), scene.columnWidth_ms);
}

void scaleValues(PlotScene &scene)
{
    float highest = 0;
    for (const Trace &trace : scene.traces) {
        for (const Column &column : trace.columns) {
            if (column.index * scene.columnWidth_ms <= scene.to_ms)
                highest = std::max(highest, column.max);
        }
    }
    // A threshold near the traces belongs into the picture; one far above would only flatten them.
    const float near = highest * 2.5F;
    for (const Threshold &threshold : scene.thresholds) {
        if (threshold.limit_ms < near)
            highest = std::max(highest, threshold.limit_ms);
    }
    // A label needs its own height and as much again.
    const double room = QFontMetricsF(ui::font(FontRole::Axis)).height() * 2;
    scene.values = valueAxis(double(highest) * 1.05, std::clamp(int(scene.plot.height() / room), 2, 5));
}

qsizetype unreachableIn(std::span<const Trace> traces)
{
    return std::ranges::count_if(traces, [](const Trace &trace) { return !trace.outages.empty(); });
}

} // namespace

QRectF PlotScene::lane(size_t index) const
{
    const double height = lanes.height() / double(laneCount);
    return { lanes.left(), lanes.top() + double(index) * height, lanes.width(), height };
}

bool PlotScene::hasNamedLanes() const
{
    const auto marked = std::ranges::count_if(traces, [](const Trace &trace) { return trace.lane.has_value(); });
    return traces.size() > 1 && marked <= qsizetype(laneCount) && lane(0).height() >= scaled(laneHeight);
}

bool PlotScene::hasOutageLabels() const
{
    return double(unreachableIn(traces)) * scaled(barHeight) <= plot.height() / 3;
}

double PlotScene::barPitch() const
{
    return scaled(hasOutageLabels() ? barHeight : lowBarHeight);
}

double PlotScene::barTop(size_t trace) const
{
    return plot.top() + double(unreachableIn(std::span(traces).first(trace))) * barPitch();
}

Detail detailFor(qint64 span_ms, double width_px)
{
    return double(span_ms) / std::max(width_px, 1.0) >= double(RttSeries::minute_ms) ? Detail::Minutes
                                                                                     : Detail::Heartbeats;
}

PlotScene layOut(const SceneParts &parts, const Tokens &tokens)
{
    PlotScene scene;
    scene.bounds = QRectF(QPointF(), parts.size);
    scene.from_ms = parts.period.from_ms;
    scene.to_ms = std::max(parts.period.to_ms, parts.period.from_ms + 1);
    scene.extras = parts.extras;
    scene.picked = parts.picked;
    scene.pixelRatio = parts.pixelRatio;
    scene.tokens = &tokens;
    const Detail detail = detailFor(parts.period.length_ms(), parts.size.width() * parts.pixelRatio);
    collect(scene, parts, detail);
    place(scene);
    if (scene.plot.width() < 20 || scene.plot.height() < 20)
        return scene;
    const double width_px = scene.plot.width() * parts.pixelRatio;
    scene.columnWidth_ms = std::max<qint64>(1, qint64(std::ceil(double(scene.to_ms - scene.from_ms) / width_px)));
    for (size_t i = 0; i < parts.series.size(); ++i)
        reduce(scene.traces[i], *parts.series[i], scene, detail);
    scaleValues(scene);
    scene.emptiness = emptinessOf(scene, parts);
    scene.gutter = gutterLabels(scene);
    return scene;
}

} // namespace keepwatch::ui
