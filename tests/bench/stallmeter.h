// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>

#include <chrono>
#include <optional>

namespace keepwatch::bench {

/// CPU time of the calling thread.
std::chrono::nanoseconds threadCpu();

/// Measures the GUI thread from one report to the next: its CPU, and for how long at the longest it served events
/// without a pause, which is how long a click would have waited. On a busy computer that contains time in which others
/// ran; hence the CPU time of the costliest stretch beside it.
class StallMeter final {
public:
    /// Around the delivery of each event that is no part of another's.
    void begin();
    void end();

    /// What was measured since the last report; the event that asks for it does not count.
    QJsonObject report();

private:
    struct Reading {
        std::chrono::steady_clock::time_point at{};
        std::chrono::nanoseconds threadCpu{};
        std::chrono::nanoseconds processCpu{};
    };
    static Reading read();

    Reading m_begun = read();
    std::optional<Reading> m_stretch; ///< where the stretch began that runs
    std::chrono::steady_clock::time_point m_ended{}; ///< the event before
    std::chrono::nanoseconds m_longest{};
    std::chrono::nanoseconds m_costliest{};
};

} // namespace keepwatch::bench
