// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartsource.h"

#include <limits>
#include <span>
#include <vector>

namespace keepwatch::ui {

/// A heartbeat on the chart: 16 bytes, so that a day of eight rows stays small.
struct ChartPoint {
    qint64 time_ms = 0;
    float rtt_ms = std::numeric_limits<float>::quiet_NaN(); ///< NaN: not measured
    Outcome outcome = Outcome::Reply;
};

/// A time in which a row was unreachable; without `to_ms`: it still is.
struct Outage {
    qint64 from_ms = 0;
    std::optional<qint64> to_ms;
};

/// What the chart knows of one row: its heartbeats and outages in order of time, bounded. Lives in the GUI thread.
class RttSeries {
public:
    static constexpr size_t maximumPoints = 400'000;

    explicit RttSeries(const ChartRow &row)
        : m_row(row)
    {
    }

    const ChartRow &row() const { return m_row; }
    void setRow(const ChartRow &row) { m_row = row; }

    void append(const Sample &sample);
    void append(const Transition &transition);
    /// Stored data; what is known already is not doubled.
    void insert(const ChartHistory &history);

    std::span<const ChartPoint> points() const { return m_points; }
    std::span<const ChartPoint> points(qint64 from_ms, qint64 to_ms) const;
    const std::vector<Outage> &outages() const { return m_outages; }
    /// Moments at which the trace is interrupted: pauses, outages, new connections after them.
    const std::vector<qint64> &breaks() const { return m_breaks; }

    /// From when on everything stored has been asked for.
    std::optional<qint64> askedFrom_ms() const { return m_askedFrom_ms; }
    void setAskedFrom(qint64 from_ms) { m_askedFrom_ms = from_ms; }

private:
    void trim();

    ChartRow m_row;
    std::vector<ChartPoint> m_points;
    std::vector<Outage> m_outages;
    std::vector<qint64> m_breaks;
    std::optional<qint64> m_askedFrom_ms;
};

} // namespace keepwatch::ui
