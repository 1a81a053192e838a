// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/codes.h"
#include "app/core/time.h"

#include <QDate>
#include <QList>
#include <QTime>
#include <QTimeZone>

namespace keepwatch {

/// What a report is made of. Weeks begin with Monday (ISO 8601).
enum class PeriodKind : quint8 { Shift, Day, Week, Month };
inline constexpr std::array<Code<PeriodKind>, 4> periodCodes{ {
    { PeriodKind::Shift, "shift" },
    { PeriodKind::Day, "day" },
    { PeriodKind::Week, "week" },
    { PeriodKind::Month, "month" },
} };

/// From a moment to another, which itself is outside.
struct Period {
    UtcTime from{};
    UtcTime to{};

    bool operator==(const Period &) const = default;
};

/// Cuts time into shifts, days, weeks and months as people of a time zone do. A border is the first moment at which
/// clocks there show its time; where they are set forward over it, the moment of setting. So a night shift over a
/// change of clocks is an hour longer or shorter, and periods follow each other without gap or overlap. Pure.
class Calendar {
public:
    /// `shifts`: when they begin, in any order; none: a shift is a day.
    explicit Calendar(const QTimeZone &zone = QTimeZone::utc(), const QList<QTime> &shifts = usualShifts());

    static QList<QTime> usualShifts();
    /// `06:00,14:00,22:00`; absent: the text says something else.
    static std::optional<QList<QTime>> shiftsIn(const QString &text);
    static QString textOf(const QList<QTime> &shifts);

    const QTimeZone &zone() const { return m_zone; }
    /// The period that the moment lies in.
    Period around(PeriodKind kind, UtcTime moment) const;
    /// The latest one that was over by then.
    Period lastBefore(PeriodKind kind, UtcTime moment) const;
    /// The first moment of a date.
    UtcTime beginOf(QDate date) const { return firstMomentOf(date, QTime(0, 0)); }
    /// The first moment at which clocks show that, or pass it by.
    UtcTime firstMomentOf(QDate date, QTime time) const;
    QDate dateAt(UtcTime moment) const;
    /// A name for files that sorts by time: 2026-10-25-0600, 2026-10-25, 2026-W43, 2026-10.
    QString nameOf(PeriodKind kind, UtcTime from) const;

private:
    QList<UtcTime> bordersAround(PeriodKind kind, QDate date) const;

    QTimeZone m_zone;
    QList<QTime> m_shifts;
};

} // namespace keepwatch
