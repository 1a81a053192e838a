// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

#include <optional>

namespace keepwatch::engine {

/// Notices that Keepwatch itself did not run: a turn of the event loop that began long after its earliest timer was
/// due, or a clock of suspended time that moved. Pure: times are arguments.
class PauseGuard {
public:
    /// How far a turn came too late, and how long the computer slept since the turn before.
    struct Gap {
        Instant from{}; ///< the turn before
        Duration lateness{};
        Duration suspended{};
    };
    /// Shorter ones are an own pause for no target.
    static constexpr Duration latenessFloor = std::chrono::milliseconds(500);
    static constexpr Duration suspendedFloor = std::chrono::milliseconds(100);

    /// A turn of the loop begins, `late` after its earliest timer. `suspended`: time slept since boot.
    std::optional<Gap> turn(Instant now, Duration late, Duration suspended);

private:
    std::optional<Instant> m_lastTurn;
    Duration m_suspended{};
};

} // namespace keepwatch::engine
