// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plotitem.h"

#include "ui/charts/plotpainting.h"
#include "ui/format/fonts.h"

#include <QDateTime>
#include <QPainter>

namespace keepwatch::ui {

PlotItem::PlotItem(QGraphicsItem *parent)
    : QGraphicsItem(parent)
{
    setCacheMode(DeviceCoordinateCache);
    setZValue(10);
}

void PlotItem::show(PlotScene scene, const QRectF &bounds)
{
    if (bounds != m_bounds)
        prepareGeometryChange();
    m_bounds = bounds;
    m_scene = std::move(scene);
    update();
}

void PlotItem::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    if (!m_scene.tokens)
        return;
    painting::paintValueAxis(*painter, m_scene);
    painting::paintTimeAxis(*painter, m_scene);
    painting::paintLanes(*painter, m_scene);
    painter->save();
    painter->setClipRect(m_scene.plot.united(m_scene.lanes));
    painting::paintPauses(*painter, m_scene);
    painting::paintOutages(*painter, m_scene);
    painting::paintEnvelopes(*painter, m_scene);
    painting::paintMeans(*painter, m_scene);
    painter->restore();
    painting::paintThresholds(*painter, m_scene);
}

CrosshairItem::CrosshairItem(QGraphicsItem *parent)
    : QGraphicsItem(parent)
{
    setZValue(20);
    hide();
}

void CrosshairItem::show(const PlotScene &scene, qint64 time_ms, const QRectF &bounds)
{
    if (bounds != m_bounds)
        prepareGeometryChange();
    m_bounds = bounds;
    m_tokens = scene.tokens;
    const double x = scene.x(time_ms);
    m_line = QLineF(x, scene.plot.top(), x, scene.lanes.bottom());
    m_label = QDateTime::fromMSecsSinceEpoch(time_ms).toString(QStringLiteral("HH:mm:ss"));
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
