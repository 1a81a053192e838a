// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/core/time.h"
#include "app/history/retention.h"
#include "app/history/sqlite/database.h"

namespace keepwatch::history {

/// Lets go of what is older or more than is to be kept, a few thousand records at a time. Lives in the writer's thread.
class Janitor {
public:
    explicit Janitor(Database &database);

    void setRetention(const Retention &retention) { m_retention = retention; }
    /// One step, in a transaction of its own; from `unrolledMs` on all is kept. True: there is more to let go of.
    Result<bool, Error> step(UtcTime now, qint64 unrolledMs);

private:
    /// The oldest stretch of a level that has to go; absent: none.
    std::optional<qint64> excess(Level level, qint64 nowMs, qint64 unrolledMs) const;
    bool forget(Level level, qint64 bucket);
    /// Of transitions, certificates and rows that are long over; true: there were some.
    std::optional<bool> forgetEvents(qint64 beforeMs);
    bool giveBack();

    Database &m_database;
    Retention m_retention;
    qint64 m_eventsMs = 0; ///< when they were looked at last
};

} // namespace keepwatch::history
