// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace keepwatch::bench {

/// What a client is to do: so many connections to the server on that loopback port, one heartbeat a second each.
struct Load {
    unsigned short port = 0;
    int connections = 1000;
    std::chrono::seconds warmUp{ 3 };
    std::chrono::seconds measured{ 10 };
};

/// Echoes until its standard input ends; prints its port first.
int runServer();
/// The least that a client can do: raw epoll, a ring of ticks, one send and one receive per heartbeat.
int runFloor(const Load &load);
/// Keepwatch's engine behind its facade, with states, statistics and evidence.
int runEngine(const Load &load, int argc, char **argv);

} // namespace keepwatch::bench
