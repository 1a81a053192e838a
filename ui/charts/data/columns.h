// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartsource.h"
#include "ui/charts/data/points.h"

namespace keepwatch::ui {

/// The heartbeats that fall into one column of pixels.
struct Column {
    qint64 index = 0; ///< time / width: anchored to absolute time, so that traces don't shimmer while they move
    float min = 0;
    float max = 0;
    float sum = 0;
    int count = 0;
    bool isAfterBreak = false; ///< not joined to the column before
    float kernelSum = 0;
    int kernelCount = 0; ///< heartbeats for which the kernel knew the network's part

    float mean() const { return sum / float(count); }
    float kernelMean() const { return kernelSum / float(kernelCount); }
};

/// Reduces points to one column per `width_ms`, keeping every extreme. Points without RTT make no column.
/// `hasKernel`: with the kernel's part.
std::vector<Column> columns(
    const PointView &points, const std::vector<qint64> &breaks, qint64 width_ms, bool hasKernel = false);
/// The same from minutes; `width_ms` is at least one of them.
std::vector<Column> columns(std::span<const ChartMinute> minutes, const std::vector<qint64> &breaks, qint64 width_ms);

/// The highest suspicion per column, also where nothing was answered.
struct PhiColumn {
    qint64 index = 0;
    float phi = 0;
};
std::vector<PhiColumn> phiColumns(const PointView &points, qint64 width_ms);
std::vector<PhiColumn> phiColumns(std::span<const ChartMinute> minutes, qint64 width_ms);

} // namespace keepwatch::ui
