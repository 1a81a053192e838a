// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot/plotscene.h"

// The texts beside the plot. To the left: values and what the lanes are. To the right: limits, the names of the lanes
// and, past four rows, of the lines.
namespace keepwatch::ui {

/// What stands to the left of the lanes of missed heartbeats, and of suspicion.
QString missedTitle();
QString suspicionTitle();
/// The suspicion that the phi accrual detector calls a failure, as a text.
QString phiLimitText();

// No wider than their texts ask for.
double leftGutterWidth(const PlotScene &scene);
double gutterWidth(const PlotScene &scene);
/// Limits and line ends, moved apart where they would lie on one another.
std::vector<GutterLabel> gutterLabels(const PlotScene &scene);
/// Moves labels apart so that each has `height` for itself, within [top, bottom]; the order stays. Those that find no
/// room are left out, the last first.
void spread(std::vector<GutterLabel> &labels, double height, double top, double bottom);

} // namespace keepwatch::ui
