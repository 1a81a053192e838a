// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sockaddr;

namespace keepwatch::native {

/// An IPv4 or IPv6 address with its port: a sockaddr_storage by value. Never looks a name up.
class SocketAddress {
public:
    /// The system's sockaddr_storage fits in here (asserted in the implementation).
    static constexpr std::size_t capacity = 128;

    SocketAddress();
    /// From what accept() or getpeername() filled in; a family other than IPv4 and IPv6 gives an invalid address.
    SocketAddress(const sockaddr *address, std::size_t length);

    /// `127.0.0.1`, `::1`, `fe80::1%eth0`, without brackets; anything that is no literal address gives nothing.
    static std::optional<SocketAddress> fromLiteral(std::string_view literal, std::uint16_t port);

    bool isValid() const { return m_length != 0; }
    bool isIpv6() const;
    /// An unspecified address, which listens on every interface.
    bool isAny() const;
    /// One of this computer's own that no packet leaves it for: 127.0.0.0/8, ::1.
    bool isLoopback() const;
    std::uint16_t port() const;
    /// The address alone; IPv4 mapped into IPv6 is written as the IPv4 address that it is.
    std::string hostText() const;
    /// `127.0.0.1:7` or `[::1]:7`.
    std::string toText() const;

    const sockaddr *data() const;
    std::size_t length() const { return m_length; }

    bool operator==(const SocketAddress &other) const;

private:
    alignas(8) std::array<std::byte, capacity> m_storage{};
    std::size_t m_length = 0;
};

} // namespace keepwatch::native
