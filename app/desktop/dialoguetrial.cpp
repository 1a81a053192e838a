// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialoguetrial.h"

#include "app/native/tcpinfo.h"

namespace keepwatch::desktop {

using Kind = ui::TrialEvent::Kind;

namespace {

constexpr auto roundPause = std::chrono::milliseconds(300);
constexpr auto pollPause = std::chrono::milliseconds(10);

} // namespace

DialogueTrial::DialogueTrial(const Dialogue &dialogue, const Endpoint &peer, QObject *parent)
    : QObject(parent)
    , m_dialogue(dialogue)
    , m_peer(peer)
    , m_speaker(heartbeat::scriptOf(std::make_shared<const Dialogue>(dialogue)), peer)
{
    m_socket.setReadBufferSize(heartbeat::Matcher::longestReply);
    m_patience.setSingleShot(true);
    m_poll.setInterval(pollPause);
    connect(&m_socket, &QTcpSocket::connected, this, &DialogueTrial::connected);
    connect(&m_socket, &QTcpSocket::readyRead, this, &DialogueTrial::readAll);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &DialogueTrial::failed);
    connect(&m_patience, &QTimer::timeout, this, &DialogueTrial::timedOut);
    connect(&m_poll, &QTimer::timeout, this, &DialogueTrial::poll);
}

void DialogueTrial::start()
{
    m_clock.start();
    m_patience.start(patience);
    m_socket.connectToHost(m_peer.host, m_peer.port.value);
}

void DialogueTrial::connected()
{
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    tell(Kind::Connected, {}, m_socket.peerAddress().toString());
    beat();
}

void DialogueTrial::beat()
{
    if (!m_isOver)
        write(m_speaker.heartbeat(quint64(m_answered) + 1, {}));
}

/// What is said belongs to the step that is due from then on.
void DialogueTrial::write(QByteArrayView bytes)
{
    const heartbeat::Script::Step *due = m_speaker.due();
    m_step = due ? due->label : QString();
    if (!bytes.isEmpty()) {
        m_socket.write(bytes.data(), bytes.size());
        tell(Kind::Sent, bytes.toByteArray());
    }
    const auto own = due ? due->timeout : std::nullopt;
    m_patience.start(std::chrono::ceil<std::chrono::milliseconds>(own.value_or(patience)));
    if (m_speaker.awaitsAcknowledgement())
        m_poll.start();
    else
        m_poll.stop();
}

void DialogueTrial::readAll()
{
    const QByteArray heard = m_socket.readAll();
    tell(Kind::Received, heard);
    QByteArrayView bytes(heard);
    while (!m_isOver) {
        const heartbeat::Event event = m_speaker.take(bytes, {});
        if (event.kind == heartbeat::Event::Kind::Nothing)
            return;
        follow(event);
    }
}

void DialogueTrial::follow(const heartbeat::Event &event)
{
    using Event = heartbeat::Event::Kind;
    switch (event.kind) {
    case Event::Step:
        tell(Kind::Answered);
        write(m_speaker.answer({}));
        return;
    case Event::PeerHeartbeat:
        write(m_speaker.answer({}));
        return;
    case Event::Unexpected:
        tell(Kind::Failed, {}, m_speaker.report().value_or(StepReport{}).heard);
        return;
    case Event::Reply:
        tell(Kind::Answered);
        m_patience.stop();
        if (++m_answered >= rounds || m_dialogue.isPerConnection)
            tell(Kind::Finished);
        else
            QTimer::singleShot(roundPause, this, &DialogueTrial::beat);
        return;
    case Event::Life:
    case Event::Nothing:
        return;
    }
}

/// A step without an answer is proved by its acknowledgement.
void DialogueTrial::poll()
{
    const auto info = native::readTcpInfo(native::Descriptor(m_socket.socketDescriptor()));
    const bool isOut = m_socket.bytesToWrite() > 0 || !info || info->unacked.value_or(0) > 0;
    if (!m_isOver && !isOut)
        follow(m_speaker.acknowledged());
}

void DialogueTrial::failed()
{
    const bool isClosed = m_socket.error() == QAbstractSocket::RemoteHostClosedError;
    const auto report = m_speaker.report();
    const QString heard = report ? report->heard : QString();
    tell(isClosed ? Kind::Closed : Kind::NoConnection, {}, isClosed ? heard : m_socket.errorString());
}

void DialogueTrial::timedOut()
{
    const bool isConnected = m_socket.state() == QAbstractSocket::ConnectedState;
    const auto report = m_speaker.report();
    tell(isConnected ? Kind::TimedOut : Kind::NoConnection, {}, report ? report->heard : QString());
}

void DialogueTrial::tell(Kind kind, const QByteArray &bytes, const QString &detail)
{
    if (m_isOver)
        return;
    const ui::TrialEvent event{
        .kind = kind, .at = Duration(m_clock.nsecsElapsed()), .step = m_step, .bytes = bytes, .detail = detail
    };
    m_isOver = event.isEnd();
    if (m_isOver) {
        m_patience.stop();
        m_poll.stop();
        m_socket.disconnect(this);
        m_socket.abort();
    }
    Q_EMIT happened(event);
}

} // namespace keepwatch::desktop
