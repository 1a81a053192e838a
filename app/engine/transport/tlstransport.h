// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/transport/qttransport.h"
#include "app/engine/transport/tlssession.h"

namespace keepwatch::engine {

/// Bytes inside a TLS session. Qt encrypts and writes them, so a pending error is looked for before: Qt would take the
/// reason of a death with it.
class TlsTransport final : public QtTransport {
public:
    explicit TlsTransport(TlsSession session);

    bool open(TransportObserver &observer) override;
    int write(QByteArrayView bytes) override;
    qint64 unsentBytes() const override;
    /// Says goodbye (close_notify) first.
    void close() override;
    void complete(Evidence &evidence) const override;
    std::shared_ptr<const TlsFacts> tls() const override { return m_session.facts; }

private:
    QTcpSocket &socket() const override { return *m_session.socket; }
    void note(QAbstractSocket::SocketError error);

    TlsSession m_session;
    std::optional<TlsFault> m_fault;
    QString m_detail;
    bool m_isGoodbye = false;
};

} // namespace keepwatch::engine
