// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot/gutter.h"
#include "ui/charts/plot/layers.h"
#include "ui/format/fonts.h"

#include <QPainter>

// What happened to the rows beside their outages: missed heartbeats, suspicion; and the period that is picked.
namespace keepwatch::ui::painting {

namespace {

constexpr double phiTop = 12;
constexpr double phiThreshold = 8;

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
