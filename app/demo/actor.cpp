// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/actor.h"

#include <QHostAddress>

namespace keepwatch::demo {

Actor::Actor(Method method, Milliseconds delay, Milliseconds spread)
    : m_method(method)
    , m_usual{ Deed::Answer, delay, spread }
    , m_manner(m_usual)
{
}

void Actor::perform(const Act &act)
{
    switch (act.deed) {
    case Deed::Close:
    case Deed::Reset:
        endAll(act.deed == Deed::Reset);
        return;
    case Deed::Leave:
        endAll(false);
        leave();
        return;
    case Deed::Return:
        comeBack();
        return;
    default:
        break;
    }
    m_manner = m_usual;
    m_manner.deed = act.deed;
    m_manner.delay += act.delay;
    for (Conversation *conversation : std::as_const(m_conversations))
        conversation->listenAgain();
}

void Actor::converse(QTcpSocket *socket)
{
    auto *conversation = new Conversation(socket, m_method, m_manner, this);
    m_conversations.append(conversation);
    connect(conversation, &Conversation::ended, this, [this, conversation] {
        m_conversations.removeOne(conversation);
        conversation->deleteLater();
    });
}

void Actor::endAll(bool withReset)
{
    const QList<Conversation *> all = m_conversations; // each end changes the list
    for (Conversation *conversation : all)
        conversation->close(withReset);
}

quint16 Responder::open()
{
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        while (QTcpSocket *socket = m_server.nextPendingConnection())
            converse(socket);
    });
    m_server.listen(QHostAddress::LocalHost);
    m_port = m_server.serverPort();
    return m_port;
}

void Responder::leave()
{
    m_server.close();
}

void Responder::comeBack()
{
    m_server.listen(QHostAddress::LocalHost, m_port);
}

quint16 Refuser::open()
{
    return m_socket.bind(QHostAddress::LocalHost) ? m_socket.localPort() : 0;
}

void Visitor::visit(const Endpoint &listener)
{
    m_listener = listener;
    auto *socket = new QTcpSocket(this);
    connect(socket, &QTcpSocket::connected, this, [this, socket] {
        socket->disconnect(this);
        converse(socket);
    });
    connect(socket, &QTcpSocket::errorOccurred, socket, &QObject::deleteLater);
    socket->connectToHost(listener.host, listener.port.value);
}

void Visitor::leave() { }

void Visitor::comeBack()
{
    visit(m_listener);
}

} // namespace keepwatch::demo
