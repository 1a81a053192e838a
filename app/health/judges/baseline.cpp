// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/judges/baseline.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace keepwatch::health {

namespace {

constexpr double lowest = 16'000; ///< ns, the lower edge of the first bucket
constexpr double bucketsPerOctave = 4;
constexpr Duration sliceLength = std::chrono::minutes(15);

Duration edge(double bucket)
{
    return Duration(static_cast<Duration::rep>(lowest * std::exp2(bucket / bucketsPerOctave)));
}

} // namespace

void Baseline::add(Duration rtt, Instant at)
{
    if (!m_slices) {
        m_slices = std::make_unique<std::array<Slice, sliceCount>>();
        m_sliceEnd = at + sliceLength;
    }
    roll(at);
    quint16 &count = (*m_slices)[m_current][bucketOf(rtt)];
    if (count < std::numeric_limits<quint16>::max())
        ++count;
}

std::optional<Duration> Baseline::median() const
{
    if (!m_slices)
        return std::nullopt;
    std::array<int, bucketCount> sums{};
    for (const Slice &slice : *m_slices)
        std::transform(sums.begin(), sums.end(), slice.begin(), sums.begin(), std::plus<int>());
    const int total = std::accumulate(sums.begin(), sums.end(), 0);
    if (total < enough)
        return std::nullopt;
    double below = 0;
    size_t bucket = 0;
    while (below + sums[bucket] < total / 2.0)
        below += sums[bucket++];
    return edge(static_cast<double>(bucket) + (total / 2.0 - below) / sums[bucket]);
}

void Baseline::roll(Instant at)
{
    for (size_t rolled = 0; at >= m_sliceEnd && rolled < sliceCount; ++rolled) {
        m_current = (m_current + 1) % sliceCount;
        (*m_slices)[m_current].fill(0);
        m_sliceEnd += sliceLength;
    }
    if (at >= m_sliceEnd)
        m_sliceEnd = at + sliceLength;
}

size_t Baseline::bucketOf(Duration rtt)
{
    const double octaves = std::log2(std::max(static_cast<double>(rtt.count()), lowest) / lowest);
    return std::min(static_cast<size_t>(octaves * bucketsPerOctave), bucketCount - 1);
}

} // namespace keepwatch::health
