// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartsource.h"

namespace keepwatch::ui {

void ChartMinute::add(const ChartSample &added)
{
    const Sample &sample = added.sample;
    if (sample.rtt) {
        const float rtt_ms = std::chrono::duration<float, std::milli>(*sample.rtt).count();
        min_ms = replies > 0 ? std::min(min_ms, rtt_ms) : rtt_ms;
        max_ms = std::max(max_ms, rtt_ms);
        sum_ms += double(rtt_ms);
        ++replies;
    }
    if (sample.kernelRtt) {
        kernelSum_ms += std::chrono::duration<double, std::milli>(*sample.kernelRtt).count();
        ++kernelReadings;
    }
    missed += sample.outcome == Outcome::Miss;
    late += sample.outcome == Outcome::Late;
    if (added.phi)
        phi = std::max(phi.value_or(0), *added.phi);
}

} // namespace keepwatch::ui
