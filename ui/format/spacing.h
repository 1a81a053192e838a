// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace keepwatch::ui::spacing {

// Lengths in pixels for the 13 px base font; pass them through scaled() where text decides the size.
inline constexpr int gap = 12;
inline constexpr int gapNarrow = 8; ///< in windows narrower than narrowWindow
inline constexpr int narrowWindow = 1500; ///< enlarged with the texts
inline constexpr int tightWindow = 800; ///< the same: narrower ones have no room beside the table
inline constexpr int panelRadius = 6;
inline constexpr int controlRadius = 5;
inline constexpr int chipHeight = 19;
inline constexpr int rowHeight = 26;
inline constexpr int headerHeight = 32;
inline constexpr int tileHeight = 60;
inline constexpr int lowTileHeight = 28; ///< two lines of them, where one of the others is too wide
inline constexpr int detailsWidth = 330;
inline constexpr int detailsWidthNarrow = 262;
inline constexpr int iconSize = 18;
inline constexpr int stateIconSize = 14;
inline constexpr int cellPadding = 10;
inline constexpr int accentBar = 3;

} // namespace keepwatch::ui::spacing
