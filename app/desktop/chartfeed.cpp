// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/chartfeed.h"

namespace keepwatch::desktop {

ChartFeed::ChartFeed(const engine::Engine &engine, history::Store &store, QObject *parent)
    : ui::ChartSource(parent)
    , m_store(store)
{
    using E = engine::Engine;
    connect(&engine, &E::sampled, this, [this](const QList<Sample> &samples) {
        if (const auto mine = followed(samples); !mine.isEmpty())
            Q_EMIT sampled(mine);
    });
    connect(&engine, &E::transitioned, this, [this](const QList<Transition> &transitions) {
        if (const auto mine = followed(transitions); !mine.isEmpty())
            Q_EMIT transitioned(mine);
    });
    connect(&engine, &E::ownPaused, this, &ChartSource::ownPaused);
    connect(&store, &history::Store::transitionsRead, this, &ChartFeed::passTransitions);
    connect(&store, &history::Store::samplesRead, this, &ChartFeed::passSamples);
}

template <typename Record> QList<Record> ChartFeed::followed(const QList<Record> &records) const
{
    QList<Record> mine = records;
    mine.removeIf([this](const Record &record) { return !m_rows.contains(record.row); });
    return mine;
}

void ChartFeed::follow(const QList<RowId> &rows)
{
    m_rows = QSet<RowId>(rows.begin(), rows.end());
}

void ChartFeed::requestHistory(RowId row, UtcTime from, UtcTime to)
{
    const Request request{ row, from, to };
    history::Filter filter;
    filter.rows = { row };
    filter.from = from;
    filter.to = to;
    if (m_store.isOpen()) {
        m_transitionTickets.insert(m_store.queryTransitions(filter), request);
        m_sampleTickets.insert(m_store.querySamples(filter), request);
        return;
    }
    // Nothing is stored: that is an answer too. It comes later, as every answer does.
    QMetaObject::invokeMethod(
        this,
        [this, request] {
            Q_EMIT historyRead({ request.row, request.from, request.to, {}, {}, true });
        },
        Qt::QueuedConnection);
}

void ChartFeed::passTransitions(const history::Part<history::StoredTransition> &part)
{
    const auto ticket = m_transitionTickets.constFind(part.ticket);
    if (ticket == m_transitionTickets.cend())
        return;
    std::vector<Transition> transitions;
    transitions.reserve(size_t(part.records.size()));
    for (const history::StoredTransition &stored : part.records)
        transitions.push_back(stored.transition);
    const ui::ChartHistory answer{ ticket->row, ticket->from, ticket->to, {},
        QList<Transition>(transitions.begin(), transitions.end()), false };
    if (part.isLast)
        m_transitionTickets.erase(ticket);
    Q_EMIT historyRead(answer);
}

void ChartFeed::passSamples(const history::Part<Sample> &part)
{
    const auto ticket = m_sampleTickets.constFind(part.ticket);
    if (ticket == m_sampleTickets.cend())
        return;
    const ui::ChartHistory answer{ ticket->row, ticket->from, ticket->to, part.records, {}, part.isLast };
    if (part.isLast)
        m_sampleTickets.erase(ticket);
    Q_EMIT historyRead(answer);
}

} // namespace keepwatch::desktop
