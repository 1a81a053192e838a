// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/idlelimit/silencewatch.h"

#include "app/health/judges/diagnosis.h"

#include <algorithm>
#include <cerrno>

namespace keepwatch::health {

using Outcome = SilenceTrial::Outcome;

namespace {

constexpr Duration shortestPause = std::chrono::milliseconds(200);

bool isReset(const Evidence &evidence)
{
    return evidence.errorNumber == ECONNRESET || evidence.errorNumber == EPIPE;
}

bool hasMoved(const TcpReading &before, const TcpReading &now)
{
    return before.segmentsIn != now.segmentsIn || before.segmentsOut != now.segmentsOut;
}

} // namespace

SilenceWatch::SilenceWatch(const Plan &plan)
    : m_plan(plan)
{
}

void SilenceWatch::begin(Instant now)
{
    m_phase = Phase::Silent;
    m_begun = m_origin = now;
}

void SilenceWatch::read(const std::optional<TcpReading> &reading, Instant now)
{
    if (m_trial)
        return;
    if (reading && m_phase == Phase::Silent)
        readSilence(*reading, now);
    else if (reading && m_phase == Phase::Asking)
        readAnswer(*reading, now);
    if (!m_trial)
        judge(now);
}

void SilenceWatch::readSilence(const TcpReading &reading, Instant now)
{
    const bool moved = m_before && hasMoved(*m_before, reading);
    m_before = reading;
    if (!moved)
        return;
    const Duration gap = now - m_origin;
    m_origin = now;
    if (gap < settling && now - m_begun < settlingAtMost)
        return;
    m_longest = std::max(m_longest, gap);
    if (++m_breaks >= mostBreaks)
        end(Outcome::PeerSpoke, m_longest);
}

std::optional<Instant> SilenceWatch::questionDue() const
{
    return m_phase == Phase::Silent && !m_trial ? std::optional(m_origin + m_plan.silence) : std::nullopt;
}

void SilenceWatch::asked(Instant now)
{
    m_phase = Phase::Asking;
    m_asked = m_repeated = now;
}

void SilenceWatch::readAnswer(const TcpReading &reading, Instant now)
{
    m_last = reading;
    const bool hasComeIn = m_before && reading.segmentsIn.value_or(0) > m_before->segmentsIn.value_or(0);
    if (!m_plan.speaks && hasComeIn) {
        answered();
        return;
    }
    if (const int times = repeats(reading); times > m_repeats) {
        m_repeats = times;
        m_repeated = now;
    }
}

/// How often the question has gone out again.
int SilenceWatch::repeats(const TcpReading &reading) const
{
    if (!m_plan.speaks)
        return std::max(0, int(reading.probes.value_or(0)) - 1);
    const quint32 before = m_before ? m_before->totalRetransmits.value_or(0) : 0;
    return int(reading.totalRetransmits.value_or(0)) - int(before);
}

bool SilenceWatch::isAcknowledged() const
{
    return m_plan.speaks && m_last && m_last->unacked.value_or(1) == 0 && m_last->notSentBytes.value_or(0) == 0
        && !m_isDead && !m_isReset;
}

Duration SilenceWatch::patience() const
{
    const Duration rtt = m_last ? m_last->rtt.value_or(Duration::zero()) : Duration::zero();
    return std::max(shortestPatience, 4 * rtt);
}

void SilenceWatch::answered()
{
    if (m_phase == Phase::Asking && !m_trial)
        end(Outcome::Survived, m_asked - m_origin);
}

void SilenceWatch::died(const Evidence &evidence, Instant now)
{
    if (m_trial)
        return;
    if (m_phase == Phase::Asking) {
        // 1. A FIN has come the whole way.
        if (evidence.isEndOfStream)
            return answered();
        // 2. What a RST or an error means, a new connection tells.
        (isReset(evidence) ? m_isReset : m_isDead) = true;
        return judge(now);
    }
    if (evidence.isEndOfStream)
        end(Outcome::ClosedByPeer, now - m_origin);
    else if (isReset(evidence))
        end(Outcome::BrokenOff, now - m_origin);
    else
        end(Outcome::Unreachable, now - m_origin, diagnose(evidence, Method::Keepalive).cause);
}

bool SilenceWatch::isOpinionDue(Instant now) const
{
    if (m_phase != Phase::Asking || m_trial || m_isOpinionAsked)
        return false;
    if (m_isReset || m_isDead)
        return true;
    const Duration waited = now - m_asked;
    if (m_plan.hasCompany)
        return waited >= patience();
    return waited >= longestPatience || m_repeats >= repeatsNeededAlone
        || (isAcknowledged() && waited >= m_plan.timeout);
}

void SilenceWatch::opinionAsked()
{
    m_isOpinionAsked = true;
}

void SilenceWatch::opinionAnswered(Instant now)
{
    m_opinion = now;
    m_repeatsAtOpinion = m_repeats;
    judge(now);
}

void SilenceWatch::opinionFailed(Cause cause)
{
    if (!m_trial)
        end(Outcome::Unreachable, m_asked - m_origin, cause);
}

void SilenceWatch::judge(Instant now)
{
    if (m_trial || !m_opinion)
        return;
    const Duration silence = m_asked - m_origin;
    // 1. The old connection is known to be over.
    if (m_isReset)
        return end(Outcome::Reset, silence);
    if (isAcknowledged()) {
        // 2. Only its program is silent, and has had its time since the new one was answered.
        if (!m_plan.hasCompany || now - *m_opinion >= m_plan.timeout)
            end(Outcome::NotAnswered, silence);
        return;
    }
    // 3. Asked once more since, and still nothing; or there is nobody to ask any more.
    const bool isAskedSince = m_repeats >= repeatsNeeded && m_repeats > m_repeatsAtOpinion;
    const bool hasHadItsTime = isAskedSince && now - m_repeated >= std::max(shortestPause, patience() / 2);
    if (m_isDead || !m_plan.hasCompany || hasHadItsTime || now - *m_opinion >= longestPatience)
        end(Outcome::Dropped, silence);
}

Duration SilenceWatch::silent(Instant now) const
{
    if (m_phase == Phase::Opening)
        return Duration::zero();
    return (m_phase == Phase::Asking ? m_asked : now) - m_origin;
}

void SilenceWatch::end(Outcome outcome, Duration silence, Cause cause)
{
    m_trial = SilenceTrial{ .silence = silence, .outcome = outcome, .cause = cause };
}

} // namespace keepwatch::health
