// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/linux/netlink.h"

#include <cstring>
#include <linux/rtnetlink.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>

namespace keepwatch::native {

namespace {

/// The attribute of that number, among those behind a header of that size.
const nlattr *find(const nlmsghdr &message, std::size_t header, int type)
{
    // mnl_attr_for_each() is not for C++.
    const auto *end = static_cast<const char *>(mnl_nlmsg_get_payload_tail(&message));
    const auto *attribute = static_cast<const nlattr *>(mnl_nlmsg_get_payload_offset(&message, header));
    while (mnl_attr_ok(attribute, static_cast<int>(end - reinterpret_cast<const char *>(attribute)))) {
        if (mnl_attr_get_type(attribute) == type)
            return attribute;
        attribute = mnl_attr_next(attribute);
    }
    return nullptr;
}

SocketAddress toAddress(const nlattr *attribute, int family)
{
    if (attribute == nullptr)
        return {};
    const std::size_t length = mnl_attr_get_payload_len(attribute);
    if (family == AF_INET && length == sizeof(in_addr)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        std::memcpy(&address.sin_addr, mnl_attr_get_payload(attribute), length);
        return { reinterpret_cast<const sockaddr *>(&address), sizeof address };
    }
    if (family == AF_INET6 && length == sizeof(in6_addr)) {
        sockaddr_in6 address{};
        address.sin6_family = AF_INET6;
        std::memcpy(&address.sin6_addr, mnl_attr_get_payload(attribute), length);
        return { reinterpret_cast<const sockaddr *>(&address), sizeof address };
    }
    return {};
}

template <typename Header> const Header &payload(const nlmsghdr &message)
{
    return *static_cast<const Header *>(mnl_nlmsg_get_payload(&message));
}

NetworkFact linkFact(const nlmsghdr &message)
{
    const auto &link = payload<ifinfomsg>(message);
    NetworkFact fact{ .kind = NetworkFact::Kind::Link, .isGone = message.nlmsg_type == RTM_DELLINK };
    fact.interface = link.ifi_index;
    if (const nlattr *name = find(message, sizeof link, IFLA_IFNAME))
        fact.name = mnl_attr_get_str(name);
    fact.isUp = (link.ifi_flags & IFF_UP) != 0;
    fact.hasCarrier = (link.ifi_flags & IFF_RUNNING) != 0;
    return fact;
}

NetworkFact addressFact(const nlmsghdr &message)
{
    const auto &address = payload<ifaddrmsg>(message);
    NetworkFact fact{ .kind = NetworkFact::Kind::Address, .isGone = message.nlmsg_type == RTM_DELADDR };
    fact.interface = static_cast<int>(address.ifa_index);
    // On a link from point to point IFA_ADDRESS is the other end's.
    const nlattr *local = find(message, sizeof address, IFA_LOCAL);
    fact.address = toAddress(local ? local : find(message, sizeof address, IFA_ADDRESS), address.ifa_family);
    return fact;
}

NetworkFact neighbourFact(const nlmsghdr &message)
{
    const auto &neighbour = payload<ndmsg>(message);
    NetworkFact fact{ .kind = NetworkFact::Kind::Neighbour, .isGone = (neighbour.ndm_state & NUD_FAILED) != 0 };
    fact.interface = neighbour.ndm_ifindex;
    fact.address = toAddress(find(message, sizeof neighbour, NDA_DST), neighbour.ndm_family);
    return fact;
}

} // namespace

NetlinkSocket openNetlink(unsigned groups)
{
    NetlinkSocket socket(mnl_socket_open2(NETLINK_ROUTE, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (!socket || mnl_socket_bind(socket.get(), groups, MNL_SOCKET_AUTOPID) < 0)
        return nullptr;
    return socket;
}

std::optional<NetworkFact> netlinkFact(const nlmsghdr &message)
{
    switch (message.nlmsg_type) {
    case RTM_NEWLINK:
    case RTM_DELLINK:
        return linkFact(message);
    case RTM_NEWADDR:
    case RTM_DELADDR:
        return addressFact(message);
    case RTM_NEWROUTE:
    case RTM_DELROUTE:
        return NetworkFact{ .kind = NetworkFact::Kind::Route, .isGone = message.nlmsg_type == RTM_DELROUTE };
    case RTM_NEWNEIGH:
    case RTM_DELNEIGH:
        return neighbourFact(message);
    default:
        return std::nullopt;
    }
}

nlmsghdr *putRouteQuestion(char *buffer, const SocketAddress &peer)
{
    nlmsghdr *header = mnl_nlmsg_put_header(buffer);
    header->nlmsg_type = RTM_GETROUTE;
    header->nlmsg_flags = NLM_F_REQUEST;
    auto *route = static_cast<rtmsg *>(mnl_nlmsg_put_extra_header(header, sizeof(rtmsg)));
    route->rtm_family = peer.isIpv6() ? AF_INET6 : AF_INET;
    route->rtm_dst_len = peer.isIpv6() ? 128 : 32;
    if (peer.isIpv6()) {
        const auto &address = *reinterpret_cast<const sockaddr_in6 *>(peer.data());
        mnl_attr_put(header, RTA_DST, sizeof address.sin6_addr, &address.sin6_addr);
        if (address.sin6_scope_id != 0)
            mnl_attr_put_u32(header, RTA_OIF, address.sin6_scope_id);
    } else {
        const auto &address = *reinterpret_cast<const sockaddr_in *>(peer.data());
        mnl_attr_put(header, RTA_DST, sizeof address.sin_addr, &address.sin_addr);
    }
    return header;
}

std::optional<RouteAnswer> routeAnswer(const nlmsghdr &message)
{
    if (message.nlmsg_type == NLMSG_ERROR) {
        const auto &error = payload<nlmsgerr>(message);
        return error.error != 0 ? std::optional(RouteAnswer{ .error = -error.error, .interface = 0, .gateway = {} })
                                : std::nullopt;
    }
    if (message.nlmsg_type != RTM_NEWROUTE)
        return std::nullopt;
    const auto &route = payload<rtmsg>(message);
    RouteAnswer answer;
    if (const nlattr *interface = find(message, sizeof route, RTA_OIF))
        answer.interface = static_cast<int>(mnl_attr_get_u32(interface));
    if (const SocketAddress gateway = toAddress(find(message, sizeof route, RTA_GATEWAY), route.rtm_family);
        gateway.isValid())
        answer.gateway = gateway;
    return answer;
}

} // namespace keepwatch::native
