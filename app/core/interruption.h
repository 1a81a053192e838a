// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/codes.h"
#include "app/core/ids.h"
#include "app/core/time.h"

namespace keepwatch {

/// Where an interruption was.
enum class Gap : quint8 {
    Path, ///< nothing was acknowledged
    Program, ///< acknowledged, but not answered in time
};

inline constexpr std::array<Code<Gap>, 2> gapCodes{ {
    { Gap::Path, "path" },
    { Gap::Program, "program" },
} };

inline QLatin1StringView code(Gap gap)
{
    return codeIn(gapCodes, gap);
}

/// A connection was cut off for a while and lived: nothing changed, but it is worth a line.
struct Interruption {
    RowId row;
    UtcTime time{}; ///< when it was over
    Gap gap = Gap::Path;
    Duration lasted{}; ///< from the first request that waited to its answer
    quint32 retransmissions = 0;
    quint32 misses = 0; ///< heartbeats not answered in time, or probes not answered at first
    quint32 untold = 0; ///< earlier ones of the row that were left out because they came too often
};

} // namespace keepwatch
