// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/reportvalues.h"
#include "app/cli/translated.h"
#include "app/report/exportreport.h"
#include "app/words/errors.h"

#include <QSet>

namespace keepwatch::cli {

using namespace Qt::StringLiterals;

namespace {

/// The option that is missing or does not fit the others, in a sentence.
std::optional<QString> whatIsWrong(const CommandLine &line)
{
    const QTimeZone zone = line.report.zone.value_or(QTimeZone::utc());
    const auto from = momentOf(line.report.from, zone);
    const auto to = momentOf(line.report.to, zone);
    if (line.historyPath.isEmpty())
        return tr("report needs --history DB: the file that watch --history wrote");
    if (!line.report.kind)
        return tr("report needs --kind: samples, transitions or availability");
    if (line.report.output.isEmpty())
        return tr("report needs -o FILE; - is stdout");
    if (line.report.period && to)
        return tr("--period and --to exclude each other: a period ends by itself");
    if (from && to && *from >= *to)
        return tr("--from %1 is not before --to %2").arg(line.report.from, line.report.to);
    return std::nullopt;
}

struct Names {
    QStringList targets;
    QStringList groups;
};

/// The names that are asked for and that the history does not have.
Result<Names, Error> unknownNames(const history::Reader &reader, const ReportOptions &asked)
{
    QSet<QString> targets(asked.targets.cbegin(), asked.targets.cend());
    QSet<QString> groups(asked.groups.cbegin(), asked.groups.cend());
    const auto rows = reader.readRows({}, [&](const history::StoredRow &row) {
        targets.remove(row.row.name);
        groups.remove(row.row.group);
        return true;
    });
    if (!rows)
        return Unexpected{ rows.error() };
    return Names{ targets.values(), groups.values() };
}

void setPeriod(history::Filter &filter, const ReportOptions &asked)
{
    const QTimeZone zone = asked.zone.value_or(QTimeZone::utc());
    filter.from = momentOf(asked.from, zone);
    filter.to = momentOf(asked.to, zone);
    if (!asked.period)
        return;
    const Calendar calendar(zone, asked.shifts);
    const Period period = filter.from ? calendar.around(*asked.period, *filter.from)
                                      : calendar.lastBefore(*asked.period, SystemClock().utcNow());
    filter.from = period.from;
    filter.to = period.to;
}

struct Order {
    report::ExportOrder order;
    ExitCode code = ExitCode::AllWell;
    QString complaint;
};

/// Looks into the history: what cannot be read, or is not in it, is the caller's mistake.
Order orderOf(const CommandLine &line)
{
    Order made;
    const auto refuse = [&made](const QString &complaint) {
        made.code = ExitCode::Usage;
        made.complaint = complaint;
        return made;
    };
    const auto reader = history::Reader::open(line.historyPath);
    if (!reader)
        return refuse(words::errorSentence(reader.error()));
    const auto unknown = unknownNames(**reader, line.report);
    if (!unknown)
        return refuse(words::errorSentence(unknown.error()));
    if (!unknown->targets.isEmpty())
        return refuse(tr("--target: the history knows no \"%1\"").arg(unknown->targets.constFirst()));
    if (!unknown->groups.isEmpty())
        return refuse(tr("--group: the history knows no \"%1\"").arg(unknown->groups.constFirst()));
    made.order.kind = *line.report.kind;
    made.order.format = line.report.format;
    if (line.report.format == report::ExportOrder::Format::Html)
        made.order.options.zone = line.report.zone.value_or(QTimeZone::utc());
    made.order.history = line.historyPath;
    made.order.by = line.report.by;
    setPeriod(made.order.filter, line.report);
    made.order.filter.targets = line.report.targets;
    made.order.filter.groups = line.report.groups;
    return made;
}

Result<qint64, Error> writeReport(const report::ExportOrder &order, const QString &path)
{
    if (path != "-"_L1)
        return report::exportReport(order, path);
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly | QIODevice::Unbuffered))
        return Unexpected{ Error{ ErrorCode::CannotOpenFile, u"-"_s, out.errorString(), 0 } };
    return report::exportReport(order, out);
}

} // namespace

ExitCode report(const CommandLine &line)
{
    if (const auto wrong = whatIsWrong(line)) {
        complain(*wrong);
        return ExitCode::Usage;
    }
    const Order made = orderOf(line);
    if (made.code != ExitCode::AllWell) {
        complain(made.complaint);
        return made.code;
    }
    const auto written = writeReport(made.order, line.report.output);
    if (written)
        return ExitCode::AllWell;
    complain(words::errorSentence(written.error()));
    return ExitCode::CannotOpen;
}

} // namespace keepwatch::cli
