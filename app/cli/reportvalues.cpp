// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reportvalues.h"

#include <QDateTime>

namespace keepwatch::cli {

using namespace Qt::StringLiterals;
using report::CsvTable;

namespace {

constexpr std::array<Code<CsvTable::Kind>, 3> kindCodes{ {
    { CsvTable::Kind::Samples, "samples" },
    { CsvTable::Kind::Transitions, "transitions" },
    { CsvTable::Kind::Availability, "availability" },
} };

using By = report::ExportOrder::By;

constexpr std::array<Code<By>, 3> byCodes{ {
    { By::Target, "target" },
    { By::Group, "group" },
    { By::All, "all" },
} };

Fault wrong(const QString &text, const QString &expected, FaultCode code = FaultCode::NotAChoice)
{
    return { .code = code, .place = {}, .value = text, .expected = expected };
}

} // namespace

std::optional<Fault> takeReportKind(CommandLine &line, const QString &text)
{
    line.report.kind = valueIn(kindCodes, text);
    if (!line.report.kind)
        return wrong(text, u"samples, transitions, availability"_s);
    return std::nullopt;
}

std::optional<Fault> takeReportFormat(CommandLine &line, const QString &text)
{
    using Written = report::ExportOrder::Format;
    if (text != "csv"_L1 && text != "html"_L1)
        return wrong(text, u"csv, html"_s);
    line.report.format = text == "html"_L1 ? Written::Html : Written::Csv;
    return std::nullopt;
}

std::optional<Fault> takeReportZone(CommandLine &line, const QString &text)
{
    const QTimeZone zone(text.toLatin1());
    if (!zone.isValid())
        return wrong(text, u"UTC, Europe/Berlin, Asia/Shanghai, …"_s);
    line.report.zone = zone;
    return std::nullopt;
}

std::optional<Fault> takeReportPeriod(CommandLine &line, const QString &text)
{
    line.report.period = valueIn(periodCodes, text);
    if (!line.report.period)
        return wrong(text, u"shift, day, week, month"_s);
    return std::nullopt;
}

std::optional<Fault> takeReportShifts(CommandLine &line, const QString &text)
{
    const auto shifts = Calendar::shiftsIn(text);
    if (!shifts)
        return wrong(text, u"06:00,14:00,22:00"_s, FaultCode::WrongType);
    line.report.shifts = *shifts;
    return std::nullopt;
}

std::optional<Fault> takeReportBy(CommandLine &line, const QString &text)
{
    const auto by = valueIn(byCodes, text);
    if (!by)
        return wrong(text, u"target, group, all"_s);
    line.report.by = *by;
    return std::nullopt;
}

std::optional<Fault> takeReportGroup(CommandLine &line, const QString &text)
{
    if (text.isEmpty())
        return wrong(text, u"NAME"_s, FaultCode::EmptyText);
    line.report.groups.append(text);
    return std::nullopt;
}

std::optional<Fault> takeReportTarget(CommandLine &line, const QString &text)
{
    if (text.isEmpty())
        return wrong(text, u"NAME"_s, FaultCode::EmptyText);
    line.report.targets.append(text);
    return std::nullopt;
}

std::optional<Fault> takeReportOutput(CommandLine &line, const QString &text)
{
    if (text.isEmpty())
        return wrong(text, u"FILE"_s, FaultCode::EmptyText);
    line.report.output = text;
    return std::nullopt;
}

std::optional<UtcTime> momentOf(const QString &text, const QTimeZone &zone)
{
    const QDate date = QDate::fromString(text, Qt::ISODate);
    QDateTime moment = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (text.size() == 10 && date.isValid())
        moment = date.startOfDay(zone);
    else if (moment.isValid() && moment.timeSpec() == Qt::LocalTime)
        moment = QDateTime(moment.date(), moment.time(), zone);
    if (!moment.isValid())
        return std::nullopt;
    return UtcTime{ std::chrono::milliseconds(moment.toMSecsSinceEpoch()) };
}

std::optional<Fault> checkMoment(const QString &text)
{
    if (momentOf(text, QTimeZone::utc()))
        return std::nullopt;
    return wrong(text, u"2026-11-22, 2026-11-22T20:00:00, 2026-11-22T20:00:00.123Z"_s, FaultCode::WrongType);
}

} // namespace keepwatch::cli
