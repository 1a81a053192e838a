// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/timing/pauseguard.h"

namespace keepwatch::engine {

std::optional<PauseGuard::Gap> PauseGuard::turn(Instant now, Duration late, Duration suspended)
{
    const auto last = m_lastTurn;
    const Duration slept = suspended - m_suspended;
    m_lastTurn = now;
    m_suspended = suspended;
    if (!last || (late <= latenessFloor && slept <= suspendedFloor))
        return std::nullopt;
    return Gap{ .from = *last, .lateness = late, .suspended = slept };
}

} // namespace keepwatch::engine
