// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plotscene.h"

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

/// The layers of the plot, from the back to the front; functions without state.
namespace keepwatch::ui::painting {

void paintPauses(QPainter &painter, const PlotScene &scene);
void paintOutages(QPainter &painter, const PlotScene &scene);
void paintThresholds(QPainter &painter, const PlotScene &scene);
void paintEnvelopes(QPainter &painter, const PlotScene &scene);
void paintMeans(QPainter &painter, const PlotScene &scene);
void paintLanes(QPainter &painter, const PlotScene &scene);
void paintValueAxis(QPainter &painter, const PlotScene &scene);
void paintTimeAxis(QPainter &painter, const PlotScene &scene);

} // namespace keepwatch::ui::painting
