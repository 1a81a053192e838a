// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTest>
#include <QTimerEvent>

#include <array>
#include <functional>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace keepwatch::tests {

/// Two connected local sockets, closed at the end.
struct Pair {
    Pair() { socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, fds.data()); }
    ~Pair()
    {
        closeOne(0);
        closeOne(1);
    }
    Pair(const Pair &) = delete;
    Pair &operator=(const Pair &) = delete;
    void closeOne(size_t end)
    {
        if (const int fd = std::exchange(fds[end], -1); fd >= 0)
            ::close(fd);
    }
    void say(size_t end) { QCOMPARE(::write(fds[end], "x", 1), 1); }
    int swallow(size_t end)
    {
        std::array<char, 64> buffer;
        return int(::read(fds[end], buffer.data(), buffer.size()));
    }
    std::array<int, 2> fds{ -1, -1 };
};

/// Calls what it was given on every timer event.
class Ticker : public QObject {
public:
    explicit Ticker(std::function<void(Ticker &, int)> handler)
        : m_handler(std::move(handler))
    {
    }

protected:
    void timerEvent(QTimerEvent *event) override { m_handler(*this, event->timerId()); }

private:
    std::function<void(Ticker &, int)> m_handler;
};

} // namespace keepwatch::tests
