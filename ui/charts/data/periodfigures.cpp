// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/data/periodfigures.h"

#include <algorithm>
#include <numeric>

namespace keepwatch::ui {

namespace {

Duration duration(double ms)
{
    return std::chrono::round<Duration>(std::chrono::duration<double, std::milli>(ms));
}

std::vector<float> measured(std::span<const float> values)
{
    std::vector<float> result;
    std::ranges::copy_if(values, std::back_inserter(result), [](float value) { return !std::isnan(value); });
    return result;
}

std::optional<Duration> mean(const std::vector<float> &values)
{
    if (values.empty())
        return std::nullopt;
    return duration(std::accumulate(values.begin(), values.end(), 0.0) / double(values.size()));
}

std::optional<Duration> jitter(const std::vector<float> &rtts)
{
    if (rtts.size() < 2)
        return std::nullopt;
    double sum = 0;
    for (size_t i = 1; i < rtts.size(); ++i)
        sum += std::abs(double(rtts[i]) - double(rtts[i - 1]));
    return duration(sum / double(rtts.size() - 1));
}

Duration nearestRank(const std::vector<float> &sorted, double share)
{
    const auto rank = size_t(std::ceil(share * double(sorted.size())));
    return duration(double(sorted[std::max<size_t>(rank, 1) - 1]));
}

void addRanks(PeriodFigures &figures, std::vector<float> rtts)
{
    if (rtts.empty())
        return;
    std::ranges::sort(rtts);
    figures.min = duration(double(rtts.front()));
    figures.max = duration(double(rtts.back()));
    figures.p50 = nearestRank(rtts, 0.50);
    figures.p95 = nearestRank(rtts, 0.95);
    figures.p99 = nearestRank(rtts, 0.99);
}

std::optional<double> availability(const StateBook &states, const Span &period, const Spans &excluded)
{
    Spans available = states.available(period);
    Spans unreachable = states.unreachable(period);
    for (const Span &span : excluded.list()) {
        available.remove(span);
        unreachable.remove(span);
    }
    const double whole = double(available.length_ms() + unreachable.length_ms());
    return whole > 0 ? std::optional(100.0 * double(available.length_ms()) / whole) : std::nullopt;
}

} // namespace

PeriodFigures periodFigures(const RttSeries &series, const Span &period, const Spans &excluded)
{
    const PointView points = series.points(period.from_ms, period.to_ms);
    const auto count = [&points](Outcome outcome) { return quint64(std::ranges::count(points.outcomes, outcome)); };
    PeriodFigures figures;
    figures.missed = count(Outcome::Miss);
    figures.heartbeats = count(Outcome::Reply) + figures.missed;
    const std::vector<float> rtts = measured(points.rtts_ms);
    figures.mean = mean(rtts);
    figures.jitter = jitter(rtts);
    addRanks(figures, rtts);
    figures.network = mean(measured(points.kernels_ms));
    figures.availabilityPercent = availability(series.states(), period, excluded);
    return figures;
}

PeriodFigures periodFiguresOfMinutes(const RttSeries &series, const Span &period, const Spans &excluded)
{
    const auto minutes = series.minutes(period.from_ms, period.to_ms);
    const auto sum = [&minutes](const auto &value) {
        return std::accumulate(minutes.begin(), minutes.end(), 0.0,
            [&value](double whole, const ChartMinute &minute) { return whole + double(value(minute)); });
    };
    PeriodFigures figures;
    figures.missed = quint64(sum([](const ChartMinute &m) { return m.missed; }));
    const double replies = sum([](const ChartMinute &m) { return m.replies; });
    const double late = sum([](const ChartMinute &m) { return m.late; });
    figures.heartbeats = quint64(replies - late) + figures.missed;
    const double readings = sum([](const ChartMinute &m) { return m.kernelReadings; });
    if (readings > 0)
        figures.network = duration(sum([](const ChartMinute &m) { return m.kernelSum_ms; }) / readings);
    figures.availabilityPercent = availability(series.states(), period, excluded);
    if (replies == 0)
        return figures;
    figures.mean = duration(sum([](const ChartMinute &m) { return m.sum_ms; }) / replies);
    std::vector<ChartMinute> answered;
    std::ranges::copy_if(minutes, std::back_inserter(answered), [](const ChartMinute &m) { return m.replies > 0; });
    figures.min = duration(double(std::ranges::min(answered, {}, &ChartMinute::min_ms).min_ms));
    figures.max = duration(double(std::ranges::max(answered, {}, &ChartMinute::max_ms).max_ms));
    return figures;
}

} // namespace keepwatch::ui
