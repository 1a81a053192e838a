// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/linuxtimers.h"

#include <algorithm>
#include <cstdint>

namespace keepwatch::linuxtimers {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr milliseconds jiffy(4);
constexpr int64_t slotsPerLevel = 64;
constexpr int64_t coarserPerLevel = 8;
constexpr int levels = 9;

/// The timeout from which the kernel computes how long retries may take (TCP_RTO_MIN) …
constexpr Duration smallestTimeout = milliseconds(200);
/// … and the one that it really uses on a short way: a jiffy more.
constexpr Duration realTimeout = smallestTimeout + jiffy;
/// A tail loss probe goes first, then the first timeout; the kernel's clock starts at the latter.
constexpr Duration firstRetransmission = 2 * realTimeout;

constexpr Duration firstSynTimeout = seconds(1);
constexpr int linearSynRetries = 4;

/// Doubles a timeout up to a limit.
Duration next(Duration timeout, Duration longest)
{
    return std::min(2 * timeout, longest);
}

/// How long `retries` retransmissions take, each timeout double the one before.
Duration span(int retries, Duration first, Duration longest)
{
    Duration sum{};
    for (Duration timeout = first; retries >= 0; --retries, timeout = next(timeout, longest))
        sum += timeout;
    return sum;
}

} // namespace

Duration lateness(Duration timer)
{
    int64_t slot = 1;
    for (int level = 1; level < levels && timer >= slot * slotsPerLevel * jiffy; ++level)
        slot *= coarserPerLevel;
    return slot * jiffy;
}

Moment retransmissionsEnd(int retries, Duration longestTimeout)
{
    const Duration bound = span(retries, smallestTimeout, longestTimeout);
    Duration elapsed{};
    Duration late = 2 * lateness(realTimeout);
    Duration timeout = realTimeout;
    while (elapsed < bound) {
        timeout = next(timeout, longestTimeout);
        elapsed += timeout;
        late += lateness(timeout);
    }
    return { .nominal = bound, .latest = firstRetransmission + elapsed + late };
}

Moment userTimeoutEnds(Duration userTimeout, Duration longestTimeout)
{
    Duration elapsed{};
    Duration timeout = next(realTimeout, longestTimeout);
    while (elapsed + timeout < userTimeout) {
        elapsed += timeout;
        timeout = next(timeout, longestTimeout);
    }
    // The last timer is cut to what is left, so that only its own lateness counts.
    const Duration last = std::min(timeout, userTimeout);
    return { .nominal = userTimeout, .latest = firstRetransmission + userTimeout + lateness(last) };
}

Moment synRetriesEnd(int retries)
{
    constexpr Duration longest = seconds(120);
    const Duration bound = span(retries, firstSynTimeout, longest);
    Duration elapsed{};
    Duration late{};
    Duration timeout = firstSynTimeout;
    for (int tick = 0; elapsed < bound; ++tick) {
        if (tick > linearSynRetries)
            timeout = next(timeout, longest);
        elapsed += timeout;
        late += lateness(timeout);
    }
    return { .nominal = bound, .latest = elapsed + late };
}

} // namespace keepwatch::linuxtimers
