// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/words/facts.h"

#include "app/core/errornames.h"
#include "app/words/causes.h"
#include "app/words/context.h"
#include "app/words/names.h"
#include "app/words/numbers.h"
#include "app/words/tls.h"

#include <QStringList>

#include <array>

namespace keepwatch::words {

namespace {

using namespace Qt::StringLiterals;
using Keys = QStringList;

/// Collects labelled lines; what is absent leaves no line.
class Lines {
public:
    explicit Lines(const QLocale &locale)
        : m_locale(locale)
    {
    }

    void text(const char *label, const QString &value, const Keys &keys)
    {
        if (!value.isEmpty())
            m_facts.append({ translated(label), value, keys });
    }
    void words(const char *label, const char *value, const Keys &keys) { text(label, translated(value), keys); }
    void age(const char *label, std::optional<Duration> value, const Keys &keys)
    {
        if (value)
            text(label, duration(value, m_locale), keys);
    }
    void roundTrip(const char *label, std::optional<Duration> value, const Keys &keys)
    {
        if (value)
            text(label, rtt(value, m_locale), keys);
    }
    template <typename Number> void number(const char *label, std::optional<Number> value, const Keys &keys)
    {
        if (value)
            text(label, count(*value, m_locale), keys);
    }
    void size(const char *label, std::optional<quint64> value, const Keys &keys)
    {
        if (value)
            text(label, bytes(value, m_locale), keys);
    }
    QList<Fact> facts() const { return m_facts; }

private:
    QLocale m_locale;
    QList<Fact> m_facts;
};

void addTroubles(Lines &lines, const TcpReading &reading)
{
    lines.number(QT_TRANSLATE_NOOP("Words", "Unanswered probes"), reading.probes, { u"probes"_s });
    lines.age(
        QT_TRANSLATE_NOOP("Words", "The kernel gives up after"), reading.givesUpAfter, { u"gives_up_after_ms"_s });
    lines.number(QT_TRANSLATE_NOOP("Words", "Packets unacknowledged"), reading.unacked, { u"unacked"_s });
    lines.number(QT_TRANSLATE_NOOP("Words", "Retransmissions since the last progress"), reading.retransmits,
        { u"retransmits"_s });
    lines.size(QT_TRANSLATE_NOOP("Words", "Waiting to be sent"), reading.notSentBytes, { u"notsent_bytes"_s });
    lines.size(QT_TRANSLATE_NOOP("Words", "The peer's receive window"), reading.sendWindow, { u"send_window"_s });
    lines.age(QT_TRANSLATE_NOOP("Words", "Last acknowledgement"), reading.lastAckReceived, { u"last_ack_age_ms"_s });
    lines.age(
        QT_TRANSLATE_NOOP("Words", "Last data received"), reading.lastDataReceived, { u"last_data_received_age_ms"_s });
    lines.age(QT_TRANSLATE_NOOP("Words", "Last transmission"), reading.lastDataSent, { u"last_data_sent_age_ms"_s });
}

/// How the connection ended, as the rules read it: what the kernel zeroes at the death comes from the reading before.
std::optional<TcpReading> readingOf(const Evidence &evidence)
{
    if (!evidence.last || !evidence.atDeath)
        return evidence.last ? evidence.last : evidence.atDeath;
    TcpReading reading = *evidence.atDeath;
    reading.unacked = evidence.last->unacked;
    reading.notSentBytes = evidence.last->notSentBytes;
    reading.sendWindow = evidence.last->sendWindow;
    reading.backoff = evidence.last->backoff;
    reading.resent = evidence.last->resent;
    return reading;
}

/// What was sent and what of it arrived, as far as the rules weigh it.
void addTraffic(Lines &lines, const TcpReading &reading)
{
    lines.number(
        QT_TRANSLATE_NOOP("Words", "Retransmissions in all"), reading.totalRetransmits, { u"total_retransmits"_s });
    lines.number(QT_TRANSLATE_NOOP("Words", "Of them on the wire again"), reading.resent, { u"resent"_s });
    lines.number(QT_TRANSLATE_NOOP("Words", "Timeout doubled (times)"), reading.backoff, { u"backoff"_s });
    lines.size(QT_TRANSLATE_NOOP("Words", "Sent"), reading.bytesSent, { u"bytes_sent"_s });
    lines.size(QT_TRANSLATE_NOOP("Words", "Acknowledged"), reading.bytesAcked, { u"bytes_acked"_s });
    lines.size(QT_TRANSLATE_NOOP("Words", "Sent again"), reading.bytesRetransmitted, { u"bytes_retransmitted"_s });
}

QString icmpText(const IcmpReport &icmp)
{
    return QStringLiteral("%1/%2 %3").arg(icmp.type).arg(icmp.code).arg(icmp.offender).trimmed();
}

constexpr std::array<const char *, 8> opinionWords{ QT_TRANSLATE_NOOP("Words", "answered"),
    QT_TRANSLATE_NOOP("Words", "connected, no reply"), QT_TRANSLATE_NOOP("Words", "no answer"),
    QT_TRANSLATE_NOOP("Words", "refused"), QT_TRANSLATE_NOOP("Words", "a router says: unreachable"),
    QT_TRANSLATE_NOOP("Words", "a router says: forbidden"), QT_TRANSLATE_NOOP("Words", "could not leave this computer"),
    QT_TRANSLATE_NOOP("Words", "closed before an answer") };

/// A fresh connection beside the silent one.
void addOpinion(Lines &lines, const SecondOpinion &opinion)
{
    lines.text(QT_TRANSLATE_NOOP("Words", "Second opinion"), resultText(opinion.result), { u"second_opinion"_s });
    if (opinion.icmp)
        lines.text(QT_TRANSLATE_NOOP("Words", "ICMP to the second opinion"), icmpText(*opinion.icmp),
            { u"second_opinion_icmp_type"_s, u"second_opinion_icmp_code"_s, u"second_opinion_offender"_s });
}

void addOwnNetwork(Lines &lines, const OwnNetwork &own)
{
    const QString where = own.interface.isEmpty() ? QString() : own.interface + u": "_s;
    const QString lost = losses(own);
    lines.text(QT_TRANSLATE_NOOP("Words", "Own network"),
        where + (lost.isEmpty() ? translated(QT_TRANSLATE_NOOP("Words", "in order")) : lost),
        { u"own_link"_s, u"own_address"_s, u"own_route"_s, u"next_hop_failed"_s });
    lines.text(QT_TRANSLATE_NOOP("Words", "Next hop"), own.nextHop, { u"next_hop"_s });
    if (!own.reference)
        return;
    lines.words(QT_TRANSLATE_NOOP("Words", "Reference"),
        own.reference->silentSince ? QT_TRANSLATE_NOOP("Words", "silent: this computer is cut off")
                                   : QT_TRANSLATE_NOOP("Words", "answers: this computer is online"),
        { u"reference_state"_s, u"reference_silent_ms"_s });
    lines.text(QT_TRANSLATE_NOOP("Words", "It is"), own.reference->name, { u"reference"_s });
}

/// What failed, and the certificate that is to blame.
void addTls(Lines &lines, const Evidence &evidence)
{
    if (evidence.isTlsGoodbye)
        lines.words(QT_TRANSLATE_NOOP("Words", "TLS session"), QT_TRANSLATE_NOOP("Words", "ended in form by the peer"),
            { u"tls_close_notify"_s });
    if (!evidence.tlsFault)
        return;
    const QList<TlsFault> only{ *evidence.tlsFault };
    const bool isDetailed = evidence.tls && !evidence.tls->faults.isEmpty();
    lines.text(QT_TRANSLATE_NOOP("Words", "Wrong with TLS"), labels(isDetailed ? evidence.tls->faults : only),
        { u"tls_error"_s, u"tls_faults"_s });
    if (!evidence.tls)
        return;
    lines.text(QT_TRANSLATE_NOOP("Words", "In the library's words"), evidence.tls->detail, { u"tls_detail"_s });
    if (evidence.tls->chain.isEmpty())
        return;
    const TlsCertificate &peer = evidence.tls->chain.first();
    lines.text(QT_TRANSLATE_NOOP("Words", "Certificate for"), peer.subject, { u"tls_subject"_s });
    lines.text(QT_TRANSLATE_NOOP("Words", "Names"), peer.names.join(QStringLiteral(", ")), { u"tls_names"_s });
    lines.text(QT_TRANSLATE_NOOP("Words", "Issued by"), peer.issuer, { u"tls_issuer"_s });
    lines.text(QT_TRANSLATE_NOOP("Words", "Valid from"), moment(peer.validFrom), { u"tls_not_before"_s });
    lines.text(QT_TRANSLATE_NOOP("Words", "Valid to"), moment(peer.validTo), { u"tls_not_after"_s });
    lines.text(QT_TRANSLATE_NOOP("Words", "SHA-256 fingerprint"), peer.fingerprint, { u"tls_fingerprint_sha256"_s });
}

/// What found no answer, here or there.
void addUnanswered(Lines &lines, const Evidence &evidence, const QLocale &locale)
{
    if (evidence.unansweredHeartbeats > 0)
        lines.text(QT_TRANSLATE_NOOP("Words", "Unanswered heartbeats"), locale.toString(evidence.unansweredHeartbeats),
            { u"unanswered_heartbeats"_s });
    if (evidence.repeatedSegments.value_or(0) > 0)
        lines.text(QT_TRANSLATE_NOOP("Words", "Segments repeated by the peer"),
            locale.toString(*evidence.repeatedSegments), { u"repeated_segments_in"_s });
    if (evidence.probesTurnedAway > 0)
        lines.text(QT_TRANSLATE_NOOP("Words", "Probes turned away by this computer"),
            locale.toString(evidence.probesTurnedAway), { u"probes_turned_away"_s });
}

} // namespace

QString losses(const OwnNetwork &own)
{
    QStringList parts;
    const auto add = [&parts](bool holds, const char *words) {
        if (holds)
            parts += translated(words);
    };
    add(own.link == OwnNetwork::Link::Down, QT_TRANSLATE_NOOP("Words", "interface down"));
    add(own.link == OwnNetwork::Link::NoCarrier, QT_TRANSLATE_NOOP("Words", "no carrier"));
    add(!own.hasAddress, QT_TRANSLATE_NOOP("Words", "address gone"));
    add(!own.hasRoute, QT_TRANSLATE_NOOP("Words", "no route"));
    add(!own.hasNextHop, QT_TRANSLATE_NOOP("Words", "next hop does not answer"));
    return parts.join(u", "_s);
}

QString resultText(SecondOpinion::Result result)
{
    return translated(opinionWords[static_cast<size_t>(result)]);
}

QList<Fact> facts(const Evidence &evidence, const QLocale &locale)
{
    Lines lines(locale);
    if (evidence.errorNumber != 0)
        lines.text(QT_TRANSLATE_NOOP("Words", "The system says"), errnoName(evidence.errorNumber), { u"errno"_s });
    if (evidence.isEndOfStream)
        lines.text(QT_TRANSLATE_NOOP("Words", "The peer sent"), QStringLiteral("FIN"), { u"end_of_stream"_s });
    if (evidence.resolverError)
        lines.text(QT_TRANSLATE_NOOP("Words", "Name look-up"), resolverErrorName(*evidence.resolverError),
            { u"resolver_error"_s });
    if (evidence.isConnectTimeout)
        lines.words(QT_TRANSLATE_NOOP("Words", "Dial"), QT_TRANSLATE_NOOP("Words", "not answered in time"),
            { u"connect_timeout"_s, u"while_dialling"_s });
    if (evidence.isUnexpectedReply)
        lines.words(QT_TRANSLATE_NOOP("Words", "Reply"), QT_TRANSLATE_NOOP("Words", "not what was expected"),
            { u"unexpected_reply"_s });
    if (const auto &habit = evidence.closingHabit) {
        const char *sentence = habit->isSilence
            ? QT_TRANSLATE_NOOP("Words", "This service closes silent connections after %1")
            : QT_TRANSLATE_NOOP("Words", "This service closes connections after %1");
        lines.text(QT_TRANSLATE_NOOP("Words", "Found"),
            translated(sentence).arg(seconds(std::chrono::round<std::chrono::seconds>(habit->after), locale)),
            { u"service_closes_after_ms"_s, u"service_closes_silent"_s });
    }
    if (evidence.step) {
        lines.text(QT_TRANSLATE_NOOP("Words", "Step of the dialogue"), evidence.step->step, { u"dialogue_step"_s });
        lines.text(QT_TRANSLATE_NOOP("Words", "Heard instead"), evidence.step->heard, { u"heard"_s });
    }
    if (evidence.softError != 0)
        lines.text(QT_TRANSLATE_NOOP("Words", "Reported on the way"), errnoName(evidence.softError),
            { u"soft_error"_s, u"soft_errors"_s });
    if (evidence.icmp)
        lines.text(QT_TRANSLATE_NOOP("Words", "ICMP"), icmpText(*evidence.icmp),
            { u"icmp_type"_s, u"icmp_code"_s, u"icmp_offender"_s, u"icmp_from_here"_s });
    if (evidence.secondOpinion)
        addOpinion(lines, *evidence.secondOpinion);
    if (evidence.ownNetwork)
        addOwnNetwork(lines, *evidence.ownNetwork);
    addTls(lines, evidence);
    lines.age(QT_TRANSLATE_NOOP("Words", "Last reply"), evidence.replyAge, { u"reply_age_ms"_s });
    lines.age(QT_TRANSLATE_NOOP("Words", "Silence before it"), evidence.gapBeforeSend, { u"gap_before_send_ms"_s });
    addUnanswered(lines, evidence, locale);
    if (evidence.atDeath)
        lines.text(QT_TRANSLATE_NOOP("Words", "TCP state"), name(evidence.atDeath->state), { u"tcp_state"_s });
    lines.age(QT_TRANSLATE_NOOP("Words", "Longest silence survived"), evidence.survivedGap, { u"survived_gap_ms"_s });
    lines.age(QT_TRANSLATE_NOOP("Words", "A new connection answered after"), evidence.reEstablishedAfter,
        { u"re_established_ms"_s });
    if (const auto reading = readingOf(evidence)) {
        addTroubles(lines, *reading);
        addTraffic(lines, *reading);
    }
    if (evidence.last && evidence.last->bytesAcked.value_or(0) > 1)
        lines.roundTrip(QT_TRANSLATE_NOOP("Words", "Kernel round trip"), evidence.last->rtt, { u"kernel_rtt_ms"_s });
    return lines.facts();
}

QList<Fact> facts(const TcpReading &reading, const QLocale &locale)
{
    Lines lines(locale);
    lines.text(QT_TRANSLATE_NOOP("Words", "TCP state"), name(reading.state), { u"tcp_state"_s });
    lines.roundTrip(QT_TRANSLATE_NOOP("Words", "Kernel round trip"), reading.rtt, { u"kernel_rtt_ms"_s });
    lines.roundTrip(QT_TRANSLATE_NOOP("Words", "Its variation"), reading.rttVariation, {});
    lines.roundTrip(QT_TRANSLATE_NOOP("Words", "Retransmission timeout"), reading.rto, { u"rto_ms"_s });
    addTroubles(lines, reading);
    lines.number(
        QT_TRANSLATE_NOOP("Words", "Retransmissions in all"), reading.totalRetransmits, { u"total_retransmits"_s });
    lines.size(QT_TRANSLATE_NOOP("Words", "Sent"), reading.bytesSent, { u"bytes_sent"_s });
    lines.size(QT_TRANSLATE_NOOP("Words", "Acknowledged"), reading.bytesAcked, { u"bytes_acked"_s });
    lines.size(QT_TRANSLATE_NOOP("Words", "Received"), reading.bytesReceived, {});
    lines.number(QT_TRANSLATE_NOOP("Words", "Segments in"), reading.segmentsIn, {});
    lines.number(QT_TRANSLATE_NOOP("Words", "Segments out"), reading.segmentsOut, {});
    lines.number(QT_TRANSLATE_NOOP("Words", "Path MTU (bytes)"), reading.pathMtu, {});
    lines.number(QT_TRANSLATE_NOOP("Words", "Largest segment (bytes)"), reading.sendMss, {});
    lines.number(QT_TRANSLATE_NOOP("Words", "Congestion window (packets)"), reading.congestionWindow, {});
    return lines.facts();
}

} // namespace keepwatch::words
