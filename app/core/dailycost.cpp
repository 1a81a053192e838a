// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/core/dailycost.h"

namespace keepwatch {

namespace {

// Bytes of a segment without payload: IPv4 20, TCP 20, time stamps 12; a SYN carries 8 more of options.
constexpr quint64 bareSegment = 52;
constexpr quint64 synSegment = 60;
constexpr Duration day = std::chrono::hours(24);

quint64 timesADay(Duration every)
{
    return every > Duration::zero() ? static_cast<quint64>(day / every) : 0;
}

/// A probe and its acknowledgement.
DailyCost probes(std::optional<Duration> keepIdle)
{
    const quint64 times = keepIdle ? timesADay(*keepIdle) : 0;
    return { .packets = 2 * times, .bytes = 2 * times * bareSegment };
}

} // namespace

DailyCost dailyCost(Method method, Duration interval, std::optional<Duration> keepIdle, quint64 frameBytes)
{
    const quint64 times = timesADay(interval);
    switch (method) {
    case Method::Keepalive:
    case Method::Passive:
        return probes(keepIdle);
    case Method::Connect:
        // SYN, SYN-ACK, ACK; FIN, FIN-ACK, ACK.
        return { .packets = 6 * times, .bytes = times * (2 * synSegment + 4 * bareSegment) };
    case Method::Echo:
    case Method::Framed:
    case Method::Dialogue:
        break;
    }
    // Heartbeat, reply (which acknowledges it), and the acknowledgement of the reply.
    DailyCost cost{ .packets = 3 * times, .bytes = times * (3 * bareSegment + 2 * frameBytes) };
    if (keepIdle && interval > *keepIdle) {
        // The idle time starts anew with each heartbeat; probes fill what is left of the interval.
        const quint64 perInterval = static_cast<quint64>((interval - Duration(1)) / *keepIdle);
        cost.packets += 2 * perInterval * times;
        cost.bytes += 2 * perInterval * times * bareSegment;
    }
    return cost;
}

DailyCost dailyCost(const Dialogue &dialogue, Duration interval, std::optional<Duration> keepIdle)
{
    if (!dialogue.isPerConnection)
        return dailyCost(Method::Dialogue, interval, keepIdle);
    DailyCost cost = dailyCost(Method::Connect, interval);
    const DailyCost exchange = dailyCost(Method::Dialogue, interval);
    const quint64 steps = quint64(dialogue.opening.size()) + 1;
    cost.packets += steps * exchange.packets;
    cost.bytes += steps * exchange.bytes;
    return cost;
}

} // namespace keepwatch
