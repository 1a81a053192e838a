// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/interruption.h"
#include "app/core/method.h"

#include <optional>

namespace keepwatch::health {

/// What a connection went through until it was answered.
struct Ordeal {
    Method method = Method::Keepalive;
    Duration lasted{}; ///< from the first request that waited to its answer
    std::optional<Duration> roundTrip = {}; ///< the kernel's, before
    quint32 retransmissions = 0; ///< meanwhile
    quint32 misses = 0; ///< heartbeats not answered in time, or probes not answered at first
};

/// 1. Short against a second or against its round trip: that is loss, not an interruption.
/// 2. Retransmissions, or unanswered probes: the path was interrupted.
/// 3. A late reply to what was acknowledged at once: the program was. 4. Else it was only slow.
std::optional<Gap> gapIn(const Ordeal &ordeal);

/// How many of a row's interruptions are told: five at once, then one a minute; those left out are counted.
class InterruptionBudget {
public:
    static constexpr int atOnce = 5;
    static constexpr Duration each = std::chrono::minutes(1);

    /// Absent: not this one. Else how many were left out since the last that was told.
    std::optional<quint32> take(Instant now);

private:
    Instant m_spentUntil{}; ///< each one told moves it on; further ahead than `atOnce` of them it must not be
    quint32 m_untold = 0;
};

} // namespace keepwatch::health
