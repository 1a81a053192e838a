// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/targetkeys.h"
#include "app/workspace/workspace.h"

#include <functional>

namespace keepwatch::ui {

/// How often each value occurs, the most frequent first: `1 s (9), 5 s (7)`. Empty where all are alike.
QString spreadText(const QStringList &values);

/// The same of what holds in several targets, whether it is their own or inherited; for each value that has a field.
std::function<QString(const workspace::TargetKey &key)> spreadOf(
    const workspace::Workspace &workspace, const QList<workspace::Target> &targets);

} // namespace keepwatch::ui
