// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The second opinion on a silent connection, and what it changes: causes and certificates, and when the verdict falls
// due, whether it falls.
#include "app/health/connectionwatch.h"

namespace keepwatch::health {

namespace {

/// Whether somebody said something that the silence of the own connection does not.
bool isTelling(SecondOpinion::Result result)
{
    using Result = SecondOpinion::Result;
    return result == Result::Refused || result == Result::Unreachable || result == Result::Prohibited
        || result == Result::FailedHere;
}

} // namespace

/// At a miss, while none was had. Where there is no place for it now, the next miss asks again. Where a connection has
/// died, the one that was dialled since is fresh itself.
void ConnectionWatch::consult(Instant now)
{
    const bool isDoubtful = m_own.isConnected() && (m_row.isWell() || m_row.is(State::Suspect));
    const bool isAllowed = plan().secondOpinion && !plan().isInbound;
    if (!isDoubtful || !isAllowed || m_consultation || m_side || m_row.certificates().isHolding()
        || !actions().consult())
        return;
    m_row.note(Seen::OpinionAsked, now);
    side().dial(now, plan().thresholds.connectTimeout);
    m_consultation = std::make_unique<Consultation>(now, side().dialDeadline);
}

/// Whether the side connection is there for the second opinion alone.
bool ConnectionWatch::isConsulting() const
{
    return m_consultation && m_side && m_own.isConnected() && !m_row.is(State::Unreachable);
}

/// Whether another connection has answered meanwhile.
bool ConnectionWatch::isReplaceable() const
{
    return m_consultation && m_consultation->hasAnswered() && m_side && m_side->isConnected()
        && !m_row.is(State::Unreachable);
}

/// The heartbeat bears the number of the last one: it is no sample.
void ConnectionWatch::ask(Instant now)
{
    hearConnection(side(), now);
    if (!traits(plan().method).sendsHeartbeats)
        return;
    Link &link = side();
    const quint64 seq = m_row.lastSeq();
    link.lastTry = actions().send(Slot::Side, seq);
    link.unanswered.add({ .seq = seq, .at = link.lastTry, .deadline = Instant::max() });
    link.unanswered.decide(Sent::Fate::Excluded);
}

void ConnectionWatch::hearConnection(Link &link, Instant now)
{
    if (!m_consultation || !m_consultation->isOpen())
        return;
    if (m_beat->isAliveByConnecting(State::Suspect))
        return hear(link, now);
    const Instant deadline = now + plan().thresholds.timeout;
    m_consultation->connected(deadline, now);
}

/// What comes on a connection that is younger than the question.
void ConnectionWatch::hear(Link &link, Instant now)
{
    if (!m_consultation || !m_consultation->isOpen() || link.since < m_consultation->begun())
        return;
    m_consultation->answered(now);
    link.hasReplied = true;
    if (!traits(plan().method).sendsHeartbeats)
        link.lastTry = now;
    concludeConsultation(now);
}

/// An answer is no longer worth anything when its connection is gone: the next miss asks again.
void ConnectionWatch::opinionDied(const Evidence &evidence, Instant now)
{
    m_side.reset();
    if (!m_consultation->isOpen()) {
        m_consultation.reset();
        return;
    }
    m_consultation->ended(evidence.errorNumber, now);
    concludeConsultation(now);
}

void ConnectionWatch::expireConsultation(Instant now)
{
    if (!m_consultation || !m_consultation->isOpen() || *m_consultation->deadline() > now)
        return;
    // A dial that never got its turn says nothing.
    if (m_side && m_side->isWaiting())
        return endConsultation(now);
    m_consultation->expire(now);
    concludeConsultation(now);
}

void ConnectionWatch::concludeConsultation(Instant now)
{
    if (!m_consultation || !m_consultation->takeNews())
        return;
    actions().consulted();
    m_row.note(Seen::Opinion, m_consultation->finding()->at);
    if (m_row.is(State::Suspect) && m_own.isConnected() && isTelling(m_consultation->finding()->result)) {
        const Evidence evidence = observe(m_own);
        m_row.sharpen(diagnose(evidence, plan().method), evidence, now);
    }
    m_row.certificates().release(m_consultation->finding(), now);
}

/// The verdict falls: its certificate waits for an opinion that is still to come, at most one connect timeout.
void ConnectionWatch::awaitConsultation(Instant now)
{
    if (m_row.isWell())
        consult(now); // the first miss is the verdict
    if (!m_consultation || !m_consultation->isOpen())
        return;
    m_consultation->hasten(now + plan().thresholds.connectTimeout);
    m_row.certificates().wait();
}

/// The silence is over.
void ConnectionWatch::endConsultation(Instant now)
{
    if (!m_consultation)
        return;
    if (isConsulting()) {
        actions().close(Slot::Side);
        m_side.reset();
    }
    forgetConsultation();
    m_row.certificates().release({}, now);
}

/// Its connection, if any, is one like any other from now on.
void ConnectionWatch::forgetConsultation()
{
    if (m_consultation && m_consultation->isOpen())
        actions().consulted();
    m_consultation.reset();
}

/// The own connection is gone. One that is there takes its place; a dial that is silent until now is not waited for.
void ConnectionWatch::stopConsultation()
{
    if (m_consultation && m_side && m_side->isDialling()) {
        actions().close(Slot::Side);
        m_side.reset();
    }
    forgetConsultation();
}

/// The verdict on the own connection would fall now, but another one has answered.
void ConnectionWatch::takeOver(Instant now)
{
    const Evidence evidence = giveUpOwn(now);
    replaceOwn(evidence, diagnose(evidence, plan().method), now);
}

void ConnectionWatch::replaceOwn(const Evidence &evidence, const Diagnosis &why, Instant now)
{
    const Instant answered = m_consultation->finding()->at;
    m_row.sharpen(why, evidence, now);
    promote(now);
    m_row.alive(answered);
    back(m_own.evidence(), now);
}

/// What is known beside the own connection: this computer's network, and the second opinion so far.
void ConnectionWatch::addSurroundings(Evidence &evidence)
{
    if (!evidence.ownNetwork)
        evidence.ownNetwork = actions().ownNetwork();
    if (!m_consultation)
        return;
    evidence.secondOpinion = m_consultation->finding();
    if (!evidence.secondOpinion && m_side && m_side->isDialling())
        evidence.secondOpinion = Consultation::glimpse(actions().look(Slot::Side));
}

} // namespace keepwatch::health
