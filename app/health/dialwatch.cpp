// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/dialwatch.h"

#include "app/health/rejection.h"

#include <algorithm>
#include <utility>

namespace keepwatch::health {

DialWatch::DialWatch(Row &row)
    : m_row(row)
{
}

void DialWatch::begin(Instant now)
{
    m_isRunning = true;
    m_row.connecting(now);
    dial(now);
}

void DialWatch::end(Instant now)
{
    exclude(now);
    m_isRunning = false;
    m_isFrozen = false;
    m_rejectionsInRow = 0;
    m_repliesInRow = 0;
}

void DialWatch::dialBegins(Slot, Instant now)
{
    if (!isWaiting())
        return;
    const Duration heldUp = now - *std::exchange(m_waitsSince, std::nullopt);
    m_row.suspicion().postpone(heldUp, m_attempt->at);
    m_attempt->at += heldUp;
    m_attempt->deadline += heldUp;
    m_lastDial = m_attempt->at;
}

void DialWatch::dialled(Slot, Duration handshake, Instant now)
{
    if (!m_attempt)
        return;
    if (m_row.plan().isPerConnection)
        m_asked = actions().send(Slot::Own, m_attempt->seq);
    else
        answered(handshake, now);
}

void DialWatch::replied(Slot, std::optional<quint64>, Instant now, const Asked &asked)
{
    if (m_attempt && m_asked)
        answered(
            asked.isProvedOnly ? std::nullopt : std::optional(now - std::max(*m_asked, asked.at.value_or(*m_asked))),
            now);
}

void DialWatch::answered(std::optional<Duration> rtt, Instant now)
{
    actions().close(Slot::Own);
    m_row.alive(now);
    const Sent heartbeat = finish();
    if (m_isFrozen)
        return m_row.excluded(heartbeat.seq, now);
    m_rejectionsInRow = 0;
    ++m_repliesInRow;
    const bool isBack = m_row.is(State::Unreachable) && m_repliesInRow >= thresholds().rise;
    if (isBack || m_row.is(State::Connecting) || m_row.is(State::Suspect))
        m_row.recovered({}, now);
    if (m_row.isWell())
        m_row.suspicion().clear();
    m_row.replied({ .heartbeat = heartbeat, .rtt = rtt, .kernelRtt = {} }, {}, now);
}

/// Another answer than the right one is as good as a refusal, and so is a connection that ends before it.
void DialWatch::unexpected(Slot, Instant now)
{
    if (!m_attempt || !m_asked)
        return;
    Evidence evidence = actions().look(Slot::Own);
    evidence.isUnexpectedReply = true;
    actions().close(Slot::Own);
    refused(evidence, true, now);
}

void DialWatch::died(Slot, const Evidence &evidence, Instant now)
{
    if (m_attempt && m_asked)
        refused(evidence, true, now);
}

void DialWatch::dialFailed(Slot, const Evidence &evidence, Instant now)
{
    if (!m_attempt)
        return;
    Evidence dial = evidence;
    dial.isWhileDialling = true;
    refused(dial, isRejection(dial), now);
}

/// 1. At the start, or refused twice in a row: unreachable. 2. Well: suspect, with what the dial says.
/// 3. Suspect, unreachable: only the cause is news. After a first refusal one more dial at once.
void DialWatch::refused(const Evidence &evidence, bool isRejected, Instant now)
{
    const Sent heartbeat = finish();
    m_row.note(Seen::DialFailed, now);
    m_rejectionsInRow = isRejected ? m_rejectionsInRow + 1 : 0;
    fail(evidence);
    if (m_row.is(State::Connecting) || (m_row.is(State::Suspect) && m_rejectionsInRow > 1))
        m_row.unreachable(m_why, m_failure, std::nullopt, now);
    else if (m_row.isWell())
        m_row.suspect(m_why, m_failure, now);
    else
        m_row.sharpen(m_why, m_failure, now);
    m_isFrozen ? m_row.excluded(heartbeat.seq, now) : m_row.missed(heartbeat.seq, now);
    if (isRejected && m_row.is(State::Suspect))
        dial(now);
}

/// The attempt's end and a miss on the grid mostly fall due together; the sample is told last, with the state that
/// they led to. While suspect a further dial follows each of them.
void DialWatch::wake(Instant now)
{
    if (m_isFrozen || !m_isRunning || isWaiting())
        return;
    const std::optional<Sent> expired = expire(now);
    const std::optional<Instant> counted = countMiss(now);
    if (expired)
        m_row.missed(expired->seq, now);
    const std::optional<Instant> timeout = expired ? std::optional(expired->deadline) : counted;
    if (timeout && m_row.is(State::Suspect) && !m_attempt)
        dial(now, *timeout + thresholds().timeout);
    if (const auto next = nextDial(); next && *next <= now)
        dial(now);
}

std::optional<Sent> DialWatch::expire(Instant now)
{
    if (!m_attempt || m_attempt->deadline > now)
        return std::nullopt;
    Evidence evidence = actions().look(Slot::Own);
    evidence.isWhileDialling = evidence.isConnectTimeout = !m_asked;
    evidence.unansweredHeartbeats = m_asked ? 1 : 0;
    fail(evidence);
    actions().close(Slot::Own);
    m_rejectionsInRow = 0;
    if (m_row.is(State::Unreachable))
        m_row.sharpen(m_why, m_failure, now);
    return finish();
}

/// Returns when the miss fell due, if one did.
std::optional<Instant> DialWatch::countMiss(Instant now)
{
    if (!m_row.suspicion().isDue(now))
        return std::nullopt;
    const Instant due = m_row.suspicion().count(thresholds().timeout);
    if (m_row.suspicion().misses() >= m_row.patience())
        m_row.unreachable(m_why, m_failure, std::nullopt, now);
    else if (m_row.isWell())
        m_row.suspect({ Cause::Unanswered, Confidence::Certain }, m_failure, now);
    return due;
}

void DialWatch::fail(const Evidence &evidence)
{
    m_repliesInRow = 0;
    m_failure = evidence;
    m_why = diagnose(m_failure, m_row.plan().method);
}

void DialWatch::thaw(Instant now)
{
    m_isFrozen = false;
    m_row.suspicion().clear();
    exclude(now);
    dial(now);
}

std::optional<Instant> DialWatch::nextWake() const
{
    if (m_isFrozen || !m_isRunning || isWaiting())
        return std::nullopt;
    const std::optional<Instant> deadline = m_attempt ? std::optional(m_attempt->deadline) : std::nullopt;
    return earlier(earlier(nextDial(), deadline), m_row.suspicion().next());
}

std::optional<Instant> DialWatch::nextDial() const
{
    if (m_attempt || m_row.is(State::Suspect))
        return std::nullopt;
    if (!m_row.is(State::Unreachable))
        return m_lastDial + thresholds().interval;
    return m_lastDial + (m_repliesInRow > 0 ? thresholds().fast() : thresholds().slow());
}

void DialWatch::dial(Instant now, std::optional<Instant> deadline)
{
    const Instant own = now + thresholds().timeout;
    const bool isFair = deadline && *deadline >= now + thresholds().timeout / 2;
    m_attempt = Sent{ .seq = m_row.nextSeq(), .at = now, .deadline = isFair ? *deadline : own };
    m_lastDial = now;
    m_waitsSince.reset();
    if (!m_row.is(State::Unreachable) && !m_row.suspicion().isActive())
        m_row.suspicion().start(now, m_attempt->deadline);
    actions().dial(Slot::Own);
}

Sent DialWatch::finish()
{
    m_asked.reset();
    return *std::exchange(m_attempt, std::nullopt);
}

void DialWatch::exclude(Instant now)
{
    if (!m_attempt)
        return;
    actions().close(Slot::Own);
    m_row.excluded(finish().seq, now);
}

} // namespace keepwatch::health
