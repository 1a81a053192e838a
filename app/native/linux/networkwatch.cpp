// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/networkwatch.h"

#include "app/native/linux/netlink.h"

#include <array>
#include <cerrno>
#include <linux/rtnetlink.h>
#include <sys/socket.h>

namespace keepwatch::native {

namespace {

constexpr unsigned groups =
    RTMGRP_LINK | RTMGRP_IPV4_IFADDR | RTMGRP_IPV6_IFADDR | RTMGRP_IPV4_ROUTE | RTMGRP_IPV6_ROUTE | RTMGRP_NEIGH;

/// Reads answers and reports until `isOver`, or nothing is left. False: some were lost.
bool readAll(const mnl_socket *socket, const NetworkWatch::Taker &taker, unsigned sequence)
{
    alignas(nlmsghdr) std::array<char, 32768> buffer;
    for (;;) {
        const auto size = mnl_socket_recvfrom(socket, buffer.data(), buffer.size());
        if (size < 0)
            return errno != ENOBUFS;
        auto taken = [](const nlmsghdr *message, void *data) {
            if (const auto fact = netlinkFact(*message))
                (*static_cast<const NetworkWatch::Taker *>(data))(*fact);
            return MNL_CB_OK;
        };
        const int more = mnl_cb_run(
            buffer.data(), static_cast<size_t>(size), sequence, 0, taken, const_cast<NetworkWatch::Taker *>(&taker));
        if (sequence != 0 && more <= MNL_CB_STOP)
            return more == MNL_CB_STOP;
    }
}

class LinuxNetworkWatch final : public NetworkWatch {
public:
    explicit LinuxNetworkWatch(NetlinkSocket socket)
        : m_socket(std::move(socket))
    {
    }

    Descriptor descriptor() const override { return mnl_socket_get_fd(m_socket.get()); }
    void list(const Taker &taker) override
    {
        listAll(RTM_GETLINK, taker);
        listAll(RTM_GETADDR, taker);
    }
    bool take(const Taker &taker) override { return readAll(m_socket.get(), taker, 0); }
    std::optional<RouteAnswer> routeTo(const SocketAddress &peer) override;

private:
    static void listAll(std::uint16_t type, const Taker &taker);

    NetlinkSocket m_socket; ///< hears reports
    NetlinkSocket m_questions = openNetlink(0); ///< asks for routes
};

void LinuxNetworkWatch::listAll(std::uint16_t type, const Taker &taker)
{
    const NetlinkSocket socket = openNetlink(0);
    alignas(nlmsghdr) std::array<char, 128> buffer{};
    nlmsghdr *request = mnl_nlmsg_put_header(buffer.data());
    request->nlmsg_type = type;
    request->nlmsg_flags = NLM_F_REQUEST | NLM_F_DUMP;
    request->nlmsg_seq = 1;
    mnl_nlmsg_put_extra_header(request, sizeof(rtgenmsg));
    if (socket && mnl_socket_sendto(socket.get(), request, request->nlmsg_len) >= 0)
        readAll(socket.get(), taker, 1);
}

std::optional<RouteAnswer> LinuxNetworkWatch::routeTo(const SocketAddress &peer)
{
    alignas(nlmsghdr) std::array<char, 256> request{};
    nlmsghdr *header = putRouteQuestion(request.data(), peer);
    if (!m_questions || mnl_socket_sendto(m_questions.get(), header, header->nlmsg_len) < 0)
        return std::nullopt;
    // Answered before the sending returned.
    alignas(nlmsghdr) std::array<char, 8192> answer;
    const auto size = mnl_socket_recvfrom(m_questions.get(), answer.data(), answer.size());
    if (size < static_cast<ssize_t>(sizeof(nlmsghdr)))
        return std::nullopt;
    return routeAnswer(*reinterpret_cast<const nlmsghdr *>(answer.data()));
}

} // namespace

std::unique_ptr<NetworkWatch> NetworkWatch::open()
{
    NetlinkSocket socket = openNetlink(groups);
    return socket ? std::make_unique<LinuxNetworkWatch>(std::move(socket)) : nullptr;
}

} // namespace keepwatch::native
