// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/rollup.h"

namespace keepwatch::history {

/// How much of the past is kept. What is older, or the oldest of what is more, goes in small steps.
struct Retention {
    struct Limit {
        int days = 0;
        qint64 bytes = 0;
    };
    Limit samples{ 30, 4'000'000'000 };
    Limit minutes{ 400, 2'000'000'000 };
    Limit hours{ 3660, 2'000'000'000 }; ///< transitions and certificates are kept for as many days

    const Limit &of(Level level) const
    {
        return level == Level::Samples ? samples : level == Level::Minutes ? minutes : hours;
    }
};

/// The room that a history takes.
struct Space {
    struct Part {
        qint64 records = 0;
        qint64 bytes = 0; ///< of the records alone; what the file adds for finding them comes on top
        std::optional<UtcTime> first; ///< the oldest; absent: none
    };
    qint64 fileBytes = 0; ///< with its journal
    std::array<Part, allLevels.size()> levels{};
};

} // namespace keepwatch::history
