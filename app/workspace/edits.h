// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

#include <QSet>

/// Changes that concern more than one target: pure functions on the value, so that each is one step to undo.
namespace keepwatch::workspace {

/// Groups with values of their own, then those that only targets name; each once, sorted.
QStringList groupNames(const Workspace &workspace);
/// The targets of a group; an empty name: of none.
QList<TargetId> targetsOf(const Workspace &workspace, const QString &group);

/// Puts a group in the place of the one called `name`, or adds it. With another name its targets go with it.
void putGroup(Workspace &workspace, const QString &name, const Group &group);
/// Takes a group away: its targets stay without a group, or go with it.
void removeGroup(Workspace &workspace, const QString &name, bool alsoTargets);
/// An empty name: out of their groups. A group that does not exist yet is made.
void moveToGroup(Workspace &workspace, const QSet<TargetId> &targets, const QString &group);
void addTag(Workspace &workspace, const QSet<TargetId> &targets, const QString &tag);

/// The name itself, or `name (2)`, `name (3)` … where it is taken.
QString freeName(const QString &name, const QSet<QString> &taken);
QSet<QString> targetNames(const Workspace &workspace);
/// Copies without an id, each under a free name.
QList<Target> copiesOf(const Workspace &workspace, const QList<TargetId> &targets);

} // namespace keepwatch::workspace
