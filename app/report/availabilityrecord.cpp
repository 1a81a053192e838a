// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/availabilityrecord.h"

namespace keepwatch::report {

namespace {

std::optional<double> share(qint64 part, qint64 whole)
{
    if (whole <= 0)
        return std::nullopt;
    return 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}

std::optional<AvailabilityRecord::Time> perOutage(AvailabilityRecord::Time time, quint32 outages)
{
    if (outages == 0)
        return std::nullopt;
    // To the nearest millisecond.
    return AvailabilityRecord::Time((time.count() + outages / 2) / outages);
}

} // namespace

std::optional<double> AvailabilityRecord::availabilityPercent() const
{
    return share(available().count(), (available() + unreachable).count());
}

std::optional<double> AvailabilityRecord::lossPercent() const
{
    return share(static_cast<qint64>(missed), static_cast<qint64>(heartbeats - excludedHeartbeats));
}

std::optional<AvailabilityRecord::Time> AvailabilityRecord::meanTimeBetweenFailures() const
{
    return perOutage(available(), outages);
}

std::optional<AvailabilityRecord::Time> AvailabilityRecord::meanTimeToRecovery() const
{
    return perOutage(unreachable, outages);
}

} // namespace keepwatch::report
