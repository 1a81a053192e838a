// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/socketaddress.h"

#include <algorithm>
#include <cstring>

#if defined(_WIN32)
#include <winsock2.h>
#include <ws2tcpip.h>
// After winsock2.h, whose place windows.h would take.
#include <iphlpapi.h>
#else
#include <arpa/inet.h>
#include <net/if.h>
#include <netinet/in.h>
#include <sys/socket.h>
#endif

namespace keepwatch::native {

static_assert(sizeof(sockaddr_storage) <= SocketAddress::capacity);

namespace {

template <typename T> T read(const SocketAddress &address)
{
    T value{};
    std::memcpy(&value, address.data(), sizeof value);
    return value;
}

template <typename T> SocketAddress make(const T &address)
{
    return { reinterpret_cast<const sockaddr *>(&address), sizeof address };
}

/// The interface of a link-local address, by name or number; 0: unknown.
std::uint32_t scopeId(const std::string &zone)
{
    if (const auto index = if_nametoindex(zone.c_str()))
        return index;
    const bool isNumber =
        !zone.empty() && zone.size() < 10 && std::ranges::all_of(zone, [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? static_cast<std::uint32_t>(std::stoul(zone)) : 0;
}

std::string textOf(int family, const void *address)
{
    std::array<char, INET6_ADDRSTRLEN> text{};
    return inet_ntop(family, address, text.data(), text.size()) ? std::string(text.data()) : std::string();
}

std::string textOf(const sockaddr_in6 &address)
{
    if (IN6_IS_ADDR_V4MAPPED(&address.sin6_addr))
        return textOf(AF_INET, &address.sin6_addr.s6_addr[12]);
    std::string text = textOf(AF_INET6, &address.sin6_addr);
    if (address.sin6_scope_id == 0)
        return text;
    std::array<char, IF_NAMESIZE> name{};
    const bool isNamed = if_indextoname(address.sin6_scope_id, name.data()) != nullptr;
    return text + '%' + (isNamed ? std::string(name.data()) : std::to_string(address.sin6_scope_id));
}

} // namespace

SocketAddress::SocketAddress() = default;

SocketAddress::SocketAddress(const sockaddr *address, std::size_t length)
{
    const std::size_t needed = address->sa_family == AF_INET ? sizeof(sockaddr_in)
        : address->sa_family == AF_INET6                     ? sizeof(sockaddr_in6)
                                                             : 0;
    if (needed == 0 || length < needed)
        return;
    std::memcpy(m_storage.data(), address, needed);
    m_length = needed;
}

std::optional<SocketAddress> SocketAddress::fromLiteral(std::string_view literal, std::uint16_t port)
{
    sockaddr_in v4{};
    if (inet_pton(AF_INET, std::string(literal).c_str(), &v4.sin_addr) == 1) {
        v4.sin_family = AF_INET;
        v4.sin_port = htons(port);
        return make(v4);
    }
    sockaddr_in6 v6{};
    const auto percent = literal.find('%');
    if (inet_pton(AF_INET6, std::string(literal.substr(0, percent)).c_str(), &v6.sin6_addr) != 1)
        return std::nullopt;
    if (percent != std::string_view::npos) {
        v6.sin6_scope_id = scopeId(std::string(literal.substr(percent + 1)));
        if (v6.sin6_scope_id == 0)
            return std::nullopt;
    }
    v6.sin6_family = AF_INET6;
    v6.sin6_port = htons(port);
    return make(v6);
}

bool SocketAddress::isIpv6() const
{
    return isValid() && data()->sa_family == AF_INET6;
}

bool SocketAddress::isAny() const
{
    if (!isValid())
        return false;
    if (isIpv6())
        return IN6_IS_ADDR_UNSPECIFIED(&reinterpret_cast<const sockaddr_in6 *>(data())->sin6_addr);
    return read<sockaddr_in>(*this).sin_addr.s_addr == INADDR_ANY;
}

bool SocketAddress::isLoopback() const
{
    const std::string host = hostText(); // IPv4 mapped into IPv6 is told as what it is
    return host == "::1" || host.starts_with("127.");
}

std::uint16_t SocketAddress::port() const
{
    if (!isValid())
        return 0;
    return ntohs(isIpv6() ? read<sockaddr_in6>(*this).sin6_port : read<sockaddr_in>(*this).sin_port);
}

std::string SocketAddress::hostText() const
{
    if (!isValid())
        return {};
    if (isIpv6())
        return textOf(read<sockaddr_in6>(*this));
    const auto v4 = read<sockaddr_in>(*this);
    return textOf(AF_INET, &v4.sin_addr);
}

std::string SocketAddress::toText() const
{
    if (!isValid())
        return {};
    const std::string host = hostText();
    const std::string port = std::to_string(this->port());
    return host.find(':') == std::string::npos ? host + ':' + port : '[' + host + "]:" + port;
}

const sockaddr *SocketAddress::data() const
{
    return reinterpret_cast<const sockaddr *>(m_storage.data());
}

bool SocketAddress::operator==(const SocketAddress &other) const
{
    if (m_length != other.m_length || isIpv6() != other.isIpv6() || port() != other.port())
        return false;
    if (!isIpv6())
        return !isValid() || read<sockaddr_in>(*this).sin_addr.s_addr == read<sockaddr_in>(other).sin_addr.s_addr;
    const auto a = read<sockaddr_in6>(*this);
    const auto b = read<sockaddr_in6>(other);
    return std::memcmp(&a.sin6_addr, &b.sin6_addr, sizeof a.sin6_addr) == 0 && a.sin6_scope_id == b.sin6_scope_id;
}

} // namespace keepwatch::native
