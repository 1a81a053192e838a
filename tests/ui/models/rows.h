// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/figures.h"
#include "app/core/sample.h"

/// Rows, transitions and figures as the engine would send them, for the tests of models and widgets.
namespace keepwatch::testing {

/// A clock that stands where it is set.
class StoppedClock final : public Clock {
public:
    Instant now() const override { return Instant{}; }
    UtcTime utcNow() const override { return utc; }
    Duration suspended() const override { return {}; }

    UtcTime utc{ std::chrono::seconds(1000) };
};

inline RowInfo rowInfo(quint32 id, const QString &name, const QString &group = {})
{
    return { .row = { id },
        .target = { id },
        .name = name,
        .group = group,
        .peer = QStringLiteral("10.0.%1.%2:502").arg(id / 250).arg(id % 250 + 1),
        .method = Method::Framed,
        .isInbound = false };
}

inline Transition transition(quint32 id, State to, Cause cause, UtcTime time = UtcTime(std::chrono::seconds(900)))
{
    Transition result;
    result.row = { id };
    result.time = time;
    result.to = to;
    result.cause = cause;
    return result;
}

inline RowFigures figures(quint32 id, std::optional<double> rttMs)
{
    RowFigures result;
    result.row = { id };
    if (rttMs)
        result.rttNow = std::chrono::duration_cast<Duration>(std::chrono::duration<double, std::milli>(*rttMs));
    result.rttAverage = result.rttNow;
    result.rttP95 = result.rttNow;
    result.lossPercent = 0;
    result.sparkRttMs = rttMs ? std::optional(float(*rttMs)) : std::nullopt;
    return result;
}

} // namespace keepwatch::testing
