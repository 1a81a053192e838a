// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/workspace/workspace.h"

namespace keepwatch::cli {

/// The targets of a run, or what is wrong with them: one sentence each.
struct Targets {
    QList<TargetSpec> specs;
    QStringList faults;
    QStringList notes;
};

/// Those of the workspace file and those that stand on the command line; its options over everything.
Targets outboundTargets(const CommandLine &line);
/// The targets of a workspace that was put together in the program.
Targets targetsOf(const workspace::Workspace &workspace, const CommandLine &line);
/// The listener of `--listen`; its name is the address.
Targets listenerTarget(const CommandLine &line);

} // namespace keepwatch::cli
