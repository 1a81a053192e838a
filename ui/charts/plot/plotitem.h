// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot/plotscene.h"

#include <QGraphicsItem>

namespace keepwatch::ui {

/// Everything that the chart shows, as one raster layer: it is kept as pixels, so that a crosshair that moves above it
/// costs nothing. Lives in the GUI thread.
class PlotItem final : public QGraphicsItem {
public:
    explicit PlotItem(QGraphicsItem *parent);

    /// Replaces the scene.
    void show(PlotScene scene);
    const PlotScene &scene() const { return m_scene; }

    QRectF boundingRect() const override { return m_scene.bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    PlotScene m_scene;
};

/// The moment under the pointer: a line through plot and lanes with its time at the foot. It holds no figures (those
/// stand in the hover box), so it never covers a trace.
class CrosshairItem final : public QGraphicsItem {
public:
    explicit CrosshairItem(QGraphicsItem *parent);

    void show(const PlotScene &scene, double x);

    QRectF boundingRect() const override { return m_bounds; }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *option, QWidget *widget) override;

private:
    QRectF m_bounds;
    QLineF m_line;
    QString m_label;
    const Tokens *m_tokens = nullptr;
};

} // namespace keepwatch::ui
