// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/dialogue.h"
#include "app/core/method.h"
#include "app/core/time.h"

#include <optional>

namespace keepwatch {

/// What watching one healthy connection puts on the wire in a day: both directions, IPv4 and TCP headers included.
struct DailyCost {
    quint64 packets = 0;
    quint64 bytes = 0;
    bool operator==(const DailyCost &) const = default;
};

/// `interval`: between heartbeats; `keepIdle`: between the probes of an idle connection, absent: keepalive is off.
/// Heartbeats more frequent than `keepIdle` leave no room for probes. `frameBytes`: payload of one heartbeat, one way.
DailyCost dailyCost(
    Method method, Duration interval, std::optional<Duration> keepIdle = std::nullopt, quint64 frameBytes = 64);

/// The same of a dialogue: with a connection of its own for each heartbeat it dials and opens each time.
DailyCost dailyCost(const Dialogue &dialogue, Duration interval, std::optional<Duration> keepIdle);

} // namespace keepwatch
