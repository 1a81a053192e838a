// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/rowmemory.h"
#include "app/core/state.h"
#include "app/core/time.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace keepwatch {

/// Running figures of one row over its last fifteen minutes: average, 95th percentile, jitter, loss.
/// Owns a small histogram of the window, and packed ones of each part of it that is over; the oldest is dropped whole,
/// so that the figures cover between 12 and 15 minutes. What the present part holds follows from them, so that a reply
/// is counted once. Adding and asking cost a few steps; memory is bounded by the spread of the values, not by their
/// number. Lives in whatever thread uses it; never looks at a clock.
class LatencyStatistics {
public:
    static constexpr Duration window = std::chrono::minutes(15);
    static constexpr int parts = 5;
    /// The percentile is off by no more than this share of the exact nearest-rank value (logarithmic buckets).
    static constexpr double percentileError = 0.02;

    struct Figures {
        std::optional<Duration> last; ///< RTT of the newest reply
        std::optional<Duration> average;
        std::optional<Duration> p95; ///< nearest rank, within percentileError
        std::optional<Duration> jitter; ///< mean |RTTi − RTTi−1|
        std::optional<double> lossPercent; ///< missed / heartbeats without excluded; a late reply stays missed
        std::uint64_t heartbeats = 0; ///< since the beginning: replies, misses and excluded
        std::uint64_t missed = 0; ///< since the beginning
    };

    void fetchOwn() const;
    void fetchFurther() const;
    /// `at` must not go backwards. A late reply is a second word about a heartbeat that was missed already.
    void add(Outcome outcome, std::optional<Duration> rtt, Instant at);
    Figures figures(Instant at);

private:
    /// How many replies lie in one logarithmic step.
    struct Bucket {
        std::uint32_t index;
        std::uint32_t count;
    };
    /// One digit of such a count, in base 32.
    class Digit {
    public:
        static constexpr std::uint32_t bits = 5;

        Digit(std::uint32_t index, std::uint32_t value)
            : m_both(static_cast<std::uint16_t>(index << bits | value))
        {
        }
        std::uint32_t index() const { return m_both >> bits; }
        std::uint32_t value() const { return m_both % (1U << bits); }

    private:
        std::uint16_t m_both;
    };
    struct Totals {
        Duration rtt{};
        Duration jitter{};
        std::uint32_t replies = 0;
        std::uint32_t jitters = 0;
        std::uint32_t judged = 0; ///< heartbeats without excluded
        std::uint32_t missed = 0;
    };
    /// Of a part that is over. Most buckets take one byte.
    struct Past : Totals {
        std::vector<std::uint8_t, rowmemory::Allocator<std::uint8_t>> packed;
    };
    /// To reckon with, not to keep.
    struct Sums : Totals {
        std::vector<Bucket> buckets; ///< ascending by index, none empty

        /// Takes away what was added before.
        void subtract(const Past &part);
        Past packed() const;
    };
    /// What a reply is counted in: two bytes for most buckets.
    struct Window : Totals {
        std::vector<Digit, rowmemory::Allocator<Digit>> digits; ///< ascending by index, the lowest of a count first

        void count(std::uint32_t index);
        Sums sums() const;
        void set(const Sums &sums);
        std::optional<Duration> percentile(double share) const;
    };

    /// Drops the parts that have left the window by then.
    void roll(Instant at);
    void addRtt(Duration rtt);

    Window m_window;
    std::optional<Instant> m_partBegin; ///< of the present part; absent: nothing was added yet
    std::optional<Duration> m_lastRtt;
    std::uint64_t m_heartbeats = 0;
    std::uint64_t m_missed = 0;
    std::array<Past, parts - 1> m_past; ///< the parts that are over: a ring
    size_t m_oldest = 0;
};

} // namespace keepwatch
