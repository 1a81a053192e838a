// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/records.h"
#include "app/report/availabilitybook.h"

#include <QHash>

#include <vector>

namespace keepwatch::report {

/// The books of a period over all sessions of a history. A target is one thread, whatever sessions it was watched in
/// and however often it was set up; an accepted connection is a thread of its own. Between sessions Keepwatch did not
/// run: that time is excluded. Pure; feed rows first, then all else in the order of time.
class Threads {
public:
    /// `filter`: its period. `now`: until when the last session ran; absent: as stored.
    Threads(const history::Filter &filter, std::optional<UtcTime> now);

    void add(const history::StoredRow &row);
    /// Times in which Keepwatch itself did not run; all of them before the first transition.
    void plan(const OwnPause &pause) { m_pauses.append(pause); }
    void add(history::RowKey key, const Transition &transition);
    void add(history::RowKey key, const Sample &sample);
    void add(history::RowKey key, const history::RollUp &record);

    /// One entry per thread that has something to say of the period, in the order of their rows.
    QList<AvailabilityBook::Entry> entries();

private:
    struct Thread {
        std::vector<history::StoredRow> rows; ///< in the order of their sessions and beginnings
        AvailabilityLedger ledger;
        size_t current = 0; ///< the row that speaks
        bool hasSpoken = false;
    };
    UtcTime endOf(const history::StoredRow &row) const;
    Thread *threadOf(history::RowKey key);
    void changeRow(Thread &thread, history::RowKey key, UtcTime at);
    void enterPausesUntil(UtcTime time);
    AvailabilityBook::Entry conclude(Thread &thread);

    std::optional<UtcTime> m_from;
    std::optional<UtcTime> m_to;
    std::optional<UtcTime> m_now;
    std::vector<Thread> m_threads;
    QHash<history::RowKey, size_t> m_byKey;
    QHash<QString, size_t> m_byName;
    QList<OwnPause> m_pauses;
    qsizetype m_entered = 0;
};

} // namespace keepwatch::report
