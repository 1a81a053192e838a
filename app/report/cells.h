// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

#include <QByteArray>
#include <QTimeZone>

#include <limits>
#include <optional>

namespace keepwatch::report {

void appendNumber(QByteArray &out, quint64 value);
/// `milliseconds` or `seconds` with three decimals, without floating point: 1234567 ns is "1.235" ms.
void appendMilliseconds(QByteArray &out, Duration value);
void appendSeconds(QByteArray &out, std::chrono::milliseconds value);

/// Writes moments as ISO 8601 with milliseconds: UTC with `Z`, or a zone's time with its offset. The second's text
/// is remembered, which makes a column of them cheap; hence not for two threads at once.
class Moments {
public:
    explicit Moments(const std::optional<QTimeZone> &zone = {});
    void append(QByteArray &out, UtcTime time);

private:
    int offsetAt(qint64 ms);
    void setSecond(qint64 second);

    std::optional<QTimeZone> m_zone;
    qint64 m_quarter = -1; ///< the quarter of an hour that m_offset is of: offsets change nowhere else
    int m_offset = 0; ///< seconds east of UTC
    qint64 m_second = std::numeric_limits<qint64>::min(); ///< what m_secondText is of
    QByteArray m_secondText;
    qint64 m_day = std::numeric_limits<qint64>::min();
    QByteArray m_dayText;
};

/// Appends a text cell by RFC 4180, made harmless for spreadsheets: what they would run as a formula gets an
/// apostrophe before it.
void appendText(QByteArray &out, const QByteArray &text, char separator);

} // namespace keepwatch::report
