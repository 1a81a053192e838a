// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/beats/probebeat.h"

#include "app/health/watch.h"

#include <cerrno>

namespace keepwatch::health {

namespace {

using std::chrono::milliseconds;

constexpr Duration grace = milliseconds(20); ///< a probe on a near network is answered by then
constexpr Duration lateTimerStep = milliseconds(100); ///< while the kernel's timer is late
constexpr Duration lateTimerAtMost = std::chrono::seconds(3); ///< after that no probe is to be expected
constexpr Duration leastStanding = milliseconds(200);
constexpr Duration suspectStep = milliseconds(200);
constexpr Duration tickError = milliseconds(20); ///< of the kernel's ages

std::optional<Instant> lastSegment(const TcpReading &reading, Instant now)
{
    if (!reading.lastAckReceived || !reading.lastDataReceived)
        return std::nullopt;
    return now - std::min(*reading.lastAckReceived, *reading.lastDataReceived);
}

/// The same counter counts probes of a closed window and packets that cannot leave: those have data waiting.
quint32 keepaliveProbes(const TcpReading &reading)
{
    const bool isIdle = reading.unacked.value_or(0) == 0 && reading.notSentBytes.value_or(0) == 0;
    return isIdle ? reading.probes.value_or(0) : 0;
}

} // namespace

Patience ProbeBeat::patience() const
{
    return { .step = thresholds().connectTimeout, .misses = 1 };
}

bool ProbeBeat::isVerdict(const Evidence &evidence) const
{
    const int error = evidence.errorNumber;
    return error == ETIMEDOUT || error == EHOSTUNREACH || error == ENETUNREACH;
}

std::optional<Instant> ProbeBeat::lifeIn(const Evidence &evidence, Instant now) const
{
    return evidence.atDeath ? lastSegment(*evidence.atDeath, now) : std::nullopt;
}

void ProbeBeat::connected(Link &link, Instant now)
{
    link.lastLook = now;
    m_segment = now;
    m_probes = 0;
    m_isReadAtOnce = false;
}

std::optional<Instant> ProbeBeat::next(const Link &link) const
{
    if (m_isReadAtOnce)
        return link.lastLook;
    if (m_row.is(State::Suspect))
        return link.lastLook + suspectStep;
    if (const Sent *probe = link.unanswered.outstanding())
        return probe->at + standing(link);
    const Instant due = m_segment + m_row.plan().keepIdle;
    const bool isOverdue = link.lastLook > due + lateTimerAtMost;
    return std::max(due + grace, link.lastLook + (isOverdue ? m_row.plan().keepIdle : lateTimerStep));
}

void ProbeBeat::act(Link &link, Instant now)
{
    m_isReadAtOnce = false;
    const Evidence seen = look(link, now);
    const quint32 probes = seen.last ? keepaliveProbes(*seen.last) : 0;
    if (probes > 0)
        probing(link, probes, now);
    else
        quiet(link, seen, now);
}

void ProbeBeat::thaw(Link &link, Instant now)
{
    connected(link, now);
    m_isReadAtOnce = true;
}

void ProbeBeat::probing(Link &link, quint32 probes, Instant now)
{
    const Sent *probe = link.unanswered.outstanding();
    const bool isNew = probes != m_probes;
    if (probe != nullptr && (isNew || now - probe->at >= standing(link)))
        m_host.unanswered(link, now);
    if (isNew)
        begin(link, probes, now);
}

void ProbeBeat::begin(Link &link, quint32 probes, Instant now)
{
    m_probes = probes;
    m_host.sent(link, { .seq = m_row.nextSeq(), .at = now, .deadline = Instant::max() });
}

void ProbeBeat::quiet(Link &link, const Evidence &seen, Instant now)
{
    m_probes = 0;
    const Instant segment = seen.last ? lastSegment(*seen.last, now).value_or(m_segment) : m_segment;
    const bool isProbeAnswered = segment - m_segment >= m_row.plan().keepIdle - tickError;
    m_segment = std::max(m_segment, segment);
    m_row.alive(m_segment);
    if (const auto probe = link.unanswered.takeNewest())
        answered(link, *probe, seen, now);
    else if (isProbeAnswered) // between two readings
        answered(link, { .seq = m_row.nextSeq(), .at = segment }, seen, now);
}

void ProbeBeat::answered(Link &link, const Sent &probe, const Evidence &seen, Instant now)
{
    m_host.answered(link, { .heartbeat = probe, .rtt = {}, .kernelRtt = {} }, seen, now);
}

Duration ProbeBeat::standing(const Link &link) const
{
    const Duration smoothed = link.reading ? link.reading->rtt.value_or(Duration::zero()) : Duration::zero();
    return std::max(2 * smoothed, leastStanding);
}

} // namespace keepwatch::health
