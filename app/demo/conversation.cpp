// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/conversation.h"

#include "app/native/socket.h"

namespace keepwatch::demo {

namespace {

/// So little that a peer which does not read is soon seen to do so.
constexpr int deafBufferSize = 2304;

heartbeat::WireTime wireNow()
{
    return std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
}

} // namespace

Conversation::Conversation(QTcpSocket *socket, Method method, const Manner &manner, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_method(method)
    , m_manner(manner)
    , m_speaker(heartbeat::makeSpeaker(method))
    , m_random(1)
{
    m_socket->setParent(this);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_socket->setReadBufferSize(deafBufferSize);
    connect(m_socket, &QTcpSocket::readyRead, this, &Conversation::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &Conversation::ended);
    if (m_method == Method::Passive) {
        connect(&m_chatter, &QTimer::timeout, this, &Conversation::chatter);
        m_chatter.start(usualInterval / 2);
        chatter();
    }
    read();
}

void Conversation::listenAgain()
{
    read();
}

void Conversation::close(bool withReset)
{
    if (withReset) {
        native::resetOnClose(static_cast<native::Descriptor>(m_socket->socketDescriptor()));
        m_socket->abort();
    } else {
        m_socket->readAll(); // unread bytes would make a RST of the FIN
        m_socket->disconnectFromHost();
    }
}

void Conversation::read()
{
    if (m_manner.deed == Deed::Deaf)
        return;
    const QByteArray bytes = m_socket->readAll();
    if (m_manner.deed != Deed::Silent && !bytes.isEmpty())
        respond(bytes);
}

void Conversation::respond(const QByteArray &bytes)
{
    if (m_manner.deed == Deed::Babble)
        writeLater(QByteArrayLiteral("HTTP/1.1 400 Bad Request\r\n\r\n"));
    else if (m_method == Method::Echo)
        writeLater(bytes);
    else if (m_method == Method::Framed)
        writeLater(answerTo(bytes));
}

QByteArray Conversation::answerTo(const QByteArray &bytes)
{
    QByteArray answers;
    QByteArrayView rest(bytes);
    while (!rest.isEmpty()) {
        const heartbeat::Event event = m_speaker->take(rest, wireNow());
        if (event.kind == heartbeat::Event::Kind::PeerHeartbeat)
            answers += m_speaker->answer({ .now = wireNow(), .interval = {}, .lastReason = {} }).toByteArray();
    }
    return answers;
}

void Conversation::chatter()
{
    if (m_manner.deed == Deed::Answer)
        m_socket->write(QByteArrayLiteral("level 4.2 m\n"));
}

void Conversation::writeLater(const QByteArray &bytes)
{
    const auto spread =
        m_manner.spread.count() > 0 ? m_random.bounded(static_cast<int>(m_manner.spread.count()) + 1) : 0;
    const Milliseconds delay = m_manner.delay + Milliseconds(spread);
    QTimer::singleShot(delay, Qt::PreciseTimer, m_socket, [socket = m_socket, bytes] {
        socket->write(bytes);
        socket->flush();
    });
}

} // namespace keepwatch::demo
