// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/figures.h"
#include "app/core/sample.h"
#include "app/history/rollup.h"
#include "app/report/availabilityrecord.h"

#include <vector>

namespace keepwatch::report {

/// Keeps the books of one row: every millisecond from its first transition on belongs to exactly one of seven times.
/// An outage counts from its first unanswered request, hence the last stretches stay open to correction.
/// Pure; memory is bounded. Feed transitions in their order; samples and own pauses in any.
class AvailabilityLedger {
public:
    /// The period: absent ends are open (the row's first transition; the end that record() is told).
    explicit AvailabilityLedger(std::optional<UtcTime> from = {}, std::optional<UtcTime> to = {});

    void add(const Transition &transition);
    void add(const Sample &sample);
    void add(const OwnPause &pause);
    /// Instead of the samples that it sums up; the caller sees to the period.
    void add(const history::RollUp &record);

    /// The first transition has come.
    bool hasBegun() const { return !m_stretches.empty(); }
    /// The row's last transition closed it; later moments do not count.
    bool hasEnded() const { return m_closedMs.has_value(); }
    std::optional<State> state() const { return m_state; }
    const LatencySketch &latency() const { return m_latency; }
    /// The books as they stand when the period ends at `end` (or earlier: with the period or the row's closing).
    AvailabilityRecord record(UtcTime end) const;

private:
    enum class Kind : quint8 { Up, Degraded, Suspect, Unreachable, Connecting, Paused, Excluded };
    static constexpr size_t kinds = 7;
    /// How many stretches stay open to correction.
    static constexpr size_t openStretches = 64;

    /// From its moment to the next stretch's.
    struct Stretch {
        qint64 fromMs;
        Kind kind;
        quint32 outage; ///< its number, where kind is Unreachable
    };
    struct Totals {
        std::array<qint64, kinds> ms{};
        quint32 outages = 0;
        quint32 lastOutage = 0;
        qint64 lastOutageMs = 0;
        qint64 longestMs = 0;
    };

    static Kind kindOf(State state);
    bool isInPeriod(qint64 ms) const;
    void begin(qint64 atMs, Kind kind, quint32 outage);
    void split(qint64 atMs);
    void paint(qint64 fromMs, qint64 toMs, Kind kind, quint32 outage);
    void fold();
    void book(Totals &totals, const Stretch &stretch, qint64 endMs) const;

    std::optional<qint64> m_fromMs;
    std::optional<qint64> m_toMs;
    std::optional<qint64> m_beginMs; ///< of the row
    std::optional<qint64> m_closedMs;
    std::optional<State> m_state;
    std::vector<Stretch> m_stretches;
    Totals m_totals; ///< of the stretches that are no longer open
    quint32 m_outage = 0; ///< number of the latest
    quint32 m_drops = 0;
    quint64 m_heartbeats = 0;
    quint64 m_excluded = 0;
    quint64 m_missed = 0;
    quint64 m_late = 0;
    LatencySketch m_latency;
};

} // namespace keepwatch::report
