// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/translated.h"
#include "app/heartbeat/dialogue/dialoguelibrary.h"
#include "app/words/faults.h"

#include <csignal>

namespace keepwatch::cli {

using namespace Qt::StringLiterals;

namespace {

ExitCode usage(const QString &sentence)
{
    complain(sentence);
    return ExitCode::Usage;
}

ExitCode run(Command command, const CommandLine &line)
{
    switch (command) {
    case Watch:
        return watch(line);
    case Listen:
        return listen(line);
    case Respond:
        return respond(line);
    case Check:
        return check(line);
    case Explain:
        return explain(line);
    case Report:
        return report(line);
    case FindIdleLimit:
        return idleLimit(line);
    }
    return ExitCode::Usage;
}

/// What can be used is; a file that cannot is told of, and hinders nothing.
void learnDialogues(const QString &folder)
{
    const auto library = heartbeat::readLibrary(folder.isEmpty() ? heartbeat::usualDialogueFolder() : folder);
    DialogueBook::setKnown(library.book());
    for (const auto &trouble : library.troubles) {
        for (const Fault &fault : trouble.faults)
            complain(trouble.path % u": " % words::placedFaultSentence(fault));
    }
}

ExitCode version()
{
    return printOnce("keepwatch-cli " KEEPWATCH_VERSION "\n", ExitCode::AllWell);
}

} // namespace

ExitCode runProgram(const QStringList &arguments)
{
#if defined(Q_OS_UNIX)
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is an error of write(), said in a sentence
#endif
    if (arguments.isEmpty())
        return usage(
            tr("a command is missing: watch, listen, respond, check, explain, report or idle-limit; see --help"));
    const QString &first = arguments.constFirst();
    if (first == "--version"_L1)
        return version();
    if (first == "--help"_L1)
        return printOnce(helpText().toUtf8(), ExitCode::AllWell);
    const auto command = commandNamed(first);
    if (!command)
        return usage(tr("unknown command \"%1\"; right is: watch, listen, respond, check, explain, report, "
                        "idle-limit")
                         .arg(first));
    if (arguments.contains("--version"_L1))
        return version();
    const auto line = parseArguments(*command, arguments.sliced(1));
    if (!line)
        return usage(line.error());
    learnDialogues(line->dialogueFolder);
    if (line->wantsHelp)
        return printOnce(helpText(*command).toUtf8(), ExitCode::AllWell);
    return run(*command, *line);
}

} // namespace keepwatch::cli
