// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/origin.h"

namespace keepwatch::workspace {

using namespace Qt::StringLiterals;

namespace {

bool isOfPreset(const TargetKey &key, const TargetValues &values)
{
    const QLatin1StringView name(key.name);
    return values.preset && (name == "interval_ms"_L1 || name == "timeout_ms"_L1 || name == "fall"_L1);
}

bool gives(const TargetKey &key, const TargetValues &values)
{
    return isSet(key, values) || isOfPreset(key, values);
}

} // namespace

Origin originOf(const Workspace &workspace, const QString &group, const TargetKey &key, const TargetValues &own)
{
    if (isOfPreset(key, own))
        return Origin::Preset;
    const Group *known = workspace.group(group);
    if (known && gives(key, known->values))
        return Origin::Group;
    return originOfGroup(workspace, key, {});
}

Origin originOfGroup(const Workspace &workspace, const TargetKey &key, const TargetValues &own)
{
    if (isOfPreset(key, own))
        return Origin::Preset;
    return gives(key, workspace.defaults) ? Origin::Defaults : Origin::Shipped;
}

} // namespace keepwatch::workspace
