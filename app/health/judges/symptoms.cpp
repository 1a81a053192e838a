// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/judges/symptoms.h"

#include <algorithm>
#include <array>
#include <cerrno>

namespace keepwatch::health::symptom {

namespace {

// An abort with unread data inside a delayed acknowledgement (40 ms) looks like
// a reset in answer to our data.
constexpr Duration delayedAck = std::chrono::milliseconds(40);
constexpr Duration ackMargin = std::chrono::milliseconds(50); ///< above the kernel's tick
constexpr Duration leastIdleLimit = std::chrono::seconds(5); ///< no middlebox is known to forget sooner
constexpr Duration addressSearch = std::chrono::milliseconds(2500); ///< a router looks for a host for 3 s

bool isOneOf(int value, std::initializer_list<int> values)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

const TcpReading *before(const Evidence &e)
{
    return e.last ? &*e.last : nullptr;
}

const TcpReading *newest(const Evidence &e)
{
    return e.atDeath ? &*e.atDeath : before(e);
}

quint32 probes(const Evidence &e)
{
    const TcpReading *r = newest(e); // which outlives the death: an earlier one
                                     // may have been answered since
    return r != nullptr ? r->probes.value_or(0) : 0;
}

bool isAllAcknowledged(const Evidence &e)
{
    const TcpReading *r = before(e);
    return r != nullptr && r->unacked == 0U && r->notSentBytes.value_or(0) == 0 && r->retransmits.value_or(0) == 0
        && r->probes.value_or(0) == 0;
}

} // namespace

bool says(const std::optional<IcmpReport> &icmp, Icmp message)
{
    if (!icmp)
        return false;
    const auto is = [&icmp](std::initializer_list<int> v4, std::initializer_list<int> v6) {
        return (icmp->type == 3 && isOneOf(icmp->code, v4)) || (icmp->type == 1 && isOneOf(icmp->code, v6));
    };
    switch (message) {
    case Icmp::NoRoute:
        return is({ 0, 6, 11 }, { 0 });
    case Icmp::NoHost:
        return is({ 1, 7, 12 }, { 2, 3 });
    case Icmp::Prohibited:
        return is({ 9, 10, 13 }, { 1, 5, 6 });
    case Icmp::PortUnreachable:
        return is({ 3 }, { 4 });
    }
    return false;
}

bool isFromHere(const std::optional<IcmpReport> &icmp)
{
    return icmp && icmp->isFromHere;
}

bool isDial(const Evidence &e, std::initializer_list<int> errors)
{
    return e.isWhileDialling && isOneOf(e.errorNumber, errors);
}

bool isDialHeldBack(const Evidence &e)
{
    const TcpReading *r = before(e);
    return e.isWhileDialling && (e.isConnectTimeout || isOneOf(e.errorNumber, { 0, ETIMEDOUT })) && r != nullptr
        && r->state == TcpState::SynSent && r->retransmits.value_or(0) > 0 && r->resent == 0U
        && r->totalRetransmits >= r->retransmits; // less: it still waits for the next hop's address
}

bool isReset(const Evidence &e)
{
    return !e.isWhileDialling && e.errorNumber == ECONNRESET;
}

bool isProbeOut(const Evidence &e)
{
    return probes(e) > 0;
}

/// The side that dialled has one acknowledged byte more than it sent, for its
/// SYN.
std::optional<bool> hasUnackedBytes(const Evidence &e)
{
    const TcpReading *r = newest(e);
    if (r == nullptr || !r->bytesSent || !r->bytesAcked)
        return std::nullopt;
    return *r->bytesSent - r->bytesRetransmitted.value_or(0) > *r->bytesAcked;
}

bool isJustSent(const Evidence &e)
{
    const TcpReading *r = newest(e);
    if (r == nullptr || !r->lastDataSent)
        return false;
    const Duration answer = delayedAck + r->rtt.value_or(Duration::zero());
    return *r->lastDataSent < answer && r->totalRetransmits.value_or(0) == 0;
}

bool isProbeJustSent(const Evidence &e)
{
    const TcpReading *r = newest(e);
    return r != nullptr && r->probes == 1U && r->rtt.value_or(Duration::zero()) > delayedAck;
}

bool isSolicited(const Evidence &e)
{
    return isProbeOut(e) || hasUnackedBytes(e) == true;
}

bool isAfterNewGap(const Evidence &e)
{
    // A probe that is answered with a reset at once leaves no trace but the
    // silence before it.
    const auto gap = e.gapBeforeSend ? e.gapBeforeSend : e.replyAge;
    const Duration survived = e.survivedGap.value_or(Duration::zero());
    return gap && *gap >= leastIdleLimit && *gap > survived + survived / 2;
}

bool isOtherAnswering(const Evidence &e)
{
    return e.reEstablishedAfter || isOpinion(e, SecondOpinion::Result::Answered);
}

bool isCutOffHere(const Evidence &e)
{
    return e.ownNetwork
        && (e.ownNetwork->link == OwnNetwork::Link::Down || !e.ownNetwork->hasAddress || !e.ownNetwork->hasRoute);
}

bool isOffline(const Evidence &e)
{
    return isCutOffHere(e) || (e.ownNetwork && e.ownNetwork->link == OwnNetwork::Link::NoCarrier);
}

bool isNetworkDownHere(const Evidence &e)
{
    return isOffline(e) || (e.ownNetwork && !e.ownNetwork->hasNextHop && !e.ownNetwork->nextHop.isEmpty());
}

bool isReferenceSilent(const Evidence &e)
{
    return e.ownNetwork && e.ownNetwork->reference && e.ownNetwork->reference->silentSince;
}

bool isNetworkFineHere(const Evidence &e)
{
    return e.ownNetwork && !isNetworkDownHere(e);
}

bool isHeldBack(const Evidence &e)
{
    const TcpReading *r = before(e);
    return r != nullptr && !e.isWhileDialling && r->notSentBytes.value_or(0) > 0 && r->unacked == 0U
        && r->sendWindow.value_or(0) > 0 && (r->backoff.value_or(0) > 0 || r->probes.value_or(0) > 0);
}

bool isProbeTurnedAway(const Evidence &e)
{
    return isAlive(e) && e.probesTurnedAway > 0;
}

bool isStuck(const Evidence &e)
{
    const TcpReading *r = before(e);
    if (r == nullptr || e.isWhileDialling || !r->totalRetransmits)
        return false;
    const quint32 gained = *r->totalRetransmits - std::min(e.totalRetransmitsBefore.value_or(0), *r->totalRetransmits);
    return r->retransmits.value_or(0) > gained;
}

bool isAlive(const Evidence &e)
{
    return !e.isWhileDialling && e.errorNumber == 0 && !e.isEndOfStream;
}

bool isInFlight(const Evidence &e)
{
    const TcpReading *r = before(e);
    return r != nullptr && (r->unacked.value_or(0) > 0 || r->retransmits.value_or(0) > 0);
}

bool isUnacknowledged(const Evidence &e)
{
    const bool isGivenUp = isOneOf(e.errorNumber, { ETIMEDOUT, EHOSTUNREACH, ENETUNREACH, ECONNREFUSED, EACCES });
    return !e.isWhileDialling && !e.isEndOfStream && (isGivenUp || e.errorNumber == 0)
        && (isGivenUp || isInFlight(e) || isProbeOut(e) || isHeldBack(e) || isProbeTurnedAway(e));
}

bool isLiveError(const Evidence &e, int error)
{
    // Reading it has cleared it: the connection itself dies of ETIMEDOUT then.
    const bool isUntold = e.errorNumber == 0 || e.errorNumber == ETIMEDOUT;
    return !e.isWhileDialling && !e.isEndOfStream && (e.errorNumber == error || (isUntold && e.softError == error));
}

bool isErrorAtEachTry(const Evidence &e)
{
    return e.softErrors > 1 && e.softErrorAt && e.firstSoftErrorAt
        && *e.softErrorAt - *e.firstSoftErrorAt < (e.softErrors - 1) * addressSearch;
}

bool isOnIpv4(const Evidence &e)
{
    return e.ownNetwork && !e.ownNetwork->nextHop.isEmpty() && !isOnIpv6(e);
}

bool isOnIpv6(const Evidence &e)
{
    return e.ownNetwork && e.ownNetwork->nextHop.contains(u':');
}

bool isWithoutBackoff(const Evidence &e)
{
    const TcpReading *r = before(e);
    return r != nullptr && r->backoff == 0U && isInFlight(e);
}

bool isWindowClosed(const Evidence &e)
{
    const TcpReading *r = before(e);
    return r != nullptr && r->sendWindow == 0U && r->notSentBytes.value_or(0) > 0;
}

bool isWindowProbeAnswered(const Evidence &e)
{
    return isWindowClosed(e) && before(e)->probes.value_or(0) <= 1;
}

bool isUnansweredBeat(const Evidence &e, Method method)
{
    return isAlive(e) && traits(method).sendsHeartbeats && isAllAcknowledged(e);
}

/// Nothing of ours was written since the peer's last byte, yet a later segment acknowledged. Where segments are counted
/// one that bears no data is asked for: data that is sent again acknowledges too.
bool isProbeAnswered(const Evidence &e)
{
    const TcpReading *r = before(e);
    return isAllAcknowledged(e) && r->lastAckReceived && r->lastDataReceived
        && *r->lastAckReceived + ackMargin < *r->lastDataReceived && e.bareSegments.value_or(1) > 0;
}

bool isRepeatingItself(const Evidence &e)
{
    return isAlive(e) && e.repeatedSegments.value_or(0) > 0 && e.bareSegments == 0U;
}

bool isOpinion(const Evidence &e, SecondOpinion::Result result)
{
    return e.secondOpinion && e.secondOpinion->result == result;
}

bool isTriedSince(const Evidence &e)
{
    const TcpReading *r = before(e);
    if (!e.secondOpinion || r == nullptr)
        return false;
    const bool isSent = isInFlight(e) && r->lastDataSent && r->at - *r->lastDataSent > e.secondOpinion->at;
    return isSent || probes(e) > 1;
}

} // namespace keepwatch::health::symptom
