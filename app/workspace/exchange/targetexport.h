// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

namespace keepwatch::workspace {

/// Targets as CSV that ImportDraft reads again: the usual columns, tags and role where there are any, and a column for
/// each key that one of them sets itself. What is inherited stays inherited: its cell is empty.
QString targetsAsCsv(const QList<Target> &targets, QChar separator = u',');

/// Targets as lines `[METHOD://]HOST:PORT[#NAME]`. Listeners have no such line and are left out.
QString targetsAsLines(const QList<Target> &targets);

} // namespace keepwatch::workspace
