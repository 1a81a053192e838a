// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/targets.h"

#include "app/cli/translated.h"
#include "app/words/errors.h"
#include "app/words/faults.h"
#include "app/workspace/targetkeys.h"
#include "app/workspace/targettext.h"
#include "app/workspace/workspacefile.h"

#include <algorithm>

namespace keepwatch::cli {

using namespace Qt::StringLiterals;

namespace {

workspace::Workspace loadWorkspace(const QString &path, Targets &targets)
{
    const auto reading = workspace::load(path);
    if (!reading) {
        targets.faults.append(words::errorSentence(reading.error()));
        return {};
    }
    for (const Fault &fault : reading->faults)
        (fault.isNote ? targets.notes : targets.faults).append(words::placedFaultSentence(fault));
    return reading->workspace;
}

void addOperands(const QStringList &operands, workspace::Workspace &workspace, Targets &targets)
{
    for (const QString &operand : operands) {
        const auto target = workspace::parseTarget(operand);
        if (!target) {
            Fault fault = target.error();
            fault.place = operand;
            targets.faults.append(words::placedFaultSentence(fault));
            continue;
        }
        workspace.targets.append(*target);
        workspace.targets.last().id = TargetId{}; // so that unusedId() does not count it
        workspace.targets.last().id = workspace.unusedId();
    }
    for (const Fault &fault : workspace::giveNames(workspace.targets))
        targets.faults.append(words::faultSentence(fault));
}

void resolveAll(const workspace::Workspace &workspace, const CommandLine &line, Targets &targets)
{
    for (TargetSpec spec : resolve(workspace)) {
        apply(line.values, spec);
        for (Fault fault : workspace::conflictsOf(spec)) {
            fault.place = spec.name % u' ' % fault.place;
            targets.faults.append(words::placedFaultSentence(fault));
        }
        targets.specs.append(spec);
    }
    const auto hasTls = [](const TargetSpec &spec) { return spec.tls.isOn; };
    if (line.values.tlsVerify == false && std::ranges::count_if(targets.specs, hasTls) > 1)
        targets.faults.append(tr("--tls-verify off: an invalid certificate is accepted for one target at a time; for "
                                 "several write \"tls_verify\": false at each of them in a workspace"));
    if (targets.specs.isEmpty() && targets.faults.isEmpty())
        targets.faults.append(
            tr("no target: name one as [METHOD[+tls]://]HOST:PORT, or a workspace with --workspace FILE"));
}

} // namespace

Targets outboundTargets(const CommandLine &line)
{
    Targets targets;
    workspace::Workspace workspace;
    if (!line.workspacePath.isEmpty())
        workspace = loadWorkspace(line.workspacePath, targets);
    addOperands(line.operands, workspace, targets);
    resolveAll(workspace, line, targets);
    return targets;
}

Targets targetsOf(const workspace::Workspace &workspace, const CommandLine &line)
{
    Targets targets;
    resolveAll(workspace, line, targets);
    return targets;
}

Targets listenerTarget(const CommandLine &line)
{
    Targets targets;
    if (!line.listen) {
        targets.faults.append(tr("--listen is missing: name the address to accept connections on, as 0.0.0.0:4000"));
        return targets;
    }
    workspace::Workspace workspace;
    workspace::Target listener;
    listener.id = TargetId{ 1 };
    listener.role = TargetSpec::Role::Listener;
    listener.endpoint = *line.listen;
    listener.name = line.listen->toString();
    workspace.targets.append(listener);
    resolveAll(workspace, line, targets);
    return targets;
}

} // namespace keepwatch::cli
