// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Answers and silence on a long-lived connection, and what they mean.
#include "app/health/connectionwatch.h"
#include "app/health/judges/symptoms.h"

#include <utility>

namespace keepwatch::health {

void ConnectionWatch::sent(Link &link, const Sent &heartbeat)
{
    link.unanswered.add(heartbeat);
    link.lastTry = heartbeat.at;
    if (link.slot != Slot::Own || m_row.is(State::Unreachable) || m_row.suspicion().isActive())
        return;
    // Without a deadline the kernel keeps the time itself (probes).
    if (heartbeat.deadline != Instant::max())
        m_row.suspicion().start(heartbeat.at, heartbeat.deadline);
}

void ConnectionWatch::answered(Link &link, const Answer &answer, const Evidence &seen, Instant now)
{
    const Sent::Fate fate = answer.heartbeat.fate;
    if (m_isFrozen && fate == Sent::Fate::Outstanding)
        return m_row.excluded(answer.heartbeat.seq, now);
    if (fate == Sent::Fate::Excluded)
        return aliveOnly(link, seen, now);
    if (fate == Sent::Fate::Outstanding)
        ++link.repliesInRow;
    ++link.replies;
    const Slot slot = link.slot;
    const auto ordeal = ordealOf(link, now);
    aliveOnly(link, seen, now);
    if (m_isFrozen)
        return;
    m_row.replied(answer, seen, now);
    if (ordeal)
        m_row.survived(*ordeal, now);
    m_isRenewing &&slot == Slot::Side ? concludeRenewal(now) : renewIfDue(now);
}

/// What the own connection has gone through since its first unanswered request. After a verdict that is an outage.
std::optional<Ordeal> ConnectionWatch::ordealOf(Link &link, Instant now) const
{
    const quint32 retransmissions = std::exchange(link.retransmitsSurvived, 0);
    const auto begin = m_row.suspicion().begin();
    if (link.slot != Slot::Own || !begin || !(m_row.isWell() || m_row.is(State::Suspect))
        || m_row.certificates().isHolding())
        return std::nullopt;
    return Ordeal{ .method = plan().method,
        .lasted = now - *begin,
        .roundTrip = link.reading ? link.reading->rtt : std::nullopt,
        .retransmissions = retransmissions,
        .misses = static_cast<quint32>(m_row.suspicion().misses()) };
}

void ConnectionWatch::aliveOnly(Link &link, const Evidence &seen, Instant now)
{
    link.hasReplied = true;
    // What a router said before is over: it must not explain a later silence.
    link.forgetSoftErrors();
    if (!m_isFrozen)
        progress(link, seen, now); // which may end the link
}

/// 1. Unreachable: so many replies in a row are needed; any one makes the connection be asked faster.
/// 2. Connecting, suspect: one sign of life is enough.
/// 3. Waiting goes on for the oldest heartbeat that is not missed yet.
void ConnectionWatch::progress(Link &link, const Evidence &seen, Instant now)
{
    if (m_row.is(State::Unreachable)) {
        link.isRecovering = true;
        if (link.repliesInRow >= plan().thresholds.rise)
            win(link, seen, now);
        return;
    }
    if (!m_row.isWell())
        back(seen, now);
    m_row.suspicion().clear();
    if (const Sent *waiting = m_own.unanswered.outstanding(); waiting && waiting->deadline != Instant::max())
        m_row.suspicion().start(waiting->at, waiting->deadline);
}

void ConnectionWatch::win(Link &link, const Evidence &seen, Instant now)
{
    if (link.slot == Slot::Side) {
        giveUpOwn(now);
        promote(now);
    } else if (m_side) {
        drop(*m_side, now);
        m_side.reset();
    }
    back(seen, now);
}

void ConnectionWatch::back(const Evidence &seen, Instant now)
{
    endConsultation(now);
    Evidence evidence = seen;
    m_own.complete(evidence);
    m_row.recovered(evidence, now);
    m_backoff.reset();
    m_dialDue.reset();
    m_failure.reset();
    m_mayDialAtOnce = true;
    m_ownCause = Cause::Unknown;
}

void ConnectionWatch::unanswered(Link &link, Instant now)
{
    const Sent heartbeat = *link.unanswered.outstanding();
    m_row.suspicion().mark(heartbeat.at);
    m_row.suspicion().add();
    link.unanswered.decide(Sent::Fate::Missed);
    if (m_row.isWell())
        m_row.suspect({ Cause::Unanswered, Confidence::Certain }, link.evidence(), now);
    tellMiss(link, heartbeat.seq, now);
    consult(now);
}

/// A probe that could not leave is sent again and not counted: the kernel gives up later than it says, or never. Where
/// nothing can leave for certain the verdict does not wait for it; anywhere else a late timer may still be answered.
void ConnectionWatch::overdue(Link &link, Instant now)
{
    if (link.slot != Slot::Own || !m_row.is(State::Suspect))
        return;
    const Evidence evidence = observe(link);
    if (symptom::isProbeTurnedAway(evidence) || symptom::isOffline(evidence))
        isReplaceable() ? takeOver(now) : verdictBySilence(now);
}

void ConnectionWatch::countMiss(Instant now)
{
    cancelRenewal(now);
    const auto [step, misses] = m_beat->patience();
    const Instant due = m_row.suspicion().count(step);
    const Sent *waiting = m_own.unanswered.outstanding();
    const std::optional<quint64> missed =
        waiting != nullptr && waiting->deadline <= due ? std::optional(waiting->seq) : std::nullopt;
    if (missed)
        m_own.unanswered.decide(Sent::Fate::Missed);
    // The state first: the sample tells what it led to.
    if (m_row.suspicion().misses() >= misses)
        isReplaceable() ? takeOver(now) : verdictBySilence(now);
    else if (m_row.isWell())
        m_row.suspect({ Cause::Unanswered, Confidence::Certain }, observe(m_own), now);
    if (missed)
        tellMiss(m_own, *missed, now);
    if (m_row.is(State::Suspect) && m_own.isConnected())
        m_beat->urge(m_own, now, due + step);
    if (m_row.is(State::Suspect))
        consult(now);
}

void ConnectionWatch::expireHeartbeat(Link &link, Instant now)
{
    const Sent *waiting = link.unanswered.outstanding();
    if (waiting == nullptr || waiting->deadline > now)
        return;
    const Sent missed = *waiting;
    link.unanswered.decide(Sent::Fate::Missed);
    if (m_row.is(State::Unreachable)) {
        m_row.suspicion().add();
        reassess(link, now);
    }
    tellMiss(link, missed.seq, now);
    if (m_row.is(State::Suspect))
        m_beat->urge(link, now, missed.deadline + plan().thresholds.timeout);
    ensureDial(now);
}

void ConnectionWatch::tellMiss(Link &link, quint64 seq, Instant now)
{
    link.repliesInRow = 0;
    link.isRecovering = false;
    m_row.missed(seq, now);
    m_beat->missed(link, now);
}

void ConnectionWatch::verdictBySilence(Instant now)
{
    awaitConsultation(now);
    const Evidence evidence = silenceEvidence(now);
    const Diagnosis why = diagnose(evidence, plan().method);
    m_ownCause = why.cause;
    m_row.unreachable(why, evidence, m_own.lived(now), now);
    ensureDial(now);
}

/// 1. What the living connection shows. 2. That the dial under way is silent, once it has been for a while.
/// 3. What the last dial or death showed.
Evidence ConnectionWatch::silenceEvidence(Instant now)
{
    const bool isSilentDial = m_own.isDialling() && (!m_failure || now - m_own.since >= m_beat->patience().step / 2);
    if (!m_own.isConnected() && !isSilentDial)
        return m_failure ? *m_failure : Evidence();
    Evidence evidence = observe(m_own);
    evidence.isWhileDialling = isSilentDial;
    return evidence;
}

/// The living own connection may show something new while unreachable; what a dial has shown stands until then.
void ConnectionWatch::reassess(Link &link, Instant now)
{
    if (link.slot != Slot::Own)
        return;
    const Evidence evidence = observe(link);
    const Diagnosis why = diagnose(evidence, plan().method);
    if (why.cause != m_ownCause)
        m_row.sharpen(why, evidence, now);
    m_ownCause = why.cause;
}

} // namespace keepwatch::health
