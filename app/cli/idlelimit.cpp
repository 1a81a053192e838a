// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/limitsearch.h"
#include "app/cli/session.h"
#include "app/cli/translated.h"

namespace keepwatch::cli {

ExitCode idleLimit(const CommandLine &line)
{
    if (line.operands.size() != 1) {
        complain(tr("idle-limit takes one target: name the one to try, as [METHOD[+tls]://]HOST:PORT"));
        return ExitCode::Usage;
    }
    const Targets targets = outboundTargets(line);
    if (!areTargetsRight(targets))
        return ExitCode::Usage;
    return LimitSearch(line, targets.specs.constFirst()).run();
}

} // namespace keepwatch::cli
