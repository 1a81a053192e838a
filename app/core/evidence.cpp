// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/evidence.h"

#include "app/core/errornames.h"

#include <QDateTime>
#include <QJsonArray>

#include <array>
#include <cmath>
#include <span>

namespace keepwatch {

namespace {

QJsonValue absent()
{
    return QJsonValue::Undefined;
}

QJsonValue number(quint64 value)
{
    return static_cast<qint64>(value);
}

/// Ages and waits: whole milliseconds.
QJsonValue age(Duration value)
{
    return static_cast<qint64>(std::chrono::floor<std::chrono::milliseconds>(value).count());
}

/// Round trips: milliseconds with three decimals.
QJsonValue precise(Duration value)
{
    return std::round(std::chrono::duration<double, std::micro>(value).count()) / 1000.0;
}

QJsonValue flag(bool isSet)
{
    return isSet ? QJsonValue(true) : absent();
}

const TcpReading *atEnd(const Evidence &evidence)
{
    return evidence.atDeath ? &*evidence.atDeath : evidence.last ? &*evidence.last : nullptr;
}

const TcpReading *before(const Evidence &evidence)
{
    return evidence.last ? &*evidence.last : nullptr;
}

template <typename T> QJsonValue read(const TcpReading *reading, std::optional<T> TcpReading::*member)
{
    return reading && reading->*member ? number(*(reading->*member)) : absent();
}

/// A counter that outlives the connection: its last word is the one at the death.
template <auto member> QJsonValue lasting(const Evidence &evidence)
{
    return read(atEnd(evidence), member);
}

/// A figure that the kernel zeroes at the death: the reading before it counts.
template <auto member> QJsonValue passing(const Evidence &evidence)
{
    return read(before(evidence), member);
}

template <auto member> QJsonValue readAge(const Evidence &evidence)
{
    const auto *reading = atEnd(evidence);
    return reading && reading->*member ? age(*(reading->*member)) : absent();
}

template <auto member> QJsonValue ownAge(const Evidence &evidence)
{
    return evidence.*member ? age(*(evidence.*member)) : absent();
}

/// Nothing where none was counted.
template <auto member> QJsonValue ownCount(const Evidence &evidence)
{
    return (evidence.*member).value_or(0) > 0 ? number(*(evidence.*member)) : absent();
}

QJsonValue errorName(const Evidence &evidence)
{
    return evidence.errorNumber ? QJsonValue(errnoName(evidence.errorNumber)) : absent();
}

QJsonValue softErrorName(const Evidence &evidence)
{
    return evidence.softError ? QJsonValue(errnoName(evidence.softError)) : absent();
}

QJsonValue softErrorAge(const Evidence &evidence)
{
    const auto *reading = atEnd(evidence);
    if (!evidence.softError || !evidence.softErrorAt || !reading || reading->at < *evidence.softErrorAt)
        return absent();
    return age(reading->at - *evidence.softErrorAt);
}

QJsonValue tcpState(const Evidence &evidence)
{
    const auto *reading = atEnd(evidence);
    return reading ? QJsonValue(static_cast<int>(reading->state)) : absent();
}

QJsonValue rto(const Evidence &evidence)
{
    return evidence.last && evidence.last->rto ? precise(*evidence.last->rto) : absent();
}

/// Until data is acknowledged the kernel's round trip is that of the handshake; bytesAcked counts the SYN as one.
QJsonValue kernelRtt(const Evidence &evidence)
{
    const auto &reading = evidence.last;
    return reading && reading->rtt && reading->bytesAcked.value_or(0) > 1 ? precise(*reading->rtt) : absent();
}

constexpr std::array<const char *, 8> opinionNames{ "answered", "connected", "silent", "refused", "unreachable",
    "prohibited", "failed-here", "closed" };
constexpr std::array<const char *, 3> linkNames{ "up", "no-carrier", "down" };

template <typename E> QJsonValue named(std::span<const char *const> names, E value)
{
    return QLatin1StringView(names[static_cast<size_t>(value)]);
}

/// What a fact about the second opinion is, where there was one.
template <typename Function> QJsonValue ofOpinion(const Evidence &evidence, Function value)
{
    return evidence.secondOpinion ? value(*evidence.secondOpinion) : absent();
}

/// What a fact about its router's message is, where there was one.
template <typename Function> QJsonValue ofOpinionsIcmp(const Evidence &evidence, Function value)
{
    return evidence.secondOpinion && evidence.secondOpinion->icmp ? value(*evidence.secondOpinion->icmp) : absent();
}

template <typename Function> QJsonValue ofOwnNetwork(const Evidence &evidence, Function value)
{
    return evidence.ownNetwork ? value(*evidence.ownNetwork) : absent();
}

QJsonValue presence(bool isThere)
{
    return isThere ? QStringLiteral("present") : QStringLiteral("gone");
}

QJsonValue text(const QString &value)
{
    return value.isEmpty() ? absent() : QJsonValue(value);
}

QJsonValue ownLossAge(const Evidence &evidence)
{
    const auto *reading = atEnd(evidence);
    const auto lost = evidence.ownNetwork ? evidence.ownNetwork->lostAt : std::nullopt;
    return lost && reading && reading->at >= *lost ? age(reading->at - *lost) : absent();
}

/// From the TLS handshake or session. An empty text is absent.
template <auto member> QJsonValue tlsText(const Evidence &evidence)
{
    return evidence.tls && !((*evidence.tls).*member).isEmpty() ? QJsonValue((*evidence.tls).*member) : absent();
}

/// The peer's certificate, where TLS is what failed; else it has no part in the cause.
const TlsCertificate *accused(const Evidence &evidence)
{
    const bool isKnown = evidence.tlsFault && evidence.tls && !evidence.tls->chain.isEmpty();
    return isKnown ? &evidence.tls->chain.first() : nullptr;
}

template <auto member> QJsonValue certificateText(const Evidence &evidence)
{
    const TlsCertificate *certificate = accused(evidence);
    return certificate && !(certificate->*member).isEmpty() ? QJsonValue(certificate->*member) : absent();
}

template <auto member> QJsonValue certificateTime(const Evidence &evidence)
{
    const TlsCertificate *certificate = accused(evidence);
    if (!certificate)
        return absent();
    const auto sinceEpoch = (certificate->*member).time_since_epoch();
    return QDateTime::fromMSecsSinceEpoch(sinceEpoch.count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

QJsonValue certificateNames(const Evidence &evidence)
{
    const TlsCertificate *certificate = accused(evidence);
    return certificate && !certificate->names.isEmpty() ? QJsonArray::fromStringList(certificate->names) : absent();
}

QJsonValue tlsFaults(const Evidence &evidence)
{
    if (!evidence.tlsFault || !evidence.tls || evidence.tls->faults.isEmpty())
        return absent();
    QJsonArray codes;
    for (const TlsFault fault : evidence.tls->faults)
        codes.append(QString(code(fault)));
    return codes;
}

/// How long the reference has been silent, at the moment of the last reading.
QJsonValue referenceSilence(const Evidence &evidence)
{
    const auto *reading = atEnd(evidence);
    if (!evidence.ownNetwork || !evidence.ownNetwork->reference || !reading)
        return absent();
    const auto &since = evidence.ownNetwork->reference->silentSince;
    return since && reading->at >= *since ? age(reading->at - *since) : absent();
}

/// What a fact about the place that is asked whether this computer is online is, where it was asked.
template <typename Function> QJsonValue ofReference(const Evidence &evidence, Function value)
{
    return evidence.ownNetwork && evidence.ownNetwork->reference ? value(*evidence.ownNetwork->reference) : absent();
}

QJsonValue timeline(const Evidence &evidence)
{
    if (evidence.timeline.isEmpty())
        return absent();
    QJsonArray entries;
    for (const TimelineEntry &entry : evidence.timeline) {
        QJsonObject line{ { QStringLiteral("what"), QString(code(entry.what)) },
            { QStringLiteral("after_ms"), age(entry.after) } };
        if (entry.count > 0)
            line.insert(QStringLiteral("count"), number(entry.count));
        entries.append(line);
    }
    return entries;
}

QJsonValue tlsHandshake(const Evidence &evidence)
{
    return evidence.tls && evidence.tls->handshake ? precise(*evidence.tls->handshake) : absent();
}

struct Fact {
    const char *key;
    QJsonValue (*value)(const Evidence &);
};

constexpr std::array<Fact, 74> facts{ {
    { "errno", errorName },
    { "end_of_stream", [](const Evidence &evidence) { return flag(evidence.isEndOfStream); } },
    { "while_dialling", [](const Evidence &evidence) { return flag(evidence.isWhileDialling); } },
    { "connect_timeout", [](const Evidence &evidence) { return flag(evidence.isConnectTimeout); } },
    { "unexpected_reply", [](const Evidence &evidence) { return flag(evidence.isUnexpectedReply); } },
    { "service_closes_after_ms",
        [](const Evidence &evidence) { return evidence.closingHabit ? age(evidence.closingHabit->after) : absent(); } },
    { "service_closes_silent",
        [](const Evidence &evidence) { return flag(evidence.closingHabit && evidence.closingHabit->isSilence); } },
    { "dialogue_step",
        [](const Evidence &evidence) {
            return evidence.step && !evidence.step->step.isEmpty() ? QJsonValue(evidence.step->step) : absent();
        } },
    { "heard",
        [](const Evidence &evidence) {
            return evidence.step && !evidence.step->heard.isEmpty() ? QJsonValue(evidence.step->heard) : absent();
        } },
    { "resolver_error",
        [](const Evidence &evidence) {
            return evidence.resolverError ? QJsonValue(resolverErrorName(*evidence.resolverError)) : absent();
        } },
    { "soft_error", softErrorName },
    { "soft_error_age_ms", softErrorAge },
    { "icmp_type",
        [](const Evidence &evidence) { return evidence.icmp ? QJsonValue(evidence.icmp->type) : absent(); } },
    { "icmp_code",
        [](const Evidence &evidence) { return evidence.icmp ? QJsonValue(evidence.icmp->code) : absent(); } },
    { "icmp_offender",
        [](const Evidence &evidence) {
            return evidence.icmp && !evidence.icmp->offender.isEmpty() ? QJsonValue(evidence.icmp->offender) : absent();
        } },
    { "icmp_from_here", [](const Evidence &evidence) { return flag(evidence.icmp && evidence.icmp->isFromHere); } },
    { "soft_errors",
        [](const Evidence &evidence) { return evidence.softErrors > 0 ? QJsonValue(evidence.softErrors) : absent(); } },
    { "second_opinion",
        [](const Evidence &evidence) {
            return ofOpinion(evidence, [](const auto &opinion) { return named(opinionNames, opinion.result); });
        } },
    { "second_opinion_errno",
        [](const Evidence &evidence) {
            return ofOpinion(evidence, [](const auto &opinion) {
                return opinion.errorNumber != 0 ? QJsonValue(errnoName(opinion.errorNumber)) : absent();
            });
        } },
    { "second_opinion_icmp_type",
        [](const Evidence &evidence) {
            return ofOpinionsIcmp(evidence, [](const auto &icmp) { return QJsonValue(icmp.type); });
        } },
    { "second_opinion_icmp_code",
        [](const Evidence &evidence) {
            return ofOpinionsIcmp(evidence, [](const auto &icmp) { return QJsonValue(icmp.code); });
        } },
    { "second_opinion_offender",
        [](const Evidence &evidence) {
            return ofOpinionsIcmp(evidence, [](const auto &icmp) { return text(icmp.offender); });
        } },
    { "own_interface",
        [](const Evidence &evidence) {
            return ofOwnNetwork(evidence, [](const auto &own) { return text(own.interface); });
        } },
    { "own_link",
        [](const Evidence &evidence) {
            return ofOwnNetwork(evidence, [](const auto &own) { return named(linkNames, own.link); });
        } },
    { "own_address",
        [](const Evidence &evidence) {
            return ofOwnNetwork(evidence, [](const auto &own) { return presence(own.hasAddress); });
        } },
    { "own_route",
        [](const Evidence &evidence) {
            return ofOwnNetwork(evidence, [](const auto &own) { return presence(own.hasRoute); });
        } },
    { "next_hop",
        [](const Evidence &evidence) {
            return ofOwnNetwork(evidence, [](const auto &own) { return text(own.nextHop); });
        } },
    { "next_hop_failed",
        [](const Evidence &evidence) {
            return ofOwnNetwork(evidence, [](const auto &own) { return flag(!own.hasNextHop); });
        } },
    { "own_loss_age_ms", ownLossAge },
    { "reference",
        [](const Evidence &evidence) {
            return ofReference(evidence, [](const auto &reference) { return text(reference.name); });
        } },
    { "reference_state",
        [](const Evidence &evidence) {
            return ofReference(evidence, [](const auto &reference) {
                return QJsonValue(reference.silentSince ? QStringLiteral("silent") : QStringLiteral("answers"));
            });
        } },
    { "reference_silent_ms", referenceSilence },
    { "unanswered_heartbeats",
        [](const Evidence &evidence) {
            return evidence.unansweredHeartbeats > 0 ? QJsonValue(evidence.unansweredHeartbeats) : absent();
        } },
    { "reply_age_ms", ownAge<&Evidence::replyAge> },
    { "gap_before_send_ms", ownAge<&Evidence::gapBeforeSend> },
    { "survived_gap_ms", ownAge<&Evidence::survivedGap> },
    { "re_established_ms", ownAge<&Evidence::reEstablishedAfter> },
    { "tcp_state", tcpState },
    { "probes", lasting<&TcpReading::probes> },
    { "bare_segments_in", ownCount<&Evidence::bareSegments> },
    { "repeated_segments_in", ownCount<&Evidence::repeatedSegments> },
    { "probes_turned_away",
        [](const Evidence &evidence) {
            return evidence.probesTurnedAway > 0 ? number(evidence.probesTurnedAway) : absent();
        } },
    { "gives_up_after_ms", readAge<&TcpReading::givesUpAfter> },
    { "retransmits", lasting<&TcpReading::retransmits> },
    { "total_retransmits", lasting<&TcpReading::totalRetransmits> },
    { "total_rto", lasting<&TcpReading::totalRto> },
    { "resent", passing<&TcpReading::resent> },
    { "backoff", passing<&TcpReading::backoff> },
    { "rto_ms", rto },
    { "unacked", passing<&TcpReading::unacked> },
    { "notsent_bytes", passing<&TcpReading::notSentBytes> },
    { "send_window", passing<&TcpReading::sendWindow> },
    { "bytes_acked", lasting<&TcpReading::bytesAcked> },
    { "bytes_sent", lasting<&TcpReading::bytesSent> },
    { "bytes_retransmitted", lasting<&TcpReading::bytesRetransmitted> },
    { "last_ack_age_ms", readAge<&TcpReading::lastAckReceived> },
    { "last_data_received_age_ms", readAge<&TcpReading::lastDataReceived> },
    { "last_data_sent_age_ms", readAge<&TcpReading::lastDataSent> },
    { "kernel_rtt_ms", kernelRtt },
    { "tls_error",
        [](const Evidence &evidence) {
            return evidence.tlsFault ? QJsonValue(QString(code(*evidence.tlsFault))) : absent();
        } },
    { "tls_faults", tlsFaults },
    { "tls_detail", tlsText<&TlsFacts::detail> },
    { "tls_close_notify", [](const Evidence &evidence) { return flag(evidence.isTlsGoodbye); } },
    { "tls_version", tlsText<&TlsFacts::protocol> },
    { "tls_cipher", tlsText<&TlsFacts::cipher> },
    { "tls_handshake_ms", tlsHandshake },
    { "tls_subject", certificateText<&TlsCertificate::subject> },
    { "tls_issuer", certificateText<&TlsCertificate::issuer> },
    { "tls_names", certificateNames },
    { "tls_not_before", certificateTime<&TlsCertificate::validFrom> },
    { "tls_not_after", certificateTime<&TlsCertificate::validTo> },
    { "tls_fingerprint_sha256", certificateText<&TlsCertificate::fingerprint> },
    { "timeline", timeline },
    { "decided_by",
        [](const Evidence &evidence) {
            return evidence.decidedBy.isEmpty() ? absent() : QJsonArray::fromStringList(evidence.decidedBy);
        } },
} };

} // namespace

QJsonObject Evidence::toJson() const
{
    QJsonObject json;
    for (const auto &fact : facts) {
        const QJsonValue value = fact.value(*this);
        if (!value.isUndefined())
            json.insert(QLatin1StringView(fact.key), value);
    }
    return json;
}

QStringList Evidence::jsonKeys()
{
    QStringList keys;
    for (const auto &fact : facts)
        keys.append(QLatin1StringView(fact.key));
    return keys;
}

} // namespace keepwatch
