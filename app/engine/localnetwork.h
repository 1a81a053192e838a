// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/evidence.h"
#include "app/native/networkwatch.h"

#include <QObject>
#include <QSocketNotifier>

#include <functional>
#include <memory>
#include <string>
#include <unordered_map>

namespace keepwatch::engine {

/// This computer's own network as the system reports it: links, addresses, routes, neighbours that do not answer, and
/// since when. Lives in the engine's thread; says nothing where the system tells nothing. Judges nothing.
class LocalNetwork final : public QObject {
public:
    explicit LocalNetwork(const Clock &clock);

    /// The own side of a connection, or of a dial that has no address of its own yet.
    std::optional<OwnNetwork> ownSide(
        const std::optional<native::SocketAddress> &local, const native::SocketAddress &peer);
    /// The router that the default route leads to, and the interface that leads to it.
    struct Way {
        QString gateway;
        QString interface;
    };
    std::optional<Way> defaultWay() const;
    /// Who says of the way to a peer whether the place that is asked for it answers; empty: nobody.
    using ReferenceSource = std::function<std::optional<Reference>(const OwnNetwork &, const native::SocketAddress &)>;
    void setReference(ReferenceSource source) { m_reference = std::move(source); }
    /// Whether it is one of this computer's addresses.
    bool isOwn(const native::SocketAddress &address) const;

private:
    struct Link {
        std::string name;
        bool isUp = true;
        bool hasCarrier = true;
        bool isGone = false;
        std::optional<Instant> lostAt;
    };
    struct Address {
        int interface = 0;
        bool isGone = false;
        std::optional<Instant> lostAt;
    };

    void listen();
    void listAnew();
    void note(const native::NetworkFact &fact);
    void noteLink(const native::NetworkFact &fact);
    void noteAddress(const native::NetworkFact &fact);
    void addLink(OwnNetwork &own, int interface) const;
    int addAddress(OwnNetwork &own, const native::SocketAddress &local) const;
    int addRoute(OwnNetwork &own, const native::SocketAddress &peer);

    const Clock &m_clock;
    std::unique_ptr<native::NetworkWatch> m_watch;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::unordered_map<int, Link> m_links;
    std::unordered_map<std::string, Address> m_addresses; ///< by their text; one that went is remembered
    std::unordered_map<std::string, Instant> m_silentNeighbours;
    std::optional<Instant> m_routeLostAt; ///< the last one of all
    ReferenceSource m_reference;
};

} // namespace keepwatch::engine
