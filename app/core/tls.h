// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/codes.h"
#include "app/core/time.h"

#include <QList>
#include <QStringList>

namespace keepwatch {

/// How a target's connections are secured.
struct TlsOptions {
    bool isOn = false;
    bool isVerified = true; ///< false: the operator's exception for this one target; never inherited
    QString serverName; ///< told to the peer (SNI) and looked for in its certificate; empty: the target's host
    QString caFile; ///< PEM: certificates trusted beside the system's; empty: none
    int warnDays = 14; ///< so many days before a certificate ends it is said; 0: never

    bool operator==(const TlsOptions &) const = default;
    /// Whether a connection made with `other` is as good as one made with these: only the warning differs.
    bool isSameSession(const TlsOptions &other) const;
};

/// Why no TLS session came about, or why one ended. The most telling come first: of several the first is the headline.
enum class TlsFault : quint8 {
    Expired,
    NotYetValid,
    Revoked,
    WrongName,
    SelfSigned,
    UntrustedIssuer,
    NoCertificate,
    InvalidCertificate,
    Refused, ///< by an alert of the peer's
    NoTls, ///< what the peer says is not TLS
    BrokenProtocol, ///< it is TLS, but not as it should be
    TimedOut, ///< the host took our hello, and nothing came
    Closed, ///< FIN during the handshake
    Reset, ///< RST during the handshake
    UnusableCaFile, ///< ours
    NoLibrary, ///< this computer has none
};

inline constexpr std::array<Code<TlsFault>, 16> tlsFaultCodes{ {
    { TlsFault::Expired, "expired" },
    { TlsFault::NotYetValid, "not-yet-valid" },
    { TlsFault::Revoked, "revoked" },
    { TlsFault::WrongName, "wrong-name" },
    { TlsFault::SelfSigned, "self-signed" },
    { TlsFault::UntrustedIssuer, "untrusted-issuer" },
    { TlsFault::NoCertificate, "no-certificate" },
    { TlsFault::InvalidCertificate, "invalid-certificate" },
    { TlsFault::Refused, "refused" },
    { TlsFault::NoTls, "no-tls" },
    { TlsFault::BrokenProtocol, "broken-protocol" },
    { TlsFault::TimedOut, "timeout" },
    { TlsFault::Closed, "closed" },
    { TlsFault::Reset, "reset" },
    { TlsFault::UnusableCaFile, "unusable-ca-file" },
    { TlsFault::NoLibrary, "no-tls-library" },
} };

/// What the operator should know of an established session.
enum class TlsWarning : quint8 {
    NotVerified, ///< the exception is on
    ExpiresSoon,
    Expired, ///< while the connection lives: the next one will fail
};

inline constexpr std::array<Code<TlsWarning>, 3> tlsWarningCodes{ {
    { TlsWarning::NotVerified, "certificate-not-verified" },
    { TlsWarning::ExpiresSoon, "certificate-expires-soon" },
    { TlsWarning::Expired, "certificate-expired" },
} };

inline QLatin1StringView code(TlsFault fault)
{
    return codeIn(tlsFaultCodes, fault);
}
inline QLatin1StringView code(TlsWarning warning)
{
    return codeIn(tlsWarningCodes, warning);
}

/// One certificate as the peer sent it. Its texts are the peer's own: free of control characters and cut to a length.
struct TlsCertificate {
    QString subject; ///< `CN=plc-7, O=Plant`
    QString issuer;
    QString serial; ///< hexadecimal, with colons
    UtcTime validFrom{};
    UtcTime validTo{};
    QStringList names; ///< that it is for: DNS names and addresses
    QString fingerprint; ///< SHA-256, hexadecimal, with colons

    bool operator==(const TlsCertificate &) const = default;
};

/// What is known of a handshake or a session. Made once, then shared and never changed.
struct TlsFacts {
    QList<TlsFault> faults; ///< of the certificate or the handshake; with an exception: those that were accepted
    QString detail; ///< the library's or the alert's own words
    QString protocol; ///< `TLSv1.3`
    QString cipher;
    std::optional<Duration> handshake; ///< from our hello to the session
    QList<TlsCertificate> chain; ///< the peer's own first

    /// But for the handshake's length.
    bool isSameSession(const TlsFacts &other) const;
    /// The one that ends first, or null.
    const TlsCertificate *firstToExpire() const;
};

/// Whole days until then; below 0: since then.
int daysLeft(UtcTime validTo, UtcTime now);
/// What is to be said at that moment of a session made with those options.
QList<TlsWarning> warningsOf(const TlsFacts &facts, const TlsOptions &options, UtcTime now);

} // namespace keepwatch
