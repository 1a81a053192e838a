// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/endpoint.h"
#include "app/core/error.h"

#include <QObject>
#include <QTcpServer>

namespace keepwatch::engine {

/// The other side of a heartbeat: clients whose first four bytes are the framed magic get their heartbeats answered,
/// whatever else comes is echoed (RFC 862). A client that breaks the framed protocol is closed. Lives in any thread
/// with an event loop; never blocks, and never buffers more for a client than the limit, however little it reads.
class Responder final : public QObject {
    Q_OBJECT

public:
    struct Limits {
        int clients = 20'000; ///< further ones are closed at once
        qsizetype bytesPerClient = 64 * 1024; ///< each way
    };

    explicit Responder(QObject *parent = nullptr);
    Responder(Limits limits, QObject *parent);
    ~Responder() override;

    /// Listens on a literal address (or `localhost`) and a port (0: the system's choice). Gives where it listens.
    Result<Endpoint, Error> listen(const Endpoint &endpoint);
    /// Stops listening and closes all clients.
    void close();

    int clients() const { return m_clients; }
    quint64 heartbeatsAnswered() const { return m_answered; }
    quint64 bytesEchoed() const { return m_echoed; }

Q_SIGNALS:
    void clientsChanged(int clients);

private:
    class Client;
    void accept();
    void pauseOnError();

    Limits m_limits;
    QTcpServer m_server;
    int m_clients = 0;
    quint64 m_answered = 0;
    quint64 m_echoed = 0;
};

} // namespace keepwatch::engine
