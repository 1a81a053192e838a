// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bitset>

namespace keepwatch::health {

/// Whether a target changes between good and bad too often to be reported each time. Nagios's rule: the last 21
/// states, newer transitions weighing more; flapping begins at `high` per cent and ends at `low`.
class Flapping {
public:
    static constexpr int states = 21;
    static constexpr double defaultLow = 20;
    static constexpr double defaultHigh = 30;

    explicit Flapping(double low = defaultLow, double high = defaultHigh);

    /// A decided state (up, degraded: good; unreachable: bad); undecided ones are not recorded.
    void record(bool isGood);
    double percent() const;
    bool isFlapping() const { return m_isFlapping; }

private:
    double m_low;
    double m_high;
    std::bitset<states - 1> m_changes; ///< newest last
    bool m_last = true;
    bool m_hasLast = false;
    bool m_isFlapping = false;
};

} // namespace keepwatch::health
