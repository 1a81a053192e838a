// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/evidence.h"

namespace keepwatch::health {

/// Finds out whether a service closes its connections by the clock: after a fixed silence of ours, or at a fixed age.
/// Two closes in a row that agree are a habit; one that differs ends it.
class ClosingHabitJudge {
public:
    /// The peer closed a connection that was `age` old; `silence`: since we last wrote on it.
    void closed(Duration age, Duration silence);
    std::optional<ClosingHabit> habit() const { return m_habit; }

private:
    struct Close {
        Duration age{};
        Duration silence{};
    };

    std::optional<Close> m_last;
    std::optional<ClosingHabit> m_habit;
};

} // namespace keepwatch::health
