// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/calendar/calendar.h"
#include "app/core/referencechoice.h"
#include "app/core/result.h"
#include "app/report/exportorder.h"
#include "app/workspace/targetvalues.h"

#include <QStringList>

namespace keepwatch::cli {

/// The subcommands, as bits: an option says which of them have it.
enum Command : unsigned {
    Watch = 1,
    Listen = 2,
    Respond = 4,
    Check = 8,
    Explain = 16,
    Report = 32,
    FindIdleLimit = 64
};

/// How a program that ends tells what came of it (the contract of the command line).
enum class ExitCode : int {
    AllWell = 0, ///< every target that is not paused is up or degraded
    NotWell = 1, ///< one or more are not
    Usage = 2, ///< usage or configuration; no target
    CannotOpen = 3, ///< an output or a listening address could not be opened, or not be written any further
};

enum class Format : quint8 { Text, JsonLines };

/// What `report` is asked for.
struct ReportOptions {
    std::optional<report::CsvTable::Kind> kind;
    report::ExportOrder::Format format = report::ExportOrder::Format::Csv;
    QString from; ///< ISO 8601 as entered: without an offset it is meant in the zone
    QString to;
    std::optional<QTimeZone> zone; ///< absent: UTC
    std::optional<PeriodKind> period; ///< the one that `from` lies in; without it the last that is over
    QList<QTime> shifts = Calendar::usualShifts();
    report::ExportOrder::By by = report::ExportOrder::By::Target;
    QStringList targets; ///< names; none: all
    QStringList groups;
    QString output; ///< `-` is stdout
};

/// Everything that the options of all subcommands can say. Absent: not given.
struct CommandLine {
    workspace::TargetValues values; ///< over those of a workspace
    std::optional<Endpoint> listen;
    QString workspacePath;
    QString dialogueFolder; ///< empty: the usual one
    ReferenceChoice reference; ///< who is asked whether this computer is online
    std::optional<Duration> duration;
    Format format = Format::Text;
    QString samplesPath; ///< `-` is stdout
    QString transitionsPath;
    QString availabilityPath;
    QString historyPath;
    std::optional<Duration> longestSilence; ///< idle-limit
    QString statePath; ///< idle-limit; empty: the usual one
    bool isResumed = false; ///< idle-limit: goes on with what was kept
    ReportOptions report;
    bool samplesAsJson = false;
    bool isDemo = false;
    bool isSystem = false;
    std::optional<int> retries2;
    bool wantsHelp = false;
    QStringList operands;
};

/// Reads the arguments that follow the subcommand. The error is one sentence that names the option and says what would
/// be right.
Result<CommandLine, QString> parseArguments(Command command, const QStringList &arguments);

/// The text of `--help` for one subcommand, and for the program.
QString helpText(Command command);
QString helpText();

/// The subcommand of that name.
std::optional<Command> commandNamed(const QString &name);

} // namespace keepwatch::cli
