// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/clients.h"

#include <array>
#include <cstdio>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace keepwatch::bench {
namespace {

void watch(int set, int descriptor)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = descriptor;
    epoll_ctl(set, EPOLL_CTL_ADD, descriptor, &event);
}

int listenOnLoopback()
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    constexpr int backlog = 16'384;
    if (bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 || listen(listener, backlog) != 0)
        return -1;
    socklen_t size = sizeof address;
    getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size);
    std::printf("%d\n", ntohs(address.sin_port));
    std::fflush(stdout);
    return listener;
}

void acceptAll(int set, int listener)
{
    const int yes = 1;
    for (int client = 0; (client = accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0;) {
        setsockopt(client, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        watch(set, client);
    }
}

void echo(int client)
{
    std::array<char, 512> buffer;
    const ssize_t size = recv(client, buffer.data(), buffer.size(), 0);
    if (size <= 0)
        ::close(client);
    else
        send(client, buffer.data(), size_t(size), MSG_NOSIGNAL);
}

} // namespace

int runServer()
{
    const int set = epoll_create1(EPOLL_CLOEXEC);
    const int listener = listenOnLoopback();
    if (listener < 0)
        return 1;
    watch(set, listener);
    watch(set, STDIN_FILENO);
    std::array<epoll_event, 256> events;
    while (true) {
        const int count = epoll_wait(set, events.data(), int(events.size()), -1);
        for (int i = 0; i < count; ++i) {
            const int descriptor = events[size_t(i)].data.fd;
            if (descriptor == STDIN_FILENO)
                return 0;
            if (descriptor == listener)
                acceptAll(set, listener);
            else
                echo(descriptor);
        }
    }
}

} // namespace keepwatch::bench
