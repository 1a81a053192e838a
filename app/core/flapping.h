// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/ids.h"
#include "app/core/time.h"

namespace keepwatch {

/// A row began to go and come too often to be told each time, or has settled again.
struct FlappingChange {
    RowId row;
    UtcTime time{};
    bool isFlapping = false;
    double changePercent = 0; ///< Nagios's weighted share of changes among its last 20 chances
};

} // namespace keepwatch
