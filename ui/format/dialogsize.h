// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/format/fonts.h"

#include <QGuiApplication>
#include <QScreen>

namespace keepwatch::ui {

/// A dialog's first size, given for the 13 px base font: enlarged with the font, but never past the screen, where its
/// buttons could not be reached.
inline QSize dialogSize(int width, int height)
{
    constexpr QSize frame(40, 60);
    return QSize(scaled(width), scaled(height)).boundedTo(QGuiApplication::primaryScreen()->availableSize() - frame);
}

} // namespace keepwatch::ui
