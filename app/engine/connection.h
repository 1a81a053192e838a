// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/evidence.h"
#include "app/core/rowmemory.h"
#include "app/engine/loop/loopobserver.h"
#include "app/engine/timing/timebase.h"
#include "app/engine/transport/directtransport.h"
#include "app/engine/transport/plaintransport.h"
#include "app/engine/transport/tlstransport.h"
#include "app/heartbeat/speaker.h"
#include "app/native/options.h"
#include "app/native/socketaddress.h"

#include <memory>
#include <variant>

namespace keepwatch::engine {

class Connection;

/// How a reply was asked for, where that is not simply the sending of its heartbeat.
struct Asked {
    std::optional<Instant> at = {}; ///< later: it followed the opening of a dialogue
    bool isProvedOnly = false; ///< nothing was said, but everything was acknowledged
};

/// Who is told what comes in on a connection. Called from the event loop, never from inside a call of the connection's.
/// May close the connection, and hand it to QObject::deleteLater(), but not destroy it at once.
class ConnectionObserver {
public:
    virtual void replied(Connection &connection, std::optional<quint64> seq, Instant now, const Asked &asked) = 0;
    virtual void received(Connection &connection, Instant now) = 0;
    virtual void unexpected(Connection &connection, Instant now) = 0;
    /// Once, and nothing after it.
    virtual void died(Connection &connection, const Evidence &evidence, Instant now) = 0;

protected:
    ~ConnectionObserver() = default;
};

/// One established connection: what it carries, and the evidence of how it fares. The reason of a death is taken from
/// the kernel before anything else reads the socket; the last reading before it is kept, because a dead socket has
/// forgotten what was in flight. Memory is bounded whatever the peer sends.
/// Lives in the engine's thread. Never decides what a death means, never dials.
class Connection final : public QObject, public rowmemory::Resident, private SocketWatcher, private TransportObserver {
    Q_OBJECT

public:
    /// Answers that the peer does not read are not piled up beyond this.
    static constexpr qint64 unsentBytesLimit = 4096;

    struct Origin {
        native::Descriptor descriptor = native::invalidDescriptor; ///< taken over
        QString peer;
        Instant since{};
        std::optional<TlsSession> session = {}; ///< on that descriptor; absent: plain
    };

    Connection(Origin origin, std::unique_ptr<heartbeat::Speaker> speaker, const Timebase &timebase,
        ConnectionObserver &observer);
    ~Connection() override;

    /// Soon send() is called: see core/prefetch.h.
    void fetchOwn() const;
    /// Writes heartbeat `seq`; the moment right before the write. A method that says nothing writes nothing.
    Instant send(quint64 seq);
    /// What goes along with our heartbeats and answers.
    void setContext(Duration interval, std::optional<Cause> lastReason);
    /// Reads the kernel's view now; after a death, what was found then.
    Evidence look();
    native::AppliedOptions apply(const native::Options &options);
    /// Closes without a further word to the observer.
    void close();

    /// What was said has no reply: when the kernel is to be asked whether it is acknowledged.
    std::optional<Instant> nextPoll() const { return m_nextPoll; }
    /// Asks it, and tells the observer of a heartbeat that is proved so.
    void poll(Instant now);

    const QString &peer() const { return m_peer; }
    Instant since() const { return m_since; }
    bool isOpen() const { return !m_isOver; }
    QString localAddress() const;
    std::optional<native::SocketAddress> ownEnd() const;
    std::optional<native::SocketAddress> peerEnd() const;
    /// Of the TLS session; null: there is none.
    std::shared_ptr<const TlsFacts> tls() const { return m_transport->tls(); }

private:
    void socketEnded(int descriptor, SocketEnd end) override;
    void bytesArrived(QByteArrayView bytes) override;
    void transportEnded() override;
    void take(QByteArrayView bytes, Instant now);
    void handle(const heartbeat::Event &event, Instant now);
    void answer(Instant now);
    void expectAcknowledgement(Instant now);
    void write(QByteArrayView bytes);
    void writeFailed(int error);
    std::optional<TcpReading> read(Instant now) const;
    void inspect();
    void pollSoftError(const TcpReading &reading);
    void noteQuiet(const TcpReading &reading);
    void noteDeath(int error, const TcpReading &reading);
    void declareDeath();
    heartbeat::Context contextAt(Instant now) const;

    using Transports = std::variant<std::monostate, DirectTransport, PlainTransport, TlsTransport>;
    static Transport *makeTransport(Transports &place, Origin &origin);

    Transports m_transports;
    Transport *m_transport; ///< the one in place
    std::unique_ptr<heartbeat::Speaker> m_speaker;
    const Timebase &m_timebase;
    ConnectionObserver &m_observer;
    QString m_peer;
    Instant m_since{};
    native::Descriptor m_descriptor = native::invalidDescriptor;
    Duration m_interval{};
    std::optional<Cause> m_lastReason;
    std::optional<Duration> m_gapBeforeSend;
    int m_softError = 0;
    std::optional<Instant> m_softErrorAt;
    std::unique_ptr<Evidence> m_death; ///< null while it lives, which is nearly always
    Instant m_quietSince{}; ///< a reading found nothing in flight, and nothing was heard since; the epoch: not so
    std::optional<Duration> m_gapThen; ///< how long the wire had been silent at that reading
    Instant m_followed{}; ///< an opening step was followed by what comes after it
    std::optional<Instant> m_nextPoll;
    Duration m_pollPause{};
    bool m_isWriting = false;
    bool m_isOver = false;
    std::optional<TcpReading> m_last; ///< large, so behind what each heartbeat reads
};

} // namespace keepwatch::engine
