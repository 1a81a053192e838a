// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plotpainting.h"

#include "app/words/numbers.h"
#include "ui/format/fonts.h"
#include "ui/format/stateicon.h"

#include <QCoreApplication>
#include <QPainter>

#include <array>
#include <cmath>

namespace keepwatch::ui::painting {

namespace {

QColor withAlpha(QColor colour, int alpha)
{
    colour.setAlpha(alpha);
    return colour;
}

void paintOutageLabel(QPainter &painter, const PlotScene &scene, const QRectF &band, const QString &text)
{
    const QFont labelFont = font(FontRole::Axis);
    const QFontMetricsF metrics(labelFont);
    const double icon = scaled(14);
    const double room = band.width() - icon - 10;
    if (room < metrics.horizontalAdvance(u'0') * 4)
        return;
    const QRectF iconRect(band.left() + 4, band.top() + 5, icon, icon);
    paintStateIcon(painter, iconRect, State::Unreachable, surfaceInk(State::Unreachable, *scene.tokens));
    painter.setFont(labelFont);
    painter.setPen(scene.tokens->of(State::Unreachable).emphasis);
    painter.drawText(QRectF(iconRect.right() + 4, iconRect.top(), room, icon), Qt::AlignVCenter | Qt::AlignLeft,
        metrics.elidedText(text, Qt::ElideRight, room));
}

void paintThreshold(
    QPainter &painter, const PlotScene &scene, float limit_ms, const QColor &colour, const QString &label)
{
    if (double(limit_ms) > scene.values.top)
        return;
    const double y = scene.y(limit_ms);
    QPen pen(colour, 1, Qt::DashLine);
    pen.setDashPattern({ 5, 4 });
    painter.setPen(pen);
    painter.drawLine(QPointF(scene.plot.left(), y), QPointF(scene.plot.right(), y));
    painter.setFont(font(FontRole::Axis));
    const double height = QFontMetricsF(painter.font()).height();
    painter.drawText(QPointF(scene.plot.right() + 6, y + height / 3), label);
}

void paintEnvelope(QPainter &painter, const PlotScene &scene, const std::vector<Column> &trace, const QColor &colour)
{
    const QColor fill = withAlpha(colour, scene.tokens->scheme == Scheme::Dark ? 52 : 44);
    const QColor extreme = withAlpha(colour, 160);
    const double width =
        std::max(1.0, scene.plot.width() * double(scene.columnWidth_ms) / double(scene.to_ms - scene.from_ms));
    for (const Column &column : trace) {
        if (column.count < 2)
            continue;
        const double x = scene.x(column) - width / 2;
        const double top = scene.y(column.max);
        const double bottom = scene.y(column.min);
        painter.fillRect(QRectF(x, top, width, bottom - top), fill);
        // A single spike among many replies would vanish in the translucent fill.
        if (scene.y(column.mean()) - top > 4)
            painter.fillRect(QRectF(x, top, width, 1.5), extreme);
    }
}

/// In short pieces: an antialiased path of thousands of steep segments costs far more in one stroke.
void paintMean(QPainter &painter, const PlotScene &scene, const std::vector<Column> &trace)
{
    constexpr qsizetype piece = 48;
    std::array<QPointF, piece> points;
    qsizetype count = 0;
    const auto flush = [&] {
        if (count > 1)
            painter.drawPolyline(points.data(), int(count));
        else if (count == 1)
            painter.drawPoint(points[0]);
    };
    for (const Column &column : trace) {
        const QPointF point(scene.x(column), scene.y(column.mean()));
        if (column.isAfterBreak) {
            flush();
            count = 0;
        } else if (count == piece) {
            flush();
            points[0] = points[piece - 1];
            count = 1;
        }
        points[size_t(count++)] = point;
    }
    flush();
}

void paintCross(QPainter &painter, const QPointF &centre, double radius)
{
    painter.drawLine(centre + QPointF(-radius, -radius), centre + QPointF(radius, radius));
    painter.drawLine(centre + QPointF(-radius, radius), centre + QPointF(radius, -radius));
}

void paintLane(QPainter &painter, const PlotScene &scene, size_t index)
{
    const QRectF lane = scene.lane(index);
    const double radius = 3.0;
    double lastMiss = -100;
    double lastLate = -100;
    painter.setPen(QPen(scene.tokens->seriesColour(qsizetype(index)), 1.6));
    painter.setBrush(Qt::NoBrush);
    for (const ChartPoint &point : scene.series[index]->points(scene.from_ms, scene.to_ms)) {
        const QPointF centre(scene.x(point.time_ms), lane.center().y());
        // Marks that would lie on one another are one mark.
        if (point.outcome == Outcome::Miss && centre.x() - lastMiss >= 2 * radius) {
            paintCross(painter, centre, radius);
            lastMiss = centre.x();
        } else if (point.outcome == Outcome::Late && centre.x() - lastLate >= 2 * radius) {
            painter.drawEllipse(centre, radius, radius);
            lastLate = centre.x();
        }
    }
}

} // namespace

void paintPauses(QPainter &painter, const PlotScene &scene)
{
    for (const PauseSpan &pause : scene.pauses) {
        QRectF band(
            QPointF(scene.x(pause.from_ms), scene.plot.top()), QPointF(scene.x(pause.to_ms), scene.lanes.bottom()));
        band = band.intersected(scene.plot.united(scene.lanes));
        if (!band.isEmpty())
            painter.fillRect(band, QBrush(withAlpha(scene.tokens->text2, 90), Qt::BDiagPattern));
    }
}

void paintOutages(QPainter &painter, const PlotScene &scene)
{
    const QColor colour = scene.tokens->of(State::Unreachable).icon;
    for (size_t i = 0; i < scene.series.size(); ++i) {
        for (const Outage &outage : scene.series[i]->outages()) {
            const qint64 end = outage.to_ms.value_or(scene.to_ms);
            QRectF band(
                QPointF(scene.x(outage.from_ms), scene.plot.top()), QPointF(scene.x(end), scene.lanes.bottom()));
            band = band.intersected(scene.plot.united(scene.lanes));
            if (band.width() <= 0)
                continue;
            painter.fillRect(band, withAlpha(colour, 20));
            painter.fillRect(QRectF(band.left(), band.top(), std::max(band.width(), 2.0), 3), colour);
            const QString length = words::duration(std::chrono::milliseconds(end - outage.from_ms));
            band.translate(0, double(i) * scaled(16));
            paintOutageLabel(
                painter, scene, band, scene.series.size() > 1 ? length + u"  " + scene.series[i]->row().name : length);
        }
    }
}

void paintThresholds(QPainter &painter, const PlotScene &scene)
{
    if (scene.warn_ms) {
        paintThreshold(painter, scene, *scene.warn_ms, scene.tokens->of(State::Degraded).emphasis,
            QCoreApplication::translate("Chart", "warn %1").arg(double(*scene.warn_ms)));
    }
    if (scene.crit_ms) {
        paintThreshold(painter, scene, *scene.crit_ms, scene.tokens->of(State::Unreachable).emphasis,
            QCoreApplication::translate("Chart", "crit %1").arg(double(*scene.crit_ms)));
    }
}

void paintEnvelopes(QPainter &painter, const PlotScene &scene)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (size_t i = 0; i < scene.traces.size(); ++i)
        paintEnvelope(painter, scene, scene.traces[i], scene.tokens->seriesColour(qsizetype(i)));
}

void paintMeans(QPainter &painter, const PlotScene &scene)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    for (size_t i = 0; i < scene.traces.size(); ++i) {
        QPen pen(scene.tokens->seriesColour(qsizetype(i)), 1.5);
        pen.setJoinStyle(Qt::BevelJoin);
        painter.setPen(pen);
        paintMean(painter, scene, scene.traces[i]);
    }
}

void paintLanes(QPainter &painter, const PlotScene &scene)
{
    painter.fillRect(scene.lanes, scene.tokens->alternate);
    const QFont labelFont = font(FontRole::Axis);
    const QFontMetricsF metrics(labelFont);
    painter.setFont(labelFont);
    painter.setPen(scene.tokens->text2);
    const QString label = QCoreApplication::translate("Chart", "missed");
    painter.drawText(QRectF(0, scene.lanes.top(), scene.lanes.left() - 6, scene.lane(0).height()),
        Qt::AlignRight | Qt::AlignVCenter, label);
    painter.setRenderHint(QPainter::Antialiasing);
    for (size_t i = 0; i < scene.series.size(); ++i) {
        paintLane(painter, scene, i);
        if (scene.laneCount() < scene.series.size() || scene.series.size() < 2)
            continue;
        // Whose they are stands beside the lane.
        const QRectF lane = scene.lane(i);
        painter.setPen(scene.tokens->seriesColour(qsizetype(i)));
        const double room = double(scaled(58));
        painter.drawText(QRectF(lane.right() + 6, lane.top(), room, lane.height()), Qt::AlignVCenter | Qt::AlignLeft,
            metrics.elidedText(scene.series[i]->row().name, Qt::ElideMiddle, room));
    }
}

void paintValueAxis(QPainter &painter, const PlotScene &scene)
{
    painter.setFont(font(FontRole::Axis));
    painter.setPen(scene.tokens->text2);
    const double height = QFontMetricsF(painter.font()).height();
    const auto steps = int(std::lround(scene.values.top / scene.values.step));
    for (int i = 0; i <= steps; ++i) {
        const double value = i * scene.values.step;
        const QRectF label(0, scene.y(float(value)) - height / 2, scene.plot.left() - 6, height);
        painter.drawText(label, Qt::AlignRight | Qt::AlignVCenter, valueLabel(value));
    }
}

void paintTimeAxis(QPainter &painter, const PlotScene &scene)
{
    painter.setFont(font(FontRole::Axis));
    const QFontMetricsF metrics(painter.font());
    const double labelWidth = metrics.horizontalAdvance(QStringLiteral("00:00:00")) + scaled(24);
    const int most = int(scene.plot.width() / labelWidth);
    for (const TimeTick &tick : timeTicks(scene.from_ms, scene.to_ms, most)) {
        const double x = scene.x(tick.time_ms);
        painter.setPen(scene.tokens->grid);
        painter.drawLine(QPointF(x, scene.plot.top()), QPointF(x, scene.plot.bottom()));
        painter.setPen(scene.tokens->text2);
        const QRectF label(x - labelWidth / 2, scene.lanes.bottom() + 3, labelWidth, metrics.height());
        painter.drawText(label, Qt::AlignHCenter | Qt::AlignTop, tick.label);
    }
}

} // namespace keepwatch::ui::painting
