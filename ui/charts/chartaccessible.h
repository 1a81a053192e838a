// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace keepwatch::ui {

/// Tells screen readers that the chart is one. Qt knows it as some scroll area, with a surface inside that takes the
/// focus and has no name. Once per program.
void installChartAccessibility();

} // namespace keepwatch::ui
