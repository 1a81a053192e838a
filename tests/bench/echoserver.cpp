// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/answerer.h"
#include "tests/bench/clients.h"

#include <netinet/tcp.h>
#include <string>
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

/// On every address of loopback, and nowhere else.
int listenOnLoopback()
{
    const int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    const std::string loopback = "lo";
    setsockopt(listener, SOL_SOCKET, SO_BINDTODEVICE, loopback.data(), socklen_t(loopback.size()));
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_ANY);
    constexpr int backlog = 16'384;
    if (bind(listener, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0 || listen(listener, backlog) != 0)
        return -1;
    socklen_t size = sizeof address;
    getsockname(listener, reinterpret_cast<sockaddr *>(&address), &size);
    std::printf("%d\n", ntohs(address.sin_port));
    std::fflush(stdout);
    return listener;
}

void begin(int set, int descriptor, Answerer &answerer)
{
    const int yes = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    sockaddr_in own{};
    socklen_t size = sizeof own;
    getsockname(descriptor, reinterpret_cast<sockaddr *>(&own), &size);
    answerer.accepted(descriptor, numberOf(own));
    watch(set, descriptor);
}

void acceptAll(int set, int listener, Answerer &answerer)
{
    for (int client = 0; (client = accept4(listener, nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC)) >= 0;)
        begin(set, client, answerer);
}

/// `count`: how many connections were accepted and how many heartbeats answered. False: the input has ended.
bool obey(const Answerer &answerer)
{
    std::array<char, 64> line;
    if (read(STDIN_FILENO, line.data(), line.size()) <= 0)
        return false;
    std::printf("%ld %ld\n", answerer.acceptedSoFar(), answerer.answeredSoFar());
    std::fflush(stdout);
    return true;
}

/// Serves what is ready, or waits for it so long (ms, -1: for ever). False: the input has ended.
bool serve(int set, int listener, int timeout, Answerer &answerer)
{
    std::array<epoll_event, 256> events;
    const int count = epoll_wait(set, events.data(), int(events.size()), timeout);
    for (int i = 0; i < count; ++i) {
        const int descriptor = events[size_t(i)].data.fd;
        if (descriptor == listener)
            acceptAll(set, listener, answerer);
        else if (descriptor != STDIN_FILENO)
            answerer.answer(descriptor);
        else if (!obey(answerer))
            return false;
    }
    return true;
}

/// Those that are connected have their heartbeats answered meanwhile.
bool dialAll(int set, unsigned short port, int connections, Answerer &answerer)
{
    sockaddr_in address = addressOf(0, port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    for (int i = 0; i < connections; ++i) {
        const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        if (connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) != 0)
            return false;
        begin(set, descriptor, answerer);
        if (!serve(set, -1, 0, answerer))
            return false;
    }
    return true;
}

int serveUntilTheEnd(int set, int listener, Answerer &answerer)
{
    watch(set, STDIN_FILENO);
    while (serve(set, listener, -1, answerer)) { }
    return 0;
}

} // namespace

int runServer(const char *waysOut, const char *log)
{
    Answerer answerer(waysOut, log);
    const int set = epoll_create1(EPOLL_CLOEXEC);
    const int listener = listenOnLoopback();
    if (listener < 0)
        return 1;
    watch(set, listener);
    return serveUntilTheEnd(set, listener, answerer);
}

int runDialler(unsigned short port, int connections)
{
    Answerer answerer("", "");
    const int set = epoll_create1(EPOLL_CLOEXEC);
    if (!dialAll(set, port, connections, answerer))
        return 1;
    return serveUntilTheEnd(set, -1, answerer);
}

} // namespace keepwatch::bench
