// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/fault.h"
#include "app/core/targetspec.h"
#include "app/workspace/targetvalues.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QStringList>

namespace keepwatch::workspace {

/// Values that the targets of a group inherit. A group that only targets name needs no entry of its own.
struct Group {
    QString name;
    TargetValues values;
    QJsonObject kept; ///< keys that are unknown or at fault, as they were found

    bool operator==(const Group &) const = default;
};

/// A peer to watch, or (role listener) an address to accept clients on.
struct Target {
    TargetId id; ///< the running program's own number; not in the file
    QString name; ///< unique in the workspace
    QString group; ///< empty: none
    QStringList tags; ///< see tags.h
    TargetSpec::Role role = TargetSpec::Role::Outbound;
    Endpoint endpoint;
    TargetValues values;
    QJsonObject kept;

    bool operator==(const Target &) const = default;
};

/// What the operator set up. A plain value; the file format is workspacefile.h's business.
struct Workspace {
    TargetValues defaults;
    QJsonObject keptDefaults;
    QList<Group> groups;
    QList<Target> targets;
    QJsonArray unusable; ///< entries of `targets` that are none (no host, a duplicate name): kept, not watched
    QJsonObject kept;

    bool operator==(const Workspace &) const = default;
    const Group *group(QStringView name) const;
    /// An id that no target has yet.
    TargetId unusedId() const;
};

/// Everything that one target inherits, without its own values: group over defaults over what ships.
TargetSpec inheritedSpec(const Workspace &workspace, const QString &group);
/// A target with every value resolved: target over group over defaults.
TargetSpec resolve(const Workspace &workspace, const Target &target);
/// All targets, in their order.
QList<TargetSpec> resolve(const Workspace &workspace);

} // namespace keepwatch::workspace
