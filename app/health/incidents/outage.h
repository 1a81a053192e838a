// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health/incidents/ground.h"

#include <algorithm>

namespace keepwatch::health {

/// A stretch of time in which something must have begun: after the last sign of life, before the first unanswered
/// request.
struct Onset {
    /// Clocks, timers and routers that give up one after the other.
    static constexpr std::chrono::milliseconds slack{ 1000 };

    UtcTime from{};
    UtcTime to{};

    bool touches(const Onset &other) const { return std::max(from, other.from) <= std::min(to, other.to) + slack; }
    /// What both have in common; this one where they only nearly touch.
    Onset narrowedBy(const Onset &other) const
    {
        const Onset common{ std::max(from, other.from), std::min(to, other.to) };
        return common.from <= common.to ? common : *this;
    }
};

/// One row's time in `unreachable`, as far as it matters for incidents.
struct Outage {
    RowId row;
    Onset onset;
    Cause cause = Cause::Unknown;
    QList<Ground> grounds;
    bool isNew = true; ///< not yet compared with the others
    bool hasOpinion = false; ///< a second opinion was heard on it
};

/// The router and the interface over which the row's packets go, as far as its evidence tells.
QList<Ground> groundsIn(const Evidence &evidence);
/// The outage that the transition opens; nothing: it opens none.
std::optional<Outage> outageIn(const Transition &transition);

} // namespace keepwatch::health
