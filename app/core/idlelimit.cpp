// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/idlelimit.h"

namespace keepwatch {

namespace {

using std::chrono::seconds;

/// Down to a number that people would choose.
seconds rounded(Duration idle)
{
    const auto whole = std::chrono::floor<seconds>(idle);
    const auto step = whole >= seconds(600) ? 60 : whole >= seconds(60) ? 10 : whole >= seconds(30) ? 5 : 1;
    return whole - whole % step;
}

} // namespace

std::optional<seconds> IdleLimit::safeIdle() const
{
    Duration limit = survived;
    if (kind == Kind::Forgotten)
        limit = (survived + forgotten.value_or(survived)) / 2;
    else if (kind == Kind::BrokenOff)
        limit = after;
    else if (kind != Kind::Beyond)
        return std::nullopt;
    const seconds idle = rounded(limit / 2);
    return idle >= seconds(1) ? std::optional(idle) : std::nullopt;
}

QList<const KnownIdleLimit *> knownLimitsWithin(const IdleLimit &limit)
{
    QList<const KnownIdleLimit *> found;
    if (limit.kind != IdleLimit::Kind::Forgotten && limit.kind != IdleLimit::Kind::BrokenOff)
        return found;
    const Duration low = limit.kind == IdleLimit::Kind::Forgotten ? limit.survived : limit.after;
    const Duration high = limit.forgotten.value_or(limit.after);
    for (const KnownIdleLimit &known : knownIdleLimits) {
        if (known.way != KnownIdleLimit::Way::AnyLonger && known.limit * 103 / 100 >= low
            && known.limit * 97 / 100 <= high)
            found << &known;
    }
    return found;
}

} // namespace keepwatch
