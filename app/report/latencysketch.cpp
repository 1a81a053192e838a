// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/latencysketch.h"

#include <algorithm>
#include <cmath>

namespace keepwatch::report {

namespace {

// A bucket spans a factor of (1 + error)², so that its middle is within the error of both ends.
const double logStep = 2 * std::log1p(LatencySketch::error * 0.999);

/// Nearest rank: the smallest value that at least `percent` of all do not exceed, counted from 1.
quint64 rankOf(quint64 percent, quint64 count)
{
    return std::max<quint64>(1, (percent * count + 99) / 100);
}

} // namespace

int LatencySketch::bucketOf(Duration rtt)
{
    const auto ns = static_cast<double>(std::max<qint64>(1, rtt.count()));
    return static_cast<int>(std::floor(std::log(ns) / logStep));
}

Duration LatencySketch::middleOf(int bucket)
{
    return Duration(std::llround(std::exp((bucket + 0.5) * logStep)));
}

void LatencySketch::spill()
{
    for (const Duration rtt : m_exact)
        ++m_buckets[bucketOf(rtt)];
    m_exact.clear();
    m_exact.shrink_to_fit();
}

void LatencySketch::add(Duration rtt)
{
    if (m_count > 0)
        m_jitterSum += std::chrono::abs(rtt - m_last);
    m_min = m_count == 0 ? rtt : std::min(m_min, rtt);
    m_max = m_count == 0 ? rtt : std::max(m_max, rtt);
    m_sum += rtt;
    m_last = rtt;
    ++m_count;
    if (m_count > exactValues && m_buckets.empty())
        spill();
    if (m_buckets.empty())
        m_exact.push_back(rtt);
    else
        ++m_buckets[bucketOf(rtt)];
}

Duration LatencySketch::percentile(quint64 percent) const
{
    quint64 rank = rankOf(percent, m_count);
    for (const auto &[bucket, count] : m_buckets) {
        if (rank <= count)
            return std::clamp(middleOf(bucket), m_min, m_max);
        rank -= count;
    }
    return m_max;
}

LatencyFigures LatencySketch::figures() const
{
    if (m_count == 0)
        return {};
    LatencyFigures figures;
    figures.min = m_min;
    figures.max = m_max;
    figures.isEstimated = !m_buckets.empty();
    figures.average = m_sum / static_cast<qint64>(m_count);
    if (m_count > 1)
        figures.jitter = m_jitterSum / static_cast<qint64>(m_count - 1);
    if (figures.isEstimated) {
        figures.p50 = percentile(50);
        figures.p95 = percentile(95);
        figures.p99 = percentile(99);
        return figures;
    }
    auto sorted = m_exact;
    std::ranges::sort(sorted);
    const auto exact = [&sorted](quint64 percent) { return sorted[rankOf(percent, sorted.size()) - 1]; };
    figures.p50 = exact(50);
    figures.p95 = exact(95);
    figures.p99 = exact(99);
    return figures;
}

} // namespace keepwatch::report
