// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/listen.h"

#include "app/native/socket.h"

#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace keepwatch::native {

namespace {

ListenStart failed(ListenStart start, int error)
{
    closeDescriptor(start.descriptor);
    start.descriptor = invalidDescriptor;
    start.error = error;
    return start;
}

void prepare(Descriptor descriptor, const SocketAddress &local)
{
    const int on = 1;
    const int off = 0;
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    if (local.isIpv6())
        setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, local.isAny() ? &off : &on, sizeof on);
}

} // namespace

ListenStart openListener(const SocketAddress &local, int backlog, const Options &options)
{
    ListenStart start;
    if (!local.isValid())
        return failed(start, EAFNOSUPPORT);
    const int family = local.isIpv6() ? AF_INET6 : AF_INET;
    start.descriptor = socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_TCP);
    if (start.descriptor < 0)
        return failed(start, errno);
    prepare(start.descriptor, local);
    start.options = applyOptions(start.descriptor, options);
    if (bind(start.descriptor, local.data(), static_cast<socklen_t>(local.length())) != 0)
        return failed(start, errno);
    if (listen(start.descriptor, backlog) != 0)
        return failed(start, errno);
    start.local = localAddress(start.descriptor).value_or(local);
    return start;
}

Accepted acceptOne(Descriptor listener)
{
    Accepted accepted;
    sockaddr_storage storage{};
    auto *address = reinterpret_cast<sockaddr *>(&storage);
    socklen_t length = sizeof storage;
    do {
        accepted.descriptor = accept4(listener, address, &length, SOCK_NONBLOCK | SOCK_CLOEXEC);
    } while (accepted.descriptor < 0 && errno == EINTR);
    if (accepted.descriptor < 0) {
        accepted.descriptor = invalidDescriptor;
        accepted.error = errno;
        return accepted;
    }
    accepted.peer = SocketAddress(address, length);
    return accepted;
}

Descriptor openSpare()
{
    return open("/dev/null", O_RDONLY | O_CLOEXEC);
}

void turnAway(Descriptor listener, Descriptor &spare)
{
    closeDescriptor(spare);
    spare = invalidDescriptor;
    const auto accepted = acceptOne(listener);
    if (accepted.descriptor != invalidDescriptor) {
        resetOnClose(accepted.descriptor);
        closeDescriptor(accepted.descriptor);
    }
    spare = openSpare();
}

} // namespace keepwatch::native
