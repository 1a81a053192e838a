// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/judges/baseline.h"

#include "app/core/prefetch.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace keepwatch::health {

namespace {

constexpr double lowest = 16'000; ///< ns, the lower edge of the first bucket
constexpr size_t bucketsPerOctave = 4;
/// 2^(1/4), 2^(2/4), 2^(3/4): where the buckets of an octave begin, after the first.
constexpr std::array stepsInOctave{ 1.189207115002721, std::numbers::sqrt2, 1.681792830507429 };
constexpr Duration sliceLength = std::chrono::minutes(15);

Duration edge(double bucket)
{
    return Duration(static_cast<Duration::rep>(lowest * std::exp2(bucket / static_cast<double>(bucketsPerOctave))));
}

} // namespace

void Baseline::fetchFurther() const
{
    if (m_slices)
        prefetch(m_slices->of[m_current]);
}

void Baseline::add(Duration rtt, Instant at)
{
    if (!m_slices) {
        m_slices = std::make_unique<Slices>();
        m_sliceEnd = at + sliceLength;
    }
    roll(at);
    quint16 &count = m_slices->of[m_current][bucketOf(rtt)];
    if (count < std::numeric_limits<quint16>::max())
        ++count;
}

std::optional<Duration> Baseline::median() const
{
    if (!m_slices)
        return std::nullopt;
    std::array<int, bucketCount> sums{};
    for (const Slice &slice : m_slices->of)
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
        m_slices->of[m_current].fill(0);
        m_sliceEnd += sliceLength;
    }
    if (at >= m_sliceEnd)
        m_sliceEnd = at + sliceLength;
}

/// By the parts of the floating-point number: a logarithm would be looked up in memory that nothing else keeps near.
size_t Baseline::bucketOf(Duration rtt)
{
    constexpr int mantissaBits = 52;
    constexpr quint64 one = std::bit_cast<quint64>(1.0);
    const auto bits = std::bit_cast<quint64>(std::max(static_cast<double>(rtt.count()), lowest) / lowest);
    const auto octave = static_cast<size_t>((bits - one) >> mantissaBits);
    const auto within = std::bit_cast<double>((bits & ((quint64(1) << mantissaBits) - 1)) | one);
    const auto step = std::ranges::count_if(stepsInOctave, [within](double from) { return within >= from; });
    return std::min(octave * bucketsPerOctave + static_cast<size_t>(step), bucketCount - 1);
}

} // namespace keepwatch::health
