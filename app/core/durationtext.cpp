// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/durationtext.h"

#include <array>
#include <cmath>

namespace keepwatch {

namespace {

struct UnitRow {
    const char *name;
    double nanoseconds;
};
constexpr std::array<UnitRow, 6> units{ {
    { "us", 1e3 },
    { "ms", 1e6 },
    { "s", 1e9 },
    { "min", 60e9 },
    { "h", 3600e9 },
    { "d", 86400e9 },
} };

bool isPartOfNumber(QChar c)
{
    return (c >= u'0' && c <= u'9') || c == u'.';
}

} // namespace

Result<Duration, FaultCode> parseDuration(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    qsizetype end = 0;
    while (end < trimmed.size() && isPartOfNumber(trimmed.at(end)))
        ++end;
    bool isNumber = false;
    const double number = trimmed.first(end).toDouble(&isNumber);
    if (!isNumber)
        return Unexpected{ FaultCode::WrongType };
    const QStringView unit = trimmed.sliced(end).trimmed();
    if (unit.isEmpty())
        return Unexpected{ FaultCode::UnitMissing };
    for (const UnitRow &row : units) {
        const double nanoseconds = number * row.nanoseconds;
        if (unit == QLatin1StringView(row.name) && nanoseconds < 9.2e18)
            return Duration(std::llround(nanoseconds));
    }
    return Unexpected{ FaultCode::WrongType };
}

} // namespace keepwatch
