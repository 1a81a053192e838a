// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace keepwatch::workspace {

struct Workspace;

/// The tags of a text like `night shift, plc`: between commas or semicolons, without spaces around, each once.
QStringList tagsOf(const QString &text);
/// The text of them.
QString tagText(const QStringList &tags);
/// Every tag that a target has, sorted.
QStringList allTags(const Workspace &workspace);

} // namespace keepwatch::workspace
