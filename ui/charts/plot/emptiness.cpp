// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot/emptiness.h"

#include <QCoreApplication>

#include <algorithm>

namespace keepwatch::ui {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(Chart)
};

bool isInSight(const Trace &trace, const PlotScene &scene)
{
    return std::ranges::any_of(trace.columns, [&](const Column &column) {
        return column.count > 0 && scene.x(column) >= scene.plot.left() && scene.x(column) <= scene.plot.right() + 1;
    });
}

/// The method that all rows have, if it is one.
std::optional<Method> commonMethod(const SceneParts &parts)
{
    const Method first = parts.series.front()->row().method;
    const bool isCommon =
        std::ranges::all_of(parts.series, [first](const auto *series) { return series->row().method == first; });
    return isCommon ? std::optional(first) : std::nullopt;
}

QString reasonOfMethod(std::optional<Method> method)
{
    if (method == Method::Keepalive)
        return Text::tr("Keepalive measures no round-trip time: the kernel does not tell when a probe was answered. "
                        "Probes that were not are marked below.");
    if (method == Method::Passive)
        return Text::tr("Passive watching measures no round-trip time: the peer speaks without being asked. "
                        "Its silences are marked below.");
    return Text::tr("The methods of these connections measure no round-trip time. What was missed is marked below.");
}

} // namespace

QString emptinessOf(const PlotScene &scene, const SceneParts &parts)
{
    if (parts.series.empty())
        return Text::tr("Select connections in the table to see them here; \"Add to chart\" (Ctrl+P) keeps them for "
                        "comparison.");
    const bool isReading = std::ranges::any_of(parts.series, [](const auto *series) { return series->isWaiting(); });
    if (isReading || std::ranges::any_of(scene.traces, [&](const Trace &trace) { return isInSight(trace, scene); }))
        return {};
    if (std::ranges::none_of(scene.traces, &Trace::hasRtt))
        return reasonOfMethod(commonMethod(parts));
    return Text::tr("No reply in this period, and so no round-trip time.");
}

} // namespace keepwatch::ui
