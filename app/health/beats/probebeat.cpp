// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/beats/probebeat.h"

#include "app/health/watch.h"

#include <cerrno>
#include <utility>

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
    m_tries = m_probes = 0;
    m_isReadAtOnce = false;
    forgetTurnedAway(link);
}

std::optional<Instant> ProbeBeat::next(const Link &link) const
{
    if (m_isReadAtOnce)
        return link.lastLook;
    if (m_row.is(State::Suspect)) {
        const auto end = latestEnd(link);
        const Instant reading = link.lastLook + suspectStep;
        return end && *end > link.lastLook ? std::min(*end, reading) : reading;
    }
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
    if (seen.last)
        noteTurnedAway(link, *seen.last, now);
    const quint32 tries = m_probes + m_turnedAway;
    if (tries == 0)
        return quiet(link, seen, now);
    probing(link, tries, now);
    if (const auto end = latestEnd(link); end && *end <= now)
        m_host.overdue(link, now);
}

void ProbeBeat::thaw(Link &link, Instant now)
{
    connected(link, now);
    m_isReadAtOnce = true;
}

/// Silent for so long that we owe the peer nothing: what leaves now is a probe, counted or not. Only where the peer
/// probes us itself, which tells the kernel nothing, it is also an answer.
void ProbeBeat::noteTurnedAway(Link &link, const TcpReading &reading, Instant now)
{
    const quint32 probes = keepaliveProbes(reading);
    const quint32 counted = probes - std::min(std::exchange(m_probes, probes), probes);
    const bool isSilent = lastSegment(reading, now).value_or(now) < m_segment + tickError;
    const bool isCounted = reading.probes && reading.segmentsIn && reading.segmentsOut;
    if (!isSilent || !isCounted || now < m_segment + m_row.plan().keepIdle)
        return forgetTurnedAway(link);
    const Segments seen{ .in = *reading.segmentsIn, .out = *reading.segmentsOut };
    const Segments before = std::exchange(m_segments, seen).value_or(seen);
    const quint32 sent = seen.out - before.out;
    const quint32 left = std::min(sent, counted + (seen.in - before.in));
    if (sent > left)
        link.probesTurnedAway += sent - left;
    else if (counted > 0)
        link.probesTurnedAway = 0;
    m_turnedAway += sent - left;
}

void ProbeBeat::forgetTurnedAway(Link &link)
{
    link.probesTurnedAway = m_turnedAway = 0;
    m_segments.reset();
}

/// When the kernel gives up at the latest, by what it promises; absent where it does not say.
std::optional<Instant> ProbeBeat::latestEnd(const Link &link) const
{
    if (!link.reading || !link.reading->givesUpAfter)
        return std::nullopt;
    return m_segment + *link.reading->givesUpAfter;
}

void ProbeBeat::probing(Link &link, quint32 tries, Instant now)
{
    const Sent *probe = link.unanswered.outstanding();
    const bool isNew = tries != m_tries;
    if (probe != nullptr && (isNew || now - probe->at >= standing(link)))
        m_host.unanswered(link, now);
    if (isNew)
        begin(link, tries, now);
}

void ProbeBeat::begin(Link &link, quint32 tries, Instant now)
{
    m_tries = tries;
    m_host.sent(link, { .seq = m_row.nextSeq(), .at = now, .deadline = Instant::max() });
}

void ProbeBeat::quiet(Link &link, const Evidence &seen, Instant now)
{
    m_tries = 0;
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
