// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/sparkline.h"

#include <algorithm>

namespace keepwatch::ui {

void Sparkline::set(quint32 second, const Column &column)
{
    if (!m_hasAny)
        m_newest = second;
    if (m_hasAny && second + columns <= m_newest)
        return;
    const quint32 skipped = second > m_newest ? std::min<quint32>(second - m_newest, columns) : 0;
    for (quint32 i = 0; i < skipped; ++i) {
        m_hasRtt.reset(slot(second - i));
        m_missed.reset(slot(second - i));
    }
    m_newest = std::max(m_newest, second);
    m_hasAny = true;
    m_rtt[slot(second)] = column.rttMs.value_or(0);
    m_hasRtt.set(slot(second), column.rttMs.has_value());
    m_missed.set(slot(second), column.isMissed);
}

Sparkline::Column Sparkline::at(int i) const
{
    const auto age = quint32(columns - 1 - i);
    if (!m_hasAny || age > m_newest)
        return {};
    const size_t s = slot(m_newest - age);
    return { m_hasRtt.test(s) ? std::optional(m_rtt[s]) : std::nullopt, m_missed.test(s) };
}

std::optional<float> Sparkline::highest() const
{
    std::optional<float> result;
    for (size_t i = 0; i < columns; ++i) {
        if (m_hasRtt.test(i))
            result = std::max(result.value_or(0), m_rtt[i]);
    }
    return result;
}

} // namespace keepwatch::ui
