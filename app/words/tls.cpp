// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/tls.h"

#include "app/words/context.h"
#include "app/words/numbers.h"

#include <algorithm>

namespace keepwatch::words {

namespace {

struct FaultWords {
    TlsFault fault;
    const char *label;
    const char *sentence;
    const char *hint;
};

constexpr std::array<FaultWords, tlsFaultCodes.size()> table{ {
    { TlsFault::Expired, QT_TRANSLATE_NOOP("Words", "expired"),
        QT_TRANSLATE_NOOP("Words", "The peer's certificate has expired"),
        QT_TRANSLATE_NOOP("Words", "Renew the certificate on the peer, and check this computer's clock.") },
    { TlsFault::NotYetValid, QT_TRANSLATE_NOOP("Words", "not valid yet"),
        QT_TRANSLATE_NOOP("Words", "The peer's certificate is not valid yet"),
        QT_TRANSLATE_NOOP("Words", "Check the clocks of both computers, then the certificate's first day.") },
    { TlsFault::Revoked, QT_TRANSLATE_NOOP("Words", "revoked"),
        QT_TRANSLATE_NOOP("Words", "The peer's certificate was revoked"),
        QT_TRANSLATE_NOOP("Words", "Have the peer's certificate replaced: its issuer no longer stands by it.") },
    { TlsFault::WrongName, QT_TRANSLATE_NOOP("Words", "for another name"),
        QT_TRANSLATE_NOOP("Words", "The peer's certificate is for another name"),
        QT_TRANSLATE_NOOP("Words",
            "Correct the host, or set the TLS server name to a name that the certificate is for; these stand in the "
            "details.") },
    { TlsFault::SelfSigned, QT_TRANSLATE_NOOP("Words", "self-signed"),
        QT_TRANSLATE_NOOP("Words", "The peer's certificate is self-signed: nobody vouches for it"),
        QT_TRANSLATE_NOOP("Words", "Name it as the target's CA file, or accept it for this target alone.") },
    { TlsFault::UntrustedIssuer, QT_TRANSLATE_NOOP("Words", "issuer not trusted"),
        QT_TRANSLATE_NOOP("Words", "The peer's certificate comes from an issuer that is not trusted here"),
        QT_TRANSLATE_NOOP(
            "Words", "Name the issuer's certificate as the target's CA file, or have the peer send its whole chain.") },
    { TlsFault::NoCertificate, QT_TRANSLATE_NOOP("Words", "none shown"),
        QT_TRANSLATE_NOOP("Words", "The peer shows no certificate"),
        QT_TRANSLATE_NOOP("Words", "Give the peer a certificate: without one nobody knows who it is.") },
    { TlsFault::InvalidCertificate, QT_TRANSLATE_NOOP("Words", "not valid"),
        QT_TRANSLATE_NOOP("Words", "The peer's certificate is not valid"),
        QT_TRANSLATE_NOOP("Words", "What is wrong with it stands in the details; have it replaced on the peer.") },
    { TlsFault::Refused, QT_TRANSLATE_NOOP("Words", "refused by the peer"),
        QT_TRANSLATE_NOOP("Words", "The peer refused the TLS session"),
        QT_TRANSLATE_NOOP("Words",
            "Its reason stands in the details: often a version or cipher that is too old, a server name that it does "
            "not know, or a client certificate that it asks for.") },
    { TlsFault::NoTls, QT_TRANSLATE_NOOP("Words", "no TLS"),
        QT_TRANSLATE_NOOP("Words", "The peer speaks no TLS on that port"),
        QT_TRANSLATE_NOOP("Words", "Check the port, or switch TLS off for this target.") },
    { TlsFault::BrokenProtocol, QT_TRANSLATE_NOOP("Words", "protocol error"),
        QT_TRANSLATE_NOOP("Words", "The peer's TLS is not as it should be"),
        QT_TRANSLATE_NOOP(
            "Words", "Keepwatch asks for TLS 1.2 or later; what the library found stands in the details.") },
    { TlsFault::TimedOut, QT_TRANSLATE_NOOP("Words", "not answered in time"),
        QT_TRANSLATE_NOOP("Words", "The peer did not answer the TLS handshake in time"),
        QT_TRANSLATE_NOOP("Words", "Its host is alive: the program hangs, or speaks no TLS on that port.") },
    { TlsFault::Closed, QT_TRANSLATE_NOOP("Words", "closed by the peer"),
        QT_TRANSLATE_NOOP("Words", "The peer closed the connection during the TLS handshake"),
        QT_TRANSLATE_NOOP("Words", "Look into the peer's log; perhaps it speaks no TLS on that port.") },
    { TlsFault::Reset, QT_TRANSLATE_NOOP("Words", "broken off by the peer"),
        QT_TRANSLATE_NOOP("Words", "The peer broke the connection off during the TLS handshake"),
        QT_TRANSLATE_NOOP("Words", "Look into the peer's log; perhaps it speaks no TLS on that port.") },
    { TlsFault::UnusableCaFile, QT_TRANSLATE_NOOP("Words", "CA file unusable"),
        QT_TRANSLATE_NOOP("Words", "The target's CA file cannot be used"),
        QT_TRANSLATE_NOOP("Words", "It has to be readable for Keepwatch and hold certificates in PEM form.") },
    { TlsFault::NoLibrary, QT_TRANSLATE_NOOP("Words", "no TLS library"),
        QT_TRANSLATE_NOOP("Words", "This computer has no TLS library"),
        QT_TRANSLATE_NOOP("Words", "Install OpenSSL (libssl3) on this computer.") },
} };

const FaultWords &wordsOf(TlsFault fault)
{
    return *std::ranges::find(table, fault, &FaultWords::fault);
}

QString anyCertificateSentence()
{
    return translated(QT_TRANSLATE_NOOP("Words", "Whatever certificate this peer shows is accepted, as you decided."));
}

QString sentence(TlsWarning warning, const TlsReport &report, const QLocale &locale)
{
    const TlsCertificate *first = report.facts->firstToExpire();
    const QString lastDay = first ? moment(first->validTo) : noValue();
    switch (warning) {
    case TlsWarning::NotVerified:
        return report.facts->faults.isEmpty()
            ? anyCertificateSentence()
            : translated(QT_TRANSLATE_NOOP("Words", "This peer's certificate is accepted although it is invalid (%1)."))
                  .arg(labels(report.facts->faults));
    case TlsWarning::ExpiresSoon:
        return translated(QT_TRANSLATE_NOOP("Words", "The certificate ends in %1 days, on %2."))
            .arg(locale.toString(report.daysLeft.value_or(0)), lastDay);
    case TlsWarning::Expired:
        return translated(QT_TRANSLATE_NOOP("Words", "The certificate ended on %1; a new connection will fail."))
            .arg(lastDay);
    }
    return {};
}

void addCertificate(QList<Fact> &facts, const TlsCertificate &certificate, UtcTime now, const QLocale &locale)
{
    const auto add = [&facts](const char *label, const QString &value) {
        if (!value.isEmpty())
            facts.append({ translated(label), value });
    };
    add(QT_TRANSLATE_NOOP("Words", "Certificate for"), certificate.subject);
    add(QT_TRANSLATE_NOOP("Words", "Issued by"), certificate.issuer);
    add(QT_TRANSLATE_NOOP("Words", "Names"), certificate.names.join(QStringLiteral(", ")));
    add(QT_TRANSLATE_NOOP("Words", "Valid from"), moment(certificate.validFrom));
    add(QT_TRANSLATE_NOOP("Words", "Valid to"), moment(certificate.validTo));
    add(QT_TRANSLATE_NOOP("Words", "Days left"), locale.toString(daysLeft(certificate.validTo, now)));
    add(QT_TRANSLATE_NOOP("Words", "Serial number"), certificate.serial);
    add(QT_TRANSLATE_NOOP("Words", "SHA-256 fingerprint"), certificate.fingerprint);
}

} // namespace

QString label(TlsFault fault)
{
    return translated(wordsOf(fault).label);
}

QString sentence(TlsFault fault)
{
    return translated(wordsOf(fault).sentence);
}

QString hint(TlsFault fault)
{
    return translated(wordsOf(fault).hint);
}

QString labels(const QList<TlsFault> &faults)
{
    QStringList list;
    for (const TlsFault fault : faults)
        list << label(fault);
    return list.join(QStringLiteral(", "));
}

QStringList warningSentences(const TlsReport &report, const QLocale &locale)
{
    QStringList sentences;
    for (const TlsWarning warning : report.warnings)
        sentences << sentence(warning, report, locale);
    return sentences;
}

QStringList tlsWarnings(const RowInfo &row, const std::optional<TlsReport> &report)
{
    if (row.hasTls && report)
        return warningSentences(*report);
    return row.hasTls && !row.isVerified ? QStringList(anyCertificateSentence()) : QStringList();
}

QString exceptionSentence(const RowInfo &row, const std::optional<TlsReport> &report)
{
    if (!row.hasTls || row.isVerified)
        return {};
    return report ? sentence(TlsWarning::NotVerified, *report, QLocale()) : anyCertificateSentence();
}

QList<Fact> facts(const TlsFacts &tls, UtcTime now, const QLocale &locale)
{
    QList<Fact> facts;
    if (!tls.protocol.isEmpty())
        facts.append({ translated(QT_TRANSLATE_NOOP("Words", "Version")), tls.protocol });
    if (!tls.cipher.isEmpty())
        facts.append({ translated(QT_TRANSLATE_NOOP("Words", "Cipher")), tls.cipher });
    if (tls.handshake)
        facts.append({ translated(QT_TRANSLATE_NOOP("Words", "TLS handshake")), rtt(tls.handshake, locale) });
    for (const TlsCertificate &certificate : tls.chain)
        addCertificate(facts, certificate, now, locale);
    return facts;
}

} // namespace keepwatch::words
