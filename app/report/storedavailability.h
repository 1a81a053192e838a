// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/availabilitybook.h"
#include "app/report/exportorder.h"

namespace keepwatch::report {

/// The availability of the order's rows in its period: one entry per target over all sessions, one per accepted
/// connection. Samples are read where they are few, else the levels: then percentiles are within LatencySketch::error.
/// Cancelled: what was read so far.
Result<QList<AvailabilityBook::Entry>, Error> storedAvailability(
    const history::Reader &reader, const ExportOrder &order, const std::atomic<bool> *isCancelled = nullptr);

} // namespace keepwatch::report
