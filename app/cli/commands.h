// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"

// The subcommands, one file each. A QCoreApplication exists while they run.
namespace keepwatch::cli {

ExitCode watch(const CommandLine &line);
ExitCode listen(const CommandLine &line);
ExitCode respond(const CommandLine &line);
ExitCode check(const CommandLine &line);
ExitCode explain(const CommandLine &line);
ExitCode report(const CommandLine &line);
ExitCode idleLimit(const CommandLine &line);

/// The whole program: finds the subcommand, reads its options, runs it. `arguments` without the program's name.
ExitCode runProgram(const QStringList &arguments);

} // namespace keepwatch::cli
