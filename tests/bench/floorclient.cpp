// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/bench/clients.h"
#include "tests/bench/meter.h"
#include "tests/bench/peers.h"

#include <array>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <vector>

namespace keepwatch::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;
constexpr std::chrono::milliseconds tick(10);

struct Client {
    int descriptor = -1;
    SteadyClock::time_point sent{};
};

int dial(std::uint32_t number, unsigned short port)
{
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const sockaddr_in address = addressOf(number, port);
    if (connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return -1;
    const int yes = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    return descriptor;
}

bool dialAll(std::vector<Client> &clients, int set, unsigned short port)
{
    for (size_t i = 0; i < clients.size(); ++i) {
        clients[i].descriptor = dial(std::uint32_t(i + 1), port);
        if (clients[i].descriptor < 0)
            return false;
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u64 = i;
        epoll_ctl(set, EPOLL_CTL_ADD, clients[i].descriptor, &event);
    }
    return true;
}

void beat(Client &client)
{
    constexpr char line[] = "KE01 0000000000000001\n";
    client.sent = SteadyClock::now();
    send(client.descriptor, line, sizeof line - 1, MSG_NOSIGNAL);
}

void receive(std::vector<Client> &clients, int set, int timeoutMs, Meter &meter)
{
    std::array<epoll_event, 256> events;
    const int count = epoll_wait(set, events.data(), int(events.size()), timeoutMs);
    for (int i = 0; i < count; ++i) {
        Client &client = clients[events[size_t(i)].data.u64];
        std::array<char, 64> buffer;
        if (recv(client.descriptor, buffer.data(), buffer.size(), MSG_DONTWAIT) > 0)
            meter.add(SteadyClock::now() - client.sent);
    }
}

/// One tick after another until `end`: its clients beat, then replies are read until the next.
void beatUntil(SteadyClock::time_point end, std::vector<Client> &clients, int set, size_t ticks, Meter &meter)
{
    auto next = SteadyClock::now();
    for (size_t slot = 0; next < end; slot = (slot + 1) % ticks, next += tick) {
        for (size_t i = slot; i < clients.size(); i += ticks)
            beat(clients[i]);
        for (auto left = tick; left.count() > 0;
             left = std::chrono::ceil<std::chrono::milliseconds>(next + tick - SteadyClock::now()))
            receive(clients, set, int(left.count()), meter);
    }
}

} // namespace

int runFloor(const Load &load)
{
    Meter meter;
    const int set = epoll_create1(EPOLL_CLOEXEC);
    std::vector<Client> clients(static_cast<size_t>(load.connections));
    const auto begun = SteadyClock::now();
    if (!dialAll(clients, set, load.port))
        return 1;
    meter.connected(load.connections, SteadyClock::now() - begun);
    const auto ticks = size_t(load.interval / tick);
    beatUntil(SteadyClock::now() + load.warmUp, clients, set, ticks, meter);
    meter.start();
    beatUntil(SteadyClock::now() + load.measured, clients, set, ticks, meter);
    meter.print();
    return 0;
}

} // namespace keepwatch::bench
