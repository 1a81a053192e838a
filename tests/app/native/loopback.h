// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/native/dial.h"
#include "app/native/listen.h"
#include "app/native/socket.h"

#include <poll.h>
#include <utility>

namespace keepwatch::native::test {

/// Closes a descriptor at the end of a test.
class Owned {
public:
    explicit Owned(Descriptor descriptor = invalidDescriptor)
        : m_descriptor(descriptor)
    {
    }
    Owned(Owned &&other) noexcept
        : m_descriptor(std::exchange(other.m_descriptor, invalidDescriptor))
    {
    }
    Owned &operator=(Owned &&other) noexcept
    {
        close();
        m_descriptor = std::exchange(other.m_descriptor, invalidDescriptor);
        return *this;
    }
    ~Owned() { close(); }

    operator Descriptor() const { return m_descriptor; }
    void close() { closeDescriptor(std::exchange(m_descriptor, invalidDescriptor)); }

private:
    Descriptor m_descriptor;
};

inline SocketAddress loopback(std::uint16_t port = 0)
{
    return SocketAddress::fromLiteral("127.0.0.1", port).value();
}

/// Waits until the descriptor has one of the events (errors included); what it has then, 0 after ten seconds.
inline short waitFor(Descriptor descriptor, short events)
{
    pollfd item{ .fd = descriptor, .events = events, .revents = 0 };
    return poll(&item, 1, 10'000) > 0 ? item.revents : short(0);
}

/// A listener, and a connection through it, both ends of it at hand.
struct Pair {
    Owned listener;
    Owned dialled;
    Owned accepted;
    DialEnd end;
};

inline Pair connectedPair(const Options &listening = {}, const Options &dialling = {})
{
    const auto opened = openListener(loopback(), 16, listening);
    const auto start = startDial(opened.local, dialling);
    waitFor(start.descriptor, POLLOUT);
    Pair pair{ .listener = Owned(opened.descriptor),
        .dialled = Owned(start.descriptor),
        .accepted = Owned(),
        .end = finishDial(start.descriptor) };
    waitFor(pair.listener, POLLIN);
    pair.accepted = Owned(acceptOne(pair.listener).descriptor);
    return pair;
}

} // namespace keepwatch::native::test
