// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/judges/degradedjudge.h"

#include "app/core/prefetch.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace keepwatch::health {

namespace {

using std::chrono::microseconds;

constexpr double clearAt = 0.8; ///< of the limit
constexpr size_t enough = 20; ///< heartbeats before loss or jitter is judged
constexpr size_t habitReplies = 10; ///< whose median is held against the baseline
constexpr int habitFactor = 3;
constexpr Duration habitMargin = std::chrono::milliseconds(50);
constexpr quint64 upperHalf = (quint64(1) << (DegradedJudge::window - 64)) - 1;

Duration scaled(Duration limit, bool isIn)
{
    return isIn ? Duration(static_cast<Duration::rep>(static_cast<double>(limit.count()) * clearAt)) : limit;
}

} // namespace

void DegradedJudge::fetchOwn() const
{
    prefetch(m_baseline);
    prefetch(&m_rttCount, this + 1);
}

void DegradedJudge::fetchFurther() const
{
    prefetch(m_rtts[m_rttCount % window]);
    m_baseline.fetchFurther();
}

void DegradedJudge::counted(bool isMiss)
{
    m_misses[1] = ((m_misses[1] << 1) | (m_misses[0] >> 63)) & upperHalf;
    m_misses[0] = (m_misses[0] << 1) | (isMiss ? 1 : 0);
    m_heartbeats = std::min(m_heartbeats + 1, window);
}

void DegradedJudge::measured(Duration rtt, Instant at, bool isHabit)
{
    const auto micros = std::chrono::ceil<microseconds>(rtt).count();
    constexpr auto most = static_cast<microseconds::rep>(std::numeric_limits<Micros>::max());
    m_rtts[m_rttCount++ % window] = static_cast<Micros>(std::clamp<microseconds::rep>(micros, 0, most));
    if (m_rttCount == 2 * window)
        m_rttCount = window;
    if (isHabit)
        m_baseline.add(rtt, at);
}

void DegradedJudge::forgetRecent()
{
    m_rttCount = 0;
    m_heartbeats = 0;
    m_misses = {};
}

DegradedJudge::Assessment DegradedJudge::assess(const DegradedRule &rule, int severity) const
{
    if (const int byRtt = rttSeverity(rule, severity); byRtt > 0)
        return { .severity = byRtt, .cause = Cause::Slow };
    const bool isIn = severity > 0;
    if (rule.lossWarnPercent && isLossy(*rule.lossWarnPercent, isIn))
        return { .severity = 1, .cause = Cause::Lossy };
    if (rule.jitterWarn && isJittery(*rule.jitterWarn, isIn))
        return { .severity = 1, .cause = Cause::Jittery };
    return {};
}

int DegradedJudge::rttSeverity(const DegradedRule &rule, int severity) const
{
    if (rule.rttCrit && isOver(rule, *rule.rttCrit, severity > 1))
        return 2;
    if (rule.rttWarn)
        return isOver(rule, *rule.rttWarn, severity > 0) ? 1 : 0;
    return !rule.rttCrit && isOverHabit(severity > 0) ? 1 : 0;
}

bool DegradedJudge::isOver(const DegradedRule &rule, Duration limit, bool isIn) const
{
    const size_t looked = std::min(rttsHeld(), static_cast<size_t>(std::clamp(rule.m, 1, mAtMost)));
    const Duration bar = scaled(limit, isIn);
    int over = 0;
    for (size_t age = 0; age < looked; ++age)
        over += microseconds(recent(age)) > bar ? 1 : 0;
    return over >= rule.n;
}

bool DegradedJudge::isOverHabit(bool isIn) const
{
    // No baseline makes the limit less than the margin: most targets never get past this line.
    const Duration margin = scaled(habitMargin, isIn);
    if (rttsHeld() < habitReplies || isRecentHalfWithin(margin) || recentMedian() <= margin)
        return false;
    const auto baseline = m_baseline.median();
    if (!baseline)
        return false;
    return recentMedian() > scaled(std::max(habitFactor * *baseline, *baseline + habitMargin), isIn);
}

/// Then so is their median, and nothing has to be sorted to know it.
bool DegradedJudge::isRecentHalfWithin(Duration limit) const
{
    size_t within = 0;
    for (size_t age = 0; age < habitReplies; ++age)
        within += microseconds(recent(age)) <= limit ? 1 : 0;
    return within > habitReplies / 2;
}

Duration DegradedJudge::recentMedian() const
{
    std::array<Micros, habitReplies> sorted{};
    for (size_t age = 0; age < habitReplies; ++age)
        sorted[age] = recent(age);
    std::sort(sorted.begin(), sorted.end());
    return microseconds((quint64(sorted[habitReplies / 2 - 1]) + sorted[habitReplies / 2]) / 2);
}

bool DegradedJudge::isLossy(double limit, bool isIn) const
{
    const int missed = std::popcount(m_misses[0]) + std::popcount(m_misses[1]);
    const double percent = 100.0 * missed / static_cast<double>(std::max<size_t>(m_heartbeats, 1));
    return m_heartbeats >= enough && percent > (isIn ? limit * clearAt : limit);
}

bool DegradedJudge::isJittery(Duration limit, bool isIn) const
{
    const size_t held = rttsHeld();
    if (held < enough)
        return false;
    quint64 sum = 0;
    for (size_t age = 0; age + 1 < held; ++age)
        sum += std::max(recent(age), recent(age + 1)) - std::min(recent(age), recent(age + 1));
    return microseconds(sum / (held - 1)) > scaled(limit, isIn);
}

} // namespace keepwatch::health
