// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/socket.h"

#include "app/native/windows/constants.h"
#include "app/native/windows/socketcalls.h"

namespace keepwatch::native {

namespace {

using NameCall = int(WSAAPI *)(SOCKET, sockaddr *, int *);

std::optional<SocketAddress> addressBy(NameCall call, Descriptor descriptor)
{
    sockaddr_storage storage{};
    int length = sizeof storage;
    auto *address = reinterpret_cast<sockaddr *>(&storage);
    if (call(static_cast<SOCKET>(descriptor), address, &length) != 0)
        return std::nullopt;
    const SocketAddress result(address, static_cast<std::size_t>(length));
    return result.isValid() ? std::optional(result) : std::nullopt;
}

} // namespace

int takeSocketError(Descriptor descriptor)
{
    unsigned long pending = 0;
    const int error = windows::winsock().getOption(descriptor, SOL_SOCKET, SO_ERROR, pending);
    return error != 0 ? error : static_cast<int>(pending);
}

Written writeNow(Descriptor descriptor, const char *bytes, std::size_t size)
{
    const int count = send(static_cast<SOCKET>(descriptor), bytes, static_cast<int>(size), 0);
    if (count >= 0)
        return { .bytes = static_cast<std::size_t>(count), .error = 0 };
    const int error = WSAGetLastError();
    return { .bytes = 0, .error = error == WSAEWOULDBLOCK || error == WSAENOBUFS ? 0 : error };
}

Received readNow(Descriptor descriptor, char *room, std::size_t size)
{
    const int count = recv(static_cast<SOCKET>(descriptor), room, static_cast<int>(size), 0);
    if (count > 0)
        return { .bytes = static_cast<std::size_t>(count) };
    const int error = count == 0 ? WSAENOTCONN : WSAGetLastError();
    if (error == WSAENOTCONN)
        return { .isEnd = true };
    return { .error = error == WSAEWOULDBLOCK ? 0 : error };
}

std::optional<SocketAddress> localAddress(Descriptor descriptor)
{
    return addressBy(getsockname, descriptor);
}

std::optional<SocketAddress> peerAddress(Descriptor descriptor)
{
    return addressBy(getpeername, descriptor);
}

bool resetOnClose(Descriptor descriptor)
{
    const linger now{ .l_onoff = 1, .l_linger = 0 };
    const auto *bytes = reinterpret_cast<const char *>(&now);
    return setsockopt(static_cast<SOCKET>(descriptor), SOL_SOCKET, SO_LINGER, bytes, sizeof now) == 0;
}

void closeDescriptor(Descriptor descriptor)
{
    if (descriptor != invalidDescriptor)
        closesocket(static_cast<SOCKET>(descriptor));
}

} // namespace keepwatch::native
