// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/localnetwork.h"

#include <algorithm>

namespace keepwatch::engine {

namespace {

/// The later of two, of which either may be unknown.
void latest(std::optional<Instant> &known, const std::optional<Instant> &other)
{
    if (other)
        known = std::max(known.value_or(*other), *other);
}

} // namespace

LocalNetwork::LocalNetwork(const Clock &clock)
    : m_clock(clock)
    , m_watch(native::NetworkWatch::open())
{
    if (!m_watch)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(m_watch->descriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &LocalNetwork::listen);
    listAnew();
}

void LocalNetwork::listen()
{
    if (!m_watch->take([this](const native::NetworkFact &fact) { note(fact); }))
        listAnew();
}

/// What is not in the list is gone: nobody told when.
void LocalNetwork::listAnew()
{
    for (auto &[number, link] : m_links)
        link.isGone = true;
    for (auto &[text, address] : m_addresses)
        address.isGone = true;
    m_watch->list([this](const native::NetworkFact &fact) { note(fact); });
}

void LocalNetwork::note(const native::NetworkFact &fact)
{
    using Kind = native::NetworkFact::Kind;
    switch (fact.kind) {
    case Kind::Link:
        return noteLink(fact);
    case Kind::Address:
        return noteAddress(fact);
    case Kind::Route:
        if (fact.isGone)
            m_routeLostAt = m_clock.now();
        return;
    case Kind::Neighbour:
        if (fact.isGone)
            m_silentNeighbours.try_emplace(fact.address.hostText(), m_clock.now());
        else
            m_silentNeighbours.erase(fact.address.hostText());
        return;
    }
}

void LocalNetwork::noteLink(const native::NetworkFact &fact)
{
    Link &link = m_links[fact.interface];
    const bool wasFine = link.isUp && link.hasCarrier && !link.isGone;
    const bool isFine = fact.isUp && fact.hasCarrier && !fact.isGone;
    if (isFine)
        link.lostAt.reset();
    else if (wasFine)
        link.lostAt = m_clock.now();
    link.name = fact.name;
    link.isUp = fact.isUp;
    link.hasCarrier = fact.hasCarrier;
    link.isGone = fact.isGone;
}

void LocalNetwork::noteAddress(const native::NetworkFact &fact)
{
    Address &address = m_addresses[fact.address.hostText()];
    address.interface = fact.interface;
    address.isGone = fact.isGone;
    address.lostAt = fact.isGone ? std::optional(m_clock.now()) : std::nullopt;
}

std::optional<OwnNetwork> LocalNetwork::ownSide(
    const std::optional<native::SocketAddress> &local, const native::SocketAddress &peer)
{
    if (!m_watch || !peer.isValid())
        return std::nullopt;
    listen(); // what was reported in this very turn
    OwnNetwork own;
    const int byAddress = local && local->isValid() ? addAddress(own, *local) : 0;
    const int byRoute = addRoute(own, peer);
    addLink(own, byAddress != 0 ? byAddress : byRoute);
    if (m_reference)
        own.reference = m_reference(own, peer);
    return own;
}

std::optional<LocalNetwork::Way> LocalNetwork::defaultWay() const
{
    // Addresses for documentation (RFC 5737, RFC 3849): on nobody's link, so only the default route leads there.
    for (const char *nobody : { "192.0.2.1", "2001:db8::1" }) {
        const auto peer = native::SocketAddress::fromLiteral(nobody, 0);
        const auto route = m_watch && peer ? m_watch->routeTo(*peer) : std::nullopt;
        if (!route || !route->gateway)
            continue;
        const auto link = m_links.find(route->interface);
        return Way{ .gateway = QString::fromStdString(route->gateway->hostText()),
            .interface = link == m_links.end() ? QString() : QString::fromStdString(link->second.name) };
    }
    return std::nullopt;
}

bool LocalNetwork::isOwn(const native::SocketAddress &address) const
{
    const auto place = m_addresses.find(address.hostText());
    return place != m_addresses.end() && !place->second.isGone;
}

void LocalNetwork::addLink(OwnNetwork &own, int interface) const
{
    const auto place = m_links.find(interface);
    if (place == m_links.end())
        return;
    const Link &link = place->second;
    own.interface = QString::fromStdString(link.name);
    if (link.isGone || !link.isUp)
        own.link = OwnNetwork::Link::Down;
    else if (!link.hasCarrier)
        own.link = OwnNetwork::Link::NoCarrier;
    if (own.link != OwnNetwork::Link::Up)
        latest(own.lostAt, link.lostAt);
}

int LocalNetwork::addAddress(OwnNetwork &own, const native::SocketAddress &local) const
{
    const auto place = m_addresses.find(local.hostText());
    if (place == m_addresses.end()) // never told of, as all of 127/8 but the first
        return 0;
    own.hasAddress = !place->second.isGone;
    latest(own.lostAt, place->second.lostAt);
    return place->second.interface;
}

int LocalNetwork::addRoute(OwnNetwork &own, const native::SocketAddress &peer)
{
    const auto route = m_watch->routeTo(peer);
    if (!route)
        return 0;
    own.hasRoute = route->error == 0;
    if (!own.hasRoute) {
        latest(own.lostAt, m_routeLostAt);
        return 0;
    }
    if (route->gateway)
        own.nextHop = QString::fromStdString(route->gateway->hostText());
    const auto silent = m_silentNeighbours.find(route->gateway ? route->gateway->hostText() : peer.hostText());
    own.hasNextHop = silent == m_silentNeighbours.end();
    if (!own.hasNextHop)
        latest(own.lostAt, silent->second);
    return route->interface;
}

} // namespace keepwatch::engine
