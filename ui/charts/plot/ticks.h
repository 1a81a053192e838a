// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace keepwatch::ui {

struct TimeTick {
    qint64 time_ms = 0;
    QString label; ///< local time, as fine as the distance of the ticks asks for; midnight bears its date
};

/// Round local times in the period, at most `most` of them.
QList<TimeTick> timeTicks(qint64 from_ms, qint64 to_ms, int most);

/// An axis of round values from 0.
struct ValueAxis {
    double top = 1;
    double step = 1;
};

/// The smallest round axis (1, 2, 2.5, 4 or 5 × 10ⁿ per step) that holds `highest` in at most `mostSteps` (2 to 5).
ValueAxis valueAxis(double highest, int mostSteps = 5);
/// A value of the axis, as long as its step asks for.
QString valueLabel(double value);

} // namespace keepwatch::ui
