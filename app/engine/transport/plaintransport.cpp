// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/transport/plaintransport.h"

#include "app/native/socket.h"

namespace keepwatch::engine {

PlainTransport::PlainTransport(native::Descriptor descriptor)
    : m_socket(std::make_unique<QTcpSocket>())
    , m_descriptor(descriptor)
{
    if (!m_socket->setSocketDescriptor(descriptor, QAbstractSocket::ConnectedState))
        native::closeDescriptor(descriptor);
}

int PlainTransport::write(QByteArrayView bytes)
{
    if (!m_hasQueued || m_socket->bytesToWrite() == 0) {
        m_hasQueued = false;
        const native::Written written = native::writeNow(m_descriptor, bytes.data(), size_t(bytes.size()));
        bytes = bytes.sliced(qsizetype(written.bytes));
        if (written.error != 0 || bytes.isEmpty())
            return written.error;
    }
    m_hasQueued = true;
    m_socket->write(bytes.data(), bytes.size());
    m_socket->flush();
    return 0;
}

void PlainTransport::close()
{
    fallSilent();
    m_socket->abort();
}

} // namespace keepwatch::engine
