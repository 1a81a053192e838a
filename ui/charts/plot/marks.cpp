// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/numbers.h"
#include "ui/charts/plot/gutter.h"
#include "ui/charts/plot/layers.h"
#include "ui/format/fonts.h"
#include "ui/format/stateicon.h"

#include <QPainter>

// What happened to the rows: outages, missed heartbeats, suspicion; and the period that is picked.
namespace keepwatch::ui::painting {

namespace {

constexpr double phiTop = 12;
constexpr double phiThreshold = 8;

QColor withAlpha(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

QRectF bandOf(const PlotScene &scene, qint64 from_ms, qint64 to_ms)
{
    const QRectF area = scene.timeArea();
    return QRectF(QPointF(scene.x(from_ms), area.top()), QPointF(scene.x(to_ms), area.bottom())).intersected(area);
}

/// The sign of the state, whose outage it is in that row's colour, and how long it was.
void paintOutageLabel(
    QPainter &painter, const PlotScene &scene, const QRectF &place, size_t trace, const QString &length)
{
    const QFontMetricsF metrics(painter.font());
    const double icon = scaled(12);
    const bool isNamed = scene.traces.size() > 1;
    const QString name = isNamed ? scene.traces[trace].name + QStringLiteral("  ") : QString();
    const double room = place.width() - icon - 8;
    const double lengthWidth = metrics.horizontalAdvance(length);
    if (room < lengthWidth)
        return;
    const QRectF iconRect(place.left() + 4, place.top() + 4, icon, icon);
    paintStateIcon(painter, iconRect, State::Unreachable, surfaceInk(State::Unreachable, *scene.tokens));
    const QString shownName = metrics.elidedText(name, Qt::ElideMiddle, room - lengthWidth);
    const QRectF text(iconRect.right() + 4, iconRect.top(), room, icon);
    painter.setPen(scene.tokens->seriesColour(qsizetype(trace)));
    painter.drawText(text, Qt::AlignVCenter | Qt::AlignLeft, shownName);
    painter.setPen(scene.tokens->of(State::Unreachable).emphasis);
    painter.drawText(
        text.translated(metrics.horizontalAdvance(shownName), 0), Qt::AlignVCenter | Qt::AlignLeft, length);
}

/// A label may go on behind its bar, as far as the next outage of the row.
double labelEnd(const PlotScene &scene, size_t trace, const Outage &outage)
{
    double end = scene.plot.right();
    for (const Outage &other : scene.traces[trace].outages) {
        if (other.from_ms > outage.from_ms)
            end = std::min(end, scene.x(other.from_ms));
    }
    return end;
}

void paintOutage(QPainter &painter, const PlotScene &scene, size_t trace, const Outage &outage)
{
    const qint64 end = outage.to_ms.value_or(scene.to_ms);
    const QRectF band = bandOf(scene, outage.from_ms, end);
    if (band.width() <= 0)
        return;
    const QColor colour = scene.tokens->of(State::Unreachable).icon;
    const double top = scene.barTop(trace);
    painter.fillRect(band, withAlpha(colour, 20));
    painter.fillRect(QRectF(band.left(), top, std::max(band.width(), 2.0), 3), colour);
    if (scene.traces.size() > 1) // its edge is in the row's colour
        painter.fillRect(QRectF(band.left(), top, 2, band.bottom() - top),
            withAlpha(scene.tokens->seriesColour(qsizetype(trace)), 150));
    const QRectF place(QPointF(band.left(), top), QPointF(labelEnd(scene, trace, outage), top + scaled(barHeight)));
    paintOutageLabel(painter, scene, place, trace, words::duration(std::chrono::milliseconds(end - outage.from_ms)));
}

void paintCross(QPainter &painter, const QPointF &centre, double radius)
{
    painter.drawLine(centre + QPointF(-radius, -radius), centre + QPointF(radius, radius));
    painter.drawLine(centre + QPointF(-radius, radius), centre + QPointF(radius, -radius));
}

void paintMarks(QPainter &painter, const PlotScene &scene, const Trace &trace, const QRectF &lane)
{
    const double radius = std::min(3.0, lane.height() / 2 - 1.5);
    double lastMiss = -100;
    double lastLate = -100;
    for (const Mark &mark : trace.marks) {
        const QPointF centre(scene.x(mark.time_ms), lane.center().y());
        // Marks that would lie on one another are one mark.
        if (mark.outcome == Outcome::Miss && centre.x() - lastMiss >= 2 * radius) {
            paintCross(painter, centre, radius);
            lastMiss = centre.x();
        } else if (mark.outcome == Outcome::Late && centre.x() - lastLate >= 2 * radius) {
            painter.drawEllipse(centre, radius, radius);
            lastLate = centre.x();
        }
    }
}

void paintLaneTitle(QPainter &painter, const PlotScene &scene, const QRectF &lane, const QString &title)
{
    painter.setPen(scene.tokens->text2);
    const double room = lane.left() - 8;
    painter.drawText(QRectF(2, lane.top(), room, lane.height()), Qt::AlignRight | Qt::AlignVCenter,
        QFontMetricsF(painter.font()).elidedText(title, Qt::ElideRight, room));
}

void paintPhiTrace(QPainter &painter, const PlotScene &scene, size_t index)
{
    const Trace &trace = scene.traces[index];
    QList<QPointF> line;
    line.reserve(qsizetype(trace.phis.size()));
    for (const PhiColumn &column : trace.phis) {
        const double share = std::min(double(column.phi), phiTop) / phiTop;
        line.append(
            QPointF(scene.columnX(column.index), scene.phiLane.bottom() - share * (scene.phiLane.height() - 1)));
    }
    painter.setPen(QPen(scene.tokens->seriesColour(qsizetype(index)), 1));
    painter.drawPolyline(line);
}

} // namespace

void paintPauses(QPainter &painter, const PlotScene &scene)
{
    for (const Span &pause : scene.pauses) {
        const QRectF band = bandOf(scene, pause.from_ms, pause.to_ms);
        if (!band.isEmpty())
            painter.fillRect(band, QBrush(withAlpha(scene.tokens->text2, 60), Qt::BDiagPattern));
    }
}

void paintPicked(QPainter &painter, const PlotScene &scene)
{
    if (!scene.picked)
        return;
    const QRectF band = bandOf(scene, scene.picked->from_ms, scene.picked->to_ms);
    painter.fillRect(band, withAlpha(scene.tokens->accent, 34));
    painter.fillRect(QRectF(band.left(), band.top(), 1, band.height()), scene.tokens->accent);
    painter.fillRect(QRectF(band.right() - 1, band.top(), 1, band.height()), scene.tokens->accent);
}

void paintOutages(QPainter &painter, const PlotScene &scene)
{
    painter.setFont(font(FontRole::Axis));
    for (size_t i = 0; i < scene.traces.size(); ++i) {
        for (const Outage &outage : scene.traces[i].outages)
            paintOutage(painter, scene, i, outage);
    }
}

void paintThresholds(QPainter &painter, const PlotScene &scene)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (const Threshold &threshold : scene.thresholds) {
        if (double(threshold.limit_ms) > scene.values.top)
            continue;
        const State state = threshold.isCritical ? State::Unreachable : State::Degraded;
        QPen pen(scene.tokens->of(state).emphasis, 1, Qt::DashLine);
        pen.setDashPattern({ 5, 4 });
        painter.setPen(pen);
        const double y = scene.y(threshold.limit_ms);
        painter.drawLine(QPointF(scene.plot.left(), y), QPointF(scene.plot.right(), y));
    }
}

void paintLanes(QPainter &painter, const PlotScene &scene)
{
    painter.fillRect(scene.lanes, scene.tokens->alternate);
    painter.setFont(font(FontRole::Axis));
    paintLaneTitle(painter, scene, scene.lanes, missedTitle());
    const QFontMetricsF metrics(painter.font());
    for (size_t i = 0; i < scene.traces.size(); ++i) {
        const Trace &trace = scene.traces[i];
        if (!trace.lane)
            continue;
        const QRectF lane = scene.lane(*trace.lane);
        painter.setPen(QPen(scene.tokens->seriesColour(qsizetype(i)), 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.setRenderHint(QPainter::Antialiasing);
        paintMarks(painter, scene, trace, lane);
        if (!scene.hasNamedLanes())
            continue;
        // Whose they are stands beside the lane.
        const double room = scene.bounds.right() - lane.right() - 8;
        painter.drawText(QRectF(lane.right() + 6, lane.top(), room, lane.height()), Qt::AlignVCenter | Qt::AlignLeft,
            metrics.elidedText(trace.name, Qt::ElideMiddle, room));
    }
}

void paintPhi(QPainter &painter, const PlotScene &scene)
{
    if (scene.phiLane.isEmpty())
        return;
    painter.fillRect(scene.phiLane, scene.tokens->alternate);
    painter.setFont(font(FontRole::Axis));
    paintLaneTitle(painter, scene, scene.phiLane, suspicionTitle());
    const double y = scene.phiLane.bottom() - phiThreshold / phiTop * scene.phiLane.height();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(scene.tokens->border, 1, Qt::DashLine));
    painter.drawLine(QPointF(scene.phiLane.left(), y), QPointF(scene.phiLane.right(), y));
    painter.setPen(scene.tokens->text2);
    const double height = QFontMetricsF(painter.font()).height();
    painter.drawText(QRectF(scene.phiLane.right() + 6, y - height / 2, scaled(40), height),
        Qt::AlignLeft | Qt::AlignVCenter, phiLimitText());
    painter.save();
    painter.setClipRect(scene.phiLane);
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t i = 0; i < scene.traces.size(); ++i)
        paintPhiTrace(painter, scene, i);
    painter.restore();
}

} // namespace keepwatch::ui::painting
