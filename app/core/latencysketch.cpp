// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/core/latencysketch.h"

#include "app/core/varint.h"

#include <algorithm>
#include <cmath>

namespace keepwatch {

namespace {

// A bucket spans a factor of (1 + error)², so that its middle is within the error of both ends.
const double logStep = 2 * std::log1p(LatencySketch::error * 0.999);
/// No RTT lies above it (2^63 ns); a stored number that does is damaged.
constexpr quint64 bucketLimit = 8192;

int bucketOf(Duration rtt)
{
    const auto ns = static_cast<double>(std::max<qint64>(1, rtt.count()));
    return static_cast<int>(std::floor(std::log(ns) / logStep));
}

Duration middleOf(int bucket)
{
    return Duration(std::llround(std::exp((bucket + 0.5) * logStep)));
}

/// Nearest rank: the smallest value that at least `percent` of all do not exceed, counted from 1.
quint64 rankOf(quint64 percent, quint64 count)
{
    return std::max<quint64>(1, (percent * count + 99) / 100);
}

} // namespace

LatencySketch::LatencySketch(size_t exact)
    : m_exactLimit(exact)
{
}

LatencySketch::LatencySketch(const Sums &sums, QByteArrayView buckets)
{
    assign(sums, buckets);
}

void LatencySketch::assign(const Sums &sums, QByteArrayView buckets)
{
    m_exactLimit = 0;
    m_sums = sums;
    m_exact.clear();
    m_counts.clear();
    quint64 bucket = 0;
    while (!buckets.isEmpty()) {
        bucket += takeVarint(buckets);
        if (bucket >= bucketLimit)
            return;
        count(static_cast<int>(bucket), takeVarint(buckets));
    }
}

/// Where the bucket's count stands; makes room for it.
size_t LatencySketch::placeOf(int bucket)
{
    if (m_counts.empty())
        m_firstBucket = bucket;
    if (bucket < m_firstBucket) {
        m_counts.insert(m_counts.begin(), static_cast<size_t>(m_firstBucket - bucket), 0);
        m_firstBucket = bucket;
    }
    const auto at = static_cast<size_t>(bucket - m_firstBucket);
    if (at >= m_counts.size())
        m_counts.resize(at + 1);
    return at;
}

void LatencySketch::count(int bucket, quint32 values)
{
    m_counts[placeOf(bucket)] += values;
}

void LatencySketch::spill()
{
    for (const Duration rtt : m_exact)
        count(bucketOf(rtt), 1);
    m_exact.clear();
    m_exact.shrink_to_fit();
}

void LatencySketch::add(Duration rtt)
{
    const bool isFirst = m_sums.count == 0;
    if (isFirst)
        m_sums = { .count = 0, .min = rtt, .max = rtt, .sum = {}, .jitter = {}, .first = rtt, .last = rtt };
    m_sums.jitter += std::chrono::abs(rtt - m_sums.last);
    m_sums.min = std::min(m_sums.min, rtt);
    m_sums.max = std::max(m_sums.max, rtt);
    m_sums.sum += rtt;
    m_sums.last = rtt;
    ++m_sums.count;
    if (m_counts.empty() && m_sums.count > m_exactLimit)
        spill();
    if (m_sums.count <= m_exactLimit && m_counts.empty()) {
        if (isFirst)
            m_exact.reserve(std::min<size_t>(m_exactLimit, 64));
        m_exact.push_back(rtt);
    } else {
        count(bucketOf(rtt), 1);
    }
}

void LatencySketch::append(const LatencySketch &later)
{
    const Sums &other = later.m_sums;
    if (other.count == 0)
        return;
    const bool staysExact = m_counts.empty() && later.m_counts.empty() && m_sums.count + other.count <= m_exactLimit;
    if (staysExact)
        m_exact.insert(m_exact.end(), later.m_exact.begin(), later.m_exact.end());
    else
        spill();
    if (m_sums.count == 0)
        m_sums = { .count = 0,
            .min = other.min,
            .max = other.max,
            .sum = {},
            .jitter = {},
            .first = other.first,
            .last = other.first };
    m_sums.jitter += std::chrono::abs(other.first - m_sums.last) + other.jitter;
    m_sums.min = std::min(m_sums.min, other.min);
    m_sums.max = std::max(m_sums.max, other.max);
    m_sums.sum += other.sum;
    m_sums.last = other.last;
    m_sums.count += other.count;
    if (staysExact)
        return;
    for (const Duration rtt : later.m_exact)
        count(bucketOf(rtt), 1);
    if (later.m_counts.empty())
        return;
    placeOf(later.m_firstBucket + static_cast<int>(later.m_counts.size()) - 1);
    const size_t first = placeOf(later.m_firstBucket);
    for (size_t i = 0; i < later.m_counts.size(); ++i)
        m_counts[first + i] += later.m_counts[i];
}

QByteArray LatencySketch::buckets() const
{
    LatencySketch all(*this);
    all.spill();
    QByteArray out;
    int last = 0;
    for (size_t i = 0; i < all.m_counts.size(); ++i) {
        if (all.m_counts[i] == 0)
            continue;
        const int bucket = all.m_firstBucket + static_cast<int>(i);
        appendVarint(out, static_cast<quint32>(bucket - last));
        appendVarint(out, all.m_counts[i]);
        last = bucket;
    }
    return out;
}

Duration LatencySketch::percentile(quint64 percent) const
{
    quint64 rank = rankOf(percent, m_sums.count);
    for (size_t i = 0; i < m_counts.size(); ++i) {
        if (rank <= m_counts[i])
            return std::clamp(middleOf(m_firstBucket + static_cast<int>(i)), m_sums.min, m_sums.max);
        rank -= m_counts[i];
    }
    return m_sums.max;
}

LatencyFigures LatencySketch::figures() const
{
    if (m_sums.count == 0)
        return {};
    const auto values = static_cast<qint64>(m_sums.count);
    LatencyFigures figures;
    figures.min = m_sums.min;
    figures.max = m_sums.max;
    figures.isEstimated = m_exact.empty();
    figures.average = m_sums.sum / values;
    if (values > 1)
        figures.jitter = m_sums.jitter / (values - 1);
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

} // namespace keepwatch
