// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/native/networkwatch.h"

#include <libmnl/libmnl.h>

namespace keepwatch::native {

struct CloseNetlink {
    void operator()(mnl_socket *socket) const { mnl_socket_close(socket); }
};
using NetlinkSocket = std::unique_ptr<mnl_socket, CloseNetlink>;

/// A non-blocking socket of rtnetlink that hears those groups; null where the system refuses it.
NetlinkSocket openNetlink(unsigned groups);

/// What a message of rtnetlink says; nothing where it is of no interest.
std::optional<NetworkFact> netlinkFact(const nlmsghdr &message);

/// Writes the question for the route to a peer into a buffer of 256 bytes.
nlmsghdr *putRouteQuestion(char *buffer, const SocketAddress &peer);
std::optional<RouteAnswer> routeAnswer(const nlmsghdr &message);

} // namespace keepwatch::native
