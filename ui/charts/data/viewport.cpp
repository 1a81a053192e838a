// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/data/viewport.h"

namespace keepwatch::ui {

namespace {

/// Few steps, so that the time axis stands still most of the time while a recording begins.
constexpr std::array<qint64, 10> fits_ms{ 60'000, 120'000, 300'000, 600'000, 900'000, 1'800'000, 3'600'000, 10'800'000,
    21'600'000, 43'200'000 };

} // namespace

qint64 Viewport::shownSpan_ms() const
{
    if (!m_isLive || !m_oldest_ms)
        return m_span_ms;
    const auto fit = std::ranges::lower_bound(fits_ms, m_now_ms - *m_oldest_ms);
    return fit == fits_ms.end() ? m_span_ms : std::min(m_span_ms, *fit);
}

void Viewport::advance(qint64 now_ms)
{
    m_now_ms = now_ms;
    if (m_isLive)
        m_to_ms = now_ms;
}

void Viewport::goLive()
{
    m_isLive = true;
    m_to_ms = m_now_ms;
}

void Viewport::zoom(double factor, qint64 anchor_ms)
{
    if (factor < 1)
        m_span_ms = shownSpan_ms();
    zoomTo(qint64(double(m_span_ms) * factor), m_isLive ? m_to_ms : anchor_ms);
}

void Viewport::pan(qint64 by_ms)
{
    m_span_ms = shownSpan_ms();
    m_to_ms = std::min(m_to_ms + by_ms, m_now_ms);
    m_isLive = m_to_ms == m_now_ms;
}

void Viewport::show(const Span &period)
{
    m_span_ms = std::clamp(period.length_ms(), shortest_ms, longest_ms);
    m_to_ms = std::min(period.from_ms + m_span_ms, m_now_ms);
    m_isLive = m_to_ms == m_now_ms;
}

void Viewport::zoomTo(qint64 span_ms, qint64 anchor_ms)
{
    const double share = double(m_to_ms - anchor_ms) / double(m_span_ms);
    m_span_ms = std::clamp(span_ms, shortest_ms, longest_ms);
    m_to_ms = std::min(anchor_ms + qint64(share * double(m_span_ms)), m_now_ms);
}

} // namespace keepwatch::ui
