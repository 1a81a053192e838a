// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/plot/ticks.h"

#include <QDateTime>
#include <QLocale>

#include <array>
#include <cmath>

namespace keepwatch::ui {

namespace {

constexpr std::array<qint64, 18> tickSteps_s{ 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800,
    21600, 43200, 86400 };

qint64 tickStep_ms(qint64 span_ms, int most)
{
    for (const qint64 step : tickSteps_s) {
        if (span_ms / (step * 1000) < most)
            return step * 1000;
    }
    return tickSteps_s.back() * 1000;
}

} // namespace

QList<TimeTick> timeTicks(qint64 from_ms, qint64 to_ms, int most)
{
    const qint64 step = tickStep_ms(to_ms - from_ms, std::max(most, 2));
    const QString format = step < 60'000 ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm");
    const auto label = [&format](const QDateTime &time) {
        const bool isMidnight = time.time().msecsSinceStartOfDay() == 0;
        return time.toString(isMidnight ? QStringLiteral("MM-dd") : format);
    };
    // Round in local time: zones are up to a day and a quarter of an hour off UTC.
    const qint64 offset = QDateTime::fromMSecsSinceEpoch(from_ms).offsetFromUtc() * 1000LL;
    QList<TimeTick> ticks;
    for (qint64 time = ((from_ms + offset + step - 1) / step) * step - offset; time <= to_ms; time += step)
        ticks.append({ time, label(QDateTime::fromMSecsSinceEpoch(time)) });
    return ticks;
}

ValueAxis valueAxis(double highest, int mostSteps)
{
    if (!(highest > 0))
        return { .top = 1, .step = 0.5 };
    const double decade = std::pow(10.0, std::floor(std::log10(highest)) - 1);
    for (const double factor : { 1.0, 2.0, 2.5, 4.0, 5.0, 10.0, 20.0, 25.0, 40.0, 50.0 }) {
        const double step = factor * decade;
        const double steps = std::max(2.0, std::ceil(highest / step));
        if (steps <= mostSteps)
            return { .top = steps * step, .step = step };
    }
    return { .top = 100 * decade, .step = 50 * decade };
}

QString valueLabel(double value)
{
    return QLocale().toString(value, 'g', 6);
}

} // namespace keepwatch::ui
