// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QStringList>

namespace keepwatch::desktop {

/// Exit codes of `keepwatch`.
enum class ExitCode : int { Ended = 0, Usage = 2, CannotOpen = 3 };

/// What was asked for on the command line.
struct Options {
    QString workspace; ///< a file; empty: what was open last
    QString profile; ///< the folder of settings and autosave; empty: the usual one, with the demo none
    QString jsonl; ///< a file that everything that happens is written to; `-`: stdout
    bool isMinimized = false;
    bool isDemo = false;
};

/// The command line could not be followed, or asked for a text only.
struct Answer {
    ExitCode code = ExitCode::Usage;
    QString text;
};

/// Reads the arguments (without the program's name).
Result<Options, Answer> parseOptions(const QStringList &arguments);

} // namespace keepwatch::desktop
