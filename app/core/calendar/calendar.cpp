// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/calendar/calendar.h"

#include <QDateTime>
#include <QStringList>

#include <algorithm>

namespace keepwatch {

namespace {

/// No clock is further from UTC, nor set by more at once.
constexpr qint64 farthestMs = 26 * 3'600'000LL;

UtcTime utc(qint64 ms)
{
    return UtcTime{ std::chrono::milliseconds(ms) };
}

/// What clocks of the zone show then, as the milliseconds that UTC would have with the same digits.
qint64 shownMs(const QTimeZone &zone, qint64 ms)
{
    return ms + zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC)) * 1000LL;
}

/// Clocks were set forward over the wanted time: when.
qint64 settingOver(const QTimeZone &zone, qint64 wantedMs)
{
    qint64 before = wantedMs - farthestMs;
    qint64 after = wantedMs + farthestMs;
    while (after - before > 1) {
        const qint64 middle = before + (after - before) / 2;
        (shownMs(zone, middle) < wantedMs ? before : after) = middle;
    }
    return after;
}

} // namespace

Calendar::Calendar(const QTimeZone &zone, const QList<QTime> &shifts)
    : m_zone(zone)
    , m_shifts(shifts)
{
    if (m_shifts.isEmpty())
        m_shifts = { QTime(0, 0) };
    std::ranges::sort(m_shifts);
}

QList<QTime> Calendar::usualShifts()
{
    return { QTime(6, 0), QTime(14, 0), QTime(22, 0) };
}

std::optional<QList<QTime>> Calendar::shiftsIn(const QString &text)
{
    QList<QTime> shifts;
    for (const QString &part : text.split(u',')) {
        const QTime time = QTime::fromString(part.trimmed(), QStringLiteral("HH:mm"));
        if (!time.isValid() || shifts.contains(time))
            return std::nullopt;
        shifts.append(time);
    }
    std::ranges::sort(shifts);
    return shifts;
}

QString Calendar::textOf(const QList<QTime> &shifts)
{
    QStringList parts;
    for (const QTime time : shifts)
        parts << time.toString(QStringLiteral("HH:mm"));
    return parts.join(u',');
}

UtcTime Calendar::firstMomentOf(QDate date, QTime time) const
{
    const qint64 wanted = QDateTime(date, time, Qt::UTC).toMSecsSinceEpoch();
    // An earlier setting of the clocks first: of two moments with the same digits the first one counts.
    for (const qint64 around : { wanted - farthestMs, wanted + farthestMs }) {
        const qint64 candidate = wanted - (shownMs(m_zone, around) - around);
        if (shownMs(m_zone, candidate) == wanted)
            return utc(candidate);
    }
    return utc(settingOver(m_zone, wanted));
}

QDate Calendar::dateAt(UtcTime moment) const
{
    return QDateTime::fromMSecsSinceEpoch(shownMs(m_zone, moment.time_since_epoch().count()), Qt::UTC).date();
}

/// From before the date's period to after it, in the order of time.
QList<UtcTime> Calendar::bordersAround(PeriodKind kind, QDate date) const
{
    QList<UtcTime> borders;
    for (int step = -1; step <= 2; ++step) {
        switch (kind) {
        case PeriodKind::Shift:
            for (const QTime shift : m_shifts)
                borders << firstMomentOf(date.addDays(step), shift);
            break;
        case PeriodKind::Day:
            borders << beginOf(date.addDays(step));
            break;
        case PeriodKind::Week:
            borders << beginOf(date.addDays(1 - date.dayOfWeek() + step * 7));
            break;
        case PeriodKind::Month:
            borders << beginOf(QDate(date.year(), date.month(), 1).addMonths(step));
            break;
        }
    }
    std::ranges::sort(borders);
    return borders;
}

Period Calendar::around(PeriodKind kind, UtcTime moment) const
{
    const QList<UtcTime> borders = bordersAround(kind, dateAt(moment));
    const auto next = std::ranges::upper_bound(borders, moment);
    return { *std::prev(next), *next };
}

Period Calendar::lastBefore(PeriodKind kind, UtcTime moment) const
{
    return around(kind, around(kind, moment).from - std::chrono::milliseconds(1));
}

QString Calendar::nameOf(PeriodKind kind, UtcTime from) const
{
    const qint64 shown = shownMs(m_zone, from.time_since_epoch().count());
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(shown, Qt::UTC);
    int year = 0;
    switch (kind) {
    case PeriodKind::Shift:
        return local.toString(u"yyyy-MM-dd-HHmm");
    case PeriodKind::Day:
        break;
    case PeriodKind::Week: {
        const int week = local.date().weekNumber(&year);
        return QStringLiteral("%1-W%2").arg(year).arg(week, 2, 10, QLatin1Char('0'));
    }
    case PeriodKind::Month:
        return local.toString(u"yyyy-MM");
    }
    return local.toString(u"yyyy-MM-dd");
}

} // namespace keepwatch
