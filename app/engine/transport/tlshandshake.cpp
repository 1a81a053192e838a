// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/transport/tlshandshake.h"

#include "app/engine/loop/eventloop.h"
#include "app/engine/nativevalues.h"
#include "app/engine/transport/truststore.h"
#include "app/native/socket.h"

#include <cerrno>
#include <utility>

namespace keepwatch::engine {

TlsHandshake::TlsHandshake(Request request, TrustStore &trust, const Clock &clock, Ended ended)
    : m_request(std::move(request))
    , m_trust(trust)
    , m_clock(clock)
    , m_ended(std::move(ended))
{
    m_failure.isWhileDialling = true;
}

TlsHandshake::~TlsHandshake()
{
    unwatchSocket(m_request.descriptor);
    if (m_socket)
        m_socket->disconnect(this);
    else
        native::closeDescriptor(m_request.descriptor);
}

void TlsHandshake::start()
{
    if (!QSslSocket::supportsSsl()) {
        refuse(TlsFault::NoLibrary, {});
        return;
    }
    const auto configuration = m_trust.configuration(m_request.options.caFile);
    if (!configuration) {
        refuse(TlsFault::UnusableCaFile, tamed(configuration.error()));
        return;
    }
    m_socket = std::make_unique<QSslSocket>();
    m_socket->setSslConfiguration(*configuration);
    const QString &name = m_request.options.serverName;
    m_socket->setPeerVerifyName(name.isEmpty() ? m_request.host : name);
    connect(m_socket.get(), &QSslSocket::sslErrors, this, &TlsHandshake::verify);
    connect(m_socket.get(), &QSslSocket::encrypted, this, &TlsHandshake::established);
    connect(m_socket.get(), &QSslSocket::errorOccurred, this, &TlsHandshake::failed);
    if (!m_socket->setSocketDescriptor(m_request.descriptor, QAbstractSocket::ConnectedState)) {
        m_socket.reset(); // it died before it was ours
        m_failure.errorNumber = ECONNRESET;
        refuse(TlsFault::Reset, {});
        return;
    }
    watchSocket(m_request.descriptor, *this);
    m_begun = m_clock.now();
    m_socket->startClientEncryption();
}

std::optional<TcpReading> TlsHandshake::read() const
{
    if (m_socket && m_socket->socketDescriptor() == -1)
        return std::nullopt;
    const auto info = native::readTcpInfo(m_request.descriptor);
    return info ? std::optional(toReading(*info, m_clock.now())) : std::nullopt;
}

Evidence TlsHandshake::evidence() const
{
    Evidence evidence = m_failure;
    evidence.last = read();
    const bool isTaken = evidence.last && evidence.last->unacked == 0U && evidence.last->retransmits.value_or(0) == 0;
    if (isTaken && m_socket)
        evidence.tlsFault = TlsFault::TimedOut;
    return evidence;
}

/// The reason of a death, before Qt takes it.
void TlsHandshake::socketEnded(int, SocketEnd)
{
    const int error = native::takeSocketError(m_request.descriptor);
    const auto reading = read();
    if (reading && reading->state == TcpState::Established) {
        if (error != 0) { // an ICMP message on the way; the end is still to come
            m_failure.softError = error;
            m_failure.softErrorAt = reading->at;
        }
        watchSocket(m_request.descriptor, *this);
        return;
    }
    m_failure.errorNumber = error;
    m_failure.isEndOfStream = error == 0;
    m_failure.atDeath = reading;
}

void TlsHandshake::verify(const QList<QSslError> &errors)
{
    m_facts.faults = faultsOf(errors);
    m_facts.detail = errors.isEmpty() ? QString() : tamed(errors.first().errorString());
    if (!m_request.options.isVerified)
        m_socket->ignoreSslErrors();
}

/// The session is handed over in a turn of its own: its new owner may close it at once, which is not to happen inside
/// a signal of the socket's.
void TlsHandshake::established()
{
    if (m_isOver)
        return;
    m_isEstablished = true;
    const auto faults = m_facts.faults;
    m_facts = factsOf(*m_socket);
    m_facts.faults = faults;
    m_facts.handshake = m_clock.now() - m_begun;
    endLater();
}

void TlsHandshake::failed(QAbstractSocket::SocketError error)
{
    if (m_isOver)
        return;
    // Qt closes it, and the number may be somebody else's soon.
    unwatchSocket(std::exchange(m_request.descriptor, native::invalidDescriptor));
    const TlsFacts known = m_facts;
    m_facts = factsOf(*m_socket);
    m_facts.faults = known.faults;
    m_facts.detail = known.detail;
    blame(error);
    endLater();
}

/// 1. The certificate. 2. What the library says of the peer's words. 3. What the kernel said of the end.
void TlsHandshake::blame(QAbstractSocket::SocketError error)
{
    const int number = m_failure.errorNumber;
    if (!m_facts.faults.isEmpty() && m_request.options.isVerified) {
        m_failure.tlsFault = m_facts.faults.first();
    } else if (error == QAbstractSocket::SslHandshakeFailedError || error == QAbstractSocket::SslInternalError) {
        m_failure.tlsFault = faultOf(m_socket->errorString());
        m_facts.detail = detailOf(m_socket->errorString());
    } else if (number == ECONNRESET || number == EPIPE) {
        m_failure.tlsFault = TlsFault::Reset;
    } else if (number == 0 && error == QAbstractSocket::RemoteHostClosedError) {
        m_failure.tlsFault = TlsFault::Closed;
    }
    if (m_failure.tlsFault && m_facts.faults.isEmpty())
        m_facts.faults = { *m_failure.tlsFault };
}

void TlsHandshake::refuse(TlsFault fault, const QString &detail)
{
    m_failure.tlsFault = fault;
    m_facts.faults = { fault };
    m_facts.detail = detail;
    endLater();
}

void TlsHandshake::endLater()
{
    m_isOver = true;
    QMetaObject::invokeMethod(this, &TlsHandshake::end, Qt::QueuedConnection);
}

void TlsHandshake::end()
{
    auto facts = std::make_shared<const TlsFacts>(m_facts);
    const Ended ended = std::move(m_ended);
    if (m_isEstablished) {
        m_socket->disconnect(this);
        unwatchSocket(m_request.descriptor);
        m_request.descriptor = native::invalidDescriptor;
        ended(TlsSession{ .socket = std::move(m_socket), .facts = std::move(facts) });
        return;
    }
    m_failure.tls = std::move(facts);
    ended(Unexpected{ m_failure });
}

} // namespace keepwatch::engine
