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

void LatencyStatistics::Sums::count(std::uint32_t index)
{
    const auto place = std::lower_bound(buckets.begin(), buckets.end(), index,
        [](const Bucket &bucket, std::uint32_t value) { return bucket.index < value; });
    if (place == buckets.end() || place->index != index)
        buckets.insert(place, Bucket{ .index = index & largestIndex, .count = 1 });
    else if (place->count < largestCount)
        ++place->count;
}

void LatencyStatistics::Sums::subtract(const Sums &part)
{
    rtt -= part.rtt;
    jitter -= part.jitter;
    replies -= part.replies;
    jitters -= part.jitters;
    judged -= part.judged;
    missed -= part.missed;
    auto own = buckets.begin();
    for (const Bucket &gone : part.buckets) {
        own = std::lower_bound(own, buckets.end(), std::uint32_t(gone.index),
            [](const Bucket &bucket, std::uint32_t value) { return bucket.index < value; });
        own->count = (own->count - std::min<std::uint32_t>(gone.count, own->count)) & largestCount;
    }
    std::erase_if(buckets, [](const Bucket &bucket) { return bucket.count == 0; });
}

std::optional<Duration> LatencyStatistics::Sums::percentile(double share) const
{
    // From above, where the higher percentiles lie close by: so many replies are slower than the one of that rank.
    const auto rank = static_cast<std::uint64_t>(std::ceil(share * replies));
    std::uint64_t slower = replies - rank;
    for (auto bucket = buckets.rbegin(); bucket != buckets.rend(); ++bucket) {
        if (bucket->count > slower)
            return valueOf(bucket->index);
        slower -= bucket->count;
    }
    return std::nullopt;
}

void LatencyStatistics::add(Outcome outcome, std::optional<Duration> rtt, Instant at)
{
    roll(at);
    if (!m_partBegin)
        m_partBegin = at;
    const bool isJudged = outcome == Outcome::Reply || outcome == Outcome::Miss;
    const bool isMissed = outcome == Outcome::Miss;
    m_heartbeats += outcome != Outcome::Late;
    m_missed += isMissed;
    for (Sums *sums : { &m_parts[m_current], &m_window }) {
        sums->judged += isJudged;
        sums->missed += isMissed;
    }
    if (rtt)
        addRtt(*rtt);
}

void LatencyStatistics::roll(Instant at)
{
    constexpr Duration length = window / parts;
    if (m_partBegin && at - *m_partBegin >= window) {
        // A silence longer than the window: nothing of old counts any more.
        m_parts.fill({});
        m_window = {};
        m_partBegin.reset();
    }
    while (m_partBegin && at - *m_partBegin >= length) {
        *m_partBegin += length;
        m_current = (m_current + 1) % parts;
        m_window.subtract(m_parts[m_current]);
        m_parts[m_current] = {};
    }
}

void LatencyStatistics::addRtt(Duration rtt)
{
    const Duration change = m_lastRtt ? std::chrono::abs(rtt - *m_lastRtt) : Duration::zero();
    const std::uint32_t index = indexOf(rtt);
    for (Sums *sums : { &m_parts[m_current], &m_window }) {
        sums->rtt += rtt;
        ++sums->replies;
        sums->jitter += change;
        sums->jitters += m_lastRtt.has_value();
        sums->count(index);
    }
    m_lastRtt = rtt;
}

LatencyStatistics::Figures LatencyStatistics::figures(Instant at)
{
    roll(at);
    Figures result;
    result.last = m_lastRtt;
    result.heartbeats = m_heartbeats;
    result.missed = m_missed;
    if (m_window.replies > 0) {
        result.average = m_window.rtt / m_window.replies;
        result.p95 = m_window.percentile(0.95);
    }
    if (m_window.jitters > 0)
        result.jitter = m_window.jitter / m_window.jitters;
    if (m_window.judged > 0)
        result.lossPercent = 100.0 * m_window.missed / m_window.judged;
    return result;
}

} // namespace keepwatch
