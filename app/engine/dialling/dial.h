// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/endpoint.h"
#include "app/core/evidence.h"
#include "app/core/result.h"
#include "app/core/tls.h"
#include "app/engine/transport/tlssession.h"
#include "app/native/dial.h"
#include "app/native/resolve.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

class QSocketNotifier;

namespace keepwatch::engine {

class DialGate;
class LocalNetwork;
class Resolver;
class TlsHandshake;
class TrustStore;

/// A connection that a dial brought about. Whoever gets it owns the descriptor.
struct Dialled {
    native::Descriptor descriptor = native::invalidDescriptor;
    native::SocketAddress peer;
    native::AppliedOptions options;
    Duration handshake{}; ///< from the SYN to the connection
    Instant at{}; ///< when it was ready: connected, and the TLS session made
    std::optional<TlsSession> session = {}; ///< on that descriptor, where TLS was asked for
};

/// One attempt to reach an endpoint: looks the name up, waits its turn at the gate and tries the addresses in order
/// natively, so that the options are set before the SYN and the reason of a failure is read from the kernel. An address
/// that stays silent for a moment gets company from the next (RFC 8305), never more than two at once. Where TLS is
/// asked for, the session belongs to it: without one the dial has failed.
/// Owns its sockets until it ends; destroying it gives it up. Lives in the engine's thread. Has no timeout of its own,
/// and calls nobody from inside start().
class Dial : public QObject {
    Q_OBJECT

public:
    static constexpr int attemptsAtOnce = 2;
    static constexpr Duration headStart = std::chrono::milliseconds(250);

    struct Request {
        Endpoint endpoint;
        native::Options options;
        TlsOptions tls;
        Duration patience{}; ///< how long the caller will wait; shared out among the addresses
    };
    struct Services {
        const Clock &clock;
        Resolver &resolver;
        DialGate &gate;
        LocalNetwork &network;
        TrustStore &trust;
    };
    struct Listeners {
        std::function<void(Instant since)> waits; ///< for its turn at the gate, or for what TLS has to read first
        std::function<void(Instant at)> begins; ///< after waiting
        std::function<void(Result<Dialled, Evidence>)> ended;
    };

    Dial(const Request &request, const Services &services, Listeners listeners);
    ~Dial() override;

    void start();
    /// The gate lets it through, at once or after hold().
    void begin();
    /// The gate has no room for it at present.
    void hold();
    /// Gives up at once; nobody is called after it.
    void cancel();
    /// What is known of it at this moment.
    Evidence evidence() const;

private:
    struct NotifierOff {
        void operator()(QSocketNotifier *notifier) const;
    };
    struct Attempt {
        native::Descriptor descriptor = native::invalidDescriptor;
        native::SocketAddress peer;
        native::AppliedOptions options;
        Instant begun{};
        std::unique_ptr<QSocketNotifier, NotifierOff> notifier;
    };

    void resolved(const native::Resolution &resolution);
    void proceed();
    void tryNext();
    bool attempt(const native::SocketAddress &peer);
    void abandon(size_t index);
    void activated(native::Descriptor descriptor);
    void addOwnNetwork(Evidence &evidence) const;
    void note(int error, const native::SocketAddress &peer, const std::optional<native::IcmpMessage> &icmp,
        const std::optional<native::SocketAddress> &ownEnd);
    void succeed(size_t index);
    void secure(Dialled dialled);
    void end(Result<Dialled, Evidence> result);

    Request m_request;
    Services m_services;
    Listeners m_listeners;
    std::vector<native::SocketAddress> m_addresses;
    size_t m_next = 0;
    bool m_isLookingUp = false;
    bool m_isHeld = false;
    Instant m_atGate{};
    std::vector<Attempt> m_attempts;
    std::unique_ptr<QTimer> m_stagger;
    std::unique_ptr<TlsHandshake> m_handshake; ///< once connected
    Evidence m_failure; ///< the most telling of the addresses' failures
};

} // namespace keepwatch::engine
