// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"

#include <QDateTime>
#include <QHash>
#include <QObject>
#include <QSslConfiguration>
#include <QThread>

#include <functional>
#include <memory>

namespace keepwatch::engine {

/// Whom TLS handshakes trust: the system's store, and the operator's own file of certificates beside it where a target
/// names one. The system's is looked up certificate by certificate by the library itself; beside a file of one's own it
/// has to be read as a whole, which takes a while, and so happens once in a thread of its own. A file is read again
/// when it has changed. Lives in the engine's thread.
class TrustStore final : public QObject {
    Q_OBJECT

public:
    static constexpr qint64 fileBytesAtMost = 4 * 1024 * 1024;

    explicit TrustStore(QObject *parent = nullptr);
    ~TrustStore() override;

    /// Whether configuration() has what it needs; else prepare() first.
    bool isReady(const QString &caFile) const { return caFile.isEmpty() || m_isLoaded; }
    /// Calls `ready` from the event loop, unless `context` is gone by then.
    void prepare(QObject *context, const std::function<void()> &ready);
    /// Verification on, TLS 1.2 at least, nothing kept from session to session. The error: why the file is of no use.
    Result<QSslConfiguration, QString> configuration(const QString &caFile);

Q_SIGNALS:
    void systemLoaded();

private:
    struct File {
        QDateTime changed;
        qint64 size = -1;
        QList<QSslCertificate> certificates;
    };
    Result<QList<QSslCertificate>, QString> certificatesIn(const QString &path);
    void loaded(const QList<QSslCertificate> &system);

    QHash<QString, File> m_files;
    QList<QSslCertificate> m_system; ///< once read
    bool m_isLoaded = false;
    std::unique_ptr<QThread> m_loader;
};

} // namespace keepwatch::engine
