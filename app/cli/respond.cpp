// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
namespace keepwatch::cli {
ExitCode respond(const CommandLine &)
{
    return ExitCode::Usage;
}
} // namespace keepwatch::cli
