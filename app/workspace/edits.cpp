// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/edits.h"

#include <QRegularExpression>

#include <algorithm>

namespace keepwatch::workspace {

QStringList groupNames(const Workspace &workspace)
{
    QSet<QString> names;
    for (const Group &group : workspace.groups)
        names.insert(group.name);
    for (const Target &target : workspace.targets)
        names.insert(target.group);
    names.remove(QString());
    QStringList sorted = names.values();
    sorted.sort(Qt::CaseInsensitive);
    return sorted;
}

QList<TargetId> targetsOf(const Workspace &workspace, const QString &group)
{
    QList<TargetId> ids;
    for (const Target &target : workspace.targets) {
        if (target.group == group)
            ids.append(target.id);
    }
    return ids;
}

void putGroup(Workspace &workspace, const QString &name, const Group &group)
{
    const auto place = std::ranges::find(workspace.groups, name, &Group::name);
    if (place == workspace.groups.end())
        workspace.groups.append(group);
    else
        *place = group;
    if (name.isEmpty() || name == group.name)
        return;
    for (Target &target : workspace.targets) {
        if (target.group == name)
            target.group = group.name;
    }
}

void removeGroup(Workspace &workspace, const QString &name, bool alsoTargets)
{
    workspace.groups.removeIf([&](const Group &group) { return group.name == name; });
    if (alsoTargets)
        workspace.targets.removeIf([&](const Target &target) { return target.group == name; });
    for (Target &target : workspace.targets) {
        if (target.group == name)
            target.group.clear();
    }
}

void moveToGroup(Workspace &workspace, const QSet<TargetId> &targets, const QString &group)
{
    if (!group.isEmpty() && !workspace.group(group))
        workspace.groups.append(Group{ .name = group, .values = {}, .kept = {} });
    for (Target &target : workspace.targets) {
        if (targets.contains(target.id))
            target.group = group;
    }
}

void addTag(Workspace &workspace, const QSet<TargetId> &targets, const QString &tag)
{
    for (Target &target : workspace.targets) {
        if (targets.contains(target.id) && !target.tags.contains(tag))
            target.tags.append(tag);
    }
}

QString freeName(const QString &name, const QSet<QString> &taken)
{
    if (!taken.contains(name))
        return name;
    static const QRegularExpression number(QStringLiteral(R"( \((\d{1,6})\)$)"));
    const QRegularExpressionMatch match = number.match(name);
    const QString stem = match.hasMatch() ? name.first(match.capturedStart()) : name;
    for (int n = match.hasMatch() ? match.captured(1).toInt() + 1 : 2;; ++n) {
        const QString candidate = stem + QStringLiteral(" (%1)").arg(n);
        if (!taken.contains(candidate))
            return candidate;
    }
}

QSet<QString> targetNames(const Workspace &workspace)
{
    QSet<QString> names;
    names.reserve(workspace.targets.size());
    for (const Target &target : workspace.targets)
        names.insert(target.name);
    return names;
}

QList<Target> copiesOf(const Workspace &workspace, const QList<TargetId> &targets)
{
    const QSet<TargetId> wanted(targets.cbegin(), targets.cend());
    QSet<QString> taken = targetNames(workspace);
    QList<Target> copies;
    for (const Target &target : workspace.targets) {
        if (!wanted.contains(target.id))
            continue;
        Target copy = target;
        copy.id = {};
        copy.name = freeName(target.name, taken);
        taken.insert(copy.name);
        copies.append(copy);
    }
    return copies;
}

} // namespace keepwatch::workspace
