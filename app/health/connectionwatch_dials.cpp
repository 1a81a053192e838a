// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Deaths and dials of a long-lived connection, and what they mean.
#include "app/health/connectionwatch.h"
#include "app/health/rejection.h"

namespace keepwatch::health {

void ConnectionWatch::dialWaits(Slot slot, Instant since)
{
    if (Link *link = find(slot); link != nullptr && link->isDialling())
        link->waitsSince = since;
}

void ConnectionWatch::dialBegins(Slot slot, Instant now)
{
    Link *link = find(slot);
    if (link == nullptr || !link->isWaiting())
        return;
    const Instant dialBegan = link->since;
    const Duration heldUp = link->proceed(now);
    if (slot == Slot::Own)
        m_row.suspicion().postpone(heldUp, dialBegan);
}

void ConnectionWatch::dialled(Slot slot, Duration, Instant now)
{
    Link *link = find(slot);
    if (link == nullptr || !link->isDialling())
        return;
    link->connect(now);
    if (slot == Slot::Side && isConsulting())
        return ask(now);
    if (m_isRenewing && slot == Slot::Side && m_own.isConnected())
        return m_beat->connected(*link, now);
    m_isRenewing = false;
    m_ownClosed.reset();
    if (slot == Slot::Side)
        hearConnection(*link, now);
    else
        m_row.changeConnection();
    if (slot == Slot::Side && m_own.phase == Link::Phase::None) {
        promote(now);
        link = &m_own;
    }
    m_beat->connected(*link, now);
    if (!m_beat->isAliveByConnecting(*m_row.state()))
        return;
    m_row.alive(now);
    m_row.is(State::Unreachable) ? win(*link, {}, now) : progress(*link, {}, now);
}

void ConnectionWatch::dialFailed(Slot slot, const Evidence &evidence, Instant now)
{
    if (Link *link = find(slot); link != nullptr && link->isDialling())
        concludeDial(slot, evidence, isRejection(evidence) ? Rejection::Yes : Rejection::No, now);
}

void ConnectionWatch::expireDial(Link &link, Instant now)
{
    if (!link.isDialling() || link.isWaiting() || link.dialDeadline > now)
        return;
    Evidence evidence = actions().look(link.slot);
    evidence.isConnectTimeout = true;
    actions().close(link.slot);
    concludeDial(link.slot, evidence, Rejection::No, now);
}

void ConnectionWatch::concludeDial(Slot slot, Evidence evidence, Rejection rejection, Instant now)
{
    evidence.isWhileDialling = true;
    const Diagnosis why = diagnose(evidence, plan().method);
    if (m_isRenewing)
        return slot == Slot::Side ? renewalFailed(now) : renewalFailed(evidence, why, now);
    if (slot == Slot::Side && m_consultation && m_consultation->isOpen())
        m_consultation->failed(evidence, now);
    if (slot == Slot::Side && isConsulting()) {
        m_side.reset();
        return concludeConsultation(now);
    }
    if (slot == Slot::Side)
        m_side.reset();
    else
        m_own.clear();
    // While the own connection lives, a dial beside it says something only when it was answered with a no.
    const bool isTelling = m_own.phase == Link::Phase::None || rejection == Rejection::Yes;
    if (m_own.phase == Link::Phase::None)
        m_failure = std::make_unique<Evidence>(evidence);
    if (slot == Slot::Own)
        m_row.note(Seen::DialFailed, now);
    if (m_row.is(State::Connecting) || (m_row.is(State::Suspect) && rejection == Rejection::Yes))
        m_row.unreachable(why, evidence, std::nullopt, now);
    else if (m_row.is(State::Unreachable) && isTelling)
        m_row.sharpen(why, evidence, now);
    concludeConsultation(now);
    ensureDial(now);
}

void ConnectionWatch::died(Slot slot, const Evidence &evidence, Instant now)
{
    if (Link *link = find(slot); link != nullptr && link->isConnected())
        die(slot, evidence, Rejection::No, now);
}

/// Garbage on the connection that a redial made, before any good reply, is as good as a refusal.
void ConnectionWatch::unexpected(Slot slot, Instant now)
{
    Link *link = find(slot);
    if (link == nullptr || !link->isConnected())
        return;
    Evidence evidence = observe(*link);
    evidence.isUnexpectedReply = true;
    actions().close(slot);
    die(slot, evidence, link->hasReplied ? Rejection::No : Rejection::Yes, now);
}

void ConnectionWatch::die(Slot slot, Evidence evidence, Rejection rejection, Instant now)
{
    Link &link = *find(slot);
    link.complete(evidence);
    if (slot == Slot::Own) {
        noteClose(evidence, now);
        addSurroundings(evidence);
    }
    if (m_isRenewing && slot == Slot::Side)
        return renewalFailed(now);
    if (m_isRenewing && evidence.isEndOfStream)
        return oldClosed(evidence, now);
    m_isRenewing = false;
    if (const auto life = m_beat->lifeIn(evidence, now))
        m_row.alive(*life);
    Lost lost;
    if (const Sent *waiting = link.unanswered.outstanding())
        lost = *waiting;
    const Diagnosis why = diagnose(evidence, plan().method);
    if (slot == Slot::Side)
        isConsulting() ? opinionDied(evidence, now) : sideDied(evidence, why, now);
    else if (plan().isInbound)
        inboundDied(evidence, why, now);
    else
        ownDied(evidence, why, rejection, now);
    tellLost(lost, now);
}

/// 1. At the start, rejected, or a death that is the verdict itself: unreachable at once.
/// 2. Well: suspect. 3. Suspect, unreachable: only the cause is news.
/// Then one dial at once, and only in the first case by back-off (unless the connection had been good).
void ConnectionWatch::ownDied(const Evidence &evidence, const Diagnosis &why, Rejection rejection, Instant now)
{
    const bool isStart = m_row.is(State::Connecting);
    const bool isRejection = rejection == Rejection::Yes && m_row.is(State::Suspect);
    const auto lived = m_own.lived(now);
    m_row.note(Seen::Ended, now);
    m_row.certificates().hold(m_row.finding(why, evidence, lived, now));
    m_failure = std::make_unique<Evidence>(evidence);
    m_own.clear();
    if (isReplaceable())
        return replaceOwn(evidence, why, now);
    if (!m_row.is(State::Unreachable))
        m_beat->isVerdict(evidence) ? awaitConsultation(now) : stopConsultation();
    if (isStart || isRejection || (!m_row.is(State::Unreachable) && m_beat->isVerdict(evidence)))
        m_row.unreachable(why, evidence, lived, now);
    else if (m_row.isWell())
        m_row.suspect(why, evidence, now);
    else
        m_row.sharpen(why, evidence, now);
    if (m_row.is(State::Unreachable))
        m_row.certificates().settle(Aftermath::Unreachable, now);
    startSuspicion(now);
    if (m_side && m_side->isConnected())
        promote(now);
    isStart || isRejection ? ensureDial(now) : redialAtOnce(now);
}

void ConnectionWatch::inboundDied(const Evidence &evidence, const Diagnosis &why, Instant now)
{
    const Finding finding = m_row.finding(why, evidence, m_own.lived(now), now);
    m_row.note(Seen::Ended, now);
    m_own.clear();
    m_row.closed(why, evidence, now);
    m_row.certificates().issue(finding, Aftermath::Closed, now);
}

void ConnectionWatch::sideDied(const Evidence &evidence, const Diagnosis &why, Instant now)
{
    m_row.certificates().issue(m_row.finding(why, evidence, m_side->lived(now), now), Aftermath::Unreachable, now);
    m_side.reset();
    if (m_consultation && m_consultation->isOpen())
        m_consultation->ended(evidence.errorNumber, now);
    concludeConsultation(now);
    ensureDial(now);
}

/// t1 is the first unanswered heartbeat, else the dial that begins now.
void ConnectionWatch::startSuspicion(Instant now)
{
    Suspicion &suspicion = m_row.suspicion();
    if (suspicion.isActive() || m_row.is(State::Unreachable))
        return;
    const Instant t1 = suspicion.begin().value_or(now);
    suspicion.start(t1, t1 + m_beat->patience().step);
}

void ConnectionWatch::tellLost(const Lost &lost, Instant now)
{
    if (!lost)
        return;
    m_isFrozen ? m_row.excluded(lost->seq, now) : m_row.missed(lost->seq, now);
}

void ConnectionWatch::dial(Link &link, Instant now)
{
    link.dial(now, plan().thresholds.connectTimeout);
    actions().dial(link.slot);
}

/// One dial at once after a death; a peer that closes again and again is not dialled faster than the back-off begins.
void ConnectionWatch::redialAtOnce(Instant now)
{
    const bool isTooSoon = m_dialledAtOnce && now - *m_dialledAtOnce < plan().thresholds.reconnect.min;
    if (m_own.phase != Link::Phase::None || m_side || !m_mayDialAtOnce || isTooSoon)
        return ensureDial(now);
    m_mayDialAtOnce = false;
    m_dialledAtOnce = now;
    m_dialDue.reset();
    dial(m_own, now);
}

/// Sees to it that a dial is under way or will be, where one is wanted.
void ConnectionWatch::ensureDial(Instant now)
{
    const bool isUnreachable = m_row.is(State::Unreachable);
    if (plan().isInbound || m_dialDue || m_own.isDialling() || m_side || !(isUnreachable || m_row.is(State::Suspect)))
        return;
    const bool isBusy = m_own.isRecovering || (!plan().secondOpinion && m_own.unanswered.outstanding() != nullptr);
    if (m_own.isConnected() && (!isUnreachable || isBusy))
        return;
    m_dialDue = now + m_backoff.next(plan().thresholds.reconnect);
}

void ConnectionWatch::dialIfDue(Instant now)
{
    if (!m_dialDue || *m_dialDue > now)
        return;
    m_dialDue.reset();
    m_own.isConnected() ? dialBeside(now) : dial(m_own, now);
}

/// Where a device allows one connection only, the own one makes place for the dial.
void ConnectionWatch::dialBeside(Instant now)
{
    if (m_own.isRecovering)
        return;
    if (plan().secondOpinion)
        return dial(side(), now);
    giveUpOwn(now);
    m_row.certificates().settle(Aftermath::Unreachable, now);
    drop(m_own, now);
    dial(m_own, now);
}

/// After a verdict the own connection makes room for another one.
Evidence ConnectionWatch::giveUpOwn(Instant now)
{
    Evidence evidence = observe(m_own);
    const Diagnosis why = diagnose(evidence, plan().method);
    m_row.certificates().hold(m_row.finding(why, evidence, m_own.lived(now), now));
    if (const Sent *waiting = m_own.unanswered.outstanding())
        m_row.excluded(waiting->seq, now);
    m_own.unanswered.decide(Sent::Fate::Excluded);
    return evidence;
}

void ConnectionWatch::promote(Instant now)
{
    actions().promoteSide();
    m_own = std::move(*m_side);
    m_own.slot = Slot::Own;
    m_side.reset();
    m_row.changeConnection();
    m_beat->adopted(m_own, now);
}

void ConnectionWatch::drop(Link &link, Instant now)
{
    if (link.phase == Link::Phase::None)
        return;
    if (const Sent *waiting = link.unanswered.outstanding())
        m_row.excluded(waiting->seq, now);
    actions().close(link.slot);
    link.clear();
}

} // namespace keepwatch::health
