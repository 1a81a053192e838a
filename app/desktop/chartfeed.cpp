// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/chartfeed.h"

namespace keepwatch::desktop {

namespace {

/// Of many hours the store has the minutes ready. Of fewer the samples are read: they know more.
bool isFarBack(const ui::ChartRequest &request)
{
    return request.detail == ui::Detail::Minutes && request.to - request.from > std::chrono::hours(2);
}

} // namespace

ChartFeed::ChartFeed(const engine::Engine &engine, history::Store &store, const RowFilters &rows, QObject *parent)
    : ui::ChartSource(parent)
    , m_store(store)
    , m_rows(rows)
{
    using E = engine::Engine;
    connect(&engine, &E::sampled, this, &ChartFeed::passLive);
    connect(&engine, &E::transitioned, this, [this](const QList<Transition> &transitions) {
        QList<Transition> mine = transitions;
        mine.removeIf([this](const Transition &transition) { return !m_followed.contains(transition.row); });
        if (!mine.isEmpty())
            Q_EMIT transitioned(mine);
    });
    connect(&engine, &E::ownPaused, this, &ChartSource::ownPaused);
    connect(&store, &history::Store::transitionsRead, this, &ChartFeed::passTransitions);
    connect(&store, &history::Store::rollUpsRead, this, &ChartFeed::passRollUps);
    connect(&store, &history::Store::samplesRead, this, &ChartFeed::passSamples);
}

void ChartFeed::follow(const QList<RowId> &rows)
{
    QHash<RowId, Followed> next;
    for (const RowId row : rows)
        next.insert(row, m_followed.value(row));
    m_followed = next;
    for (Tickets *tickets : { &m_sampleTickets, &m_rollUpTickets, &m_transitionTickets })
        dropUnfollowed(*tickets);
}

void ChartFeed::dropUnfollowed(Tickets &tickets)
{
    tickets.removeIf([this](const Tickets::iterator &ticket) {
        const bool isFollowed = m_followed.contains(ticket.value()->request().row);
        if (!isFollowed)
            m_store.cancel(ticket.key());
        return !isFollowed;
    });
}

void ChartFeed::passLive(const QList<Sample> &samples)
{
    QList<ui::ChartSample> mine;
    for (const Sample &sample : samples) {
        const auto followed = m_followed.find(sample.row);
        if (followed != m_followed.end())
            mine.append(followed->suspicion.read(sample));
    }
    if (!mine.isEmpty())
        Q_EMIT sampled(mine);
}

void ChartFeed::requestHistory(const ui::ChartRequest &request)
{
    const auto followed = m_followed.find(request.row);
    if (followed == m_followed.end())
        return;
    const bool isFirst = !followed->starts;
    if (isFirst)
        followed->starts = std::make_shared<SessionStarts>();
    const auto reading = std::make_shared<ChartReading>(request, followed->starts);
    if (m_store.isOpen()) {
        history::Filter filter = m_rows.of(request.row);
        filter.to = request.to;
        if (isFirst)
            m_transitionTickets.insert(m_store.queryTransitions(filter), reading);
        filter.from = request.from;
        if (isFarBack(request))
            m_rollUpTickets.insert(m_store.queryRollUps(history::Level::Minutes, filter), reading);
        else
            m_sampleTickets.insert(m_store.querySamples(filter), reading);
        return;
    }
    // Nothing is stored: that is an answer too. It comes later, as every answer does.
    QMetaObject::invokeMethod(
        this, [this, reading] { Q_EMIT historyRead(reading->addSamples({}, true)); }, Qt::QueuedConnection);
}

void ChartFeed::passTransitions(const history::Part<history::StoredTransition> &part)
{
    const auto reading = m_transitionTickets.value(part.ticket);
    if (!reading)
        return;
    std::vector<Transition> transitions;
    transitions.reserve(size_t(part.records.size()));
    for (const history::StoredTransition &stored : part.records)
        transitions.push_back(stored.transition);
    if (part.isLast)
        m_transitionTickets.remove(part.ticket);
    Q_EMIT historyRead(reading->addTransitions(QList<Transition>(transitions.begin(), transitions.end())));
}

void ChartFeed::passRollUps(const history::Part<history::StoredRollUp> &part)
{
    const auto reading = m_rollUpTickets.value(part.ticket);
    if (!reading)
        return;
    if (part.isLast)
        m_rollUpTickets.remove(part.ticket);
    Q_EMIT historyRead(reading->addMinutes(part.records, part.isLast));
}

void ChartFeed::passSamples(const history::Part<Sample> &part)
{
    const auto reading = m_sampleTickets.value(part.ticket);
    if (!reading)
        return;
    if (part.isLast)
        m_sampleTickets.remove(part.ticket);
    Q_EMIT historyRead(reading->addSamples(part.records, part.isLast));
}

} // namespace keepwatch::desktop
