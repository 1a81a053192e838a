// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/storedavailability.h"

namespace keepwatch::report {

namespace {

using history::Filter;
using history::Reader;
using history::StoredRow;

/// The ledgers of the chosen rows while the history goes by.
class Ledgers {
public:
    explicit Ledgers(const Filter &period)
        : m_period(period)
    {
    }

    void add(const StoredRow &row)
    {
        m_accounts.emplace(row.row.row, Account{ row.row, AvailabilityLedger(m_period.from, m_period.to), row.end });
    }
    void plan(const OwnPause &pause) { m_pauses.append(pause); }

    void add(const Transition &transition)
    {
        // A pause is entered once it is over; the ledger reaches back as far as that needs.
        while (m_entered < m_pauses.size() && m_pauses[m_entered].to <= transition.time)
            enter(m_pauses[m_entered++]);
        const auto account = m_accounts.find(transition.row);
        if (account != m_accounts.end())
            account->second.ledger.add(transition);
    }
    void add(const Sample &sample)
    {
        const auto account = m_accounts.find(sample.row);
        if (account != m_accounts.end())
            account->second.ledger.add(sample);
    }

    QList<AvailabilityBook::Entry> entries(UtcTime now)
    {
        while (m_entered < m_pauses.size())
            enter(m_pauses[m_entered++]);
        QList<AvailabilityBook::Entry> entries;
        for (const auto &[id, account] : m_accounts) {
            if (!account.ledger.hasBegun())
                continue;
            const auto record = account.ledger.record(account.end.value_or(now));
            // Rows that were over before the period, or began after it, have nothing to say.
            if (record.to > record.from || record.heartbeats > 0)
                entries.append({ account.info, account.ledger.state(), record });
        }
        return entries;
    }

private:
    struct Account {
        RowInfo info;
        AvailabilityLedger ledger;
        std::optional<UtcTime> end;
    };

    void enter(const OwnPause &pause)
    {
        for (auto &[id, account] : m_accounts)
            account.ledger.add(pause);
    }

    Filter m_period;
    std::map<RowId, Account> m_accounts;
    QList<OwnPause> m_pauses;
    qsizetype m_entered = 0;
};

} // namespace

Result<QList<AvailabilityBook::Entry>, Error> storedAvailability(
    const Reader &reader, const Filter &filter, UtcTime now, const std::atomic<bool> *isCancelled)
{
    Filter lastSession = filter;
    lastSession.isLastSessionOnly = true;
    // What came before the period says in which state it began; what came after it, whether its end was an outage.
    Filter allTime = lastSession;
    allTime.from.reset();
    allTime.to.reset();
    const auto goesOn = [isCancelled] { return !isCancelled || !*isCancelled; };

    Ledgers ledgers(filter);
    const auto rows = reader.readRows(allTime, [&ledgers](const StoredRow &row) {
        ledgers.add(row);
        return true;
    });
    if (!rows)
        return Unexpected{ rows.error() };
    const auto pauses = reader.readPauses(allTime, [&ledgers](const OwnPause &pause) {
        ledgers.plan(pause);
        return true;
    });
    if (!pauses)
        return Unexpected{ pauses.error() };
    const auto transitions = reader.readTransitions(allTime, [&](const history::StoredTransition &stored) {
        ledgers.add(stored.transition);
        return goesOn();
    });
    if (!transitions)
        return Unexpected{ transitions.error() };
    const auto samples = reader.readSamples(lastSession, [&](const RowInfo &, const Sample &sample) {
        ledgers.add(sample);
        return goesOn();
    });
    if (!samples)
        return Unexpected{ samples.error() };
    return ledgers.entries(now);
}

} // namespace keepwatch::report
