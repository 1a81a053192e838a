// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/transport/tlstransport.h"

#include "app/native/socket.h"

#include <QCoreApplication>

namespace keepwatch::engine {

namespace {

/// The end of a session (close_notify) and that of a connection are one error to Qt; only its words tell them apart,
/// in whatever language they are.
QString goodbyeWords()
{
    static constexpr const char *words = "The TLS/SSL connection has been closed";
    return QCoreApplication::translate("QSslSocket", words);
}

} // namespace

TlsTransport::TlsTransport(TlsSession session)
    : m_session(std::move(session))
{
}

bool TlsTransport::open(TransportObserver &observer)
{
    QSslSocket *socket = m_session.socket.get();
    QObject::connect(socket, &QSslSocket::errorOccurred, socket, [this](QAbstractSocket::SocketError error) {
        note(error);
        end();
    });
    return QtTransport::open(observer);
}

int TlsTransport::write(QByteArrayView bytes)
{
    QSslSocket &socket = *m_session.socket;
    const auto descriptor = static_cast<native::Descriptor>(socket.socketDescriptor());
    if (const int error = native::takeSocketError(descriptor); error != 0)
        return error;
    socket.write(bytes.data(), bytes.size());
    socket.flush();
    return 0;
}

qint64 TlsTransport::unsentBytes() const
{
    return m_session.socket->bytesToWrite() + m_session.socket->encryptedBytesToWrite();
}

void TlsTransport::close()
{
    fallSilent();
    if (m_session.socket->state() == QAbstractSocket::ConnectedState && !m_fault)
        m_session.socket->disconnectFromHost();
    m_session.socket->abort();
}

void TlsTransport::note(QAbstractSocket::SocketError error)
{
    if (error == QAbstractSocket::RemoteHostClosedError) {
        m_isGoodbye = m_isGoodbye || m_session.socket->errorString() == goodbyeWords();
    } else if (error == QAbstractSocket::SslInternalError || error == QAbstractSocket::SslInvalidUserDataError) {
        m_fault = faultOf(m_session.socket->errorString());
        m_detail = detailOf(m_session.socket->errorString());
    }
}

void TlsTransport::complete(Evidence &evidence) const
{
    evidence.tls = m_session.facts;
    evidence.isTlsGoodbye = m_isGoodbye;
    if (!m_fault)
        return;
    evidence.tlsFault = m_fault;
    TlsFacts facts = *m_session.facts;
    facts.faults = { *m_fault };
    facts.detail = m_detail;
    evidence.tls = std::make_shared<const TlsFacts>(facts);
}

} // namespace keepwatch::engine
