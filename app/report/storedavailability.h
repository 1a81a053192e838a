// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/reader.h"
#include "app/report/availabilitybook.h"

#include <atomic>

namespace keepwatch::report {

/// The availability of the rows of a history's last session in the filter's period; without its end, until `now` or
/// the row's own end. Cancelled: what was read so far.
Result<QList<AvailabilityBook::Entry>, Error> storedAvailability(const history::Reader &reader,
    const history::Filter &filter, UtcTime now, const std::atomic<bool> *isCancelled = nullptr);

} // namespace keepwatch::report
