// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/socket.h"

#include <cerrno>
#include <sys/socket.h>
#include <unistd.h>

namespace keepwatch::native {

namespace {

using NameCall = int (*)(int, sockaddr *, socklen_t *);

std::optional<SocketAddress> addressBy(NameCall call, Descriptor descriptor)
{
    sockaddr_storage storage{};
    socklen_t length = sizeof storage;
    auto *address = reinterpret_cast<sockaddr *>(&storage);
    if (call(descriptor, address, &length) != 0)
        return std::nullopt;
    const SocketAddress result(address, length);
    return result.isValid() ? std::optional(result) : std::nullopt;
}

} // namespace

int takeSocketError(Descriptor descriptor)
{
    int error = 0;
    socklen_t length = sizeof error;
    if (getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &length) != 0)
        return errno;
    return error;
}

Written writeNow(Descriptor descriptor, const char *bytes, std::size_t size)
{
#ifdef MSG_NOSIGNAL
    constexpr int flags = MSG_NOSIGNAL | MSG_DONTWAIT;
#else
    constexpr int flags = MSG_DONTWAIT; // Qt ignores SIGPIPE where it is not to be had
#endif
    const ssize_t count = send(descriptor, bytes, size, flags);
    if (count >= 0)
        return { .bytes = static_cast<std::size_t>(count), .error = 0 };
    const bool isOver = errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR && errno != ENOBUFS;
    return { .bytes = 0, .error = isOver ? errno : 0 };
}

Received readNow(Descriptor descriptor, char *room, std::size_t size)
{
    const ssize_t count = recv(descriptor, room, size, MSG_DONTWAIT);
    if (count > 0)
        return { .bytes = static_cast<std::size_t>(count) };
    if (count == 0 || errno == ENOTCONN)
        return { .isEnd = true };
    const bool isNothing = errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR;
    return { .error = isNothing ? 0 : errno };
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
    return setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &now, sizeof now) == 0;
}

void closeDescriptor(Descriptor descriptor)
{
    // Not repeated after EINTR: Linux has released the number by then.
    if (descriptor != invalidDescriptor)
        close(descriptor);
}

} // namespace keepwatch::native
