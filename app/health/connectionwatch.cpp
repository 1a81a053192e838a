// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/connectionwatch.h"

namespace keepwatch::health {

Beat *ConnectionWatch::makeBeat(Beats &place, Row &row, Beat::Host &host)
{
    switch (row.plan().method) {
    case Method::Keepalive:
        return &place.emplace<ProbeBeat>(row, host);
    case Method::Passive:
        return &place.emplace<PassiveBeat>(row, host);
    default:
        return &place.emplace<SpokenBeat>(row, host);
    }
}

ConnectionWatch::ConnectionWatch(Row &row, double (*random)())
    : m_row(row)
    , m_beat(makeBeat(m_beats, row, *this))
    , m_backoff(random)
{
}

void ConnectionWatch::begin(Instant now)
{
    m_row.connecting(now);
    if (!plan().isInbound)
        return dial(m_own, now);
    m_own.dial(now, Duration::zero());
    dialled(Slot::Own, Duration::zero(), now);
}

void ConnectionWatch::end(Instant now)
{
    endConsultation(now);
    drop(m_own, now);
    if (m_side)
        drop(*m_side, now);
    m_side.reset();
    m_row.certificates().settle(Aftermath::Closed, now);
    m_dialDue.reset();
    m_failure.reset();
    m_backoff.reset();
    m_mayDialAtOnce = true;
    m_isRenewing = false;
    m_ownClosed.reset();
    m_isFrozen = false;
}

void ConnectionWatch::replied(Slot slot, std::optional<quint64> seq, Instant now, const Asked &asked)
{
    Link *link = find(slot);
    if (link == nullptr || !link->isConnected())
        return;
    hear(*link, now);
    if (isBeaten(slot))
        m_beat->replied(*link, seq, now, asked);
}

void ConnectionWatch::received(Slot slot, Instant now)
{
    Link *link = find(slot);
    if (link == nullptr || !link->isConnected())
        return;
    if (plan().method == Method::Passive)
        hear(*link, now);
    if (isBeaten(slot))
        m_beat->received(*link, now);
}

void ConnectionWatch::wake(Instant now)
{
    if (m_isFrozen)
        return;
    expireDial(m_own, now);
    if (m_side)
        expireDial(*m_side, now);
    expireConsultation(now);
    expireRenewal(now);
    if (m_row.suspicion().isDue(now) && !m_own.isWaiting())
        countMiss(now);
    // Looked up one after the other: what the own connection hears may end the one beside it.
    for (const Slot slot : { Slot::Own, Slot::Side }) {
        Link *link = find(slot);
        if (link == nullptr || !link->isConnected() || !isBeaten(slot))
            continue;
        expireHeartbeat(*link, now);
        if (const auto next = m_beat->next(*link); next && *next <= now)
            m_beat->act(*link, now);
    }
    dialIfDue(now);
}

std::optional<Instant> ConnectionWatch::nextWake() const
{
    if (m_isFrozen)
        return std::nullopt;
    std::optional<Instant> next = m_own.isWaiting() ? m_dialDue : earlier(m_dialDue, m_row.suspicion().next());
    if (m_consultation)
        next = earlier(next, m_consultation->deadline());
    for (const Link *link : { &m_own, static_cast<const Link *>(m_side.get()) }) {
        if (link == nullptr || link->phase == Link::Phase::None || link->isWaiting())
            continue;
        if (link->isDialling()) {
            next = earlier(next, link->dialDeadline);
            continue;
        }
        if (!isBeaten(link->slot))
            continue;
        next = earlier(next, m_beat->next(*link));
        if (const Sent *waiting = link->unanswered.outstanding(); waiting && waiting->deadline != Instant::max())
            next = earlier(next, waiting->deadline);
    }
    return next;
}

void ConnectionWatch::thaw(Instant now)
{
    m_isFrozen = false;
    endConsultation(now);
    m_row.suspicion().clear();
    for (Link *link : { &m_own, m_side.get() }) {
        if (link == nullptr)
            continue;
        if (link->isDialling())
            link->dialDeadline = now + plan().thresholds.connectTimeout;
        if (link->isWaiting())
            link->waitsSince = now;
        if (!link->isConnected())
            continue;
        if (const Sent *waiting = link->unanswered.outstanding())
            m_row.excluded(waiting->seq, now);
        link->unanswered.excludeAll();
        m_beat->thaw(*link, now);
    }
    // What could not be sent, or is being dialled again, is waited for from now on all the same.
    if (m_own.isConnected() ? !m_beat->isAliveByConnecting(State::Suspect) : m_row.is(State::Suspect))
        startSuspicion(now);
}

Link *ConnectionWatch::find(Slot slot)
{
    return slot == Slot::Own ? &m_own : m_side.get();
}

Link &ConnectionWatch::side()
{
    if (!m_side) {
        m_side = std::make_unique<Link>();
        m_side->slot = Slot::Side;
    }
    return *m_side;
}

Evidence ConnectionWatch::observe(Link &link)
{
    Evidence seen = actions().look(link.slot);
    link.note(seen);
    link.complete(seen);
    if (link.slot != Slot::Own)
        return seen;
    addSurroundings(seen);
    m_row.read(seen);
    return seen;
}

} // namespace keepwatch::health
