// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/availabilityledger.h"

#include <QHash>

#include <map>

namespace keepwatch::report {

/// The ledgers of all rows, fed with what the engine says. Pure; lives in its caller's thread.
class AvailabilityBook {
public:
    struct Entry {
        RowInfo row;
        std::optional<State> state; ///< absent: no transition has come
        AvailabilityRecord record;
        LatencySketch latency{}; ///< what the record's figures come from; of a report from a history only
    };

    void add(const QList<RowInfo> &rows);
    void add(const QList<Transition> &transitions);
    void add(const QList<Sample> &samples);
    void add(const OwnPause &pause);
    /// The rows are gone at that moment; their records stay.
    void end(const QList<RowId> &rows, UtcTime at);

    /// One entry per row that had a transition, in the order of their ids, as it stands at `now`.
    QList<Entry> entries(UtcTime now) const;
    /// What is known of the row; an empty one for a row that was never announced.
    RowInfo row(RowId id) const;
    /// Their names; an inbound row has its peer behind the listener's.
    QStringList names(const QList<RowId> &rows) const;

private:
    struct Account {
        RowInfo info;
        AvailabilityLedger ledger;
        std::optional<UtcTime> end;
    };
    std::map<RowId, Account> m_accounts;
};

} // namespace keepwatch::report
