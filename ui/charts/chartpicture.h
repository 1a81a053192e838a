// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot/plotscene.h"

#include <QImage>

QT_BEGIN_NAMESPACE
class QIODevice;
QT_END_NAMESPACE

// The chart on its own: title, period, legend and plot, for a report or a ticket.
namespace keepwatch::ui {

/// What the picture is made from. `scene` is laid out for pictureSize() less its head.
struct ChartPicture {
    QString title;
    QString period;
    PlotScene scene;
};

/// Height of title, period and legend above a plot.
double pictureHead();
/// As an image with `pixelRatio` pixels per unit.
QImage toImage(const ChartPicture &picture, double pixelRatio);
/// As vectors; false: it could not be written.
bool writeSvg(const ChartPicture &picture, QIODevice &device);

} // namespace keepwatch::ui
