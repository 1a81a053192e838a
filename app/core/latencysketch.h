// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace keepwatch {

/// Round-trip times of a period, over replies and late replies. Absent: nothing was measured.
struct LatencyFigures {
    std::optional<Duration> min;
    std::optional<Duration> average;
    std::optional<Duration> p50; ///< nearest rank
    std::optional<Duration> p95;
    std::optional<Duration> p99;
    std::optional<Duration> max;
    std::optional<Duration> jitter; ///< mean |RTTi − RTTi−1|
    bool isEstimated = false; ///< percentiles from a sketch, off by no more than LatencySketch::error
};

/// Round-trip times of one row in little memory: exact up to a number of values, from then on percentiles by
/// logarithmic buckets. Sketches of one stretch after the other append to the sketch of all of it, which then is what
/// adding every value would have made. Pure.
class LatencySketch {
public:
    static constexpr size_t exactValues = 2048;
    /// A percentile from buckets is off by no more than this share of the exact nearest-rank value.
    static constexpr double error = 0.005;

    /// What a stored sketch keeps beside its buckets. Without values nothing but `count` has a meaning.
    struct Sums {
        quint64 count = 0;
        Duration min{};
        Duration max{};
        Duration sum{};
        Duration jitter{}; ///< sum of |RTTi − RTTi−1|
        Duration first{};
        Duration last{};
    };

    explicit LatencySketch(size_t exact = exactValues);
    /// As it was stored; `buckets` of a damaged file may hold anything.
    LatencySketch(const Sums &sums, QByteArrayView buckets);

    /// Becomes one as it was stored, in the memory that it has.
    void assign(const Sums &sums, QByteArrayView buckets);

    void add(Duration rtt);
    /// `later`: what was measured after all that is in this one.
    void append(const LatencySketch &later);

    LatencyFigures figures() const;
    const Sums &sums() const { return m_sums; }
    /// The counts of the buckets in few bytes (LEB128 pairs: step to the bucket, count), whatever is kept exactly.
    QByteArray buckets() const;

private:
    size_t placeOf(int bucket);
    void count(int bucket, quint32 values);
    void spill();
    Duration percentile(quint64 percent) const;

    size_t m_exactLimit = 0;
    Sums m_sums;
    std::vector<Duration> m_exact; ///< all values, as long as there are few
    std::vector<quint32> m_counts; ///< from bucket m_firstBucket on
    int m_firstBucket = 0;
};

} // namespace keepwatch
