// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/workspace.h"

#include <QHash>

#include <algorithm>

namespace keepwatch::workspace {

namespace {

/// What a target inherits with its own values over it.
TargetSpec completed(TargetSpec spec, const Target &target)
{
    apply(target.values, spec);
    spec.id = target.id;
    spec.role = target.role;
    spec.name = target.name;
    spec.endpoint = target.endpoint;
    return spec;
}

} // namespace

const Group *Workspace::group(QStringView name) const
{
    const auto found = std::find_if(groups.cbegin(), groups.cend(), [&](const Group &g) { return g.name == name; });
    return found == groups.cend() ? nullptr : &*found;
}

TargetId Workspace::unusedId() const
{
    quint32 highest = 0;
    for (const Target &target : targets)
        highest = std::max(highest, target.id.value);
    return TargetId{ highest + 1 };
}

TargetSpec inheritedSpec(const Workspace &workspace, const QString &group)
{
    TargetSpec spec;
    spec.group = group;
    apply(workspace.defaults, spec);
    if (const Group *found = workspace.group(group))
        apply(found->values, spec);
    spec.tls.isVerified = true; // whatever a group came to hold: an exception is the target's own
    return spec;
}

TargetSpec resolve(const Workspace &workspace, const Target &target)
{
    return completed(inheritedSpec(workspace, target.group), target);
}

QList<TargetSpec> resolve(const Workspace &workspace)
{
    QList<TargetSpec> specs;
    specs.reserve(workspace.targets.size());
    QHash<QString, TargetSpec> inherited; // by group: thousands of targets share a few
    for (const Target &target : workspace.targets) {
        auto group = inherited.constFind(target.group);
        if (group == inherited.cend())
            group = inherited.insert(target.group, inheritedSpec(workspace, target.group));
        specs.append(completed(*group, target));
    }
    return specs;
}

} // namespace keepwatch::workspace
