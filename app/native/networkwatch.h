// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/native/descriptor.h"
#include "app/native/socketaddress.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace keepwatch::native {

/// Something of this computer's network as it is now: a link, an address of its own, a route, or a neighbour.
struct NetworkFact {
    enum class Kind : std::uint8_t { Link, Address, Route, Neighbour };

    Kind kind = Kind::Link;
    bool isGone = false; ///< the link, address or route was removed; the neighbour does not answer
    int interface = 0; ///< its number; 0: none
    std::string name = {}; ///< of a link
    bool isUp = false; ///< a link: by the administrator
    bool hasCarrier = false; ///< a link: something is at its other end
    SocketAddress address = {}; ///< of an address or neighbour; its port is 0
};

/// The way that the system would send a packet.
struct RouteAnswer {
    int error = 0; ///< errno: there is no way
    int interface = 0;
    std::optional<SocketAddress> gateway; ///< absent: the destination is on the link itself
};

/// Tells each change of this computer's links, addresses, routes and neighbours as the system reports it (Linux:
/// rtnetlink(7), by libmnl). Nothing is polled: the owner calls take() when the descriptor is readable.
/// Linux only; elsewhere it cannot be opened.
class NetworkWatch {
public:
    using Taker = std::function<void(const NetworkFact &)>;

    /// Null where the system has no such thing or refuses it.
    static std::unique_ptr<NetworkWatch> open();
    virtual ~NetworkWatch() = default;

    virtual Descriptor descriptor() const = 0;
    /// Every link and address that there is now.
    virtual void list(const Taker &taker) = 0;
    /// What was reported since. False: reports were lost, and all is to be listed anew.
    virtual bool take(const Taker &taker) = 0;
    /// Asks the system's own routing; absent where it does not answer.
    virtual std::optional<RouteAnswer> routeTo(const SocketAddress &peer) = 0;
};

} // namespace keepwatch::native
