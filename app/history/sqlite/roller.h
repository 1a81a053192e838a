// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/history/sqlite/leveltable.h"

#include <map>

namespace keepwatch::history {

/// Rolls samples up to minutes and hours while they are written. A minute goes into the file once it is over, from
/// memory; what came otherwise (before a kill, from another file, after a clock was set back) is rolled up from the
/// stored samples, minute by minute. Lives in the writer's thread.
class Roller {
public:
    explicit Roller(Database &database);

    /// What an earlier session left becomes a thing to do. Within no transaction.
    bool begin(UtcTime now);
    /// Within the transaction that stores these samples: closes the minutes that are over by then. False: failed.
    bool close(const QList<Sample> &samples);
    /// Takes a sample that is stored for good.
    void add(qint64 row, const Sample &sample);
    /// The transaction that close() was in is through, or was rolled back.
    void settle(bool isCommitted);
    /// Closes what is open, in a transaction of its own; the writing ends.
    bool finish();

    /// One minute of what is left to do, in a transaction of its own. True: there is more.
    Result<bool, Error> step();
    /// Moments from here on are not in the levels yet; nothing of them may be removed.
    qint64 firstUnrolledMs() const;
    /// Puts a time on the list of what is to be rolled up from the samples. Within the caller's transaction.
    bool enlist(qint64 fromMs, qint64 toMs);

private:
    using Key = std::pair<qint64, qint64>; ///< start of the minute, row

    bool writeMinutes(qint64 untilMs);
    bool keepGrowth();
    bool rollMinute(qint64 startMs);
    bool sumHour(qint64 startMs);

    Database &m_database;
    LevelTable m_minutes;
    LevelTable m_hours;
    std::map<Key, RollUp> m_open;
    qint64 m_untilMs = 0; ///< minutes before are closed
    qint64 m_closingMs = 0; ///< the same once the transaction is through
    qint64 m_newestMs = 0; ///< of the samples that are stored
    Statement m_enlist;
    Statement m_setUntil;
    Statement m_grow;
};

} // namespace keepwatch::history
