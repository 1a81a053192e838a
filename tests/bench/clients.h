// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace keepwatch::bench {

/// What the engine does with its peers. All but Connect beat at the load's interval.
enum class Task {
    Echo,
    Framed, ///< whose answers tell how long the way out was
    Inbound, ///< listens, prints its port, and beats to those who come
    Connect, ///< connects, says how long it took, and ends
};

/// What a client is to do: so many connections to the server on that loopback port, a heartbeat on each per interval.
struct Load {
    unsigned short port = 0;
    int connections = 1000;
    std::chrono::milliseconds interval{ 1000 };
    std::chrono::milliseconds warmUp{ 3000 };
    std::chrono::seconds measured{ 10 };
    /// Where the server keeps how long the way out was; empty: nowhere.
    const char *waysOut = "";
};

/// Answers until its standard input ends, and obeys `count` there; prints its port first. An empty name: no such file.
int runServer(const char *waysOut, const char *log);
/// Dials a listener so many times, and echoes until its standard input ends.
int runDialler(unsigned short port, int connections);
/// The least that a client can do: raw epoll, a ring of ticks, one send and one receive per heartbeat.
int runFloor(const Load &load);
/// Keepwatch's engine behind its facade, with states, statistics and evidence.
int runEngine(Task task, const Load &load, int argc, char **argv);

} // namespace keepwatch::bench
