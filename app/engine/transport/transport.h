// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/evidence.h"

#include <QByteArrayView>
#include <QTcpSocket>

#include <functional>
#include <memory>

namespace keepwatch::engine {

/// The way of a connection's bytes to the peer and back: plain, or inside a TLS session. Owns the socket. Lives in the
/// engine's thread. Knows nothing of heartbeats, and never decides whether a connection is dead.
class Transport {
public:
    virtual ~Transport() = default;

    /// What comes is read from it; only write() writes to it.
    virtual QTcpSocket &socket() = 0;
    /// Sends what the kernel takes at once, and queues the rest. Returns the error number that kept it from that,
    /// taken from the socket before Qt could take it; 0: none.
    virtual int write(QByteArrayView bytes) = 0;
    /// Bytes that are queued.
    virtual qint64 unsentBytes() const = 0;
    /// Ends at once, in good form where the peer can still hear it.
    virtual void close() = 0;
    /// Has an end told that the socket does not tell as its disconnection.
    virtual void onFailure(QObject *, const std::function<void()> &) { }
    /// Adds what it knows of the end.
    virtual void complete(Evidence &) const { }
    /// Of the TLS session; null: there is none.
    virtual std::shared_ptr<const TlsFacts> tls() const { return {}; }
};

} // namespace keepwatch::engine
