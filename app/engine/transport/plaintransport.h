// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/transport/qttransport.h"
#include "app/native/descriptor.h"

namespace keepwatch::engine {

/// Bytes as they are, by a socket of Qt's: for loops that serve no readers. Writes past Qt, which would take the
/// reason of a death with it, and buffer what the kernel takes at once anyway.
class PlainTransport final : public QtTransport {
public:
    /// Takes the descriptor over; the socket is not connected where it was no good any more.
    explicit PlainTransport(native::Descriptor descriptor);

    int write(QByteArrayView bytes) override;
    qint64 unsentBytes() const override { return m_socket->bytesToWrite(); }
    void close() override;

private:
    QTcpSocket &socket() const override { return *m_socket; }

    std::unique_ptr<QTcpSocket> m_socket;
    native::Descriptor m_descriptor;
    bool m_hasQueued = false; ///< Qt's buffer was given bytes, and has not been found empty since
};

} // namespace keepwatch::engine
