// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/targetkeys.h"
#include "app/workspace/workspace.h"

namespace keepwatch::workspace {

/// Where a value comes from that is not set at the place itself.
enum class Origin : quint8 {
    Preset, ///< of the place itself: it sets interval, timeout and fall
    Group,
    Defaults,
    Shipped, ///< Keepwatch's own
};

/// Who gives `key` to a target of `group` (empty: none) with the values `own`, if the target does not set it itself.
Origin originOf(const Workspace &workspace, const QString &group, const TargetKey &key, const TargetValues &own);
/// The same for a group's own values.
Origin originOfGroup(const Workspace &workspace, const TargetKey &key, const TargetValues &own);

} // namespace keepwatch::workspace
