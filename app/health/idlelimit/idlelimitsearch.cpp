// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/idlelimit/idlelimitsearch.h"

#include <algorithm>

namespace keepwatch::health {

using Outcome = SilenceTrial::Outcome;
using Kind = IdleLimit::Kind;
using std::chrono::milliseconds;

namespace {

// Two ends that the peer made are one habit when they are no further apart than this.
constexpr int habitPercent = 10;
constexpr Duration habitFloor = std::chrono::seconds(1);

Duration longestSurvivedBelow(const QList<SilenceTrial> &trials, Duration silence)
{
    Duration longest{};
    for (const SilenceTrial &trial : trials) {
        if (trial.outcome == Outcome::Survived && trial.silence < silence)
            longest = std::max(longest, trial.silence);
    }
    return longest;
}

} // namespace

IdleLimitSearch::IdleLimitSearch(Duration maximum, const QList<SilenceTrial> &trials)
    : m_maximum(std::chrono::floor<milliseconds>(std::clamp(maximum, shortestMaximum, longestMaximum)))
    , m_trials(trials)
{
}

void IdleLimitSearch::add(const SilenceTrial &trial)
{
    m_trials << trial;
    // To whole milliseconds, as they are kept, and never so that a bound claims more than was seen.
    Duration &silence = m_trials.last().silence;
    silence =
        trial.isForgotten() ? std::chrono::ceil<milliseconds>(silence) : std::chrono::floor<milliseconds>(silence);
}

IdleLimitSearch::Bounds IdleLimitSearch::bounds() const
{
    Bounds bounds;
    for (const SilenceTrial &trial : m_trials) {
        if (trial.isForgotten()) {
            takeForgotten(trial, bounds);
        } else if (trial.outcome == Outcome::Survived) {
            if (bounds.high && trial.silence >= bounds.high->silence) {
                bounds.high.reset();
                ++bounds.contradictions;
            }
            bounds.low = std::max(bounds.low, trial.silence);
            ++bounds.survivedSince;
        }
    }
    return bounds;
}

void IdleLimitSearch::takeForgotten(const SilenceTrial &trial, Bounds &bounds) const
{
    if (trial.silence <= bounds.low) {
        bounds.low = longestSurvivedBelow(m_trials, trial.silence);
        ++bounds.contradictions;
    }
    if (!bounds.high || trial.silence < bounds.high->silence)
        bounds.high = trial;
    bounds.survivedSince = 0;
}

bool IdleLimitSearch::isNarrow(const Bounds &bounds) const
{
    const Duration high = bounds.high->silence;
    return high <= shortest * 11 / 10 || high - bounds.low <= high * precisionPercent / 100;
}

bool IdleLimitSearch::isToBeTriedAgain(const Bounds &bounds) const
{
    return bounds.survivedSince >= 2;
}

std::optional<Duration> IdleLimitSearch::next() const
{
    const Bounds known = bounds();
    if (ended(known))
        return std::nullopt;
    if (!known.high)
        return known.low == Duration::zero() ? std::min(firstSilence, m_maximum) : std::min(2 * known.low, m_maximum);
    const Duration high = known.high->silence;
    if (isNarrow(known))
        return high;
    return std::max(shortest, (known.low + high) / 2);
}

/// An end that is not the way's doing, once it was seen often enough.
std::optional<IdleLimit> IdleLimitSearch::endOf(Outcome outcome, Kind kind) const
{
    QList<Duration> seen;
    for (const SilenceTrial &trial : m_trials) {
        if (trial.outcome == outcome)
            seen << trial.silence;
    }
    const qsizetype needed = outcome == Outcome::PeerSpoke ? 1 : 2;
    if (seen.size() < needed)
        return std::nullopt;
    const auto [least, most] = std::minmax_element(seen.cbegin(), seen.cend());
    IdleLimit limit;
    const bool isHabit = *most - *least <= std::max(habitFloor, *most * habitPercent / 100);
    limit.kind = isHabit ? kind : Kind::Unsteady;
    limit.after = *most;
    return limit;
}

std::optional<IdleLimit> IdleLimitSearch::ended(const Bounds &bounds) const
{
    IdleLimit limit;
    if (!m_trials.isEmpty() && m_trials.constLast().outcome == Outcome::Unreachable) {
        limit.kind = Kind::Unreachable;
        limit.cause = m_trials.constLast().cause;
        return limit;
    }
    constexpr std::array<std::pair<Outcome, Kind>, 4> peersOwn{ { { Outcome::PeerSpoke, Kind::PeerSpeaks },
        { Outcome::ClosedByPeer, Kind::ClosedByPeer }, { Outcome::BrokenOff, Kind::BrokenOff },
        { Outcome::NotAnswered, Kind::NotAnswered } } };
    for (const auto &[outcome, kind] : peersOwn) {
        if (const auto end = endOf(outcome, kind))
            return end;
    }
    if (bounds.contradictions > mostContradictions)
        limit.kind = Kind::Unsteady;
    else if (!bounds.high && bounds.low >= m_maximum)
        limit.kind = Kind::Beyond;
    else if (bounds.high && isNarrow(bounds) && !isToBeTriedAgain(bounds))
        limit.kind = Kind::Forgotten;
    else
        return std::nullopt;
    return limit;
}

IdleLimit IdleLimitSearch::limit() const
{
    const Bounds known = bounds();
    IdleLimit limit = ended(known).value_or(IdleLimit());
    limit.survived = known.low;
    if (limit.kind == Kind::ClosedByPeer || limit.kind == Kind::PeerSpeaks)
        limit.survived = std::max(limit.survived, limit.after); // what came was let through
    if (known.high) {
        limit.forgotten = known.high->silence;
        limit.isReset = known.high->outcome == Outcome::Reset;
    }
    return limit;
}

Duration IdleLimitSearch::remainingAtMost() const
{
    const Bounds known = bounds();
    const Duration worst = known.high ? known.high->silence : m_maximum;
    IdleLimitSearch ahead(*this);
    Duration sum{};
    while (const auto silence = ahead.next()) {
        sum += *silence;
        ahead.add({ .silence = *silence, .outcome = *silence < worst ? Outcome::Survived : Outcome::Dropped });
    }
    return sum;
}

IdleLimitProgress IdleLimitSearch::progress() const
{
    IdleLimitProgress progress;
    progress.trials = m_trials;
    progress.limit = limit();
    progress.remainingAtMost = remainingAtMost();
    return progress;
}

} // namespace keepwatch::health
