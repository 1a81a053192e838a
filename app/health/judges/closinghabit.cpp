// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/judges/closinghabit.h"

#include <algorithm>

namespace keepwatch::health {

namespace {

constexpr Duration shortest = std::chrono::seconds(2); ///< below that a peer that cannot serve us looks the same
constexpr Duration leastTolerance = std::chrono::milliseconds(500);
constexpr int tolerancePart = 50; ///< 2 %

bool agree(Duration a, Duration b)
{
    return std::min(a, b) >= shortest
        && std::chrono::abs(a - b) <= std::max(leastTolerance, std::max(a, b) / tolerancePart);
}

} // namespace

/// A silence says more than an age: it is the same however often something was said before it.
void ClosingHabitJudge::closed(Duration age, Duration silence)
{
    m_habit.reset();
    if (m_last && agree(m_last->silence, silence))
        m_habit = ClosingHabit{ .after = std::max(m_last->silence, silence), .isSilence = true };
    else if (m_last && agree(m_last->age, age))
        m_habit = ClosingHabit{ .after = std::max(m_last->age, age), .isSilence = false };
    m_last = Close{ .age = age, .silence = silence };
}

} // namespace keepwatch::health
