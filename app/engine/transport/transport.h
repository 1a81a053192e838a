// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/evidence.h"

#include <QByteArrayView>

#include <memory>

namespace keepwatch::engine {

/// Who is told what a transport brings. Called from the event loop, or while Transport::write() runs; may close the
/// transport, but not destroy it.
class TransportObserver {
public:
    /// Valid until the call returns.
    virtual void bytesArrived(QByteArrayView bytes) = 0;
    /// Once, and nothing after it.
    virtual void transportEnded() = 0;

protected:
    ~TransportObserver() = default;
};

/// The way of a connection's bytes to the peer and back: plain, or inside a TLS session. Owns the socket. Lives in the
/// engine's thread. Knows nothing of heartbeats, and never decides whether a connection is dead.
class Transport {
public:
    virtual ~Transport() = default;

    /// Begins to tell. False: it had ended before. Once; not after close().
    virtual bool open(TransportObserver &observer) = 0;
    /// Sends what the kernel takes at once, and queues the rest. Returns the error number that kept it from that,
    /// taken from the socket before anything else could take it; 0: none.
    virtual int write(QByteArrayView bytes) = 0;
    /// Bytes that are queued.
    virtual qint64 unsentBytes() const = 0;
    /// Ends at once, in good form where the peer can still hear it. Nothing is told any more.
    virtual void close() = 0;
    /// Whether the descriptor can still be asked for evidence.
    virtual bool hasDescriptor() const = 0;
    /// What it ended of, as an error number; 0: not of an error, or of one that has none.
    virtual int errorNumber() const = 0;
    /// Adds what it knows of the end.
    virtual void complete(Evidence &) const { }
    /// Of the TLS session; null: there is none.
    virtual std::shared_ptr<const TlsFacts> tls() const { return {}; }
};

} // namespace keepwatch::engine
