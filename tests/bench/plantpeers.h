// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/sample.h"

#include <random>

namespace keepwatch::bench {

/// Round-trip times as a plant's network has them, some misses among them.
class PlantPeers {
public:
    Sample next(quint32 row, quint64 seq, UtcTime time)
    {
        Sample sample;
        sample.row = RowId{ row };
        sample.seq = seq;
        sample.time = time;
        if (m_random() % 500 == 0)
            sample.outcome = Outcome::Miss;
        else
            sample.rtt = Duration(qint64(m_rtt(m_random) * 1e6));
        return sample;
    }

private:
    std::mt19937 m_random{ 1 };
    std::lognormal_distribution<double> m_rtt{ 0.2, 0.4 };
};

} // namespace keepwatch::bench
