// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <arpa/inet.h>
#include <array>
#include <cstdint>
#include <netinet/in.h>

namespace keepwatch::bench {

/// The peers are one server with an address of loopback for each, from 127.1.0.1 on.
constexpr std::uint32_t firstAddress = 0x7f010000;

inline sockaddr_in addressOf(std::uint32_t number, unsigned short port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(firstAddress + number);
    return address;
}

/// 0: none of them.
inline std::uint32_t numberOf(const sockaddr_in &address)
{
    const std::uint32_t number = ntohl(address.sin_addr.s_addr) - firstAddress;
    return number < 0x10000 ? number : 0;
}

/// How long the latest heartbeats were on their way out, by peer and sequence; shared by server and client as a file.
struct WaysOut {
    static constexpr std::uint64_t kept = 16;
    std::array<std::array<std::int64_t, kept>, 0x10000> ns;

    std::int64_t &of(std::uint32_t number, std::uint64_t seq) { return ns[number & 0xffff][seq % kept]; }
    /// Null: there is no such file.
    static WaysOut *open(const char *path);
};

/// One heartbeat in the server's log: received and, right after, answered.
struct LogRecord {
    std::int64_t answered_ns = 0; ///< since 1970
    std::uint32_t number = 0;
    std::uint32_t seq = 0;
};

} // namespace keepwatch::bench
