// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/format/tokens.h"

#include <QPalette>

namespace keepwatch::ui {

/// The palette by which every standard widget is drawn in that scheme.
QPalette palette(const Tokens &tokens);

/// Whether a palette is light or dark: by the lightness of its window colour.
Scheme schemeOf(const QPalette &palette);

/// The tokens that belong to a widget's palette. A widget asks again on QEvent::PaletteChange, and so follows a switch.
inline const Tokens &tokensOf(const QPalette &palette)
{
    return tokens(schemeOf(palette));
}

/// `top` laid over `bottom` with `share` (0 … 1) of it visible; opaque.
QColor blended(const QColor &top, const QColor &bottom, qreal share);

} // namespace keepwatch::ui
