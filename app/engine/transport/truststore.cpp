// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/transport/truststore.h"

#include <QFile>
#include <QFileInfo>
#include <QSslCertificate>

namespace keepwatch::engine {

TrustStore::TrustStore(QObject *parent)
    : QObject(parent)
{
}

TrustStore::~TrustStore()
{
    if (m_loader)
        m_loader->wait();
}

void TrustStore::prepare(QObject *context, const std::function<void()> &ready)
{
    connect(this, &TrustStore::systemLoaded, context, ready, Qt::SingleShotConnection);
    if (m_loader)
        return;
    m_loader.reset(QThread::create([this] {
        const auto system = QSslConfiguration::systemCaCertificates();
        QMetaObject::invokeMethod(
            this, [this, system] { loaded(system); }, Qt::QueuedConnection);
    }));
    m_loader->start(QThread::LowPriority);
}

void TrustStore::loaded(const QList<QSslCertificate> &system)
{
    m_system = system;
    m_isLoaded = true;
    Q_EMIT systemLoaded();
}

Result<QSslConfiguration, QString> TrustStore::configuration(const QString &caFile)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setSslOption(QSsl::SslOptionDisableSessionPersistence, true);
    configuration.setSslOption(QSsl::SslOptionDisableSessionSharing, true);
    if (caFile.isEmpty())
        return configuration;
    const auto own = certificatesIn(caFile);
    if (!own)
        return Unexpected{ own.error() };
    configuration.setCaCertificates(m_system + *own);
    return configuration;
}

Result<QList<QSslCertificate>, QString> TrustStore::certificatesIn(const QString &path)
{
    const QFileInfo info(path);
    File &known = m_files[path];
    if (known.size == info.size() && known.changed == info.lastModified() && !known.certificates.isEmpty())
        return known.certificates;
    known = {};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected{ file.errorString() };
    auto certificates = QSslCertificate::fromData(file.read(fileBytesAtMost), QSsl::Pem);
    if (certificates.isEmpty())
        return Unexpected{ QStringLiteral("no certificate (PEM) in it") };
    known = { .changed = info.lastModified(), .size = info.size(), .certificates = certificates };
    return certificates;
}

} // namespace keepwatch::engine
