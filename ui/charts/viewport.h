// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace keepwatch::ui {

/// The period that the chart shows, in milliseconds since 1970. Pure; live: its end follows the clock.
class Viewport {
public:
    static constexpr qint64 shortest_ms = 10'000;
    static constexpr qint64 longest_ms = 24LL * 3'600'000;
    /// The periods with a button of their own.
    static constexpr std::array<qint64, 5> ranges_ms{ 300'000, 900'000, 3'600'000, 21'600'000, 86'400'000 };

    qint64 from_ms() const { return m_to_ms - m_span_ms; }
    qint64 to_ms() const { return m_to_ms; }
    qint64 span_ms() const { return m_span_ms; }
    bool isLive() const { return m_isLive; }

    /// The clock went on: moves the end while live.
    void advance(qint64 now_ms)
    {
        m_now_ms = now_ms;
        if (m_isLive)
            m_to_ms = now_ms;
    }
    void goLive()
    {
        m_isLive = true;
        m_to_ms = m_now_ms;
    }
    void setSpan(qint64 span_ms) { zoomTo(span_ms, m_isLive ? m_to_ms : m_to_ms - m_span_ms / 2); }
    /// Shorter (< 1) or longer (> 1), with the moment `anchor_ms` staying where it is.
    void zoom(double factor, qint64 anchor_ms)
    {
        zoomTo(qint64(double(m_span_ms) * factor), m_isLive ? m_to_ms : anchor_ms);
    }
    /// Later (> 0) or earlier. Reaching the present makes it live again.
    void pan(qint64 by_ms)
    {
        m_to_ms = std::min(m_to_ms + by_ms, m_now_ms);
        m_isLive = m_to_ms == m_now_ms;
    }

private:
    void zoomTo(qint64 span_ms, qint64 anchor_ms)
    {
        const double share = double(m_to_ms - anchor_ms) / double(m_span_ms);
        m_span_ms = std::clamp(span_ms, shortest_ms, longest_ms);
        m_to_ms = std::min(anchor_ms + qint64(share * double(m_span_ms)), m_now_ms);
    }

    qint64 m_now_ms = 0;
    qint64 m_to_ms = 0;
    qint64 m_span_ms = ranges_ms[1];
    bool m_isLive = true;
};

} // namespace keepwatch::ui
