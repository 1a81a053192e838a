// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/calendar/calendar.h"
#include "app/history/reader.h"
#include "app/report/availabilitybook.h"

#include <atomic>

namespace keepwatch::report {

/// How the rows that the filter lets through spent each of these periods, from one reading of their transitions: times,
/// outages and drops without heartbeats and round-trip times. One list of entries per period, in their order.
/// `now`: until when the last session ran. Cancelled: of what was read so far.
Result<QList<QList<AvailabilityBook::Entry>>, Error> storedTimes(const history::Reader &reader,
    const history::Filter &whose, const QList<Period> &periods, UtcTime now, const std::atomic<bool> &isCancelled);

} // namespace keepwatch::report
