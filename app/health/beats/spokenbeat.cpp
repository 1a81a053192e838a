// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/beats/spokenbeat.h"

#include "app/health/watch.h"

namespace keepwatch::health {

Patience SpokenBeat::patience() const
{
    return { .step = thresholds().timeout, .misses = m_row.patience() };
}

void SpokenBeat::connected(Link &link, Instant now)
{
    link.lastLook = now;
    const Duration opening = m_row.plan().openingAllowance;
    send(link, opening > Duration::zero() ? std::optional(now + opening + thresholds().timeout) : std::nullopt);
}

std::optional<Instant> SpokenBeat::next(const Link &link) const
{
    return earlier(nextSend(link), nextReading(link));
}

void SpokenBeat::act(Link &link, Instant now)
{
    if (const auto due = nextSend(link); due && *due <= now)
        trySend(link, now, std::nullopt);
    if (const auto due = nextReading(link); due && *due <= now)
        look(link, now);
}

void SpokenBeat::urge(Link &link, Instant now, Instant deadline)
{
    const Instant last = link.lastTry;
    const bool isInVain = link.unanswered.outstanding() == nullptr && !trySend(link, now, deadline);
    if (isInVain && last + interval(link) > now) // the next one stays due one interval after the last that was sent
        link.lastTry = last;
}

void SpokenBeat::replied(Link &link, std::optional<quint64> seq, Instant now, const Asked &asked)
{
    m_row.alive(now);
    const auto heartbeat = link.unanswered.take(seq);
    Evidence seen = m_row.actions().look(link.slot);
    const auto kernelRtt = link.note(seen);
    if (!heartbeat)
        return m_host.aliveOnly(link, seen, now);
    const Duration rtt = now - std::max(heartbeat->at, asked.at.value_or(heartbeat->at));
    m_host.answered(link, { *heartbeat, asked.isProvedOnly ? std::nullopt : std::optional(rtt), kernelRtt }, seen, now);
}

void SpokenBeat::thaw(Link &link, Instant now)
{
    trySend(link, now, std::nullopt);
}

Duration SpokenBeat::interval(const Link &link) const
{
    if (!m_row.is(State::Unreachable))
        return thresholds().interval;
    return link.isRecovering ? thresholds().fast() : thresholds().slow();
}

std::optional<Instant> SpokenBeat::nextSend(const Link &link) const
{
    // Suspect: a further heartbeat leaves at a timeout only (urge).
    if (link.unanswered.outstanding() != nullptr || m_row.is(State::Suspect))
        return std::nullopt;
    return link.lastTry + interval(link);
}

void SpokenBeat::send(Link &link, std::optional<Instant> deadline)
{
    const quint64 seq = m_row.nextSeq();
    const Instant at = m_row.actions().send(link.slot, seq);
    const Instant own = at + thresholds().timeout;
    // A deadline that is nearly over (we were late ourselves) would give the peer no chance.
    const bool isFair = deadline && *deadline >= at + thresholds().timeout / 2;
    m_host.sent(link, { .seq = seq, .at = at, .deadline = isFair ? *deadline : own });
}

bool SpokenBeat::trySend(Link &link, Instant now, std::optional<Instant> deadline)
{
    link.lastTry = now;
    // After an answer everything before it was acknowledged with it: nothing to look up.
    const bool isClear = (link.hasReplied && link.unanswered.sinceLastAnswer() == 0) || isAcknowledged(look(link, now));
    if (isClear)
        send(link, deadline);
    return isClear;
}

} // namespace keepwatch::health
