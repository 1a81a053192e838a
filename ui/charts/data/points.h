// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/state.h"

#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace keepwatch::ui {

inline constexpr float notMeasured = std::numeric_limits<float>::quiet_NaN();

/// One heartbeat on the chart. NaN: not measured.
struct Point {
    qint64 time_ms = 0;
    float rtt_ms = notMeasured;
    float kernel_ms = notMeasured;
    float phi = notMeasured;
    Outcome outcome = Outcome::Reply;
};

/// Some heartbeats in a row, each property by itself: what runs over one of them reads nothing else.
struct PointView {
    std::span<const qint64> times_ms;
    std::span<const float> rtts_ms;
    std::span<const float> kernels_ms;
    std::span<const float> phis;
    std::span<const Outcome> outcomes;

    size_t size() const { return times_ms.size(); }
};

/// Heartbeats in order of time. A value.
class Points {
public:
    size_t size() const { return m_times_ms.size(); }
    bool isEmpty() const { return m_times_ms.empty(); }
    qint64 first_ms() const { return m_times_ms.front(); }
    qint64 last_ms() const { return m_times_ms.back(); }

    /// Costs little at the end, where live ones come.
    void add(const Point &point);
    /// Puts in what is sorted already; one that is known stays once.
    void merge(const std::vector<Point> &points);
    void removeFirst(size_t count);
    void removeLast(size_t count);

    /// Both ends are inside.
    PointView between(qint64 from_ms, qint64 to_ms) const;

private:
    void insert(size_t place, const std::vector<Point> &points);
    void remove(size_t first, size_t last);
    Point at(size_t index) const;

    std::vector<qint64> m_times_ms;
    std::vector<float> m_rtts_ms;
    std::vector<float> m_kernels_ms;
    std::vector<float> m_phis;
    std::vector<Outcome> m_outcomes;
};

} // namespace keepwatch::ui
