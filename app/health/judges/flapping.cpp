// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/judges/flapping.h"

#include <utility>

namespace keepwatch::health {

namespace {

constexpr double oldestWeight = 0.75;
constexpr double newestWeight = 1.25;

} // namespace

Flapping::Flapping(double low, double high)
    : m_low(low)
    , m_high(high)
{
}

void Flapping::record(bool isGood)
{
    const bool hasChanged = m_hasLast && isGood != m_last;
    m_last = isGood;
    // The first state changes nothing; it only gives the next one something to differ from.
    if (!std::exchange(m_hasLast, true))
        return;
    m_changes >>= 1;
    m_changes.set(m_changes.size() - 1, hasChanged);
    m_isFlapping = m_isFlapping ? percent() > m_low : percent() >= m_high;
}

double Flapping::percent() const
{
    const auto transitions = static_cast<double>(m_changes.size());
    double sum = 0;
    for (size_t i = 0; i < m_changes.size(); ++i) {
        if (m_changes[i])
            sum += oldestWeight + static_cast<double>(i) * (newestWeight - oldestWeight) / (transitions - 1);
    }
    return 100 * sum / transitions;
}

} // namespace keepwatch::health
