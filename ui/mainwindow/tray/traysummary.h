// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/connectionmodel.h"

namespace keepwatch::ui {

/// All connections at one glance, for an icon that is 22 pixels wide.
struct TraySummary {
    std::optional<State> worst; ///< absent: nothing is watched
    bool isAcknowledged = false; ///< every row in that state
    QStringList lines; ///< how many are in which state, then the first few that are in trouble, and why

    bool operator==(const TraySummary &) const = default;
};

TraySummary summarize(const ConnectionModel &connections);

} // namespace keepwatch::ui
