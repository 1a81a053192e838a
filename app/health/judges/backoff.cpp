// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/judges/backoff.h"

#include <algorithm>

namespace keepwatch::health {

namespace {

constexpr double spread = 0.25;
constexpr int lastStep = 30; ///< beyond any range that doubles

} // namespace

Duration Backoff::next(const ReconnectRange &range)
{
    const double doubled = static_cast<double>(range.min.count()) * static_cast<double>(1U << m_step);
    const double nominal = std::min(doubled, static_cast<double>(std::max(range.max, range.min).count()));
    m_step = std::min(m_step + 1, lastStep);
    return Duration(static_cast<Duration::rep>(nominal * (1 - spread + 2 * spread * m_random())));
}

} // namespace keepwatch::health
