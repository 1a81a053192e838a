// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/beats/link.h"

#include <algorithm>
#include <utility>

namespace keepwatch::health {

void Link::dial(Instant now, Duration timeout)
{
    clear();
    phase = Phase::Dialling;
    since = now;
    dialDeadline = now + timeout;
}

Duration Link::proceed(Instant now)
{
    const Duration heldUp = now - std::exchange(waitsSince, std::nullopt).value_or(now);
    since += heldUp;
    dialDeadline += heldUp;
    return heldUp;
}

void Link::connect(Instant now)
{
    clear();
    phase = Phase::Connected;
    since = now;
    lastTry = now;
}

void Link::clear()
{
    phase = Phase::None;
    waitsSince.reset();
    hasReplied = false;
    isRecovering = false;
    repliesInRow = 0;
    replies = 0;
    unanswered.clear();
    reading.reset();
    probesTurnedAway = 0;
    segmentsAtData.reset();
    totalRetransmitsBefore = 0;
    retransmitsSurvived = 0;
    forgetSoftErrors();
}

void Link::forgetSoftErrors()
{
    softError = 0;
    softErrorAt.reset();
    softErrors = 0;
    firstSoftErrorAt.reset();
}

std::optional<Duration> Link::lived(Instant now) const
{
    if (!isConnected())
        return std::nullopt;
    return now - since;
}

std::optional<Duration> Link::note(const Evidence &seen)
{
    noteSoftError(seen);
    if (!seen.last)
        return std::nullopt;
    if (seen.last->retransmits.value_or(0) == 0) {
        const quint32 total = seen.last->totalRetransmits.value_or(0);
        retransmitsSurvived += total - std::min(totalRetransmitsBefore, total);
        totalRetransmitsBefore = total;
    }
    noteSegments(*seen.last);
    // The handshake itself counts one acknowledged byte on the side that dialled.
    const quint64 before = reading && reading->bytesAcked ? *reading->bytesAcked : 1;
    reading = seen.last;
    return seen.last->bytesAcked > before ? seen.last->rtt : std::nullopt;
}

void Link::noteSegments(const TcpReading &seen)
{
    const bool isNew = !reading || reading->bytesReceived != seen.bytesReceived;
    if (!seen.dataSegmentsIn || !seen.segmentsIn || !isNew)
        return;
    segmentsAtData = seen.segmentsIn;
    dataSegmentsAtData = *seen.dataSegmentsIn;
}

void Link::noteSoftError(const Evidence &seen)
{
    if (seen.softError == 0 || seen.softErrorAt == softErrorAt)
        return;
    softError = seen.softError;
    softErrorAt = seen.softErrorAt;
    if (++softErrors == 1)
        firstSoftErrorAt = seen.softErrorAt;
}

Evidence Link::evidence() const
{
    Evidence evidence;
    complete(evidence);
    return evidence;
}

void Link::complete(Evidence &evidence) const
{
    if (!evidence.last)
        evidence.last = reading;
    if (evidence.softError == 0) {
        evidence.softError = softError;
        evidence.softErrorAt = softErrorAt;
    }
    evidence.softErrors = softErrors;
    evidence.firstSoftErrorAt = firstSoftErrorAt;
    evidence.totalRetransmitsBefore = totalRetransmitsBefore;
    evidence.unansweredHeartbeats = unanswered.sinceLastAnswer();
    evidence.probesTurnedAway = probesTurnedAway;
    if (!segmentsAtData || !reading)
        return;
    evidence.repeatedSegments = reading->dataSegmentsIn.value_or(0) - dataSegmentsAtData;
    evidence.bareSegments = reading->segmentsIn.value_or(0) - *segmentsAtData - *evidence.repeatedSegments;
}

bool isAcknowledged(const Evidence &seen)
{
    if (!seen.last)
        return true;
    return seen.last->unacked.value_or(0) == 0 && seen.last->notSentBytes.value_or(0) == 0;
}

} // namespace keepwatch::health
