// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/rttseries.h"

namespace keepwatch::ui {

/// The heartbeats that fall into one column of pixels.
struct Column {
    qint64 index = 0; ///< time / width: anchored to absolute time, so that traces don't shimmer while they move
    float min = 0;
    float max = 0;
    float sum = 0;
    int count = 0;
    bool isAfterBreak = false; ///< not joined to the column before

    float mean() const { return sum / float(count); }
};

/// Reduces points to one column per `width_ms`, keeping every extreme. Points without RTT make no column.
std::vector<Column> columns(std::span<const ChartPoint> points, const std::vector<qint64> &breaks, qint64 width_ms);

} // namespace keepwatch::ui
