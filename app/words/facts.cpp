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

/// Collects labelled lines; what is absent leaves no line.
class Lines {
public:
    explicit Lines(const QLocale &locale)
        : m_locale(locale)
    {
    }

    void text(const char *label, const QString &value)
    {
        if (!value.isEmpty())
            m_facts.append({ translated(label), value });
    }
    void text(const char *label, const char *value) { text(label, translated(value)); }
    void age(const char *label, std::optional<Duration> value)
    {
        if (value)
            text(label, duration(value, m_locale));
    }
    void roundTrip(const char *label, std::optional<Duration> value)
    {
        if (value)
            text(label, rtt(value, m_locale));
    }
    template <typename Number> void number(const char *label, std::optional<Number> value)
    {
        if (value)
            text(label, count(*value, m_locale));
    }
    void size(const char *label, std::optional<quint64> value)
    {
        if (value)
            text(label, bytes(value, m_locale));
    }
    QList<Fact> facts() const { return m_facts; }

private:
    QLocale m_locale;
    QList<Fact> m_facts;
};

void addTroubles(Lines &lines, const TcpReading &reading)
{
    lines.number(QT_TRANSLATE_NOOP("Words", "Unanswered probes"), reading.probes);
    lines.number(QT_TRANSLATE_NOOP("Words", "Packets unacknowledged"), reading.unacked);
    lines.number(QT_TRANSLATE_NOOP("Words", "Retransmissions since the last progress"), reading.retransmits);
    lines.size(QT_TRANSLATE_NOOP("Words", "Waiting to be sent"), reading.notSentBytes);
    lines.size(QT_TRANSLATE_NOOP("Words", "The peer's receive window"), reading.sendWindow);
    lines.age(QT_TRANSLATE_NOOP("Words", "Last acknowledgement"), reading.lastAckReceived);
    lines.age(QT_TRANSLATE_NOOP("Words", "Last data received"), reading.lastDataReceived);
    lines.age(QT_TRANSLATE_NOOP("Words", "Last transmission"), reading.lastDataSent);
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
    lines.text(QT_TRANSLATE_NOOP("Words", "Second opinion"), opinionWords[static_cast<size_t>(opinion.result)]);
    if (opinion.icmp)
        lines.text(QT_TRANSLATE_NOOP("Words", "ICMP to the second opinion"), icmpText(*opinion.icmp));
}

void addOwnNetwork(Lines &lines, const OwnNetwork &own)
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
    add(parts.isEmpty(), QT_TRANSLATE_NOOP("Words", "in order"));
    const QString where = own.interface.isEmpty() ? QString() : own.interface + QStringLiteral(": ");
    lines.text(QT_TRANSLATE_NOOP("Words", "Own network"), where + parts.join(QStringLiteral(", ")));
}

/// What failed, and the certificate that is to blame.
void addTls(Lines &lines, const Evidence &evidence)
{
    if (evidence.isTlsGoodbye)
        lines.text(QT_TRANSLATE_NOOP("Words", "TLS session"), QT_TRANSLATE_NOOP("Words", "ended in form by the peer"));
    if (!evidence.tlsFault)
        return;
    const QList<TlsFault> only{ *evidence.tlsFault };
    const bool isDetailed = evidence.tls && !evidence.tls->faults.isEmpty();
    lines.text(QT_TRANSLATE_NOOP("Words", "Wrong with TLS"), labels(isDetailed ? evidence.tls->faults : only));
    if (!evidence.tls)
        return;
    lines.text(QT_TRANSLATE_NOOP("Words", "In the library's words"), evidence.tls->detail);
    if (evidence.tls->chain.isEmpty())
        return;
    const TlsCertificate &peer = evidence.tls->chain.first();
    lines.text(QT_TRANSLATE_NOOP("Words", "Certificate for"), peer.subject);
    lines.text(QT_TRANSLATE_NOOP("Words", "Names"), peer.names.join(QStringLiteral(", ")));
    lines.text(QT_TRANSLATE_NOOP("Words", "Issued by"), peer.issuer);
    lines.text(QT_TRANSLATE_NOOP("Words", "Valid from"), moment(peer.validFrom));
    lines.text(QT_TRANSLATE_NOOP("Words", "Valid to"), moment(peer.validTo));
    lines.text(QT_TRANSLATE_NOOP("Words", "SHA-256 fingerprint"), peer.fingerprint);
}

QString onOff(std::optional<bool> value)
{
    if (!value)
        return noValue();
    return translated(*value ? QT_TRANSLATE_NOOP("Words", "on") : QT_TRANSLATE_NOOP("Words", "off"));
}

QString secondsOrNone(std::optional<std::chrono::milliseconds> value, const QLocale &locale)
{
    return value ? seconds(*value, locale) : noValue();
}

QString timeoutOrOff(std::optional<std::chrono::milliseconds> value, const QLocale &locale)
{
    if (value && value->count() == 0)
        return onOff(false);
    return secondsOrNone(value, locale);
}

QString countOrNone(std::optional<int> value, const QLocale &locale)
{
    return value ? locale.toString(*value) : noValue();
}

} // namespace

QList<Fact> facts(const Evidence &evidence, const QLocale &locale)
{
    Lines lines(locale);
    if (evidence.errorNumber != 0)
        lines.text(QT_TRANSLATE_NOOP("Words", "The system says"), errnoName(evidence.errorNumber));
    if (evidence.isEndOfStream)
        lines.text(QT_TRANSLATE_NOOP("Words", "The peer sent"), QStringLiteral("FIN"));
    if (evidence.resolverError)
        lines.text(QT_TRANSLATE_NOOP("Words", "Name look-up"), resolverErrorName(*evidence.resolverError));
    if (evidence.isConnectTimeout)
        lines.text(QT_TRANSLATE_NOOP("Words", "Dial"), QT_TRANSLATE_NOOP("Words", "not answered in time"));
    if (evidence.isUnexpectedReply)
        lines.text(QT_TRANSLATE_NOOP("Words", "Reply"), QT_TRANSLATE_NOOP("Words", "not what was expected"));
    if (const auto &habit = evidence.closingHabit) {
        const char *sentence = habit->isSilence
            ? QT_TRANSLATE_NOOP("Words", "This service closes silent connections after %1")
            : QT_TRANSLATE_NOOP("Words", "This service closes connections after %1");
        lines.text(QT_TRANSLATE_NOOP("Words", "Found"),
            translated(sentence).arg(seconds(std::chrono::round<std::chrono::seconds>(habit->after), locale)));
    }
    if (evidence.step) {
        lines.text(QT_TRANSLATE_NOOP("Words", "Step of the dialogue"), evidence.step->step);
        lines.text(QT_TRANSLATE_NOOP("Words", "Heard instead"), evidence.step->heard);
    }
    if (evidence.softError != 0)
        lines.text(QT_TRANSLATE_NOOP("Words", "Reported on the way"), errnoName(evidence.softError));
    if (evidence.icmp)
        lines.text(QT_TRANSLATE_NOOP("Words", "ICMP"), icmpText(*evidence.icmp));
    if (evidence.secondOpinion)
        addOpinion(lines, *evidence.secondOpinion);
    if (evidence.ownNetwork)
        addOwnNetwork(lines, *evidence.ownNetwork);
    addTls(lines, evidence);
    lines.age(QT_TRANSLATE_NOOP("Words", "Last reply"), evidence.replyAge);
    lines.age(QT_TRANSLATE_NOOP("Words", "Silence before it"), evidence.gapBeforeSend);
    if (evidence.unansweredHeartbeats > 0)
        lines.text(QT_TRANSLATE_NOOP("Words", "Unanswered heartbeats"), locale.toString(evidence.unansweredHeartbeats));
    if (evidence.atDeath)
        lines.text(QT_TRANSLATE_NOOP("Words", "TCP state"), name(evidence.atDeath->state));
    if (const auto &reading = evidence.last ? evidence.last : evidence.atDeath)
        addTroubles(lines, *reading);
    return lines.facts();
}

QList<Fact> facts(const TcpReading &reading, const QLocale &locale)
{
    Lines lines(locale);
    lines.text(QT_TRANSLATE_NOOP("Words", "TCP state"), name(reading.state));
    lines.roundTrip(QT_TRANSLATE_NOOP("Words", "Kernel round trip"), reading.rtt);
    lines.roundTrip(QT_TRANSLATE_NOOP("Words", "Its variation"), reading.rttVariation);
    lines.roundTrip(QT_TRANSLATE_NOOP("Words", "Retransmission timeout"), reading.rto);
    addTroubles(lines, reading);
    lines.number(QT_TRANSLATE_NOOP("Words", "Retransmissions in all"), reading.totalRetransmits);
    lines.size(QT_TRANSLATE_NOOP("Words", "Sent"), reading.bytesSent);
    lines.size(QT_TRANSLATE_NOOP("Words", "Acknowledged"), reading.bytesAcked);
    lines.size(QT_TRANSLATE_NOOP("Words", "Received"), reading.bytesReceived);
    lines.number(QT_TRANSLATE_NOOP("Words", "Segments in"), reading.segmentsIn);
    lines.number(QT_TRANSLATE_NOOP("Words", "Segments out"), reading.segmentsOut);
    lines.size(QT_TRANSLATE_NOOP("Words", "Path MTU"), reading.pathMtu);
    lines.size(QT_TRANSLATE_NOOP("Words", "Largest segment"), reading.sendMss);
    lines.number(QT_TRANSLATE_NOOP("Words", "Congestion window (packets)"), reading.congestionWindow);
    return lines.facts();
}

QList<OptionLine> optionLines(const OptionsReport &report, const QLocale &locale)
{
    const auto &asked = report.requested;
    const auto &got = report.effective;
    QList<OptionLine> lines{
        { QStringLiteral("SO_KEEPALIVE"), onOff(asked.keepalive), onOff(got.keepalive) },
        { QStringLiteral("TCP_KEEPIDLE"), secondsOrNone(asked.idle, locale), secondsOrNone(got.idle, locale) },
        { QStringLiteral("TCP_KEEPINTVL"), secondsOrNone(asked.interval, locale), secondsOrNone(got.interval, locale) },
        { QStringLiteral("TCP_KEEPCNT"), countOrNone(asked.count, locale), countOrNone(got.count, locale) },
        { QStringLiteral("TCP_USER_TIMEOUT"), timeoutOrOff(asked.userTimeout, locale),
            timeoutOrOff(got.userTimeout, locale) },
    };
    for (auto &line : lines)
        line.isDifferent = line.requested != noValue() && line.requested != line.effective;
    return lines;
}

QString headline(Cause cause, Confidence confidence, std::optional<TlsFault> fault)
{
    return translated(QT_TRANSLATE_NOOP("Words", "%1 (%2)")).arg(causeSentence(cause, fault), name(confidence));
}

QString certificateText(const RowInfo &row, const Certificate &certificate, const QLocale &locale)
{
    QStringList lines{
        QStringLiteral("%1  %2  %3").arg(exactMoment(certificate.time), row.name, row.peer),
        headline(certificate.cause, certificate.confidence, certificate.evidence.tlsFault),
    };
    const auto add = [&lines](const QString &label, const QString &value) {
        lines << translated(QT_TRANSLATE_NOOP("Words", "%1: %2")).arg(label, value);
    };
    add(translated(QT_TRANSLATE_NOOP("Words", "What became of it")), name(certificate.outcome));
    if (certificate.silent)
        add(translated(QT_TRANSLATE_NOOP("Words", "Silent for")), duration(certificate.silent, locale));
    if (certificate.lived)
        add(translated(QT_TRANSLATE_NOOP("Words", "The connection lived")), duration(certificate.lived, locale));
    for (const Fact &fact : facts(certificate.evidence, locale))
        add(fact.label, fact.value);
    if (const QString hint = causeHint(certificate.cause, certificate.evidence.tlsFault); !hint.isEmpty())
        lines << hint;
    return lines.join(u'\n');
}

} // namespace keepwatch::words
