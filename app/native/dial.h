// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/native/options.h"
#include "app/native/socketaddress.h"

#include <optional>

namespace keepwatch::native {

/// An attempt to connect that has begun, or why it could not.
struct DialStart {
    Descriptor descriptor = invalidDescriptor; ///< the caller owns it; invalid where `error` is set
    int error = 0; ///< errno of socket() or connect(); EINPROGRESS is not an error
    bool isConnected = false; ///< at once; finishDial() is still due
    AppliedOptions options;
};

/// An ICMP message that ended an attempt, or was seen during it.
struct IcmpMessage {
    bool isIpv6 = false; ///< types and codes are ICMPv6's
    int type = 0;
    int code = 0;
    int error = 0; ///< the errno that the kernel makes of it
    SocketAddress offender; ///< who says so: a router, or this computer itself
};

/// How an attempt ended.
struct DialEnd {
    int error = 0; ///< 0: connected; EINPROGRESS: not decided yet (a false alarm of the poll)
    std::optional<IcmpMessage> icmp;
};

/// Begins to connect without waiting: a non-blocking socket with TCP_NODELAY and the options set before the SYN.
/// `wantsIcmp`: the kernel queues ICMP reports with their sender until finishDial(). Linux only.
DialStart startDial(const SocketAddress &peer, const Options &options, bool wantsIcmp = true);

/// To be called when the socket is writable or in error. Reads its error once, drains the error queue and switches it
/// off: left on, it would make each later ICMP message look like the end of the connection.
/// Any error but EINPROGRESS is final, whatever the socket's state says: the caller closes it.
DialEnd finishDial(Descriptor descriptor);

} // namespace keepwatch::native
