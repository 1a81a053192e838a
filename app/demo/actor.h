// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/endpoint.h"
#include "app/demo/conversation.h"

#include <QTcpServer>

#include <memory>

namespace keepwatch::demo {

/// Somebody of the demo with whom connections are held; performs the deeds of the script. Lives in the demo's thread.
class Actor : public QObject {
    Q_OBJECT

public:
    Actor(Method method, Milliseconds delay, Milliseconds spread);

    void perform(const Act &act);

protected:
    virtual void leave() = 0;
    virtual void comeBack() = 0;
    /// Takes the socket over; its conversation ends with it.
    void converse(QTcpSocket *socket);
    void endAll(bool withReset);

private:
    Method m_method;
    Manner m_usual;
    Manner m_manner;
    QList<Conversation *> m_conversations;
};

/// Listens on a free loopback port and answers.
class Responder final : public Actor {
    Q_OBJECT

public:
    using Actor::Actor;
    /// The port, or 0 where none could be had. Opened again, it is the same port.
    quint16 open();

protected:
    void leave() override;
    void comeBack() override;

private:
    QTcpServer m_server{ this };
    quint16 m_port = 0;
};

/// Holds a port on which nothing listens: whoever dials is refused, and nobody else can get that port meanwhile.
class Refuser final : public QObject {
    Q_OBJECT

public:
    quint16 open();

private:
    QTcpSocket m_socket{ this };
};

/// Dials into Keepwatch's own listener and answers its heartbeats.
class Visitor final : public Actor {
    Q_OBJECT

public:
    using Actor::Actor;
    void visit(const Endpoint &listener);

protected:
    void leave() override;
    void comeBack() override;

private:
    Endpoint m_listener;
};

} // namespace keepwatch::demo
