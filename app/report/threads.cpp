// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/threads.h"

#include <algorithm>

namespace keepwatch::report {

using history::RowKey;
using history::StoredRow;

Threads::Threads(const history::Filter &filter, std::optional<UtcTime> now)
    : m_from(filter.from)
    , m_to(filter.to)
    , m_now(now)
{
}

void Threads::add(const StoredRow &row)
{
    const auto known = row.row.isInbound ? m_byName.cend() : m_byName.constFind(row.row.name);
    const size_t at = known == m_byName.cend() ? m_threads.size() : *known;
    if (at == m_threads.size())
        m_threads.push_back({ .rows = {}, .ledger = AvailabilityLedger(m_from, m_to) });
    if (!row.row.isInbound)
        m_byName.insert(row.row.name, at);
    m_byKey.insert(row.key, at);
    auto &rows = m_threads[at].rows;
    const auto order = [](const StoredRow &one) { return std::pair(one.session.begin, one.key); };
    rows.insert(std::ranges::upper_bound(rows, order(row), {}, order), row);
}

UtcTime Threads::endOf(const StoredRow &row) const
{
    const UtcTime sessionEnd = row.session.isLast ? m_now.value_or(row.session.end) : row.session.end;
    return row.end.value_or(sessionEnd);
}

Threads::Thread *Threads::threadOf(RowKey key)
{
    const auto at = m_byKey.constFind(key);
    return at == m_byKey.cend() ? nullptr : &m_threads[*at];
}

/// Another row goes on with the thread: says what was between the two.
void Threads::changeRow(Thread &thread, RowKey key, UtcTime at)
{
    const auto next = std::ranges::find(thread.rows, key, &StoredRow::key);
    const StoredRow &last = thread.rows[thread.current];
    const bool isFirst = !std::exchange(thread.hasSpoken, true);
    const size_t position = static_cast<size_t>(next - thread.rows.begin());
    if (!isFirst && last.key != key) {
        const UtcTime end = std::min(endOf(last), at);
        if (last.end) {
            // Removed by the operator: nobody was to watch it.
            Transition removal;
            removal.time = end;
            removal.to = State::Paused;
            thread.ledger.add(removal);
        } else {
            thread.ledger.add(OwnPause{ end, at });
        }
    }
    thread.current = position;
}

void Threads::enterPausesUntil(UtcTime time)
{
    // A pause is entered once it is over; the ledger reaches back as far as that needs.
    for (; m_entered < m_pauses.size() && m_pauses[m_entered].to <= time; ++m_entered) {
        for (Thread &thread : m_threads)
            thread.ledger.add(m_pauses[m_entered]);
    }
}

void Threads::add(RowKey key, const Transition &transition)
{
    enterPausesUntil(transition.time);
    if (Thread *thread = threadOf(key)) {
        changeRow(*thread, key, transition.time);
        thread->ledger.add(transition);
    }
}

void Threads::add(RowKey key, const Sample &sample)
{
    if (Thread *thread = threadOf(key))
        thread->ledger.add(sample);
}

void Threads::add(RowKey key, const history::RollUp &record)
{
    if (Thread *thread = threadOf(key))
        thread->ledger.add(record);
}

AvailabilityBook::Entry Threads::conclude(Thread &thread)
{
    const StoredRow &last = thread.rows[thread.current];
    UtcTime end = endOf(last);
    // It was watched again later: what lies between belongs to the period too.
    if (m_to && end < *m_to && thread.current + 1 < thread.rows.size()) {
        if (!last.end)
            thread.ledger.add(OwnPause{ end, *m_to });
        end = *m_to;
    }
    return { thread.rows.back().row, thread.ledger.state(), thread.ledger.record(end), thread.ledger.latency() };
}

QList<AvailabilityBook::Entry> Threads::entries()
{
    enterPausesUntil(UtcTime::max());
    QList<AvailabilityBook::Entry> entries;
    for (Thread &thread : m_threads) {
        if (!thread.ledger.hasBegun())
            continue;
        const auto entry = conclude(thread);
        // Threads that were over before the period, or began after it, have nothing to say.
        if (entry.record.to > entry.record.from || entry.record.heartbeats > 0)
            entries.append(entry);
    }
    return entries;
}

} // namespace keepwatch::report
