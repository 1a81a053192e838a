// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/idlelimit.h"

#include <QJsonObject>

namespace keepwatch::health {

/// Which silences are to be tried, one after the other, to find an idle limit: doubled until one is not survived, then
/// halved between the longest that was and the shortest that was not. Pure. Everything follows from the trials so far,
/// so that a search that was stopped goes on from their list alone.
///
/// A limit that rests on one trial alone, after which everything shorter was survived, is tried once more: the peer's
/// restart in that moment looks the same. An end that the peer makes itself has to be seen twice for the same reason.
class IdleLimitSearch {
public:
    static constexpr Duration usualMaximum = std::chrono::minutes(30);
    static constexpr Duration longestMaximum = std::chrono::hours(24);
    static constexpr Duration shortestMaximum = std::chrono::seconds(2);
    static constexpr Duration firstSilence = std::chrono::seconds(10);
    /// Below it nobody needs to know.
    static constexpr Duration shortest = std::chrono::seconds(1);
    /// The search ends when what is left between the two bounds is no more than this share of the upper one.
    static constexpr int precisionPercent = 7;
    /// Trials that contradict earlier ones, before the limit is called unsteady.
    static constexpr int mostContradictions = 2;

    explicit IdleLimitSearch(Duration maximum = usualMaximum, const QList<SilenceTrial> &trials = {});

    /// The silence to try next; absent: the search is over.
    std::optional<Duration> next() const;
    void add(const SilenceTrial &trial);

    IdleLimit limit() const;
    Duration maximum() const { return m_maximum; }
    const QList<SilenceTrial> &trials() const { return m_trials; }
    /// The silences that are still to come, where each turns out as badly as it can for the one who waits.
    Duration remainingAtMost() const;
    /// Where it stands while nothing is being tried.
    IdleLimitProgress progress() const;

    /// All of it but a last trial that could not be made: whoever goes on tries that one again.
    QJsonObject toJson() const;
    /// Absent: not what toJson() writes.
    static std::optional<IdleLimitSearch> fromJson(const QJsonObject &object);

private:
    struct Bounds {
        Duration low{}; ///< the longest silence survived
        std::optional<SilenceTrial> high; ///< the shortest one not survived
        int survivedSince = 0; ///< trials in a row, since `high`
        int contradictions = 0;
    };

    Bounds bounds() const;
    void takeForgotten(const SilenceTrial &trial, Bounds &bounds) const;
    bool isNarrow(const Bounds &bounds) const;
    bool isToBeTriedAgain(const Bounds &bounds) const;
    std::optional<IdleLimit> ended(const Bounds &bounds) const;
    std::optional<IdleLimit> endOf(SilenceTrial::Outcome outcome, IdleLimit::Kind kind) const;

    Duration m_maximum;
    QList<SilenceTrial> m_trials;
};

} // namespace keepwatch::health
