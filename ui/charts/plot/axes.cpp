// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot/layers.h"
#include "ui/format/fonts.h"

#include <QPainter>

#include <algorithm>

namespace keepwatch::ui::painting {

namespace {

int steps(const PlotScene &scene)
{
    return int(std::lround(scene.values.top / scene.values.step));
}

} // namespace

void paintPlot(QPainter &painter, const PlotScene &scene)
{
    paintValueGrid(painter, scene);
    paintTimeAxis(painter, scene);
    paintValueAxis(painter, scene);
    painter.save();
    painter.setClipRect(scene.timeArea());
    paintPauses(painter, scene);
    paintPicked(painter, scene);
    paintOutages(painter, scene);
    paintTraces(painter, scene);
    paintOutageLabels(painter, scene);
    paintEmptiness(painter, scene);
    painter.restore();
    paintLanes(painter, scene);
    paintPhi(painter, scene);
    paintThresholds(painter, scene);
    paintGutter(painter, scene);
}

void paintValueGrid(QPainter &painter, const PlotScene &scene)
{
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(scene.tokens->grid, 1));
    const int lines = scene.emptiness.isEmpty() ? steps(scene) : 0; // where nothing has a value, there is but the foot
    for (int i = 0; i <= lines; ++i) {
        const double y = scene.y(float(i * scene.values.step));
        painter.drawLine(QPointF(scene.plot.left(), y), QPointF(scene.plot.right(), y));
    }
}

/// In the middle, clear of what marks times of outage at the top.
void paintEmptiness(QPainter &painter, const PlotScene &scene)
{
    if (scene.emptiness.isEmpty())
        return;
    const bool hasBars = std::ranges::any_of(scene.traces, [](const Trace &trace) { return !trace.outages.empty(); });
    QRectF place = scene.plot.adjusted(0, hasBars ? scene.barPitch() : 0, 0, 0);
    const double margin = std::max<double>(scaled(12), (place.width() - scaled(460)) / 2);
    place.adjust(margin, 0, -margin, 0);
    painter.setFont(font(FontRole::Secondary));
    painter.setPen(scene.tokens->text2);
    painter.drawText(place, int(Qt::AlignCenter) | Qt::TextWordWrap, scene.emptiness);
}

void paintValueAxis(QPainter &painter, const PlotScene &scene)
{
    if (!scene.emptiness.isEmpty())
        return;
    painter.setFont(font(FontRole::Axis));
    painter.setPen(scene.tokens->text2);
    const double height = QFontMetricsF(painter.font()).height();
    for (int i = 0; i <= steps(scene); ++i) {
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
        QRectF label(x - labelWidth / 2, scene.foot() + 3, labelWidth, metrics.height());
        label.moveRight(std::min(label.right(), scene.bounds.right() + scaled(12)));
        painter.drawText(label, Qt::AlignHCenter | Qt::AlignTop, tick.label);
    }
}

void paintGutter(QPainter &painter, const PlotScene &scene)
{
    painter.setFont(font(FontRole::Axis));
    const double height = QFontMetricsF(painter.font()).height();
    for (const GutterLabel &label : scene.gutter) {
        const QRectF place(
            scene.plot.right() + 6, label.y - height / 2, scene.bounds.right() - scene.plot.right(), height);
        painter.setPen(label.colour);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, label.text);
    }
}

} // namespace keepwatch::ui::painting
