// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/core/fault.h"
#include "app/core/time.h"

// How the values of `report` are read. Each gives the fault, without its place, when the text is not right.
namespace keepwatch::cli {

std::optional<Fault> takeReportKind(CommandLine &line, const QString &text);
std::optional<Fault> takeReportFormat(CommandLine &line, const QString &text);
std::optional<Fault> takeReportZone(CommandLine &line, const QString &text);
std::optional<Fault> takeReportPeriod(CommandLine &line, const QString &text);
std::optional<Fault> takeReportShifts(CommandLine &line, const QString &text);
std::optional<Fault> takeReportBy(CommandLine &line, const QString &text);
std::optional<Fault> takeReportGroup(CommandLine &line, const QString &text);
std::optional<Fault> takeReportTarget(CommandLine &line, const QString &text);
std::optional<Fault> takeReportOutput(CommandLine &line, const QString &text);

/// A moment by ISO 8601. A date is its first moment in the zone; a time without an offset is meant in the zone, and
/// where clocks are set forward over it, the moment that they are set to.
std::optional<UtcTime> momentOf(const QString &text, const QTimeZone &zone);

std::optional<Fault> checkMoment(const QString &text);

template <QString ReportOptions::*member> std::optional<Fault> takeReportTime(CommandLine &line, const QString &text)
{
    line.report.*member = text;
    return checkMoment(text);
}

} // namespace keepwatch::cli
