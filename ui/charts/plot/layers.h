// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot/plotscene.h"

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

/// The layers of the plot; functions without state.
namespace keepwatch::ui::painting {

/// The part of a colour that shows what is behind it.
QColor withAlpha(QColor colour, int alpha);
/// Where a time lies, from the top of the plot to its foot.
QRectF bandOf(const PlotScene &scene, qint64 from_ms, qint64 to_ms);

/// All of them, from the back to the front.
void paintPlot(QPainter &painter, const PlotScene &scene);

void paintValueGrid(QPainter &painter, const PlotScene &scene);
void paintValueAxis(QPainter &painter, const PlotScene &scene);
void paintTimeAxis(QPainter &painter, const PlotScene &scene);
void paintGutter(QPainter &painter, const PlotScene &scene);

void paintPicked(QPainter &painter, const PlotScene &scene);
void paintPauses(QPainter &painter, const PlotScene &scene);
void paintOutages(QPainter &painter, const PlotScene &scene);
/// Over the traces, which would cross them out.
void paintOutageLabels(QPainter &painter, const PlotScene &scene);
void paintThresholds(QPainter &painter, const PlotScene &scene);
void paintLanes(QPainter &painter, const PlotScene &scene);
void paintPhi(QPainter &painter, const PlotScene &scene);

/// Why there is no trace.
void paintEmptiness(QPainter &painter, const PlotScene &scene);
/// Mean lines over their translucent envelopes, and the network's part.
void paintTraces(QPainter &painter, const PlotScene &scene);

} // namespace keepwatch::ui::painting
