// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/judges/diagnosis.h"

#include "app/health/judges/symptoms.h"

#include <array>
#include <cerrno>

namespace keepwatch::health {

namespace {

using namespace symptom;

/// Said by the certificate, by the peer's alert or by this computer: nothing is left to guess.
bool isToldByTls(const Evidence &e)
{
    return e.tlsFault && *e.tlsFault <= TlsFault::Refused;
}

using E = const Evidence &;
using M = Method;
using Opinion = SecondOpinion::Result;
using enum Confidence;

constexpr std::array rules{
    // What was said to us, or what we know of ourselves.
    DiagnosisRule{ "garbage", [](E e, M) { return e.isUnexpectedReply; }, Cause::UnexpectedReply, Certain,
        { "unexpected_reply" } },
    DiagnosisRule{ "tls: certificate or alert", [](E e, M) { return isToldByTls(e); }, Cause::TlsFailed, Certain,
        { "tls_error", "tls_faults" } },
    DiagnosisRule{
        "tls: no session", [](E e, M) { return e.tlsFault.has_value(); }, Cause::TlsFailed, Likely, { "tls_error" } },
    DiagnosisRule{ "no such name", [](E e, M) { return e.resolverError && isNameUnknown(*e.resolverError); },
        Cause::NameNotResolved, Certain, { "resolver_error" } },
    DiagnosisRule{ "no name server", [](E e, M) { return e.resolverError.has_value(); }, Cause::NameNotResolved, Likely,
        { "resolver_error" } },
    DiagnosisRule{ "destroyed here", [](E e, M) { return !e.isWhileDialling && e.errorNumber == ECONNABORTED; },
        Cause::ClosedLocally, Certain, { "errno" } },

    // Dials.
    DiagnosisRule{ "dial: no descriptor",
        [](E e, M) {
            return isDial(e, { EMFILE, ENFILE });
        },
        Cause::LocalLimit, Certain, { "errno" } },
    DiagnosisRule{ "dial: own address or route gone",
        [](E e, M) {
            return isDial(e, { ENETUNREACH, ENETDOWN, EHOSTUNREACH, EADDRNOTAVAIL }) && !e.icmp && isCutOffHere(e);
        },
        Cause::LocalNetworkDown, Certain, { "errno", "own_link", "own_address", "own_route" } },
    DiagnosisRule{ "dial: no port or memory",
        [](E e, M) {
            return isDial(e, { EADDRNOTAVAIL, ENOBUFS, ENOMEM, EAGAIN });
        },
        Cause::LocalLimit, Likely, { "errno" } },
    DiagnosisRule{ "dial: rejected here",
        [](E e, M) {
            return e.isWhileDialling && isFromHere(e.icmp)
                && (says(e.icmp, Icmp::Prohibited) || says(e.icmp, Icmp::PortUnreachable));
        },
        Cause::BlockedLocally, Likely, { "icmp_type", "icmp_code", "icmp_from_here" } },
    DiagnosisRule{ "dial: ICMP prohibited", [](E e, M) { return e.isWhileDialling && says(e.icmp, Icmp::Prohibited); },
        Cause::Prohibited, Likely, { "icmp_type", "icmp_code", "icmp_offender" } },
    DiagnosisRule{ "dial: ICMP port unreachable", // a closed port answers with a
                                                  // reset instead
        [](E e, M) { return e.isWhileDialling && says(e.icmp, Icmp::PortUnreachable); }, Cause::Prohibited, Likely,
        { "icmp_type", "icmp_code", "icmp_offender" } },
    DiagnosisRule{ "dial: ICMP net unreachable",
        [](E e, M) { return e.isWhileDialling && says(e.icmp, Icmp::NoRoute); }, Cause::NetworkUnreachable, Likely,
        { "icmp_type", "icmp_code", "icmp_offender" } },
    DiagnosisRule{ "dial: ICMP host unreachable",
        [](E e, M) { return e.isWhileDialling && says(e.icmp, Icmp::NoHost); }, Cause::HostUnreachable, Likely,
        { "icmp_type", "icmp_code", "icmp_offender" } },
    DiagnosisRule{
        "dial: refused", [](E e, M) { return isDial(e, { ECONNREFUSED }); }, Cause::Refused, Likely, { "errno" } },
    DiagnosisRule{
        "dial: reset", [](E e, M) { return isDial(e, { ECONNRESET }); }, Cause::ResetByPeer, Possible, { "errno" } },
    DiagnosisRule{ "dial: forbidden here",
        [](E e, M) {
            return isDial(e, { EACCES, EPERM });
        },
        Cause::BlockedLocally, Likely, { "errno" } },
    DiagnosisRule{ "dial: no route here",
        [](E e, M) {
            return isDial(e, { ENETUNREACH, ENETDOWN });
        },
        Cause::LocalNetworkDown, Likely, { "errno" } },
    DiagnosisRule{ "dial: route leads nowhere", [](E e, M) { return isDial(e, { EINVAL }); }, Cause::LocalNetworkDown,
        Possible, { "errno" } },
    DiagnosisRule{ "dial: no host", [](E e, M) { return isDial(e, { EHOSTUNREACH }); }, Cause::HostUnreachable,
        Possible, { "errno" } },
    DiagnosisRule{ "dial: silence, own network down",
        [](E e, M) {
            return (e.isConnectTimeout || isDial(e, { 0, ETIMEDOUT })) && isNetworkDownHere(e);
        },
        Cause::LocalNetworkDown, Likely, { "own_link", "own_address", "own_route", "next_hop_failed" } },
    DiagnosisRule{ "dial: packets held back", [](E e, M) { return isDialHeldBack(e) && isNetworkFineHere(e); },
        Cause::BlockedLocally, Likely, { "retransmits", "resent", "own_link", "own_route" } },
    DiagnosisRule{ "dial: silence, the reference silent",
        [](E e, M) {
            return (e.isConnectTimeout || isDial(e, { 0, ETIMEDOUT })) && isReferenceSilent(e);
        },
        Cause::LocalNetworkDown, Likely, { "reference_state", "reference_silent_ms", "reference" } },
    DiagnosisRule{ "dial: silence",
        [](E e, M) {
            return e.isConnectTimeout || isDial(e, { 0, ETIMEDOUT });
        },
        Cause::NoAnswer, Possible, { "while_dialling", "connect_timeout", "errno" } },

    // Deaths with a word from the peer.
    DiagnosisRule{ "end of stream",
        [](E e, M) { return e.isEndOfStream || (!e.isWhileDialling && e.errorNumber == EPIPE); }, Cause::ClosedByPeer,
        Likely, { "end_of_stream", "errno" } },
    DiagnosisRule{ "reset out of the blue",
        [](E e, M) { return isReset(e) && !isProbeOut(e) && hasUnackedBytes(e) == false; }, Cause::ResetByPeer, Likely,
        { "errno", "bytes_acked", "bytes_sent" } },
    DiagnosisRule{ "reset after a gap, another one answers",
        [](E e, M) { return isReset(e) && isSolicited(e) && isAfterNewGap(e) && isOtherAnswering(e); },
        Cause::IdleDropped, Possible, { "errno", "gap_before_send_ms", "survived_gap_ms", "re_established_ms" } },
    DiagnosisRule{ "reset around our probe", [](E e, M) { return isReset(e) && isProbeJustSent(e); },
        Cause::PeerRestarted, Possible, { "errno", "probes", "kernel_rtt_ms" } },
    DiagnosisRule{ "reset in answer to a probe", [](E e, M) { return isReset(e) && isProbeOut(e); },
        Cause::PeerRestarted, Likely, { "errno", "probes" } },
    DiagnosisRule{ "reset around our data",
        [](E e, M) { return isReset(e) && hasUnackedBytes(e) == true && isJustSent(e); }, Cause::PeerRestarted,
        Possible, { "errno", "bytes_acked", "bytes_sent", "last_data_sent_age_ms" } },
    DiagnosisRule{ "reset in answer to our data", [](E e, M) { return isReset(e) && hasUnackedBytes(e) == true; },
        Cause::PeerRestarted, Likely, { "errno", "bytes_acked", "bytes_sent", "bytes_retransmitted" } },
    DiagnosisRule{ "reset", [](E e, M) { return isReset(e); }, Cause::ResetByPeer, Possible, { "errno" } },

    // This computer, before the network is blamed.
    DiagnosisRule{ "packets held back, own network gone", [](E e, M) { return isHeldBack(e) && isCutOffHere(e); },
        Cause::LocalNetworkDown, Certain, { "notsent_bytes", "own_link", "own_address", "own_route" } },
    DiagnosisRule{ "packets stuck, own network gone", [](E e, M) { return isStuck(e) && isCutOffHere(e); },
        Cause::LocalNetworkDown, Certain, { "own_link", "own_address", "own_route", "total_retransmits" } },
    DiagnosisRule{ "own network down", [](E e, M) { return isUnacknowledged(e) && isNetworkDownHere(e); },
        Cause::LocalNetworkDown, Likely, { "own_link", "own_address", "own_route", "next_hop_failed" } },
    DiagnosisRule{ "packets held back, own network fine", [](E e, M) { return isHeldBack(e) && isNetworkFineHere(e); },
        Cause::BlockedLocally, Likely, { "notsent_bytes", "probes", "own_link", "own_route" } },
    DiagnosisRule{ "probes turned away, own network fine",
        [](E e, M) { return isProbeTurnedAway(e) && isNetworkFineHere(e); }, Cause::BlockedLocally, Likely,
        { "probes_turned_away", "own_link", "own_route" } },
    DiagnosisRule{ "probes turned away", [](E e, M) { return isProbeTurnedAway(e); }, Cause::LocalNetworkDown, Possible,
        { "probes_turned_away" } },
    DiagnosisRule{ "packets held back", [](E e, M) { return isHeldBack(e); }, Cause::LocalNetworkDown, Possible,
        { "notsent_bytes", "unacked", "send_window", "probes" } },
    DiagnosisRule{ "second opinion rejected here",
        [](E e, M) {
            return isUnacknowledged(e) && e.secondOpinion && isFromHere(e.secondOpinion->icmp)
                && !says(e.secondOpinion->icmp, Icmp::NoHost);
        },
        Cause::BlockedLocally, Likely, { "second_opinion", "second_opinion_icmp_code", "second_opinion_offender" } },
    DiagnosisRule{ "second opinion cannot leave",
        [](E e, M) { return isUnacknowledged(e) && isOpinion(e, Opinion::FailedHere) && isNetworkFineHere(e); },
        Cause::BlockedLocally, Likely, { "second_opinion", "own_link", "own_route" } },

    // Routers: what they told the second opinion, or the connection itself.
    DiagnosisRule{ "second opinion: prohibited",
        [](E e, M) { return isUnacknowledged(e) && isOpinion(e, Opinion::Prohibited); }, Cause::Prohibited, Likely,
        { "second_opinion", "second_opinion_icmp_type", "second_opinion_icmp_code", "second_opinion_offender" } },
    DiagnosisRule{ "second opinion: no route",
        [](E e, M) { return isUnacknowledged(e) && e.secondOpinion && says(e.secondOpinion->icmp, Icmp::NoRoute); },
        Cause::NetworkUnreachable, Likely,
        { "second_opinion", "second_opinion_icmp_type", "second_opinion_icmp_code", "second_opinion_offender" } },
    DiagnosisRule{ "second opinion: no host",
        [](E e, M) { return isUnacknowledged(e) && e.secondOpinion && says(e.secondOpinion->icmp, Icmp::NoHost); },
        Cause::HostUnreachable, Likely,
        { "second_opinion", "second_opinion_icmp_type", "second_opinion_icmp_code", "second_opinion_offender" } },
    DiagnosisRule{ "soft error: port unreachable", [](E e, M) { return isLiveError(e, ECONNREFUSED); },
        Cause::Prohibited, Likely, { "soft_error", "errno" } },
    DiagnosisRule{ "soft error: prohibited", [](E e, M) { return isLiveError(e, EACCES); }, Cause::Prohibited, Likely,
        { "soft_error", "errno" } },
    DiagnosisRule{ "soft error: no route", [](E e, M) { return isLiveError(e, ENETUNREACH); },
        Cause::NetworkUnreachable, Likely, { "soft_error", "errno" } },
    DiagnosisRule{ "soft error: no host, at every retransmission",
        [](E e, M) { return isLiveError(e, EHOSTUNREACH) && isWithoutBackoff(e); }, Cause::HostUnreachable, Likely,
        { "soft_error", "retransmits", "backoff" } },
    DiagnosisRule{ "soft error: no host, IPv6", // which has an error of its own
                                                // for what is forbidden
        [](E e, M) { return isLiveError(e, EHOSTUNREACH) && isErrorAtEachTry(e) && isOnIpv6(e); },
        Cause::HostUnreachable, Likely, { "soft_error", "soft_errors", "next_hop" } },
    DiagnosisRule{ "soft error: prohibited, at every retransmission",
        [](E e, M) { return isLiveError(e, EHOSTUNREACH) && isErrorAtEachTry(e) && isOnIpv4(e); }, Cause::Prohibited,
        Likely, { "soft_error", "soft_errors", "retransmits", "backoff" } },
    DiagnosisRule{ "soft error: no host", [](E e, M) { return isLiveError(e, EHOSTUNREACH); }, Cause::HostUnreachable,
        Possible, { "soft_error", "errno" } },
    DiagnosisRule{ "packets stuck", [](E e, M) { return isStuck(e); }, Cause::LocalNetworkDown, Possible,
        { "retransmits", "total_retransmits" } },

    // A middlebox: the way is fine, our connection is not.
    DiagnosisRule{ "another one answers, ours not even now",
        [](E e, M) { return isUnacknowledged(e) && isOpinion(e, Opinion::Answered) && isTriedSince(e); },
        Cause::IdleDropped, Likely, { "second_opinion", "probes", "unacked", "last_data_sent_age_ms" } },
    DiagnosisRule{ "another one answers", [](E e, M) { return isUnacknowledged(e) && isOpinion(e, Opinion::Answered); },
        Cause::IdleDropped, Possible, { "second_opinion", "probes", "unacked" } },

    // The peer's host or program. Window probes that nobody answers are no
    // longer the program's fault.
    DiagnosisRule{ "window closed, probes answered", [](E e, M) { return isWindowProbeAnswered(e); }, Cause::NotReading,
        Certain, { "send_window", "notsent_bytes", "probes" } },
    DiagnosisRule{ "acknowledged, another one answers", // this session alone hangs
        [](E e, M m) { return isUnansweredBeat(e, m) && isOpinion(e, Opinion::Answered); }, Cause::NotResponding,
        Likely, { "unacked", "unanswered_heartbeats", "second_opinion" } },
    DiagnosisRule{ "acknowledged, twice unanswered",
        [](E e, M m) { return isUnansweredBeat(e, m) && e.unansweredHeartbeats > 1; }, Cause::NotResponding, Certain,
        { "unacked", "unanswered_heartbeats" } },
    DiagnosisRule{ "acknowledged, unanswered",
        [](E e, M m) { return isUnansweredBeat(e, m) && e.unansweredHeartbeats > 0; }, Cause::NotResponding, Likely,
        { "unacked", "unanswered_heartbeats" } },
    DiagnosisRule{ "silent, probe answered",
        [](E e, M m) {
            // What a peer sends again because our acknowledgements are lost looks like an answer.
            return m == Method::Passive && isAlive(e) && isProbeAnswered(e) && !isOpinion(e, Opinion::Silent);
        },
        Cause::NotResponding, Likely, { "last_ack_age_ms", "last_data_received_age_ms", "second_opinion" } },
    DiagnosisRule{ "silent, second opinion taken",
        [](E e, M m) {
            return m == Method::Passive && isAlive(e) && !isProbeOut(e)
                && (isOpinion(e, Opinion::Answered) || isOpinion(e, Opinion::Connected));
        },
        Cause::NotResponding, Likely, { "second_opinion", "last_data_received_age_ms" } },
    DiagnosisRule{ "unacknowledged, second opinion taken",
        [](E e, M) { return isUnacknowledged(e) && isOpinion(e, Opinion::Connected); }, Cause::NotResponding, Possible,
        { "second_opinion", "unacked", "probes" } },
    DiagnosisRule{ "unacknowledged, second opinion refused",
        [](E e, M) { return isUnacknowledged(e) && isOpinion(e, Opinion::Refused); }, Cause::Refused, Likely,
        { "second_opinion", "unacked", "probes" } },
    DiagnosisRule{ "unacknowledged, the reference silent",
        [](E e, M) { return isUnacknowledged(e) && isReferenceSilent(e) && !isOpinion(e, Opinion::Closed); },
        Cause::LocalNetworkDown, Likely, { "reference_state", "reference_silent_ms", "reference" } },
    DiagnosisRule{ "in flight, unanswered", [](E e, M) { return isInFlight(e); }, Cause::NoAnswer, Possible,
        { "unacked", "retransmits", "last_ack_age_ms", "second_opinion" } },
    DiagnosisRule{ "probes unanswered", [](E e, M) { return isProbeOut(e); }, Cause::NoAnswer, Possible,
        { "probes", "last_ack_age_ms", "second_opinion" } },
    DiagnosisRule{ "silent, but it repeats itself",
        [](E e, M m) { return m == Method::Passive && isRepeatingItself(e); }, Cause::NoAnswer, Possible,
        { "repeated_segments_in", "last_data_received_age_ms", "second_opinion" } },
    DiagnosisRule{
        "given up", [](E e, M) { return e.errorNumber == ETIMEDOUT; }, Cause::NoAnswer, Possible, { "errno" } },
    DiagnosisRule{ "silent, second opinion too",
        [](E e, M m) { return m == Method::Passive && isAlive(e) && isOpinion(e, Opinion::Silent); }, Cause::NoAnswer,
        Possible, { "second_opinion", "last_data_received_age_ms" } },
    DiagnosisRule{ "silent, second opinion refused",
        [](E e, M m) { return m == Method::Passive && isAlive(e) && isOpinion(e, Opinion::Refused); }, Cause::Refused,
        Possible, { "second_opinion", "last_data_received_age_ms" } },
};

} // namespace

std::span<const DiagnosisRule> diagnosisRules()
{
    return rules;
}

QStringList decidingFacts(const DiagnosisRule &rule, const Evidence &evidence)
{
    const QJsonObject known = evidence.toJson();
    QStringList facts;
    for (const char *fact : rule.facts) {
        if (fact != nullptr && known.contains(QLatin1StringView(fact)))
            facts += QLatin1StringView(fact);
    }
    return facts;
}

Diagnosis diagnose(const Evidence &evidence, Method method)
{
    for (const DiagnosisRule &rule : rules) {
        if (rule.holds(evidence, method))
            return { .cause = rule.cause, .confidence = rule.confidence, .rule = &rule };
    }
    return {};
}

} // namespace keepwatch::health
