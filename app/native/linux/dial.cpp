// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/dial.h"

#include "app/native/socket.h"

#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

// After the system's own headers, with which it would collide.
#include <linux/errqueue.h>

namespace keepwatch::native {

namespace {

void setErrorQueue(Descriptor descriptor, bool isIpv6, int on)
{
    // A kernel that refuses it costs the router's name, not the connection.
    setsockopt(descriptor, IPPROTO_IP, IP_RECVERR, &on, sizeof on);
    if (isIpv6)
        setsockopt(descriptor, IPPROTO_IPV6, IPV6_RECVERR, &on, sizeof on);
}

DialStart failed(DialStart start, int error)
{
    closeDescriptor(start.descriptor);
    start.descriptor = invalidDescriptor;
    start.error = error;
    return start;
}

std::optional<IcmpMessage> icmpIn(const cmsghdr &header)
{
    const bool isV4 = header.cmsg_level == IPPROTO_IP && header.cmsg_type == IP_RECVERR;
    const bool isV6 = header.cmsg_level == IPPROTO_IPV6 && header.cmsg_type == IPV6_RECVERR;
    if (!isV4 && !isV6)
        return std::nullopt;
    sock_extended_err report{};
    std::memcpy(&report, CMSG_DATA(&header), sizeof report);
    if (report.ee_origin != SO_EE_ORIGIN_ICMP && report.ee_origin != SO_EE_ORIGIN_ICMP6)
        return std::nullopt;
    sockaddr_storage offender{};
    const std::size_t room = header.cmsg_len - CMSG_LEN(sizeof report);
    const std::size_t length = room < sizeof offender ? room : sizeof offender;
    std::memcpy(&offender, CMSG_DATA(&header) + sizeof report, length);
    return IcmpMessage{ .isIpv6 = report.ee_origin == SO_EE_ORIGIN_ICMP6,
        .type = report.ee_type,
        .code = report.ee_code,
        .error = static_cast<int>(report.ee_errno),
        .offender = { reinterpret_cast<const sockaddr *>(&offender), length } };
}

/// Takes one message off the queue. False: it is empty.
bool takeReport(Descriptor descriptor, std::optional<IcmpMessage> &icmp)
{
    std::array<char, 512> payload{};
    alignas(cmsghdr) std::array<char, 512> control{};
    iovec buffer{ .iov_base = payload.data(), .iov_len = payload.size() };
    msghdr message{};
    message.msg_iov = &buffer;
    message.msg_iovlen = 1;
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    if (recvmsg(descriptor, &message, MSG_ERRQUEUE | MSG_DONTWAIT) < 0)
        return errno == EINTR;
    for (const cmsghdr *header = CMSG_FIRSTHDR(&message); header;
         header = CMSG_NXTHDR(&message, const_cast<cmsghdr *>(header))) {
        if (const auto found = icmpIn(*header))
            icmp = found;
    }
    return true;
}

} // namespace

DialStart startDial(const SocketAddress &peer, const Options &options, bool wantsIcmp)
{
    DialStart start;
    if (!peer.isValid())
        return failed(start, EAFNOSUPPORT);
    const int family = peer.isIpv6() ? AF_INET6 : AF_INET;
    start.descriptor = socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP);
    if (start.descriptor < 0)
        return failed(start, errno);
    const int on = 1;
    setsockopt(start.descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    start.options = applyOptions(start.descriptor, options);
    if (wantsIcmp)
        setErrorQueue(start.descriptor, peer.isIpv6(), 1);
    if (connect(start.descriptor, peer.data(), static_cast<socklen_t>(peer.length())) == 0) {
        start.isConnected = true;
        return start;
    }
    // Interrupted, a non-blocking connect goes on all the same.
    if (errno == EINPROGRESS || errno == EINTR)
        return start;
    return failed(start, errno);
}

DialEnd finishDial(Descriptor descriptor)
{
    DialEnd end;
    end.error = takeSocketError(descriptor);
    while (takeReport(descriptor, end.icmp)) { }
    if (end.error == 0) {
        // Emptying the queue may leave an error of its own behind, which is not to surface later.
        end.error = takeSocketError(descriptor);
    }
    const bool isConnected = peerAddress(descriptor).has_value();
    if (end.error == 0 && !isConnected)
        end.error = end.icmp ? end.icmp->error : EINPROGRESS;
    if (end.error != EINPROGRESS)
        setErrorQueue(descriptor, localAddress(descriptor).value_or(SocketAddress()).isIpv6(), 0);
    return end;
}

} // namespace keepwatch::native
