// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/thresholds.h"

namespace keepwatch::health {

/// Delays between dials: doubling from the range's minimum to its maximum, each spread by ± 25 % so that many
/// targets that lost their peers together do not dial in step.
class Backoff {
public:
    /// `random`: a number in [0, 1).
    explicit Backoff(double (*random)())
        : m_random(random)
    {
    }

    Duration next(const ReconnectRange &range);
    void reset() { m_step = 0; }

private:
    double (*m_random)();
    int m_step = 0;
};

} // namespace keepwatch::health
