// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/availabilitybook.h"

namespace keepwatch::report {

/// What several rows did together: times and counts added up, percentiles over all of their round-trip times. Jitter is
/// absent: it is between one connection's heartbeats. Its period is from the first begin to the last end.
AvailabilityRecord sumOf(const QList<AvailabilityBook::Entry> &entries);

/// What the rows of a group did together, or all of them.
struct Sum {
    QString group; ///< empty: rows without a group, or all
    quint64 rows = 0;
    AvailabilityRecord record;
};
/// One per group, or one of all rows (none where there are no rows).
QList<Sum> sumsOf(const QList<AvailabilityBook::Entry> &entries, bool isByGroup);

/// The names of the groups, sorted; the empty one, of rows without a group, last.
QStringList groupsOf(const QList<AvailabilityBook::Entry> &entries);
QList<AvailabilityBook::Entry> entriesOf(const QList<AvailabilityBook::Entry> &entries, const QString &group);

} // namespace keepwatch::report
