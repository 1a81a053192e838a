// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connectioncolumns.h"

#include "app/words/alerts.h"
#include "app/words/causes.h"
#include "app/words/names.h"
#include "app/words/numbers.h"

#include <QCoreApplication>

#include <algorithm>

namespace keepwatch::ui {

namespace {

constexpr auto context = "keepwatch::ui::Columns";

template <auto member> QVariant rawDuration(const ConnectionRow &row, UtcTime)
{
    const std::optional<Duration> &value = row.figures.*member;
    return value ? QVariant(std::chrono::duration<double, std::milli>(*value).count()) : QVariant();
}

template <auto member> QString rttText(const ConnectionRow &row, UtcTime)
{
    return words::rttNumber(row.figures.*member);
}

/// "Now" has no value where nothing is being measured.
bool isMeasured(const ConnectionRow &row)
{
    return row.state == State::Up || row.state == State::Degraded || row.state == State::Suspect;
}

QVariant rawRttNow(const ConnectionRow &row, UtcTime now)
{
    return isMeasured(row) ? rawDuration<&RowFigures::rttNow>(row, now) : QVariant();
}

QString rttNowText(const ConnectionRow &row, UtcTime)
{
    return isMeasured(row) ? words::rttNumber(row.figures.rttNow) : words::noValue();
}

template <auto member> QVariant rawCount(const ConnectionRow &row, UtcTime)
{
    return QVariant::fromValue(quint64(row.figures.*member));
}

template <auto member> QString countText(const ConnectionRow &row, UtcTime)
{
    return words::count(quint64(row.figures.*member));
}

template <auto member> QVariant infoRaw(const ConnectionRow &row, UtcTime)
{
    return row.info.*member;
}

template <auto member> QString infoText(const ConnectionRow &row, UtcTime)
{
    return row.info.*member;
}

QVariant rawState(const ConnectionRow &row, UtcTime)
{
    return row.rank();
}

QString stateText(const ConnectionRow &row, UtcTime)
{
    return words::name(row.state);
}

QVariant rawMethod(const ConnectionRow &row, UtcTime)
{
    return QString(code(row.info.method));
}

QString methodText(const ConnectionRow &row, UtcTime)
{
    const QString name = words::name(row.info.method);
    return row.info.hasTls ? QString(name % u" + TLS") : name;
}

QVariant rawLoss(const ConnectionRow &row, UtcTime)
{
    return row.figures.lossPercent ? QVariant(*row.figures.lossPercent) : QVariant();
}

/// The header bears the per cent sign.
QString lossText(const ConnectionRow &row, UtcTime)
{
    if (!row.figures.lossPercent)
        return words::noValue();
    const double value = *row.figures.lossPercent;
    return value == 0 ? QLocale().toString(0) : QLocale().toString(std::max(value, 0.01), 'f', value < 10 ? 2 : 1);
}

QVariant rawTime(const ConnectionRow &row, UtcTime now)
{
    const auto time = row.timeInState(now);
    return time ? QVariant(std::chrono::duration<double>(*time).count()) : QVariant();
}

QString timeText(const ConnectionRow &row, UtcTime now)
{
    return words::timeInState(row.timeInState(now));
}

QVariant rawCause(const ConnectionRow &row, UtcTime)
{
    return row.hasCauseToShow() ? QVariant(QString(code(row.cause))) : QVariant();
}

QString causeText(const ConnectionRow &row, UtcTime)
{
    QString cause = row.hasCauseToShow() ? words::causeLabel(row.cause, row.tlsFault) : QString();
    if (!row.isFlapping)
        return cause;
    const QString flapping = QCoreApplication::translate("keepwatch::ui::Columns", "Flapping");
    return cause.isEmpty() ? flapping : QString(flapping % u": " % cause);
}

QVariant rawAcknowledgement(const ConnectionRow &row, UtcTime)
{
    return row.acknowledgement ? QVariant(words::acknowledgementSentence(*row.acknowledgement)) : QVariant();
}

QString acknowledgementText(const ConnectionRow &row, UtcTime now)
{
    return rawAcknowledgement(row, now).toString();
}

QVariant rawSparkline(const ConnectionRow &row, UtcTime)
{
    const auto highest = row.sparkline.highest();
    return highest ? QVariant(*highest) : QVariant();
}

QVariant rawTags(const ConnectionRow &row, UtcTime)
{
    return row.tags;
}

QString tagsText(const ConnectionRow &row, UtcTime)
{
    return row.tags.join(QStringLiteral(", "));
}

QString noText(const ConnectionRow &, UtcTime)
{
    return {};
}

using F = RowFigures;

constexpr ColumnInfo table[] = {
    { TableColumn::State, "state", QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "State"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "State"), "", false, true, true, 128, rawState, stateText },
    { TableColumn::Name, "name", QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Name"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Name"), "", false, true, true, 150, infoRaw<&RowInfo::name>,
        infoText<&RowInfo::name> },
    { TableColumn::Group, "group", QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Group"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Group"), "", false, true, false, 104, infoRaw<&RowInfo::group>,
        infoText<&RowInfo::group> },
    { TableColumn::Peer, "peer", QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Peer"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Peer"), "", false, true, true, 150, infoRaw<&RowInfo::peer>,
        infoText<&RowInfo::peer> },
    { TableColumn::Method, "method", QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Method"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Method"), "", false, true, false, 142, rawMethod, methodText },
    { TableColumn::RttNow, "rtt", QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "RTT ms"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "RTT now"), "ms", true, true, true, 78, rawRttNow, rttNowText },
    { TableColumn::RttAverage, "rtt-average", QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Avg"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "RTT average"), "ms", true, true, false, 66,
        rawDuration<&F::rttAverage>, rttText<&F::rttAverage> },
    { TableColumn::RttP95, "rtt-p95", QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "p95"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "RTT, 95th percentile"), "ms", true, true, true, 66,
        rawDuration<&F::rttP95>, rttText<&F::rttP95> },
    { TableColumn::Jitter, "jitter", QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Jitter"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Jitter"), "ms", true, true, false, 66, rawDuration<&F::jitter>,
        rttText<&F::jitter> },
    { TableColumn::LossPercent, "missed-percent", QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Missed %"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Missed heartbeats, per cent"), "%", true, true, true, 92, rawLoss,
        lossText },
    { TableColumn::Misses, "misses", QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Misses"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Misses in a row"), "", true, true, true, 68,
        rawCount<&F::missesInARow>, countText<&F::missesInARow> },
    { TableColumn::InState, "in-state", QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "In state"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Time in this state"), "s", true, true, true, 106, rawTime,
        timeText },
    { TableColumn::Cause, "cause", QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Cause"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Cause"), "", false, true, true, 190, rawCause, causeText },
    { TableColumn::Sparkline, "sparkline", QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "RTT, last 60 s"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "RTT of the last 60 seconds"), "ms", false, true, true, 120,
        rawSparkline, noText },
    { TableColumn::Heartbeats, "heartbeats", QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Heartbeats"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Heartbeats"), "", true, false, false, 96, rawCount<&F::heartbeats>,
        countText<&F::heartbeats> },
    { TableColumn::Drops, "drops", QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Drops"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Drops"), "", true, false, false, 66, rawCount<&F::drops>,
        countText<&F::drops> },
    { TableColumn::Outages, "outages", QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Outages"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Outages"), "", true, false, false, 78, rawCount<&F::outages>,
        countText<&F::outages> },
    { TableColumn::Acknowledged, "acknowledged", QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Acknowledged"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Acknowledgement and its note"), "", false, false, false, 260,
        rawAcknowledgement, acknowledgementText },
    { TableColumn::Tags, "tags", QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Tags"),
        QT_TRANSLATE_NOOP("keepwatch::ui::Columns", "Tags"), "", false, false, false, 120, rawTags, tagsText },
};

} // namespace

std::span<const ColumnInfo> connectionColumns()
{
    return table;
}

const ColumnInfo &columnInfo(TableColumn column)
{
    return table[size_t(column)];
}

std::optional<TableColumn> columnOf(QStringView id)
{
    const auto row = std::ranges::find_if(table, [id](const auto &info) { return id == QLatin1StringView(info.id); });
    return row == std::end(table) ? std::nullopt : std::optional(row->column);
}

QString title(const ColumnInfo &column)
{
    return QCoreApplication::translate(context, column.title);
}

QString menuName(const ColumnInfo &column)
{
    return QCoreApplication::translate(context, column.menuName);
}

} // namespace keepwatch::ui
