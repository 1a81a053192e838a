// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/judges/phiaccrual.h"

#include <algorithm>
#include <cmath>

namespace keepwatch::health {

namespace {

constexpr int historySize = 1000;
constexpr double minDeviation = 0.1; ///< seconds
constexpr double acceptablePause = 3; ///< seconds
constexpr double certainlyAlive = -8; ///< deviations: before that phi is less than a double can tell from 0

double seconds(Duration duration)
{
    return std::chrono::duration<double>(duration).count();
}

} // namespace

void PhiAccrual::beat(Instant at, bool wasSuspected)
{
    if (m_last && !wasSuspected) {
        m_count = std::min(m_count + 1, historySize);
        const double difference = seconds(at - *m_last) - m_mean;
        const double step = difference / m_count;
        m_mean += step;
        m_variance += (difference * (difference - step) - m_variance) / m_count;
    }
    m_last = at;
}

std::optional<double> PhiAccrual::phi(Instant now) const
{
    if (!m_last || m_count == 0)
        return std::nullopt;
    const double silence = seconds(now - *m_last);
    const double mean = m_mean + acceptablePause;
    const double y = (silence - mean) / std::max(std::sqrt(m_variance), minDeviation);
    if (y < certainlyAlive)
        return 0;
    const double exponent = -y * (1.5976 + 0.070566 * y * y);
    // log10(e / (1 + e)) without underflow: for a long silence e vanishes and its logarithm does not.
    const double e = std::exp(exponent);
    if (silence > mean)
        return -(exponent / std::log(10.0) - std::log10(1 + e));
    return -std::log10(1 - 1 / (1 + e));
}

} // namespace keepwatch::health
