// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/format/fonts.h"

#include <QGuiApplication>
#include <QScreen>

#include <algorithm>

namespace keepwatch::ui {

/// A dialog's first size, given for the 13 px base font: enlarged with the font, but never past the screen, where its
/// buttons could not be reached.
inline QSize dialogSize(int width, int height)
{
    constexpr QSize frame(40, 60);
    return QSize(scaled(width), scaled(height)).boundedTo(QGuiApplication::primaryScreen()->availableSize() - frame);
}

/// The width of what explains a form beside it: never more than a third of the screen, so that the form keeps room.
inline int dialogSideWidth()
{
    constexpr int usual = 280;
    return std::min(scaled(usual), QGuiApplication::primaryScreen()->availableSize().width() / 3);
}

} // namespace keepwatch::ui
