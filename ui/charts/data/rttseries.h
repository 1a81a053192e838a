// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartsource.h"
#include "ui/charts/data/points.h"
#include "ui/charts/data/statebook.h"

#include <array>

namespace keepwatch::ui {

/// A heartbeat that was missed, or answered late.
struct Mark {
    qint64 time_ms = 0;
    Outcome outcome = Outcome::Miss;
};

/// What the chart knows of one row: its heartbeats, its minutes and its states, bounded; and which stretches of the
/// past it has asked for. Lives in the GUI thread.
class RttSeries {
public:
    static constexpr size_t maximumPoints = 400'000;
    static constexpr qint64 minute_ms = 60'000;

    /// From `now_ms` on everything comes live.
    RttSeries(const ChartRow &row, qint64 now_ms);

    const ChartRow &row() const { return m_row; }
    void setRow(const ChartRow &row) { m_row = row; }

    void append(const ChartSample &sample);
    void append(const Transition &transition) { m_states.add({ transition }); }
    /// Stored data; what is known already is not doubled.
    void insert(const ChartHistory &history);

    PointView points(qint64 from_ms, qint64 to_ms) const { return m_points.between(from_ms, to_ms); }
    size_t size() const { return m_points.size(); }
    /// The minutes that begin in the period, in order.
    std::span<const ChartMinute> minutes(qint64 from_ms, qint64 to_ms) const;
    /// Missed and late heartbeats in the period.
    std::vector<Mark> marks(Detail detail, qint64 from_ms, qint64 to_ms) const;
    const StateBook &states() const { return m_states; }
    /// The earliest that is known of it.
    std::optional<qint64> oldest_ms() const;

    /// What was not asked for yet; from now on it is.
    Spans ask(Detail detail, const Span &period);
    bool isWaiting() const { return m_waiting > 0; }
    /// What is looked at: where memory is short, the rest goes first.
    void lookAt(const Span &period) { m_looked = period; }

private:
    ChartMinute &minuteAt(qint64 time_ms);
    void trim();

    ChartRow m_row;
    Points m_points;
    std::vector<ChartMinute> m_minutes;
    StateBook m_states;
    std::array<Spans, 2> m_asked; ///< per detail
    Span m_looked;
    int m_waiting = 0; ///< requests without their last answer
};

} // namespace keepwatch::ui
