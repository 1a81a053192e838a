// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/transport/tlssession.h"

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslCipher>

#include <algorithm>
#include <array>

namespace keepwatch::engine {

namespace {

// A chain is a leaf and two or three more; OpenSSL itself takes 100 KiB at most.
constexpr qsizetype certificatesAtMost = 10;
constexpr qsizetype namesAtMost = 64;
constexpr qsizetype charactersAtMost = 256;

/// What OpenSSL numbers its reasons by (openssl/sslerr.h); an alert of the peer's is 1000 + its number (RFC 8446, 6).
constexpr int firstAlert = 1000;
/// A reason that says that the other side speaks something else: http request, https proxy request, packet length too
/// long, unexpected message (an echo of our own hello), unexpected record, wrong version number, bad record type.
constexpr std::array foreignReasons{ 155, 156, 198, 244, 245, 267, 443 };

struct Verdict {
    QSslError::SslError error;
    TlsFault fault;
};
constexpr std::array verdicts{
    Verdict{ QSslError::CertificateExpired, TlsFault::Expired },
    Verdict{ QSslError::CertificateNotYetValid, TlsFault::NotYetValid },
    Verdict{ QSslError::CertificateRevoked, TlsFault::Revoked },
    Verdict{ QSslError::HostNameMismatch, TlsFault::WrongName },
    Verdict{ QSslError::SelfSignedCertificate, TlsFault::SelfSigned },
    Verdict{ QSslError::SelfSignedCertificateInChain, TlsFault::UntrustedIssuer },
    Verdict{ QSslError::UnableToGetIssuerCertificate, TlsFault::UntrustedIssuer },
    Verdict{ QSslError::UnableToGetLocalIssuerCertificate, TlsFault::UntrustedIssuer },
    Verdict{ QSslError::UnableToVerifyFirstCertificate, TlsFault::UntrustedIssuer },
    Verdict{ QSslError::CertificateUntrusted, TlsFault::UntrustedIssuer },
    Verdict{ QSslError::NoPeerCertificate, TlsFault::NoCertificate },
};

TlsFault faultOf(QSslError::SslError error)
{
    const auto found = std::ranges::find(verdicts, error, &Verdict::error);
    return found == verdicts.end() ? TlsFault::InvalidCertificate : found->fault;
}

std::optional<int> reasonIn(const QString &words)
{
    static const QLatin1StringView mark("error:");
    const auto at = words.indexOf(mark);
    if (at < 0)
        return std::nullopt;
    bool isRight = false;
    const uint number = QStringView(words).sliced(at + mark.size()).left(8).toUInt(&isRight, 16);
    return isRight ? std::optional(int(number & 0x7FFFFF)) : std::nullopt;
}

/// `CN=plc-7, O=Plant`, in the certificate's own order.
QString nameOf(const QSslCertificate &certificate, QStringList (QSslCertificate::*values)(const QByteArray &) const,
    const QList<QByteArray> &attributes)
{
    QStringList parts;
    for (const QByteArray &attribute : attributes) {
        for (const QString &value : (certificate.*values)(attribute))
            parts << QString::fromLatin1(attribute) % u'=' % value;
    }
    return tamed(parts.join(QStringLiteral(", ")));
}

UtcTime timeOf(const QDateTime &time)
{
    return UtcTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()));
}

QStringList namesOf(const QSslCertificate &certificate)
{
    QStringList names;
    const auto all = certificate.subjectAlternativeNames();
    for (auto it = all.cbegin(); it != all.cend() && names.size() < namesAtMost; ++it)
        names << tamed(it.value());
    return names;
}

TlsCertificate toCertificate(const QSslCertificate &certificate)
{
    TlsCertificate result;
    result.subject =
        nameOf(certificate, &QSslCertificate::subjectInfo, certificate.subjectInfoAttributes().mid(0, namesAtMost));
    result.issuer =
        nameOf(certificate, &QSslCertificate::issuerInfo, certificate.issuerInfoAttributes().mid(0, namesAtMost));
    result.serial = tamed(QString::fromLatin1(certificate.serialNumber()).toUpper());
    result.validFrom = timeOf(certificate.effectiveDate());
    result.validTo = timeOf(certificate.expiryDate());
    result.names = namesOf(certificate);
    result.fingerprint = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
    return result;
}

QString nameOf(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return QStringLiteral("TLSv1.2");
    case QSsl::TlsV1_3:
        return QStringLiteral("TLSv1.3");
    default: // older ones are refused
        return {};
    }
}

} // namespace

TlsFault faultOf(const QString &libraryWords)
{
    const auto reason = reasonIn(libraryWords);
    if (reason && *reason >= firstAlert)
        return TlsFault::Refused;
    const bool isForeign = reason && std::ranges::find(foreignReasons, *reason) != foreignReasons.end();
    return isForeign ? TlsFault::NoTls : TlsFault::BrokenProtocol;
}

QString detailOf(const QString &libraryWords)
{
    return tamed(libraryWords.section(QStringLiteral("::"), -1));
}

QList<TlsFault> faultsOf(const QList<QSslError> &errors)
{
    QList<TlsFault> faults;
    for (const QSslError &error : errors) {
        if (const TlsFault fault = faultOf(error.error()); !faults.contains(fault))
            faults << fault;
    }
    std::ranges::sort(faults);
    return faults;
}

TlsFacts factsOf(const QSslSocket &socket)
{
    TlsFacts facts;
    if (const QSslCipher cipher = socket.sessionCipher(); !cipher.isNull()) {
        facts.protocol = nameOf(socket.sessionProtocol());
        facts.cipher = cipher.name();
    }
    for (const QSslCertificate &certificate : socket.peerCertificateChain().mid(0, certificatesAtMost))
        facts.chain << toCertificate(certificate);
    return facts;
}

QString tamed(const QString &text)
{
    QString result = text.left(charactersAtMost);
    for (QChar &c : result) {
        const bool isLineEnd = c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
        // A half of a surrogate pair is not printable by itself, but the pair is.
        if ((!c.isPrint() && !c.isSurrogate()) || isLineEnd)
            c = QChar::ReplacementCharacter;
    }
    if (text.size() > charactersAtMost)
        result += u'…';
    return result;
}

} // namespace keepwatch::engine
