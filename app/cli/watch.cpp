// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/session.h"
#include "app/demo/demo.h"

namespace keepwatch::cli {

namespace {

ExitCode watchDemo(const CommandLine &line)
{
    demo::Demo demo;
    const Targets targets = targetsOf(demo.start(), line);
    if (!areTargetsRight(targets))
        return ExitCode::Usage;
    Session session(line, targets.specs);
    demo.attach(session.engine());
    return session.run();
}

} // namespace

ExitCode watch(const CommandLine &line)
{
    return line.isDemo ? watchDemo(line) : runTargets(line, outboundTargets(line));
}

} // namespace keepwatch::cli
