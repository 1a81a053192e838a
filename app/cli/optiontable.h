// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/core/fault.h"

#include <span>

namespace keepwatch::cli {

/// One option, declared once for parsing and for `--help`.
struct Option {
    using Take = std::optional<Fault> (*)(CommandLine &line, const QString &text);

    const char *name; ///< without the dashes
    const char *placeholder; ///< of its value; empty: a switch
    unsigned commands; ///< which have it
    const char *help; ///< marked for translation
    const char *fallback; ///< what holds without it, as shown in the help; may be empty
    const char *key; ///< the key of a target's value that it sets (workspace/targetkeys.h), or null
    Take take; ///< for the others; the fault's place is filled in by the caller

    bool isSwitch() const { return *placeholder == '\0'; }
};

std::span<const Option> options();
/// The option of that name that the subcommand has, or null.
const Option *findOption(Command command, QStringView name);
/// Hands the text of an option over to the command line.
std::optional<Fault> takeOption(const Option &option, CommandLine &line, const QString &text);

} // namespace keepwatch::cli
