// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/availabilityrecord.h"

#include <map>
#include <vector>

namespace keepwatch::report {

/// Round-trip times of one row in little memory: exact up to `exactValues`, from then on percentiles by logarithmic
/// buckets. Pure.
class LatencySketch {
public:
    static constexpr size_t exactValues = 2048;
    /// A percentile from buckets is off by no more than this share of the exact nearest-rank value.
    static constexpr double error = 0.005;

    void add(Duration rtt);
    LatencyFigures figures() const;

private:
    static int bucketOf(Duration rtt);
    static Duration middleOf(int bucket);
    void spill();
    Duration percentile(quint64 percent) const;

    std::vector<Duration> m_exact;
    std::map<int, quint64> m_buckets;
    quint64 m_count = 0;
    Duration m_min{};
    Duration m_max{};
    Duration m_sum{};
    Duration m_last{};
    Duration m_jitterSum{};
};

} // namespace keepwatch::report
