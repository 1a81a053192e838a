// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/words/numbers.h"

#include "app/words/context.h"

#include <QDateTime>

#include <algorithm>
#include <array>
#include <cmath>

namespace keepwatch::words {

namespace {

using std::chrono::duration_cast;
using std::chrono::milliseconds;

constexpr std::array<const char *, 4> unitWords{
    QT_TRANSLATE_NOOP("Words", "%1 s"),
    QT_TRANSLATE_NOOP("Words", "%1 m"),
    QT_TRANSLATE_NOOP("Words", "%1 h"),
    QT_TRANSLATE_NOOP("Words", "%1 d"),
};
constexpr std::array<qint64, 4> unitSeconds{ 1, 60, 3600, 86400 };

QString plain(double value, int decimals, const QLocale &locale)
{
    QLocale bare = locale;
    bare.setNumberOptions(locale.numberOptions() | QLocale::OmitGroupSeparator);
    return bare.toString(value, 'f', decimals);
}

/// With as many decimals as needed, at most `most`: 33, 5.5, 0.25.
QString trimmed(double value, int most, const QLocale &locale)
{
    double scale = 1;
    int decimals = 0;
    while (decimals < most && std::abs(std::round(value * scale) - value * scale) > 1e-6) {
        scale *= 10;
        ++decimals;
    }
    return plain(value, decimals, locale);
}

int rttDecimals(double ms)
{
    constexpr std::array<std::pair<double, int>, 3> steps{ { { 0.9995, 3 }, { 9.995, 2 }, { 99.95, 1 } } };
    for (const auto &[below, decimals] : steps) {
        if (ms < below)
            return decimals;
    }
    return 0;
}

QString milliseconds3(Duration value, const QLocale &locale)
{
    const double ms = std::chrono::duration<double, std::milli>(value).count();
    return plain(ms, rttDecimals(std::abs(ms)), locale);
}

/// Whole seconds with the two units that matter.
QString twoUnits(qint64 seconds, const QLocale &locale)
{
    size_t top = unitSeconds.size() - 1;
    while (top > 0 && seconds < unitSeconds[top])
        --top;
    QString text = translated(unitWords[top]).arg(locale.toString(seconds / unitSeconds[top]));
    if (top == 0)
        return text;
    const qint64 rest = seconds % unitSeconds[top] / unitSeconds[top - 1];
    return rest == 0 ? text : text % u' ' % translated(unitWords[top - 1]).arg(locale.toString(rest));
}

QString local(std::optional<UtcTime> value, QStringView format)
{
    if (!value)
        return noValue();
    return QDateTime::fromMSecsSinceEpoch(value->time_since_epoch().count()).toString(format);
}

} // namespace

QString noValue()
{
    return QStringLiteral("–");
}

QString duration(std::optional<Duration> value, const QLocale &locale)
{
    if (!value)
        return noValue();
    // A second shown with one decimal and a minute shown in whole seconds must not round up across their limits.
    if (*value < milliseconds(1000))
        return rtt(std::min(*value, Duration(milliseconds(999))), locale);
    if (*value < std::chrono::seconds(60)) {
        const double tenths = std::floor(std::chrono::duration<double>(*value).count() * 10 + 1e-9) / 10;
        return translated(unitWords[0]).arg(trimmed(tenths, 1, locale));
    }
    return twoUnits(duration_cast<std::chrono::seconds>(*value).count(), locale);
}

QString timeInState(std::optional<Duration> value, const QLocale &locale)
{
    if (!value)
        return noValue();
    return twoUnits(std::max<qint64>(0, duration_cast<std::chrono::seconds>(*value).count()), locale);
}

QString seconds(Duration value, const QLocale &locale)
{
    const double number = std::chrono::duration<double>(value).count();
    return translated(unitWords[0]).arg(trimmed(number, 3, locale));
}

QString secondsAtLength(Duration value, const QLocale &locale)
{
    if (value < std::chrono::minutes(2))
        return seconds(value, locale);
    //: 940 s (15 m 40 s)
    return translated(QT_TRANSLATE_NOOP("Words", "%1 (%2)")).arg(seconds(value, locale), duration(value, locale));
}

QString rtt(std::optional<Duration> value, const QLocale &locale)
{
    if (!value)
        return noValue();
    return translated(QT_TRANSLATE_NOOP("Words", "%1 ms")).arg(milliseconds3(*value, locale));
}

QString rttNumber(std::optional<Duration> value, const QLocale &locale)
{
    return value ? milliseconds3(*value, locale) : noValue();
}

QString count(std::optional<quint64> value, const QLocale &locale)
{
    return value ? locale.toString(*value) : noValue();
}

QString percent(std::optional<double> value, const QLocale &locale)
{
    if (!value)
        return noValue();
    double shown = *value;
    int decimals = shown < 1 || shown > 99 ? 2 : 1;
    if (shown > 0 && shown < 0.01)
        shown = 0.01;
    if (shown < 100 && shown > 99.99)
        shown = 99.99;
    shown = std::round(shown * std::pow(10, decimals)) / std::pow(10, decimals);
    return translated(QT_TRANSLATE_NOOP("Words", "%1 %")).arg(trimmed(shown, decimals, locale));
}

QString bytes(std::optional<quint64> value, const QLocale &locale)
{
    if (!value)
        return noValue();
    return locale.formattedDataSize(static_cast<qint64>(*value), 1, QLocale::DataSizeSIFormat);
}

QString moment(std::optional<UtcTime> value)
{
    return local(value, u"yyyy-MM-dd HH:mm:ss");
}

QString exactMoment(std::optional<UtcTime> value)
{
    return local(value, u"yyyy-MM-dd HH:mm:ss.zzz");
}

QString timeOfDay(std::optional<UtcTime> value)
{
    return local(value, u"HH:mm:ss");
}

} // namespace keepwatch::words
