// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

#include <QLocale>
#include <QString>

#include <optional>

// Numbers as people read them. No value is an en dash, never 0. Digits and separators are the locale's.
namespace keepwatch::words {

/// The en dash that stands for "no value".
QString noValue();

/// A length of time with the two units that matter: "0.213 ms", "12 ms", "3.1 s", "33 s", "8 m 14 s", "5 d 3 h".
QString duration(std::optional<Duration> value, const QLocale &locale = QLocale());
/// Whole seconds and up, for a cell that counts: "0 s", "33 s", "8 m 14 s".
QString timeInState(std::optional<Duration> value, const QLocale &locale = QLocale());
/// Always seconds, never rounded up to minutes, no group separators: "33 s", "7875 s", "5.5 s".
QString seconds(Duration value, const QLocale &locale = QLocale());
/// Seconds, and from two minutes on what they amount to: "940 s (15 m 40 s)".
QString secondsAtLength(Duration value, const QLocale &locale = QLocale());

/// A round-trip time in milliseconds with sensible digits: "0.213 ms", "3.14 ms", "83.2 ms", "812 ms".
QString rtt(std::optional<Duration> value, const QLocale &locale = QLocale());
/// The same without its unit, for a column whose header bears it.
QString rttNumber(std::optional<Duration> value, const QLocale &locale = QLocale());

/// With group separators: "86,400".
QString count(std::optional<quint64> value, const QLocale &locale = QLocale());
/// "0 %", "0.03 %", "12.5 %", "100 %". Never rounded to 0 or to 100 unless it is that.
QString percent(std::optional<double> value, const QLocale &locale = QLocale());
/// Decimal units: "820 bytes", "3.2 MB".
QString bytes(std::optional<quint64> value, const QLocale &locale = QLocale());

/// A moment in local time to the second: "2026-11-22 20:00:05". The same in every locale, so that lists line up.
QString moment(std::optional<UtcTime> value);
/// The same with milliseconds: "2026-11-22 20:00:05.123".
QString exactMoment(std::optional<UtcTime> value);
/// Only the time of day: "20:00:05".
QString timeOfDay(std::optional<UtcTime> value);

} // namespace keepwatch::words
