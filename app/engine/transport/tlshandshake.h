// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/evidence.h"
#include "app/core/result.h"
#include "app/engine/loop/loopobserver.h"
#include "app/engine/transport/tlssession.h"
#include "app/native/descriptor.h"

#include <QObject>

#include <functional>

namespace keepwatch::engine {

class TrustStore;

/// Makes a TLS session of a connection that has just been dialled. Owns the descriptor until it ends; destroying it
/// gives it up. A certificate that will not do ends it, unless the target's exception accepts it; what was wrong is
/// known either way. Lives in the engine's thread. Has no timeout of its own, and never calls `ended` from inside
/// start().
class TlsHandshake final : public QObject, private SocketWatcher {
    Q_OBJECT

public:
    struct Request {
        native::Descriptor descriptor = native::invalidDescriptor;
        QString host; ///< that was dialled
        TlsOptions options;
    };
    using Ended = std::function<void(Result<TlsSession, Evidence>)>;

    TlsHandshake(Request request, TrustStore &trust, const Clock &clock, Ended ended);
    ~TlsHandshake() override;

    /// The trust store has to be ready for the target's CA file.
    void start();
    /// What is known while it goes on: a host that took our hello and says nothing is no silent host.
    Evidence evidence() const;

private:
    void socketEnded(int descriptor, SocketEnd end) override;
    void verify(const QList<QSslError> &errors);
    void established();
    void failed(QAbstractSocket::SocketError error);
    void blame(QAbstractSocket::SocketError error);
    void refuse(TlsFault fault, const QString &detail);
    void endLater();
    void end();
    std::optional<TcpReading> read() const;

    Request m_request;
    TrustStore &m_trust;
    const Clock &m_clock;
    Ended m_ended;
    std::unique_ptr<QSslSocket> m_socket;
    Instant m_begun{};
    TlsFacts m_facts;
    Evidence m_failure;
    bool m_isEstablished = false;
    bool m_isOver = false;
};

} // namespace keepwatch::engine
