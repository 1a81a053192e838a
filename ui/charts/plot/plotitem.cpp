// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot/plotitem.h"

#include "app/words/numbers.h"
#include "ui/charts/plot/layers.h"
#include "ui/format/fonts.h"

#include <QPainter>

namespace keepwatch::ui {

PlotItem::PlotItem(QGraphicsItem *parent)
    : QGraphicsItem(parent)
{
    setCacheMode(DeviceCoordinateCache);
    setZValue(10);
}

void PlotItem::show(PlotScene scene)
{
    if (scene.bounds != m_scene.bounds)
        prepareGeometryChange();
    m_scene = std::move(scene);
    update();
}

void PlotItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (m_scene.tokens && !m_scene.plot.isEmpty())
        painting::paintPlot(*painter, m_scene);
}

CrosshairItem::CrosshairItem(QGraphicsItem *parent)
    : QGraphicsItem(parent)
{
    setZValue(20);
    hide();
}

void CrosshairItem::show(const PlotScene &scene, double x)
{
    if (scene.bounds != m_bounds)
        prepareGeometryChange();
    m_bounds = scene.bounds;
    m_tokens = scene.tokens;
    m_line = QLineF(x, scene.plot.top(), x, scene.foot());
    m_label = words::timeOfDay(UtcTime(std::chrono::milliseconds(scene.timeAt(x))));
    setVisible(true);
    update();
}

void CrosshairItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!m_tokens)
        return;
    painter->setPen(QPen(m_tokens->text2, 1));
    painter->drawLine(m_line);
    painter->setFont(font(FontRole::Axis));
    const QFontMetricsF metrics(painter->font());
    QRectF box(0, 0, metrics.horizontalAdvance(m_label) + 10, metrics.height() + 2);
    box.moveCenter(QPointF(m_line.x2(), m_line.y2() + 2 + box.height() / 2));
    box.moveLeft(std::clamp(box.left(), m_bounds.left(), std::max(m_bounds.left(), m_bounds.right() - box.width())));
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_tokens->text);
    painter->drawRoundedRect(box, 3, 3);
    painter->setPen(m_tokens->surface);
    painter->drawText(box, Qt::AlignCenter, m_label);
}

} // namespace keepwatch::ui
