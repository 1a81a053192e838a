// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/translated.h"
#include "app/words/errors.h"
#include "app/words/faults.h"
#include "app/workspace/workspacefile.h"

namespace keepwatch::cli {

using namespace Qt::StringLiterals;

namespace {

/// Faults go to stderr, notes and the count to stdout.
ExitCode tell(const workspace::Reading &reading)
{
    QString text;
    int faults = 0;
    for (const Fault &fault : reading.faults) {
        const QString sentence = words::placedFaultSentence(fault);
        if (fault.isNote)
            text += sentence % u'\n';
        else
            complain(sentence);
        faults += fault.isNote ? 0 : 1;
    }
    if (faults > 0)
        return printOnce(text.toUtf8(), ExitCode::Usage);
    text += tr("%1 targets, no fault\n").arg(reading.workspace.targets.size());
    return printOnce(text.toUtf8(), ExitCode::AllWell);
}

} // namespace

ExitCode check(const CommandLine &line)
{
    if (line.workspacePath.isEmpty()) {
        complain(tr("--workspace is missing: name the file to check"));
        return ExitCode::Usage;
    }
    const auto reading = workspace::load(line.workspacePath);
    if (!reading) {
        complain(words::errorSentence(reading.error()));
        return ExitCode::Usage;
    }
    return tell(*reading);
}

} // namespace keepwatch::cli
