// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <vector>

namespace keepwatch::bench {

/// Measures this process between start() and print(): CPU of all its threads, waits, memory, instructions where the
/// machine counts them. Under callgrind (--instr-atstart=no) the same period is what callgrind counts.
class Meter {
public:
    /// Before the connections and any thread are made.
    Meter();
    ~Meter();
    Meter(const Meter &) = delete;
    Meter &operator=(const Meter &) = delete;

    void connected(int connections, std::chrono::nanoseconds took);
    void start();
    void add(std::chrono::nanoseconds rtt) { m_rtts.push_back(rtt); }
    /// From the moment at which the peer was about to answer to our stamp of the answer.
    void addWayBack(std::chrono::nanoseconds way) { m_waysBack.push_back(way); }
    /// Somebody was called silent who is not.
    void addAlarm() { ++m_alarms; }
    /// One JSON object on standard output.
    void print();

private:
    struct Reading {
        std::chrono::nanoseconds cpu{};
        std::int64_t waits = 0;
        std::chrono::steady_clock::time_point at{};
    };
    static Reading read();
    std::optional<std::int64_t> instructions() const;

    int m_counter = -1;
    int m_connections = 1;
    std::int64_t m_memoryBefore = 0;
    std::int64_t m_memoryPerConnection = 0;
    std::chrono::nanoseconds m_connectTime{};
    Reading m_started;
    std::vector<std::chrono::nanoseconds> m_rtts;
    std::vector<std::chrono::nanoseconds> m_waysBack;
    int m_alarms = 0;
};

} // namespace keepwatch::bench
