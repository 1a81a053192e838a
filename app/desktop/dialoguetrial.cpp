// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialoguetrial.h"

#include "app/engine/transport/tlssession.h"
#include "app/native/tcpinfo.h"

namespace keepwatch::desktop {

using Kind = ui::TrialEvent::Kind;

namespace {

constexpr auto roundPause = std::chrono::milliseconds(300);
constexpr auto pollPause = std::chrono::milliseconds(10);

} // namespace

DialogueTrial::DialogueTrial(
    const Dialogue &dialogue, const ui::TrialPeer &peer, engine::TrustStore &trust, QObject *parent)
    : QObject(parent)
    , m_dialogue(dialogue)
    , m_peer(peer)
    , m_trust(trust)
    , m_speaker(heartbeat::scriptOf(std::make_shared<const Dialogue>(dialogue)), peer.endpoint)
{
    m_socket.setReadBufferSize(heartbeat::Matcher::longestReply);
    m_patience.setSingleShot(true);
    m_patience.setTimerType(Qt::PreciseTimer); // another one may end a step's time early
    m_poll.setInterval(pollPause);
    connect(&m_socket, &QTcpSocket::connected, this, &DialogueTrial::connected);
    connect(&m_socket, &QSslSocket::encrypted, this, &DialogueTrial::secured);
    connect(&m_socket, &QSslSocket::sslErrors, this, &DialogueTrial::verify);
    connect(&m_socket, &QTcpSocket::readyRead, this, &DialogueTrial::readAll);
    connect(&m_socket, &QTcpSocket::errorOccurred, this, &DialogueTrial::failed);
    connect(&m_patience, &QTimer::timeout, this, &DialogueTrial::timedOut);
    connect(&m_poll, &QTimer::timeout, this, &DialogueTrial::poll);
}

void DialogueTrial::start()
{
    m_clock.start();
    if (!m_peer.tls.isOn || m_trust.isReady(m_peer.tls.caFile))
        return dial();
    m_trust.prepare(this, [this] { dial(); });
}

void DialogueTrial::dial()
{
    m_patience.start(patience);
    if (!m_peer.tls.isOn || prepareTls())
        m_socket.connectToHost(m_peer.endpoint.host, m_peer.endpoint.port.value);
}

bool DialogueTrial::prepareTls()
{
    const auto configuration = m_trust.configuration(m_peer.tls.caFile);
    if (!QSslSocket::supportsSsl())
        tellNoSession(TlsFault::NoLibrary);
    else if (!configuration)
        tellNoSession(TlsFault::UnusableCaFile, configuration.error());
    if (m_isOver)
        return false;
    m_socket.setSslConfiguration(*configuration);
    const QString &name = m_peer.tls.serverName;
    m_socket.setPeerVerifyName(name.isEmpty() ? m_peer.endpoint.host : name);
    return true;
}

void DialogueTrial::connected()
{
    m_socket.setSocketOption(QAbstractSocket::LowDelayOption, 1);
    m_isConnected = true;
    tell(Kind::Connected, {}, m_socket.peerAddress().toString());
    if (m_peer.tls.isOn)
        return m_socket.startClientEncryption();
    m_isSpeaking = true;
    beat();
}

void DialogueTrial::verify(const QList<QSslError> &errors)
{
    m_faults = engine::faultsOf(errors);
    if (!m_peer.tls.isVerified)
        m_socket.ignoreSslErrors();
}

void DialogueTrial::secured()
{
    const TlsFacts facts = engine::factsOf(m_socket);
    m_isSpeaking = true;
    tell(Kind::Secured, {}, facts.protocol % u", " % facts.cipher);
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
    const bool isQueued = m_socket.bytesToWrite() > 0 || m_socket.encryptedBytesToWrite() > 0;
    const bool isOut = isQueued || !info || info->unacked.value_or(0) > 0;
    if (!m_isOver && !isOut)
        follow(m_speaker.acknowledged());
}

/// As the engine tells it: the certificate first, then what the library says of the peer's words.
TlsFault DialogueTrial::faultOfHandshake() const
{
    if (!m_faults.isEmpty() && m_peer.tls.isVerified)
        return m_faults.first();
    switch (m_socket.error()) {
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
        return engine::faultOf(m_socket.errorString());
    case QAbstractSocket::RemoteHostClosedError:
        return TlsFault::Closed;
    default:
        return TlsFault::Reset;
    }
}

void DialogueTrial::failed()
{
    // By then the socket says that it is unconnected.
    if (m_isConnected && !m_isSpeaking)
        return tellNoSession(faultOfHandshake());
    const bool isClosed = m_socket.error() == QAbstractSocket::RemoteHostClosedError;
    const auto report = m_speaker.report();
    const QString heard = report ? report->heard : QString();
    tell(isClosed ? Kind::Closed : Kind::NoConnection, {}, isClosed ? heard : m_socket.errorString());
}

void DialogueTrial::timedOut()
{
    if (m_isConnected && !m_isSpeaking)
        return tellNoSession(TlsFault::TimedOut);
    const auto report = m_speaker.report();
    tell(m_isConnected ? Kind::TimedOut : Kind::NoConnection, {}, report ? report->heard : QString());
}

void DialogueTrial::tell(Kind kind, const QByteArray &bytes, const QString &detail)
{
    tell({ .kind = kind, .step = m_step, .bytes = bytes, .detail = detail });
}

void DialogueTrial::tellNoSession(TlsFault fault, const QString &detail)
{
    tell({ .kind = Kind::NoSession, .step = {}, .bytes = {}, .detail = detail, .fault = fault });
}

void DialogueTrial::tell(ui::TrialEvent event)
{
    if (m_isOver)
        return;
    event.at = Duration(m_clock.nsecsElapsed());
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
