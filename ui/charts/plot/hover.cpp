// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot/hover.h"

#include "ui/format/fonts.h"

#include <algorithm>
#include <cmath>

namespace keepwatch::ui {

namespace {

constexpr double distance = 12; ///< from the line at the pointer
constexpr double clearance = 3; ///< between the box and a trace
constexpr double rowHeight = 6; ///< from one place that is tried to the one below it

/// The heights between which a trace runs from one column to the next.
struct Reach {
    double top;
    double bottom;
};

Reach reachOf(const PlotScene &scene, const Column &column)
{
    float low = std::min(column.min, column.mean());
    if (scene.extras.hasKernel && column.kernelCount > 0)
        low = std::min(low, column.kernelMean());
    return { scene.y(column.max), scene.y(low) };
}

bool isCrossedBy(const PlotScene &scene, const Trace &trace, const QRectF &rect)
{
    const auto x = [&scene](const Column &column) { return scene.x(column); };
    auto column = std::ranges::lower_bound(trace.columns, rect.left(), {}, x);
    if (column != trace.columns.begin())
        --column; // the line from it leads in
    for (; column != trace.columns.end(); ++column) {
        Reach reach = reachOf(scene, *column);
        const bool isInside = x(*column) >= rect.left() && x(*column) <= rect.right();
        const auto next = std::next(column);
        const bool isJoined = next != trace.columns.end() && !next->isAfterBreak && x(*next) >= rect.left();
        if (isJoined) {
            const Reach other = reachOf(scene, *next);
            reach = { std::min(reach.top, other.top), std::max(reach.bottom, other.bottom) };
        }
        if ((isInside || isJoined) && reach.top <= rect.bottom() && reach.bottom >= rect.top())
            return true;
        if (x(*column) > rect.right())
            break;
    }
    return false;
}

bool isOnLabel(const PlotScene &scene, const QRectF &rect)
{
    for (size_t i = 0; i < scene.traces.size(); ++i) {
        for (const Outage &outage : scene.traces[i].outages) {
            const QRectF bar(QPointF(scene.x(outage.from_ms), scene.barTop(i)),
                QSizeF(scene.x(outage.to_ms.value_or(scene.to_ms)) - scene.x(outage.from_ms), scene.barPitch()));
            if (bar.intersects(rect))
                return true;
        }
    }
    return false;
}

} // namespace

HoverReading readAt(const PlotScene &scene, double x)
{
    HoverReading reading{ .time_ms = scene.timeAt(x), .rows = {} };
    for (const Trace &trace : scene.traces) {
        HoverRow row{ .name = trace.name, .hasRtt = trace.hasRtt, .column = {}, .phi = {}, .outage = {} };
        // The nearest column within a few pixels; a gap has no figures.
        const auto away = [&](const auto &column) { return std::abs(scene.columnX(column.index) - x); };
        const double near = std::max(scene.plot.width() / 60, 4.0);
        if (const auto column = std::ranges::min_element(trace.columns, {}, away);
            column != trace.columns.end() && away(*column) < near)
            row.column = *column;
        if (const auto phi = std::ranges::min_element(trace.phis, {}, away);
            phi != trace.phis.end() && away(*phi) < near)
            row.phi = phi->phi;
        const auto outage = std::ranges::find_if(trace.outages, [&](const Outage &o) {
            return reading.time_ms >= o.from_ms && reading.time_ms < o.to_ms.value_or(scene.to_ms + 1);
        });
        if (outage != trace.outages.end())
            row.outage = *outage;
        reading.rows.push_back(std::move(row));
    }
    return reading;
}

bool isCrossed(const PlotScene &scene, const QRectF &rect)
{
    return std::ranges::any_of(scene.traces, [&](const Trace &trace) { return isCrossedBy(scene, trace, rect); });
}

std::optional<QRectF> freePlace(const PlotScene &scene, const QSizeF &box, double x)
{
    const QRectF &plot = scene.plot;
    if (box.width() > plot.width() || box.height() > plot.height())
        return std::nullopt;
    const std::array lefts{ x + distance, x - distance - box.width(), plot.right() - box.width() - distance,
        plot.left() + distance };
    for (const double left : lefts) {
        if (left < plot.left() || left + box.width() > plot.right())
            continue;
        const int rows = int(std::floor((plot.height() - 4 - box.height()) / rowHeight));
        for (int row = 0; row <= rows; ++row) {
            const QRectF place(QPointF(left, plot.top() + 2 + row * rowHeight), box);
            const QRectF around = place.adjusted(-clearance, -clearance, clearance, clearance);
            const bool isOnPointer = x >= place.left() && x <= place.right();
            if (!isOnPointer && !isOnLabel(scene, around) && !isCrossed(scene, around))
                return place;
        }
    }
    return std::nullopt;
}

std::optional<QRect> placeBeside(const QSize &box, const QRect &plot, const QRect &window, int x)
{
    constexpr int gap = 4;
    const int furthest = std::max(window.left(), window.right() + 1 - box.width());
    const int left = std::clamp(x - box.width() / 2, window.left(), furthest);
    const int top = std::clamp(plot.top(), window.top(), std::max(window.top(), window.bottom() + 1 - box.height()));
    const std::array places{ QRect(QPoint(left, plot.top() - gap - box.height()), box),
        QRect(QPoint(left, plot.bottom() + 1 + gap), box), QRect(QPoint(plot.right() + 1 + gap, top), box),
        QRect(QPoint(plot.left() - gap - box.width(), top), box) };
    const auto place = std::ranges::find_if(places, [&window](const QRect &one) { return window.contains(one); });
    return place == places.end() ? std::nullopt : std::optional(*place);
}

} // namespace keepwatch::ui
