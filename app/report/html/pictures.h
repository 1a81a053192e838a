// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/threads.h"

namespace keepwatch::report {

class Page;

/// The charts of a report as inline SVG, for the targets that were worst off; the tables hold all. Pure but for what
/// they write.
/// One bar per target: how its time was shared between the states.
void drawTimes(Page &page, const QList<AvailabilityBook::Entry> &entries);
/// One line per target: from the median to the 99th percentile, on a logarithmic scale.
void drawLatencies(Page &page, const QList<AvailabilityBook::Entry> &entries);

/// The seven times of a record, in the order of their columns.
struct TimeKind {
    AvailabilityRecord::Time AvailabilityRecord::*time;
    const char *cssClass;
    QString name;
};
QList<TimeKind> timeKinds();

} // namespace keepwatch::report
