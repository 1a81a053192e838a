// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/reader.h"
#include "ui/models/event.h"

#include <atomic>

namespace keepwatch::desktop {

/// The latest events of a history in which a text occurs. A value.
struct FoundEvents {
    QList<ui::Event> events; ///< newest first; a row is RowId{}, `name` and `peer` are what it was called then
    QList<RowInfo> rows; ///< of each event; of one that has no row, nothing
    bool isCut = false; ///< there are older ones
    std::optional<Error> error;
};

/// Reads backwards, in stretches that grow, until there are enough of them.
FoundEvents searchEvents(const history::Reader &reader, const QString &text, qsizetype limit, UtcTime now,
    const std::atomic<bool> &isCancelled);

} // namespace keepwatch::desktop
