// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/judges/flappingbook.h"

#include <utility>

namespace keepwatch::health {

void FlappingBook::add(const QList<Transition> &transitions)
{
    for (const Transition &transition : transitions) {
        switch (transition.to) {
        case State::Unreachable:
            record(transition.row, false, transition.time);
            break;
        case State::Up:
        case State::Degraded:
            record(transition.row, true, transition.time);
            break;
        case State::Suspect:
            break; // not decided
        case State::Connecting:
        case State::Paused:
        case State::Closed:
            if (m_flapping.contains(transition.row))
                m_news << FlappingChange{ transition.row, transition.time, false, 0 };
            remove({ transition.row }); // a new beginning
            break;
        }
    }
}

void FlappingBook::remove(const QList<RowId> &rows)
{
    for (const RowId row : rows) {
        m_rows.remove(row);
        m_flapping.remove(row);
    }
}

void FlappingBook::record(RowId id, bool isGood, UtcTime now)
{
    const auto known = m_rows.find(id);
    if (known == m_rows.end()) {
        Row row{ .flapping = Flapping(), .at = now, .isGood = isGood };
        row.flapping.record(isGood);
        m_rows.insert(id, row);
        return;
    }
    if (known->isGood == isGood)
        return;
    catchUp(id, *known, now);
    known->isGood = isGood;
    known->at = now;
    known->flapping.record(isGood);
    review(id, *known, now);
}

void FlappingBook::catchUp(RowId id, Row &row, UtcTime now)
{
    const auto records = std::clamp<qint64>((now - row.at) / settling, 0, Flapping::states);
    for (qint64 i = 0; i < records; ++i)
        row.flapping.record(row.isGood);
    if (records > 0)
        row.at = now;
    review(id, row, now);
}

void FlappingBook::review(RowId id, const Row &row, UtcTime now)
{
    const bool isFlapping = row.flapping.isFlapping();
    if (isFlapping == m_flapping.contains(id))
        return;
    isFlapping ? void(m_flapping.insert(id)) : void(m_flapping.remove(id));
    m_news << FlappingChange{ id, now, isFlapping, row.flapping.percent() };
}

std::optional<UtcTime> FlappingBook::next() const
{
    std::optional<UtcTime> next;
    for (const RowId id : m_flapping) {
        const UtcTime due = m_rows.constFind(id)->at + settling;
        next = next ? std::min(*next, due) : due;
    }
    return next;
}

void FlappingBook::settle(UtcTime now)
{
    for (const RowId id : QList<RowId>(m_flapping.cbegin(), m_flapping.cend()))
        catchUp(id, m_rows[id], now);
}

} // namespace keepwatch::health
