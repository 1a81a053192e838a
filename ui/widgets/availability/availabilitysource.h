// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/ids.h"
#include "app/core/time.h"

#include <QDate>
#include <QList>
#include <QObject>

#include <optional>

namespace keepwatch::ui {

/// What a target did in a period, by the accounting of reports.
struct AvailabilityFigures {
    bool isWatched = false; ///< it was, for some of the time
    std::optional<double> percent{}; ///< availability; absent: no time that counts
    quint32 outages = 0;
    quint32 drops = 0;
    std::chrono::milliseconds unreachable{ 0 };
};

/// A target's availability of today, of this week and of a month, day by day.
struct TargetAvailability {
    RowId row;
    QDate month; ///< its first day
    AvailabilityFigures day{};
    AvailabilityFigures week{};
    AvailabilityFigures wholeMonth{}; ///< of `month`
    QList<AvailabilityFigures> days{}; ///< of `month`, from the first on
};

/// Tells availabilities from the history; implemented where history and report are known. Lives in the GUI thread; the
/// work is done elsewhere.
class AvailabilitySource : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// Answered by read(), unless something else is asked before.
    virtual void request(RowId row, QDate month) = 0;
    virtual QDate today() const = 0;

Q_SIGNALS:
    void read(const keepwatch::ui::TargetAvailability &availability);
};

} // namespace keepwatch::ui
