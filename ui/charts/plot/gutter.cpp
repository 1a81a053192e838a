// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot/gutter.h"

#include "ui/format/fonts.h"

#include <QCoreApplication>
#include <QFontMetricsF>

namespace keepwatch::ui {

namespace {

constexpr int widest = 112;
constexpr double distance = 6; ///< between plot and text

QFontMetricsF metrics()
{
    return QFontMetricsF(ui::font(FontRole::Axis));
}

QString elided(const QString &text)
{
    return metrics().elidedText(text, Qt::ElideMiddle, scaled(widest) - 2 * distance);
}

QString thresholdText(const Threshold &threshold)
{
    const QString value = valueLabel(double(threshold.limit_ms));
    const QString text = threshold.isCritical ? QCoreApplication::translate("Chart", "crit %1").arg(value)
                                              : QCoreApplication::translate("Chart", "warn %1").arg(value);
    return threshold.whose.isEmpty() ? text : text + u' ' + threshold.whose;
}

bool hasEndLabels(const PlotScene &scene)
{
    return scene.traces.size() > mostWithoutEndLabels;
}

/// Where the line ends within the picture.
std::optional<double> endOf(const Trace &trace, const PlotScene &scene)
{
    const auto last = std::ranges::find_if(trace.columns.rbegin(), trace.columns.rend(),
        [&](const Column &column) { return scene.x(column) <= scene.plot.right() + 1; });
    if (last == trace.columns.rend() || scene.x(*last) < scene.plot.left())
        return std::nullopt;
    return scene.y(last->mean());
}

} // namespace

QString missedTitle()
{
    return QCoreApplication::translate("Chart", "missed");
}

QString suspicionTitle()
{
    return QCoreApplication::translate("Chart", "suspicion");
}

QString phiLimitText()
{
    return QStringLiteral("φ 8");
}

double leftGutterWidth(const PlotScene &scene)
{
    double width =
        std::max(metrics().horizontalAdvance(QStringLiteral("00,000")), metrics().horizontalAdvance(missedTitle()));
    if (scene.extras.hasPhi)
        width = std::max(width, metrics().horizontalAdvance(suspicionTitle()));
    return std::ceil(width + 2 * distance);
}

double gutterWidth(const PlotScene &scene)
{
    double width = metrics().horizontalAdvance(QStringLiteral("00")); // half a label of the time axis
    const auto fit = [&width](const QString &text) {
        width = std::max(width, metrics().horizontalAdvance(elided(text)) + 2 * distance);
    };
    for (const Threshold &threshold : scene.thresholds)
        fit(thresholdText(threshold));
    if (scene.extras.hasPhi)
        fit(phiLimitText());
    for (const Trace &trace : scene.traces) {
        if (hasEndLabels(scene) || (trace.lane && scene.traces.size() > 1))
            fit(trace.name);
    }
    return std::ceil(width); // whole pixels: the plot is a picture
}

std::vector<GutterLabel> gutterLabels(const PlotScene &scene)
{
    std::vector<GutterLabel> labels;
    for (const Threshold &threshold : scene.thresholds) {
        if (double(threshold.limit_ms) > scene.values.top)
            continue;
        const State state = threshold.isCritical ? State::Unreachable : State::Degraded;
        labels.push_back(
            { scene.y(threshold.limit_ms), elided(thresholdText(threshold)), scene.tokens->of(state).emphasis });
    }
    for (size_t i = 0; hasEndLabels(scene) && i < scene.traces.size(); ++i) {
        if (const auto y = endOf(scene.traces[i], scene))
            labels.push_back({ *y, elided(scene.traces[i].name), scene.tokens->seriesColour(qsizetype(i)) });
    }
    spread(labels, metrics().height(), scene.plot.top() - 4, scene.plot.bottom() + 4);
    return labels;
}

void spread(std::vector<GutterLabel> &labels, double height, double top, double bottom)
{
    const auto room = size_t(std::max(0.0, (bottom - top) / height));
    labels.resize(std::min(labels.size(), room));
    std::ranges::stable_sort(labels, {}, &GutterLabel::y);
    double next = top + height / 2;
    for (GutterLabel &label : labels) {
        label.y = std::max(label.y, next);
        next = label.y + height;
    }
    double limit = bottom - height / 2;
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->y = std::min(label->y, limit);
        limit = label->y - height;
    }
}

} // namespace keepwatch::ui
