// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/plot/plotscene.h"

namespace keepwatch::ui {

/// Why the plot of these rows is without a trace, in a sentence or two; empty: it has one, or the stored past is still
/// being read.
QString emptinessOf(const PlotScene &scene, const SceneParts &parts);

} // namespace keepwatch::ui
