// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QLatin1StringView>

namespace keepwatch::ui {

/// What a line icon is drawn in.
enum class IconTone : quint8 { Text, Secondary, Accent, OnAccent, Good, Caution };

/// An icon of resources/icons by its name (`plus`, `pause`, …), drawn in the colours of the application's scheme at
/// any device pixel ratio; it follows a change of the scheme by itself. An unknown name gives an empty icon and a
/// warning.
QIcon lineIcon(QLatin1StringView name, IconTone tone = IconTone::Text);

} // namespace keepwatch::ui
