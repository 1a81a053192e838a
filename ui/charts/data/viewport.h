// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/data/spans.h"

#include <algorithm>
#include <array>
#include <optional>

namespace keepwatch::ui {

/// The period that the chart shows, in milliseconds since 1970. Pure; live: its end follows the clock, and as long as
/// less than the chosen period is recorded it shows the least round period that holds all of it.
class Viewport {
public:
    static constexpr qint64 shortest_ms = 10'000;
    static constexpr qint64 longest_ms = 7LL * 86'400'000;
    /// The periods with a button of their own.
    static constexpr std::array<qint64, 5> ranges_ms{ 300'000, 900'000, 3'600'000, 21'600'000, 86'400'000 };

    qint64 from_ms() const { return m_to_ms - shownSpan_ms(); }
    qint64 to_ms() const { return m_to_ms; }
    Span shown() const { return { from_ms(), to_ms() }; }
    /// The chosen period, and the one that is shown.
    qint64 span_ms() const { return m_span_ms; }
    qint64 shownSpan_ms() const;
    bool isLive() const { return m_isLive; }
    bool isFitted() const { return shownSpan_ms() < m_span_ms; }
    std::optional<qint64> oldest_ms() const { return m_oldest_ms; }

    /// The clock went on: moves the end while live.
    void advance(qint64 now_ms);
    /// The earliest that is recorded of what is shown; absent: not known.
    void setOldest(std::optional<qint64> oldest_ms) { m_oldest_ms = oldest_ms; }
    void goLive();
    void setSpan(qint64 span_ms) { zoomTo(span_ms, m_isLive ? m_to_ms : m_to_ms - m_span_ms / 2); }
    /// Shorter (< 1) or longer (> 1), with the moment `anchor_ms` staying where it is.
    void zoom(double factor, qint64 anchor_ms);
    /// Later (> 0) or earlier. Reaching the present makes it live again.
    void pan(qint64 by_ms);
    /// Shows this period, as nearly as the limits allow.
    void show(const Span &period);

private:
    void zoomTo(qint64 span_ms, qint64 anchor_ms);

    qint64 m_now_ms = 0;
    qint64 m_to_ms = 0;
    qint64 m_span_ms = ranges_ms[1];
    std::optional<qint64> m_oldest_ms;
    bool m_isLive = true;
};

} // namespace keepwatch::ui
