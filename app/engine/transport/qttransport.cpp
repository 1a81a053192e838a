// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/transport/qttransport.h"

#include <cerrno>
#include <utility>

namespace keepwatch::engine {

bool QtTransport::open(TransportObserver &observer)
{
    if (socket().state() != QAbstractSocket::ConnectedState)
        return false;
    m_observer = &observer;
    socket().setReadBufferSize(readBufferBytes);
    QObject::connect(&socket(), &QTcpSocket::readyRead, &m_context, [this] { read(); });
    QObject::connect(&socket(), &QTcpSocket::disconnected, &m_context, [this] { end(); });
    // A peer that speaks first may have done so before the session was ours.
    if (socket().bytesAvailable() > 0)
        QMetaObject::invokeMethod(
            &m_context, [this] { read(); }, Qt::QueuedConnection);
    return true;
}

/// Qt's word, where it has taken the system's.
int QtTransport::errorNumber() const
{
    switch (socket().error()) {
    case QAbstractSocket::SocketTimeoutError:
        return ETIMEDOUT;
    case QAbstractSocket::NetworkError:
        return EHOSTUNREACH;
    default:
        return 0;
    }
}

void QtTransport::read()
{
    while (m_observer) {
        // All at once, for then Qt hands its buffer over: kept, it would be 16 KiB for each connection.
        const QByteArray bytes = socket().read(socket().bytesAvailable());
        if (bytes.isEmpty())
            return;
        m_observer->bytesArrived(bytes);
    }
}

void QtTransport::end()
{
    if (m_observer)
        std::exchange(m_observer, nullptr)->transportEnded();
}

void QtTransport::fallSilent()
{
    m_observer = nullptr;
    QObject::disconnect(&socket(), nullptr, &m_context, nullptr);
}

} // namespace keepwatch::engine
