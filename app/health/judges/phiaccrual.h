// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

#include <optional>

namespace keepwatch::health {

/// Suspicion as a number that grows with silence: the phi accrual failure detector (Hayashibara et al. 2004) with
/// the normal distribution's logistic approximation and Akka's defaults. For display; it decides nothing.
/// Mean and variance run over about the last 1,000 intervals, without keeping them.
class PhiAccrual {
public:
    static constexpr double threshold = 8;

    /// A sign of life. One that ends a suspicion is not put into the history: its interval is no habit.
    void beat(Instant at, bool wasSuspected);
    /// Absent until an interval is known.
    std::optional<double> phi(Instant now) const;
    void reset() { *this = {}; }

private:
    std::optional<Instant> m_last;
    int m_count = 0;
    double m_mean = 0; ///< seconds
    double m_variance = 0;
};

} // namespace keepwatch::health
