// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace keepwatch::bench {

/// Writes a day of heartbeats, one a second, of the first targets of a workspace into a history, up to this moment.
/// False: it could not be written.
bool writeDayOfHistory(const QString &workspace, const QString &history, int targets);

} // namespace keepwatch::bench
