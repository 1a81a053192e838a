// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

namespace keepwatch::gui {

/// Gives this process and those it starts a screen that nobody sees. Call it before QApplication is made.
void useOwnScreen(const QSize &size = { 1920, 1080 });

} // namespace keepwatch::gui
