// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>

namespace keepwatch::ui {

/// What a text is for. Sizes follow the application's font, so a larger base enlarges all of them alike.
enum class FontRole : quint8 { Base, Secondary, Header, Chip, Axis, PanelTitle, DetailsTitle, Counter };

/// The first family of our list that is installed and whose digits are all equally wide; Chinese falls back to
/// Noto Sans CJK SC. 13 px, or more where the system's own font is set larger.
QFont chooseBaseFont(const QFont &systemFont);

/// The font for a role, derived from the application's base font (or from the one given).
QFont font(FontRole role);
QFont font(FontRole role, const QFont &base);

/// Whether all ten digits have the same width in that font (figures stand in columns).
bool hasTabularDigits(const QFont &font);

/// A length given for the 13 px base font, enlarged with the application's font.
int scaled(int pixels);

} // namespace keepwatch::ui
