// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/core/time.h"

#if defined(__linux__)
#include <time.h>
#endif

namespace keepwatch {

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<Duration>(std::chrono::steady_clock::now());
}

UtcTime SystemClock::utcNow() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

std::chrono::sys_time<Duration> SystemClock::wallNow() const
{
    return std::chrono::system_clock::now();
}

Duration SystemClock::suspended() const
{
#if defined(__linux__)
    timespec boot{};
    timespec monotonic{};
    if (clock_gettime(CLOCK_MONOTONIC, &monotonic) != 0 || clock_gettime(CLOCK_BOOTTIME, &boot) != 0)
        return Duration::zero();
    return std::chrono::seconds(boot.tv_sec - monotonic.tv_sec) + Duration(boot.tv_nsec - monotonic.tv_nsec);
#else
    return Duration::zero();
#endif
}

} // namespace keepwatch
