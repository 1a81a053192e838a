// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/row.h"

#include "app/core/prefetch.h"

namespace keepwatch::health {

namespace {

constexpr Diagnosis plainFact(Cause cause)
{
    return { .cause = cause, .confidence = Confidence::Certain };
}

} // namespace

Row::Row(const Plan &plan, Actions &actions)
    : m_plan(plan)
    , m_actions(actions)
    , m_certificates(actions, m_plan, m_chronicle)
{
}

void Row::fetchOwn() const
{
    prefetch(this, &m_judge);
    m_judge.fetchOwn();
}

void Row::alive(Instant at)
{
    if (m_life && at <= *m_life)
        return;
    m_phi.beat(at, is(State::Suspect) || is(State::Unreachable));
    m_life = at;
    if (m_lifeHere)
        m_survivedSilence = std::max(m_survivedSilence, at - *m_lifeHere);
    m_lifeHere = at;
}

void Row::changeConnection()
{
    m_lifeHere.reset();
    m_survivedSilence = {};
}

void Row::note(Seen what, Instant at)
{
    m_chronicle.open(m_life);
    m_chronicle.note(what, at);
}

void Row::connecting(Instant now)
{
    m_life.reset();
    m_phi.reset();
    m_judge.forgetRecent();
    m_suspicion.clear();
    m_chronicle.close();
    m_certificates.beginAnew();
    if (!is(State::Connecting)) // edited before it was ever connected: nothing new
        move(State::Connecting, plainFact(Cause::Started), {}, now);
}

void Row::paused(Instant now)
{
    m_suspicion.clear();
    m_chronicle.close();
    move(State::Paused, plainFact(Cause::PausedByOperator), {}, now);
}

void Row::suspect(const Diagnosis &why, const Evidence &evidence, Instant now)
{
    m_before = *m_state;
    m_severityBefore = m_severity;
    move(State::Suspect, why, evidence, now);
}

void Row::unreachable(const Diagnosis &why, const Evidence &evidence, std::optional<Duration> lived, Instant now)
{
    move(State::Unreachable, why, evidence, now, { .outageFor = sinceFirstUnanswered(now) });
    m_suspicion.conclude();
    m_judge.forgetRecent();
    m_phi.reset();
    m_actions.outageCounted();
    m_certificates.beginOutage();
    m_certificates.settle(Aftermath::Unreachable, now);
    m_certificates.issue(finding(why, evidence, lived, now), Aftermath::Unreachable, now);
}

void Row::recovered(const Evidence &evidence, Instant now)
{
    const State to = is(State::Suspect) ? m_before : State::Up;
    Manner manner{ .severity = to == State::Degraded ? m_severityBefore : 0 };
    manner.isDrop = is(State::Suspect) && m_certificates.isHolding();
    const bool isOutage = manner.isDrop && m_plan.thresholds.dropsAreOutages;
    if (isOutage)
        manner.outageFor = sinceFirstUnanswered(now);
    move(to, plainFact(is(State::Connecting) ? Cause::Started : Cause::Recovered), evidence, now, manner);
    m_suspicion.clear();
    if (manner.isDrop)
        m_actions.dropCounted();
    if (isOutage)
        m_actions.outageCounted();
    m_certificates.settle(Aftermath::ReEstablished, now);
    m_certificates.beginAnew();
    m_chronicle.close();
}

void Row::closed(const Diagnosis &why, const Evidence &evidence, Instant now)
{
    move(State::Closed, why, evidence, now);
    m_suspicion.clear();
}

void Row::sharpen(const Diagnosis &why, const Evidence &evidence, Instant now)
{
    if (why.cause != m_cause && why.cause != Cause::Unknown)
        move(*m_state, why, evidence, now);
}

void Row::replied(const Answer &answer, const Evidence &seen, Instant now)
{
    const bool isLate = answer.heartbeat.fate == Sent::Fate::Missed;
    if (!isLate)
        m_judge.counted(false);
    if (answer.rtt)
        m_judge.measured(*answer.rtt, now, is(State::Up) && !isLate);
    judge(seen, now);
    m_actions.heartbeatResolved({ .seq = answer.heartbeat.seq,
        .outcome = isLate ? Outcome::Late : Outcome::Reply,
        .rtt = answer.rtt,
        .kernelRtt = answer.kernelRtt,
        .state = *m_state,
        .at = now });
}

void Row::judge(const Evidence &seen, Instant now)
{
    if (!isWell())
        return;
    const auto [severity, cause] = m_judge.assess(m_plan.thresholds.degraded, m_severity);
    if (severity == m_severity)
        return;
    move(severity > 0 ? State::Degraded : State::Up, plainFact(cause), seen, now, { .severity = severity });
}

void Row::missed(quint64 seq, Instant now)
{
    m_judge.counted(true);
    m_actions.heartbeatResolved({ seq, Outcome::Miss, {}, {}, *m_state, now });
}

void Row::excluded(quint64 seq, Instant now)
{
    m_actions.heartbeatResolved({ seq, Outcome::Excluded, {}, {}, *m_state, now });
}

void Row::survived(const Ordeal &ordeal, Instant now)
{
    const auto gap = gapIn(ordeal);
    if (!gap)
        return;
    if (!m_interruptions)
        m_interruptions = std::make_unique<InterruptionBudget>();
    const auto untold = m_interruptions->take(now);
    if (!untold)
        return;
    const Interruption interruption{ .row = {},
        .gap = *gap,
        .lasted = ordeal.lasted,
        .retransmissions = ordeal.retransmissions,
        .misses = ordeal.misses,
        .untold = *untold };
    m_actions.interrupted(interruption, now);
}

Finding Row::finding(const Diagnosis &why, const Evidence &evidence, std::optional<Duration> lived, Instant now) const
{
    return { .cause = why.cause,
        .confidence = why.confidence,
        .silent = silentTowards(State::Unreachable, now),
        .lived = lived,
        .evidence = completed(evidence, now),
        .at = now,
        .rule = why.rule };
}

void Row::move(State to, const Diagnosis &why, Evidence evidence, Instant now, const Manner &manner)
{
    record(to, evidence, now);
    evidence = completed(std::move(evidence), now);
    if (why.rule)
        evidence.decidedBy = decidingFacts(*why.rule, evidence);
    const StateChange change{ .from = m_state,
        .to = to,
        .severity = manner.severity,
        .cause = why.cause,
        .confidence = why.confidence,
        .silent = silentTowards(to, now),
        .outageFor = manner.outageFor,
        .isDrop = manner.isDrop,
        .evidence = std::move(evidence),
        .at = now };
    m_state = to;
    m_cause = why.cause;
    m_severity = manner.severity;
    m_actions.stateChanged(change);
}

void Row::record(State to, const Evidence &evidence, Instant now)
{
    const bool isTrouble = to == State::Suspect || to == State::Unreachable || to == State::Closed;
    if (isTrouble)
        m_chronicle.open(m_life);
    if (const auto begin = m_suspicion.begin(); begin && isTrouble)
        m_chronicle.note(Seen::Waiting, *begin);
    if (m_suspicion.misses() > 0 && isTrouble)
        m_chronicle.note(Seen::Miss, now, static_cast<quint32>(m_suspicion.misses()));
    m_chronicle.read(evidence);
    if (m_state == to)
        return;
    if (to == State::Suspect)
        m_chronicle.note(Seen::Suspect, now);
    else if (isTrouble)
        m_chronicle.note(Seen::Verdict, now);
    else
        m_chronicle.note(Seen::Back, now);
}

Evidence Row::completed(Evidence evidence, Instant now) const
{
    evidence.timeline = m_chronicle.told();
    if (!m_life)
        return evidence;
    evidence.replyAge = now - *m_life;
    if (m_survivedSilence > Duration::zero())
        evidence.survivedGap = m_survivedSilence;
    if (m_suspicion.begin() && *m_suspicion.begin() > *m_life)
        evidence.gapBeforeSend = *m_suspicion.begin() - *m_life;
    return evidence;
}

/// The outage of a target that was never up begins at the verdict.
Duration Row::sinceFirstUnanswered(Instant now) const
{
    const auto begin = m_suspicion.begin();
    return begin && !is(State::Connecting) ? now - *begin : Duration::zero();
}

std::optional<Duration> Row::silentTowards(State to, Instant now) const
{
    if (!m_life || (to != State::Suspect && to != State::Unreachable))
        return std::nullopt;
    return now - *m_life;
}

} // namespace keepwatch::health
