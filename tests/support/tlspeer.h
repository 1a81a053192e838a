// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

namespace keepwatch::testing {

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The certificate in a folder that certify() was given.
inline QString certificateIn(const QString &folder)
{
    return folder + QStringLiteral("/chain.pem");
}

/// Gives the server a certificate of its own making, for the name `peer`, and lets it listen on loopback.
inline bool certify(QSslServer &server, const QString &folder)
{
    const QString chain = certificateIn(folder);
    const QString key = folder + QStringLiteral("/key.pem");
    const QStringList arguments{ QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
        QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-days"), QStringLiteral("30"),
        QStringLiteral("-subj"), QStringLiteral("/CN=peer"), QStringLiteral("-keyout"), key, QStringLiteral("-out"),
        chain };
    QProcess openssl;
    openssl.setStandardErrorFile(QProcess::nullDevice()); // its progress, in dots
    openssl.start(QStringLiteral("openssl"), arguments);
    if (!openssl.waitForFinished() || openssl.exitCode() != 0)
        return false;
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(QSslCertificate(contentOf(chain)));
    configuration.setPrivateKey(QSslKey(contentOf(key), QSsl::Rsa));
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    server.setSslConfiguration(configuration);
    return server.listen(QHostAddress::LocalHost);
}

} // namespace keepwatch::testing
