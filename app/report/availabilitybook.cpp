// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/availabilitybook.h"

namespace keepwatch::report {

void AvailabilityBook::add(const QList<RowInfo> &rows)
{
    for (const RowInfo &row : rows)
        m_accounts[row.row].info = row;
}

void AvailabilityBook::add(const QList<Transition> &transitions)
{
    for (const Transition &transition : transitions)
        m_accounts[transition.row].ledger.add(transition);
}

void AvailabilityBook::add(const QList<Sample> &samples)
{
    for (const Sample &sample : samples)
        m_accounts[sample.row].ledger.add(sample);
}

void AvailabilityBook::add(const OwnPause &pause)
{
    for (auto &[id, account] : m_accounts) {
        if (!account.end)
            account.ledger.add(pause);
    }
}

void AvailabilityBook::end(const QList<RowId> &rows, UtcTime at)
{
    for (const RowId row : rows) {
        const auto account = m_accounts.find(row);
        if (account != m_accounts.end() && !account->second.end)
            account->second.end = at;
    }
}

QList<AvailabilityBook::Entry> AvailabilityBook::entries(UtcTime now) const
{
    QList<Entry> entries;
    for (const auto &[id, account] : m_accounts) {
        if (account.ledger.hasBegun())
            entries.append({ account.info, account.ledger.state(), account.ledger.record(account.end.value_or(now)) });
    }
    return entries;
}

RowInfo AvailabilityBook::row(RowId id) const
{
    const auto account = m_accounts.find(id);
    return account != m_accounts.end() ? account->second.info : RowInfo{};
}

QStringList AvailabilityBook::names(const QList<RowId> &rows) const
{
    QStringList names;
    for (const RowId id : rows) {
        const RowInfo info = row(id);
        names << (info.isInbound ? QString(info.name % u' ' % info.peer) : info.name);
    }
    return names;
}

} // namespace keepwatch::report
