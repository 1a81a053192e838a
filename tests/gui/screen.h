// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace keepwatch::gui {

/// Gives this process and those it starts a screen of 1920 × 1080 that nobody sees. Call it before QApplication is
/// made.
void useOwnScreen();

} // namespace keepwatch::gui
