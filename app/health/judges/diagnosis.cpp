// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/judges/diagnosis.h"

#include <algorithm>
#include <array>
#include <cerrno>

namespace keepwatch::health {

namespace {

// An abort with unread data inside a delayed acknowledgement (40 ms) looks like a reset in answer to our data.
constexpr Duration delayedAck = std::chrono::milliseconds(40);
constexpr Duration ackMargin = std::chrono::milliseconds(50); ///< above the kernel's tick

bool isOneOf(int value, std::initializer_list<int> values)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

// ICMP type 3 of IPv4 and type 1 of IPv6 number their codes differently; 3/0 and 1/0 both say: no route.
bool isIcmp(const Evidence &e, std::initializer_list<int> v4, std::initializer_list<int> v6)
{
    if (!e.icmp)
        return false;
    return (e.icmp->type == 3 && isOneOf(e.icmp->code, v4)) || (e.icmp->type == 1 && isOneOf(e.icmp->code, v6));
}

bool isDial(const Evidence &e, std::initializer_list<int> errors)
{
    return e.isWhileDialling && isOneOf(e.errorNumber, errors);
}

bool isReset(const Evidence &e)
{
    return !e.isWhileDialling && e.errorNumber == ECONNRESET;
}

bool isLiveError(const Evidence &e, int error)
{
    return !e.isWhileDialling && (e.errorNumber == error || (e.errorNumber == 0 && e.softError == error));
}

/// The reading that still knows of data in flight: at death the kernel has zeroed it.
const TcpReading *before(const Evidence &e)
{
    return e.last ? &*e.last : nullptr;
}

const TcpReading *newest(const Evidence &e)
{
    return e.atDeath ? &*e.atDeath : before(e);
}

bool isProbeOut(const Evidence &e)
{
    const auto probes = [](const std::optional<TcpReading> &r) { return r && r->probes.value_or(0) > 0; };
    return probes(e.last) || probes(e.atDeath);
}

/// Whether bytes of ours are unacknowledged; absent where the system does not count them. The side that dialled has
/// one acknowledged byte more than it sent, for its SYN.
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
    return r != nullptr && r->lastDataSent && *r->lastDataSent < delayedAck && r->totalRetransmits.value_or(0) == 0;
}

bool isWindowClosed(const Evidence &e)
{
    const TcpReading *r = before(e);
    return r != nullptr && r->sendWindow == 0U && r->notSentBytes.value_or(0) > 0;
}

/// Data waits although the peer has room and nothing is in flight, and the kernel keeps trying.
bool isHeldBack(const Evidence &e)
{
    const TcpReading *r = before(e);
    return r != nullptr && r->notSentBytes.value_or(0) > 0 && r->unacked == 0U && r->sendWindow.value_or(0) > 0
        && r->backoff.value_or(0) > 0;
}

/// More timeouts than packets that left: stuck before the wire.
bool isStuck(const Evidence &e)
{
    const TcpReading *r = before(e);
    return r != nullptr && r->totalRetransmits && r->retransmits.value_or(0) > *r->totalRetransmits;
}

bool isInFlight(const Evidence &e)
{
    const TcpReading *r = before(e);
    return r != nullptr && (r->unacked.value_or(0) > 0 || r->retransmits.value_or(0) > 0);
}

bool isAllAcknowledged(const Evidence &e)
{
    const TcpReading *r = before(e);
    return r != nullptr && r->unacked == 0U && r->notSentBytes.value_or(0) == 0 && r->retransmits.value_or(0) == 0
        && r->probes.value_or(0) == 0;
}

/// Nothing of ours was written since the peer's last byte, yet a later segment acknowledged: a probe's answer.
bool isProbeAnswered(const Evidence &e)
{
    const TcpReading *r = before(e);
    return isAllAcknowledged(e) && r->lastAckReceived && r->lastDataReceived
        && *r->lastAckReceived + ackMargin < *r->lastDataReceived;
}

bool isAlive(const Evidence &e)
{
    return !e.isWhileDialling && e.errorNumber == 0 && !e.isEndOfStream;
}

bool isUnansweredBeat(const Evidence &e, Method method)
{
    return isAlive(e) && traits(method).sendsHeartbeats && isAllAcknowledged(e);
}

using E = const Evidence &;
using M = Method;
using enum Confidence;

constexpr std::array rules{
    // What was said to us, or what we know of ourselves.
    DiagnosisRule{ "garbage", [](E e, M) { return e.isUnexpectedReply; }, Cause::UnexpectedReply, Certain },
    DiagnosisRule{ "no such name", [](E e, M) { return e.resolverError && isNameUnknown(*e.resolverError); },
        Cause::NameNotResolved, Certain },
    DiagnosisRule{
        "no name server", [](E e, M) { return e.resolverError.has_value(); }, Cause::NameNotResolved, Likely },
    DiagnosisRule{ "destroyed here", [](E e, M) { return !e.isWhileDialling && e.errorNumber == ECONNABORTED; },
        Cause::ClosedLocally, Certain },

    // Dials.
    DiagnosisRule{ "dial: no descriptor",
        [](E e, M) {
            return isDial(e, { EMFILE, ENFILE });
        },
        Cause::LocalLimit, Certain },
    DiagnosisRule{ "dial: no port or memory",
        [](E e, M) {
            return isDial(e, { EADDRNOTAVAIL, ENOBUFS, ENOMEM, EAGAIN });
        },
        Cause::LocalLimit, Likely },
    DiagnosisRule{ "dial: ICMP prohibited",
        [](E e, M) {
            return e.isWhileDialling && isIcmp(e, { 9, 10, 13 }, { 1, 5, 6 });
        },
        Cause::Prohibited, Likely },
    DiagnosisRule{ "dial: ICMP port unreachable", // a closed port answers with a reset instead
        [](E e, M) { return e.isWhileDialling && isIcmp(e, { 3 }, { 4 }); }, Cause::Prohibited, Likely },
    DiagnosisRule{ "dial: ICMP net unreachable",
        [](E e, M) {
            return e.isWhileDialling && isIcmp(e, { 0, 6, 11 }, { 0 });
        },
        Cause::NetworkUnreachable, Likely },
    DiagnosisRule{ "dial: ICMP host unreachable",
        [](E e, M) {
            return e.isWhileDialling && isIcmp(e, { 1, 7, 12 }, { 2, 3 });
        },
        Cause::HostUnreachable, Likely },
    DiagnosisRule{ "dial: refused", [](E e, M) { return isDial(e, { ECONNREFUSED }); }, Cause::Refused, Likely },
    DiagnosisRule{ "dial: reset", [](E e, M) { return isDial(e, { ECONNRESET }); }, Cause::ResetByPeer, Possible },
    DiagnosisRule{ "dial: forbidden here",
        [](E e, M) {
            return isDial(e, { EACCES, EPERM });
        },
        Cause::BlockedLocally, Likely },
    DiagnosisRule{ "dial: no route here",
        [](E e, M) {
            return isDial(e, { ENETUNREACH, ENETDOWN });
        },
        Cause::LocalNetworkDown, Likely },
    DiagnosisRule{
        "dial: route leads nowhere", [](E e, M) { return isDial(e, { EINVAL }); }, Cause::LocalNetworkDown, Possible },
    DiagnosisRule{
        "dial: no host", [](E e, M) { return isDial(e, { EHOSTUNREACH }); }, Cause::HostUnreachable, Possible },
    DiagnosisRule{ "dial: silence",
        [](E e, M) {
            return e.isConnectTimeout || isDial(e, { 0, ETIMEDOUT });
        },
        Cause::NoAnswer, Possible },

    // Deaths with a word from the peer.
    DiagnosisRule{ "end of stream",
        [](E e, M) { return e.isEndOfStream || (!e.isWhileDialling && e.errorNumber == EPIPE); }, Cause::ClosedByPeer,
        Likely },
    DiagnosisRule{ "reset out of the blue",
        [](E e, M) { return isReset(e) && !isProbeOut(e) && hasUnackedBytes(e) == false; }, Cause::ResetByPeer,
        Likely },
    DiagnosisRule{ "reset in answer to a probe", [](E e, M) { return isReset(e) && isProbeOut(e); },
        Cause::PeerRestarted, Likely },
    DiagnosisRule{ "reset around our data",
        [](E e, M) { return isReset(e) && hasUnackedBytes(e) == true && isJustSent(e); }, Cause::PeerRestarted,
        Possible },
    DiagnosisRule{ "reset in answer to our data", [](E e, M) { return isReset(e) && hasUnackedBytes(e) == true; },
        Cause::PeerRestarted, Likely },
    DiagnosisRule{ "reset", [](E e, M) { return isReset(e); }, Cause::ResetByPeer, Possible },

    // This computer, before the network is blamed. Which of interface, address, route or firewall: not from here.
    DiagnosisRule{ "packets held back", [](E e, M) { return isHeldBack(e); }, Cause::LocalNetworkDown, Possible },

    // Routers.
    DiagnosisRule{ "soft error: port unreachable", [](E e, M) { return isLiveError(e, ECONNREFUSED); },
        Cause::Prohibited, Likely },
    DiagnosisRule{
        "soft error: no route", [](E e, M) { return isLiveError(e, ENETUNREACH); }, Cause::NetworkUnreachable, Likely },
    DiagnosisRule{ "soft error: no host, at every retransmission",
        [](E e, M) { return isLiveError(e, EHOSTUNREACH) && before(e) && before(e)->backoff == 0U && isInFlight(e); },
        Cause::HostUnreachable, Likely },
    DiagnosisRule{
        "soft error: no host", [](E e, M) { return isLiveError(e, EHOSTUNREACH); }, Cause::HostUnreachable, Possible },
    DiagnosisRule{ "packets stuck", [](E e, M) { return isStuck(e); }, Cause::LocalNetworkDown, Possible },

    // The peer's host or program. Window probes that nobody answers are no longer the program's fault.
    DiagnosisRule{ "window closed, probes answered",
        [](E e, M) { return isWindowClosed(e) && before(e)->probes.value_or(0) <= 1; }, Cause::NotReading, Certain },
    DiagnosisRule{ "acknowledged, twice unanswered",
        [](E e, M m) { return isUnansweredBeat(e, m) && e.unansweredHeartbeats > 1; }, Cause::NotResponding, Certain },
    DiagnosisRule{ "acknowledged, unanswered",
        [](E e, M m) { return isUnansweredBeat(e, m) && e.unansweredHeartbeats > 0; }, Cause::NotResponding, Likely },
    DiagnosisRule{ "silent, probe answered",
        [](E e, M m) { return m == Method::Passive && isAlive(e) && isProbeAnswered(e); }, Cause::NotResponding,
        Likely },
    DiagnosisRule{ "in flight, unanswered", [](E e, M) { return isInFlight(e); }, Cause::NoAnswer, Possible },
    DiagnosisRule{ "probes unanswered", [](E e, M) { return isProbeOut(e); }, Cause::NoAnswer, Possible },
    DiagnosisRule{ "given up", [](E e, M) { return e.errorNumber == ETIMEDOUT; }, Cause::NoAnswer, Possible },
};

} // namespace

std::span<const DiagnosisRule> diagnosisRules()
{
    return rules;
}

Diagnosis diagnose(const Evidence &evidence, Method method)
{
    for (const DiagnosisRule &rule : rules) {
        if (rule.holds(evidence, method))
            return { .cause = rule.cause, .confidence = rule.confidence };
    }
    return {};
}

} // namespace keepwatch::health
