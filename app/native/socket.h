// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/native/descriptor.h"
#include "app/native/socketaddress.h"

#include <cstddef>
#include <optional>

namespace keepwatch::native {

/// Reads and clears the pending error (SO_ERROR): what a connection died of, or an ICMP message that did not kill it.
/// 0: none. A descriptor that is no socket gives that error.
int takeSocketError(Descriptor descriptor);

/// What writeNow() came to. An error is the connection's, taken from it as takeSocketError() would.
struct Written {
    std::size_t bytes = 0; ///< fewer than asked: the kernel's buffer is full
    int error = 0;
};
/// Writes what the kernel takes at once: without waiting, without SIGPIPE; an interruption is no error.
Written writeNow(Descriptor descriptor, const char *bytes, std::size_t size);

/// What readNow() came to. An error is the connection's, taken from it as takeSocketError() would.
struct Received {
    std::size_t bytes = 0;
    bool isEnd = false; ///< the peer sends no more, or all is over
    int error = 0;
};
/// Reads what is there, without waiting; an interruption is no error.
Received readNow(Descriptor descriptor, char *room, std::size_t size);

std::optional<SocketAddress> localAddress(Descriptor descriptor);
std::optional<SocketAddress> peerAddress(Descriptor descriptor);

/// Closing will send a RST at once and leave nothing behind (SO_LINGER with 0 seconds). False where refused.
bool resetOnClose(Descriptor descriptor);

void closeDescriptor(Descriptor descriptor);

} // namespace keepwatch::native
