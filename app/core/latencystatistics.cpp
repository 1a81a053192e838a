// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/latencystatistics.h"

#include <algorithm>
#include <cmath>

namespace keepwatch {

namespace {

// Each bucket reaches from growth^(i−1) to growth^i nanoseconds. The value 2·growth^i / (growth + 1) is then within
// `percentileError` of everything in it (Masson, Rim, Lee: DDSketch, VLDB 2019).
constexpr double growth = (1 + LatencyStatistics::percentileError) / (1 - LatencyStatistics::percentileError);
constexpr std::uint32_t largestIndex = (1U << 12) - 1;
constexpr std::uint32_t largestCount = (1U << 20) - 1;

std::uint32_t indexOf(Duration rtt)
{
    static const double scale = 1 / std::log(growth);
    const double nanoseconds = static_cast<double>(std::max<Duration::rep>(rtt.count(), 1));
    const double index = std::ceil(std::log(nanoseconds) * scale);
    return std::min(static_cast<std::uint32_t>(index), largestIndex);
}

Duration valueOf(std::uint32_t index)
{
    const double nanoseconds = 2 * std::pow(growth, index) / (growth + 1);
    return Duration(std::llround(nanoseconds));
}

} // namespace

void LatencyStatistics::add(Outcome outcome, std::optional<Duration> rtt, Instant at)
{
    Part &part = partAt(at);
    if (outcome != Outcome::Late)
        ++m_heartbeats;
    if (outcome == Outcome::Reply || outcome == Outcome::Miss)
        ++part.judged;
    if (outcome == Outcome::Miss) {
        ++part.missed;
        ++m_missed;
    }
    if (rtt)
        addRtt(part, *rtt);
}

LatencyStatistics::Part &LatencyStatistics::partAt(Instant at)
{
    constexpr Duration length = window / parts;
    if (!m_hasBegun || !isInWindow(m_parts[static_cast<size_t>(m_current)], at)) {
        // The first sample, or a silence longer than the window: nothing of old counts any more.
        m_parts.fill(Part{});
        m_parts[static_cast<size_t>(m_current)].begin = at;
        m_hasBegun = true;
    }
    while (at - m_parts[static_cast<size_t>(m_current)].begin >= length) {
        const Instant next = m_parts[static_cast<size_t>(m_current)].begin + length;
        m_current = (m_current + 1) % parts;
        m_parts[static_cast<size_t>(m_current)] = Part{};
        m_parts[static_cast<size_t>(m_current)].begin = next;
    }
    return m_parts[static_cast<size_t>(m_current)];
}

bool LatencyStatistics::isInWindow(const Part &part, Instant at) const
{
    return at - part.begin < window;
}

void LatencyStatistics::addRtt(Part &part, Duration rtt)
{
    part.sum += rtt;
    ++part.replies;
    if (m_lastRtt) {
        part.jitterSum += rtt > *m_lastRtt ? rtt - *m_lastRtt : *m_lastRtt - rtt;
        ++part.jitters;
    }
    m_lastRtt = rtt;

    const std::uint32_t index = indexOf(rtt);
    const auto place = std::lower_bound(part.buckets.begin(), part.buckets.end(), index,
        [](const Bucket &bucket, std::uint32_t value) { return bucket.index < value; });
    if (place == part.buckets.end() || place->index != index)
        part.buckets.insert(place, Bucket{ .index = index & largestIndex, .count = 1 });
    else if (place->count < largestCount)
        ++place->count;
}

LatencyStatistics::Figures LatencyStatistics::figures(Instant at) const
{
    Figures result{ .last = m_lastRtt,
        .average = {},
        .p95 = {},
        .jitter = {},
        .lossPercent = {},
        .heartbeats = m_heartbeats,
        .missed = m_missed };
    Part total;
    for (const Part &part : m_parts) {
        if (!isInWindow(part, at))
            continue;
        total.sum += part.sum;
        total.jitterSum += part.jitterSum;
        total.replies += part.replies;
        total.jitters += part.jitters;
        total.judged += part.judged;
        total.missed += part.missed;
    }
    if (total.replies > 0) {
        result.average = total.sum / total.replies;
        result.p95 = percentile(0.95, at);
    }
    if (total.jitters > 0)
        result.jitter = total.jitterSum / total.jitters;
    if (total.judged > 0)
        result.lossPercent = 100.0 * total.missed / total.judged;
    return result;
}

std::optional<Duration> LatencyStatistics::percentile(double share, Instant at) const
{
    std::vector<Bucket> merged;
    std::uint64_t replies = 0;
    for (const Part &part : m_parts) {
        if (isInWindow(part, at))
            merged.insert(merged.end(), part.buckets.begin(), part.buckets.end());
    }
    std::sort(merged.begin(), merged.end(), [](const Bucket &a, const Bucket &b) { return a.index < b.index; });
    for (const Bucket &bucket : merged)
        replies += bucket.count;
    const auto rank = static_cast<std::uint64_t>(std::ceil(share * static_cast<double>(replies)));
    std::uint64_t seen = 0;
    for (const Bucket &bucket : merged) {
        seen += bucket.count;
        if (seen >= rank)
            return valueOf(bucket.index);
    }
    return std::nullopt;
}

} // namespace keepwatch
