// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checkedworld.h"

namespace keepwatch::test {

using health::Slot;

void CheckedWorld::must(bool holds, const char *rule)
{
    if (!holds && m_breach.isEmpty())
        m_breach = QLatin1StringView(rule) % u" at " % seconds(now.time_since_epoch());
}

void CheckedWorld::checkCounts()
{
    const bool areTwo = phase(Slot::Own) != Phase::None && phase(Slot::Side) != Phase::None;
    must(!areTwo || (m_plan.secondOpinion && !m_plan.isInbound), "one connection at most without a second opinion");
    must(!areTwo || m_state == State::Unreachable || m_isAsked, "a side dial without a second opinion");
}

void CheckedWorld::dial(Slot slot)
{
    lines += QStringLiteral("dial");
    must(!m_plan.isInbound, "an accepted connection is never dialled");
    must(phase(slot) == Phase::None, "a slot is dialled while it is empty");
    set(slot, Phase::Dialling);
    checkCounts();
}

void CheckedWorld::close(Slot slot)
{
    must(phase(slot) != Phase::None || m_plan.isInbound, "only what is open is closed");
    set(slot, Phase::None);
}

void CheckedWorld::promoteSide()
{
    must(phase(Slot::Side) == Phase::Connected, "a connected side connection takes the own one's place");
    set(Slot::Own, phase(Slot::Side));
    set(Slot::Side, Phase::None);
    for (auto &[seq, sent] : m_sent)
        sent.slot = Slot::Own;
}

bool CheckedWorld::consult()
{
    lines += QStringLiteral("consult");
    must(!m_isConsulting, "one second opinion at a time");
    must(m_state == State::Suspect || m_state == State::Up || m_state == State::Degraded,
        "a second opinion before the verdict");
    if (!hasPlace)
        return false;
    m_isConsulting = m_isAsked = true;
    dial(Slot::Side);
    return true;
}

void CheckedWorld::consulted()
{
    must(m_isConsulting, "one end for each second opinion");
    m_isConsulting = false;
}

Instant CheckedWorld::send(Slot slot, quint64 seq)
{
    lines += u"send " % QString::number(seq);
    must(phase(slot) == Phase::Connected, "only a connected connection is written to");
    if (slot == Slot::Side && m_isConsulting && seq == m_highest) {
        must(m_state != State::Unreachable, "the second opinion is asked once");
        return now;
    }
    must(seq > m_highest, "numbers grow");
    for (const auto &[other, sent] : m_sent)
        must(sent.slot != slot || m_resolved.contains(other), "one heartbeat at a time");
    m_highest = seq;
    m_last = Sent{ seq, now, slot };
    m_sent[seq] = *m_last;
    return now;
}

Evidence CheckedWorld::look(Slot slot)
{
    must(phase(slot) != Phase::None || m_plan.isInbound, "only what is open is read");
    Evidence evidence;
    evidence.last = TcpReading{};
    evidence.last->at = now;
    evidence.last->unacked = unacked;
    evidence.last->probes = probes;
    evidence.last->lastAckReceived = evidence.last->lastDataReceived = std::chrono::milliseconds(10);
    return evidence;
}

void CheckedWorld::heartbeatResolved(const health::HeartbeatResult &result)
{
    lines += u"sample " % QString::number(result.seq) % u' ' % code(result.outcome);
    must(result.state == m_state, "a sample bears the state after it");
    if (result.outcome == Outcome::Late) {
        must(m_resolved.contains(result.seq) && m_resolved[result.seq] == Outcome::Miss, "late follows a miss");
        must(m_late.emplace(result.seq, now).second, "late once");
        return;
    }
    must(m_resolved.emplace(result.seq, result.outcome).second, "one sample for each heartbeat");
    must(result.outcome == Outcome::Reply || !result.rtt, "an RTT belongs to a reply");
    m_highest = std::max(m_highest, result.seq);
}

void CheckedWorld::stateChanged(const health::StateChange &change)
{
    lines += QString(code(change.to)) % u' ' % code(change.cause);
    must(change.from == m_state, "transitions join");
    must(change.from != change.to || change.cause != m_cause || change.severity != m_severity,
        "a transition says something");
    must(change.at >= m_lastTransition, "time does not go back");
    must(
        !change.silent || change.to == State::Suspect || change.to == State::Unreachable, "silence towards bad states");
    must(change.severity == 0 || change.to == State::Degraded, "only degraded is graded");
    must((change.cause == Cause::Started) == (change.to == State::Connecting || change.from == State::Connecting)
            || change.to == State::Unreachable || change.to == State::Paused || change.to == State::Closed,
        "started belongs to the start");
    must(change.from != State::Closed, "closed is the end");
    m_isAsked = m_isAsked && (change.to == State::Suspect || change.to == State::Unreachable);
    m_state = change.to;
    m_cause = change.cause;
    m_severity = change.severity;
    m_lastTransition = change.at;
}

void CheckedWorld::certified(const health::Finding &finding)
{
    lines += u"certificate " % code(finding.cause);
    must(finding.outcome != Aftermath::Unreachable || m_state == State::Unreachable, "the outcome is known");
}

void CheckedWorld::finish()
{
    for (const auto &[seq, sent] : m_sent)
        must(m_resolved.contains(seq), "every heartbeat has a sample");
    must(m_resolved.size() == m_highest, "every number has a sample");
    must(phase(Slot::Side) == Phase::None, "nothing stays open");
    must(!m_isConsulting, "no second opinion stays open");
}

} // namespace keepwatch::test
