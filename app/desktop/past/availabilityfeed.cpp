// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/past/availabilityfeed.h"

#include "app/report/storedtimes.h"
#include "app/report/summary.h"

namespace keepwatch::desktop {

namespace {

using Entries = QList<report::AvailabilityBook::Entry>;

ui::AvailabilityFigures figuresOf(const Entries &entries)
{
    const report::AvailabilityRecord sum = report::sumOf(entries);
    return { .isWatched = !entries.isEmpty() && sum.total() > sum.excluded + sum.paused,
        .percent = sum.availabilityPercent(),
        .outages = sum.outages,
        .drops = sum.drops,
        .unreachable = sum.unreachable };
}

/// Today, this week, the month, and each of its days.
QList<Period> periodsOf(const Calendar &calendar, QDate month, UtcTime now)
{
    QList<Period> periods{ calendar.around(PeriodKind::Day, now), calendar.around(PeriodKind::Week, now),
        calendar.around(PeriodKind::Month, calendar.beginOf(month)) };
    for (int day = 0; day < month.daysInMonth(); ++day)
        periods << Period{ calendar.beginOf(month.addDays(day)), calendar.beginOf(month.addDays(day + 1)) };
    return periods;
}

/// An empty answer where the history could not be read: the store tells of that by itself.
ui::TargetAvailability availabilityFrom(RowId row, QDate month, const Result<QList<Entries>, Error> &times)
{
    ui::TargetAvailability availability{ .row = row, .month = month };
    if (!times || times->size() < 3)
        return availability;
    availability.day = figuresOf(times->at(0));
    availability.week = figuresOf(times->at(1));
    availability.wholeMonth = figuresOf(times->at(2));
    for (const Entries &entries : times->sliced(3))
        availability.days << figuresOf(entries);
    return availability;
}

} // namespace

AvailabilityFeed::AvailabilityFeed(
    const history::Store &store, const RowFilters &rows, const Clock &clock, QObject *parent)
    : ui::AvailabilitySource(parent)
    , m_store(store)
    , m_rows(rows)
    , m_clock(clock)
{
}

QDate AvailabilityFeed::today() const
{
    return Calendar(QTimeZone::systemTimeZone()).dateAt(m_clock.utcNow());
}

void AvailabilityFeed::request(RowId row, QDate month)
{
    if (!m_store.isOpen())
        return;
    const history::Filter filter = m_rows.of(row);
    const UtcTime now = m_clock.utcNow();
    const QList<Period> periods = periodsOf(Calendar(QTimeZone::systemTimeZone()), month, now);
    m_desk.ask<ui::TargetAvailability>(
        m_store.path(),
        [=](const history::Reader &reader, const HistoryDesk::Cancelled &isCancelled) {
            return availabilityFrom(row, month, report::storedTimes(reader, filter, periods, now, isCancelled));
        },
        [this](const ui::TargetAvailability &availability) { Q_EMIT read(availability); }, [](const Error &) {});
}

} // namespace keepwatch::desktop
