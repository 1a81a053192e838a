// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/rollup.h"
#include "app/history/sqlite/database.h"

namespace keepwatch::history {

/// Where a level's records stand in the file: the key keeps a stretch's records together, and within it those of a
/// row, so that appending touches few pages and one row is read without its neighbours.
struct LevelPlace {
    const char *table;
    const char *key; ///< names a record, with the row
    qint64 bucketMs;
};
const LevelPlace &placeOf(Level level);

/// The stretch that a moment lies in.
qint64 bucketOf(Level level, qint64 ms);

/// The records of one level above the samples, read and written one at a time. Lives in its database's thread; the
/// transaction is the caller's.
class LevelTable {
public:
    LevelTable(const Database &database, Level level);

    /// The record of that row and start; absent: there is none, or it failed (see the database).
    std::optional<RollUp> find(qint64 row, qint64 startMs);
    /// Puts a record in its place, whether there was one or not. False: failed.
    bool put(qint64 row, const RollUp &record);
    /// Takes a record from a statement whose columns from `first` on are those of columns().
    static void read(const Statement &statement, int first, RollUp &record);
    static constexpr const char *columns = "start_ms, heartbeats, missed, late, excluded, rtts, rtt_min_ns, "
                                           "rtt_max_ns, rtt_sum_ns, rtt_jitter_ns, rtt_first_ns, rtt_last_ns, buckets";

    /// What put() has added since the last call, to be kept in `levels`.
    struct Growth {
        qint64 records = 0;
        qint64 bytes = 0;
    };
    Growth takeGrowth() { return std::exchange(m_growth, {}); }

private:
    Level m_level;
    Statement m_find;
    Statement m_put;
    Growth m_growth;
};

} // namespace keepwatch::history
