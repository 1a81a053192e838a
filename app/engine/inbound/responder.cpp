// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/inbound/responder.h"

#include "app/heartbeat/framedspeaker.h"

#include <QHostAddress>
#include <QTcpSocket>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace keepwatch::engine {
namespace {

QHostAddress addressOf(const QString &host)
{
    if (host == QLatin1StringView("localhost"))
        return QHostAddress(QHostAddress::LocalHost);
    return QHostAddress(host);
}

heartbeat::Context contextNow()
{
    const auto now = std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
    return { .now = now, .interval = Duration::zero(), .lastReason = std::nullopt };
}

} // namespace

/// One client of the responder: owns its socket, and decides by the first bytes how to treat what comes.
class Responder::Client final : public QObject {
public:
    Client(QTcpSocket *socket, Responder *responder);
    ~Client() override;

private:
    enum class Kind { Undecided, Framed, Echo };

    void serve();
    void decide();
    void echo();
    void answer();
    qsizetype room() const { return m_responder.m_limits.bytesPerClient - qsizetype(m_socket->bytesToWrite()); }

    Responder &m_responder;
    QTcpSocket *m_socket;
    Kind m_kind = Kind::Undecided;
    bool m_isServing = false;
    heartbeat::FramedSpeaker m_speaker;
};

Responder::Client::Client(QTcpSocket *socket, Responder *responder)
    : QObject(responder)
    , m_responder(*responder)
    , m_socket(socket)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(m_responder.m_limits.bytesPerClient);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &Client::serve);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Client::serve);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    Q_EMIT m_responder.clientsChanged(++m_responder.m_clients);
}

Responder::Client::~Client()
{
    m_socket->disconnect(this);
    Q_EMIT m_responder.clientsChanged(--m_responder.m_clients);
}

void Responder::Client::serve()
{
    if (std::exchange(m_isServing, true))
        return; // flush() says that bytes were written, and the loop below is not through
    if (m_kind == Kind::Undecided)
        decide();
    if (m_kind == Kind::Framed)
        answer();
    if (m_kind == Kind::Echo)
        echo();
    m_isServing = false;
}

void Responder::Client::decide()
{
    using heartbeat::Frame;
    std::array<char, Frame::magic.size()> first{};
    const auto size = size_t(std::max<qint64>(m_socket->peek(first.data(), first.size()), 0));
    if (!std::equal(first.begin(), first.begin() + size, Frame::magic.begin()))
        m_kind = Kind::Echo;
    else if (size == first.size())
        m_kind = Kind::Framed;
}

/// What does not fit waits in the kernel, which tells the client to wait too.
void Responder::Client::echo()
{
    std::array<char, 16 * 1024> buffer;
    while (m_socket->bytesAvailable() > 0 && room() > 0) {
        const qint64 size = m_socket->read(buffer.data(), std::min<qint64>(room(), qint64(buffer.size())));
        if (size <= 0 || m_socket->write(buffer.data(), size) != size)
            break;
        m_socket->flush();
        m_responder.m_echoed += quint64(size);
    }
}

void Responder::Client::answer()
{
    using heartbeat::Event;
    std::array<char, heartbeat::Frame::size> buffer;
    while (m_socket->bytesAvailable() > 0 && room() > heartbeat::Frame::size) {
        QByteArrayView bytes(buffer.data(), std::max<qint64>(m_socket->read(buffer.data(), buffer.size()), 0));
        for (auto event = m_speaker.take(bytes, contextNow().now); event.kind != Event::Kind::Nothing;
             event = m_speaker.take(bytes, contextNow().now)) {
            if (event.kind != Event::Kind::PeerHeartbeat) {
                m_socket->abort();
                return;
            }
            const QByteArrayView answer = m_speaker.answer(contextNow());
            m_socket->write(answer.data(), answer.size());
            m_socket->flush();
            ++m_responder.m_answered;
        }
    }
}

Responder::Responder(QObject *parent)
    : Responder(Limits{}, parent)
{
}

Responder::Responder(Limits limits, QObject *parent)
    : QObject(parent)
    , m_limits(limits)
{
    constexpr int backlog = 4096;
    m_server.setListenBacklogSize(backlog);
    connect(&m_server, &QTcpServer::newConnection, this, &Responder::accept);
    connect(&m_server, &QTcpServer::acceptError, this, &Responder::pauseOnError);
}

Responder::~Responder()
{
    close();
}

Result<Endpoint, Error> Responder::listen(const Endpoint &endpoint)
{
    const QHostAddress address = addressOf(endpoint.host);
    if (!address.isNull() && m_server.listen(address, endpoint.port.value))
        return Endpoint{ .host = endpoint.host, .port = Port{ m_server.serverPort() } };
    const QString detail = address.isNull() ? QString() : m_server.errorString();
    return Unexpected{ Error{ .code = ErrorCode::CannotListen, .subject = endpoint.toString(), .detail = detail } };
}

void Responder::close()
{
    m_server.close();
    qDeleteAll(findChildren<Client *>(Qt::FindDirectChildrenOnly));
}

void Responder::accept()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        if (m_clients < m_limits.clients) {
            new Client(socket, this);
            continue;
        }
        socket->abort();
        socket->deleteLater();
    }
}

/// Out of descriptors: the waiting client would be reported again and again, so leave it waiting for a moment.
void Responder::pauseOnError()
{
    constexpr std::chrono::milliseconds pause(100);
    m_server.pauseAccepting();
    QTimer::singleShot(pause, this, [this] { m_server.resumeAccepting(); });
}

} // namespace keepwatch::engine
