// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/cli/targets.h"

namespace keepwatch::cli {

ExitCode listen(const CommandLine &line)
{
    return runTargets(line, listenerTarget(line));
}

} // namespace keepwatch::cli
