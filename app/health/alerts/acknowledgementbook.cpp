// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/alerts/acknowledgementbook.h"

namespace keepwatch::health {

namespace {

bool isTrouble(State state)
{
    return state == State::Degraded || state == State::Suspect || state == State::Unreachable;
}

/// Whether what was acknowledged as `known` is over when the row is in `now`.
bool isOver(State known, State now)
{
    switch (now) {
    case State::Up:
    case State::Closed:
        return true;
    case State::Degraded:
        return known != State::Degraded; // it answers again
    case State::Unreachable:
        return known == State::Degraded; // worse than what is known
    case State::Suspect:
    case State::Paused:
    case State::Connecting:
        return false;
    }
    return false;
}

} // namespace

QList<RowId> AcknowledgementBook::add(const QList<Transition> &transitions)
{
    QList<RowId> ended;
    for (const Transition &transition : transitions) {
        if (isTrouble(transition.to))
            m_troubles.insert(transition.row, transition.to);
        else
            m_troubles.remove(transition.row);
        const auto known = m_acknowledgements.constFind(transition.row);
        if (known != m_acknowledgements.cend() && isOver(known->state, transition.to)) {
            m_acknowledgements.erase(known);
            ended << transition.row;
        }
    }
    return ended;
}

void AcknowledgementBook::remove(const QList<RowId> &rows)
{
    for (const RowId row : rows) {
        m_troubles.remove(row);
        m_acknowledgements.remove(row);
    }
}

QList<Acknowledgement> AcknowledgementBook::acknowledge(const QList<RowId> &rows, const Acknowledgement &how)
{
    QList<Acknowledgement> made;
    for (const RowId row : rows) {
        const auto trouble = m_troubles.constFind(row);
        if (trouble == m_troubles.cend())
            continue;
        Acknowledgement one = how;
        one.row = row;
        one.state = *trouble;
        m_acknowledgements.insert(row, one);
        made << one;
    }
    return made;
}

void AcknowledgementBook::restore(const Acknowledgement &acknowledgement)
{
    m_acknowledgements.insert(acknowledgement.row, acknowledgement);
}

const Acknowledgement *AcknowledgementBook::find(RowId row) const
{
    const auto found = m_acknowledgements.constFind(row);
    return found == m_acknowledgements.cend() ? nullptr : &*found;
}

QList<Acknowledgement> AcknowledgementBook::all() const
{
    return m_acknowledgements.values();
}

QList<RowId> AcknowledgementBook::unacknowledged() const
{
    QList<RowId> rows;
    for (auto trouble = m_troubles.cbegin(); trouble != m_troubles.cend(); ++trouble) {
        if (!m_acknowledgements.contains(trouble.key()))
            rows << trouble.key();
    }
    return rows;
}

} // namespace keepwatch::health
