// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/path/interruptionjudge.h"

#include <algorithm>
#include <utility>

namespace keepwatch::health {

namespace {

constexpr Duration shortest = std::chrono::seconds(1);
constexpr int roundTrips = 3;

} // namespace

std::optional<Gap> gapIn(const Ordeal &ordeal)
{
    if (ordeal.lasted < std::max(shortest, roundTrips * ordeal.roundTrip.value_or(Duration::zero())))
        return std::nullopt;
    const bool isProbed = ordeal.method == Method::Keepalive && ordeal.misses > 0;
    if (ordeal.retransmissions > 0 || isProbed)
        return Gap::Path;
    if (ordeal.misses > 0 && traits(ordeal.method).sendsHeartbeats)
        return Gap::Program;
    return std::nullopt;
}

std::optional<quint32> InterruptionBudget::take(Instant now)
{
    const Instant spent = std::max(m_spentUntil, now) + each;
    if (spent > now + atOnce * each) {
        ++m_untold;
        return std::nullopt;
    }
    m_spentUntil = spent;
    return std::exchange(m_untold, 0);
}

} // namespace keepwatch::health
