// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/latencystatistics.h"

#include "app/core/prefetch.h"
#include "app/core/varint.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace keepwatch {

namespace {

// Each power of two is cut into equal steps, and small numbers stand for themselves (Tene: HdrHistogram): no logarithm
// has to be looked up. The middle of a bucket is within half a step of everything in it.
constexpr std::uint32_t stepBits = 5;
constexpr std::uint32_t steps = 1U << stepBits;
static_assert(0.5 / steps <= LatencyStatistics::percentileError);

/// What nearly every row needs within a window, taken at once: thousands of rows that outgrow one size after the other
/// would leave all of those behind.
constexpr std::size_t usualDigits = 256;

std::uint32_t indexOf(Duration rtt)
{
    const auto nanoseconds = static_cast<std::uint64_t>(std::max<Duration::rep>(rtt.count(), 0));
    const auto shift = static_cast<std::uint32_t>(std::max(int(std::bit_width(nanoseconds)) - int(stepBits) - 1, 0));
    return shift * steps + static_cast<std::uint32_t>(nanoseconds >> shift);
}

/// The step to a bucket from the one before, and its count. Both together in a byte where they are small, as most are;
/// a half of it that is zero says that the number follows.
struct Pair {
    std::uint32_t step;
    std::uint32_t count;
};

void appendPair(std::vector<std::uint8_t> &bytes, const Pair &pair)
{
    const auto half = [](std::uint32_t number) { return number < 16 ? number : 0; };
    bytes.push_back(static_cast<std::uint8_t>(half(pair.step) << 4 | half(pair.count)));
    for (const std::uint32_t number : { pair.step, pair.count }) {
        if (half(number) == 0)
            appendVarint(bytes, number);
    }
}

Pair takePair(QByteArrayView &in)
{
    const auto halves = static_cast<std::uint8_t>(in.front());
    in = in.sliced(1);
    const std::uint32_t step = halves >> 4 ? halves >> 4 : takeVarint(in);
    const std::uint32_t count = halves & 15 ? halves & 15 : takeVarint(in);
    return { step, count };
}

Duration valueOf(std::uint32_t index)
{
    if (index < 2 * steps)
        return Duration(index);
    const std::uint32_t shift = index / steps - 1;
    const std::uint64_t low = std::uint64_t(steps + index % steps) << shift;
    return Duration(low + (std::uint64_t(1) << shift) / 2);
}

} // namespace

void LatencyStatistics::Sums::subtract(const Past &part)
{
    rtt -= part.rtt;
    jitter -= part.jitter;
    replies -= part.replies;
    jitters -= part.jitters;
    judged -= part.judged;
    missed -= part.missed;
    auto own = buckets.begin();
    std::uint32_t index = 0;
    for (QByteArrayView rest(part.packed.data(), qsizetype(part.packed.size())); !rest.isEmpty();) {
        const auto [step, gone] = takePair(rest);
        index += step;
        own = std::lower_bound(
            own, buckets.end(), index, [](const Bucket &bucket, std::uint32_t value) { return bucket.index < value; });
        own->count -= gone;
    }
    std::erase_if(buckets, [](const Bucket &bucket) { return bucket.count == 0; });
}

LatencyStatistics::Past LatencyStatistics::Sums::packed() const
{
    std::vector<std::uint8_t> bytes;
    std::uint32_t last = 0;
    for (const Bucket &bucket : buckets) {
        appendPair(bytes, { bucket.index - last, bucket.count });
        last = bucket.index;
    }
    const Totals &totals = *this;
    return { totals, { bytes.begin(), bytes.end() } }; // a copy: it takes no more room than it needs
}

void LatencyStatistics::Window::count(std::uint32_t index)
{
    static_assert(64 * steps <= 1U << (16 - Digit::bits), "an index has room beside its digit");
    auto place = std::lower_bound(digits.begin(), digits.end(), index,
        [](const Digit &digit, std::uint32_t value) { return digit.index() < value; });
    for (; place != digits.end() && place->index() == index; ++place) {
        *place = Digit(index, (place->value() + 1) % (1U << Digit::bits));
        if (place->value() != 0)
            return; // nothing to carry
    }
    if (digits.capacity() == 0) {
        digits.reserve(usualDigits);
        place = digits.begin();
    }
    digits.emplace(place, index, 1U);
}

LatencyStatistics::Sums LatencyStatistics::Window::sums() const
{
    const Totals &totals = *this;
    Sums result{ totals, {} };
    std::uint32_t shift = 0;
    for (const Digit &digit : digits) {
        const bool isSame = !result.buckets.empty() && result.buckets.back().index == digit.index();
        shift = isSame ? shift + Digit::bits : 0;
        if (!isSame)
            result.buckets.push_back({ digit.index(), 0 });
        result.buckets.back().count += digit.value() << shift;
    }
    return result;
}

void LatencyStatistics::Window::set(const Sums &sums)
{
    const Totals &totals = sums;
    Totals::operator=(totals);
    digits.clear(); // which keeps their room
    for (const auto &[index, count] : sums.buckets) {
        for (std::uint32_t rest = count; rest > 0; rest >>= Digit::bits)
            digits.emplace_back(index, rest % (1U << Digit::bits));
    }
}

std::optional<Duration> LatencyStatistics::Window::percentile(double share) const
{
    // From above, where the higher percentiles lie close by: so many replies are slower than the one of that rank.
    const auto rank = static_cast<std::uint64_t>(std::ceil(share * replies));
    std::uint64_t slower = replies - rank;
    for (auto digit = digits.rbegin(); digit != digits.rend();) {
        const std::uint32_t index = digit->index();
        std::uint64_t count = 0;
        for (; digit != digits.rend() && digit->index() == index; ++digit)
            count = count << Digit::bits | digit->value();
        if (count > slower)
            return valueOf(index);
        slower -= count;
    }
    return std::nullopt;
}

void LatencyStatistics::fetchOwn() const
{
    prefetch(this, &m_past);
}

void LatencyStatistics::fetchFurther() const
{
    prefetch(m_window.digits.data(), m_window.digits.data() + m_window.digits.size());
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
    m_window.judged += isJudged;
    m_window.missed += isMissed;
    if (rtt)
        addRtt(*rtt);
}

void LatencyStatistics::roll(Instant at)
{
    constexpr Duration length = window / parts;
    if (m_partBegin && at - *m_partBegin >= window) {
        // A silence longer than the window: nothing of old counts any more.
        m_past.fill({});
        m_window = {};
        m_partBegin.reset();
    }
    while (m_partBegin && at - *m_partBegin >= length) {
        *m_partBegin += length;
        Sums whole = m_window.sums();
        Sums over = whole;
        for (const Past &past : m_past)
            over.subtract(past);
        whole.subtract(m_past[m_oldest]);
        m_window.set(whole);
        m_past[m_oldest] = over.packed();
        m_oldest = (m_oldest + 1) % m_past.size();
    }
}

void LatencyStatistics::addRtt(Duration rtt)
{
    const Duration change = m_lastRtt ? std::chrono::abs(rtt - *m_lastRtt) : Duration::zero();
    m_window.rtt += rtt;
    ++m_window.replies;
    m_window.jitter += change;
    m_window.jitters += m_lastRtt.has_value();
    m_window.count(indexOf(rtt));
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
