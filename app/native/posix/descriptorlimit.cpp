// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/system.h"

#include <sys/resource.h>

#if defined(__APPLE__)
#include <algorithm>
#include <limits.h>
#endif

namespace keepwatch::native {

namespace {

/// macOS refuses a soft limit above OPEN_MAX although its hard limit is unlimited.
rlim_t reachable(rlim_t hard)
{
#if defined(__APPLE__)
    return std::min<rlim_t>(hard, OPEN_MAX);
#else
    return hard;
#endif
}

} // namespace

DescriptorLimit raiseDescriptorLimit()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return {};
    DescriptorLimit result{ .before = limit.rlim_cur, .now = limit.rlim_cur, .hard = limit.rlim_max };
    if (limit.rlim_cur >= reachable(limit.rlim_max))
        return result;
    limit.rlim_cur = reachable(limit.rlim_max);
    if (setrlimit(RLIMIT_NOFILE, &limit) == 0)
        result.now = limit.rlim_cur;
    return result;
}

} // namespace keepwatch::native
