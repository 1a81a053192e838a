// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>
#include <memory>
#include <vector>

/// A peer on loopback that a test makes behave or misbehave. Lives in the test's thread.
class Peer : public QObject {
    Q_OBJECT

public:
    using Received = std::function<void(QTcpSocket &, const QByteArray &)>;

    /// What it does with bytes that come; by default it sends them back.
    explicit Peer(Received received = [](QTcpSocket &socket, const QByteArray &bytes) { socket.write(bytes); })
        : m_received(std::move(received))
    {
        connect(&m_server, &QTcpServer::newConnection, this, &Peer::accept);
    }
    /// The server deletes its sockets after the list of them is gone: they must not report it then.
    ~Peer() override
    {
        for (QTcpSocket *socket : m_sockets)
            socket->disconnect(this);
    }

    /// Port 0: the system chooses.
    bool listen(quint16 port = 0) { return m_server.listen(QHostAddress::LocalHost, port); }
    void stopListening() { m_server.close(); }
    quint16 port() const { return m_server.serverPort(); }
    int accepted() const { return m_accepted; }
    const std::vector<QTcpSocket *> &sockets() const { return m_sockets; }
    QTcpSocket *last() const { return m_sockets.empty() ? nullptr : m_sockets.back(); }
    /// Takes nothing more from its sockets.
    void stopReading() { m_isReading = false; }
    /// Goes on; what has come meanwhile is taken now.
    void resumeReading()
    {
        m_isReading = true;
        for (QTcpSocket *socket : m_sockets)
            read(*socket);
    }

Q_SIGNALS:
    void connected(QTcpSocket *socket);

private:
    void accept()
    {
        while (QTcpSocket *socket = m_server.nextPendingConnection()) {
            ++m_accepted;
            m_sockets.push_back(socket);
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
            connect(socket, &QObject::destroyed, this, [this, socket] { std::erase(m_sockets, socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
            Q_EMIT connected(socket);
        }
    }
    void read(QTcpSocket &socket)
    {
        if (!m_isReading)
            return;
        const QByteArray bytes = socket.readAll();
        if (!bytes.isEmpty())
            m_received(socket, bytes);
    }

    Received m_received;
    QTcpServer m_server;
    std::vector<QTcpSocket *> m_sockets;
    int m_accepted = 0;
    bool m_isReading = true;
};
