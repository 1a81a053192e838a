// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/cells.h"

#include <QDateTime>

#include <array>
#include <charconv>
#include <cstdlib>

namespace keepwatch::report {

namespace {

constexpr qint64 daySeconds = 86'400;
constexpr qint64 quarterMs = 900'000;

/// Room for the digits of any number, its sign and a few characters more.
using Digits = std::array<char, 32>;

void appendPadded(QByteArray &out, qint64 value, int width)
{
    char digits[8];
    for (int i = width - 1; i >= 0; --i) {
        digits[i] = static_cast<char>('0' + value % 10);
        value /= 10;
    }
    out.append(digits, width);
}

/// `thousandths` / 1000 with three decimals.
void appendThousandths(QByteArray &out, qint64 thousandths)
{
    // In one piece: a table has millions of them.
    Digits digits;
    char *at = digits.data();
    if (thousandths < 0)
        *at++ = '-';
    const qint64 size = std::abs(thousandths);
    at = std::to_chars(at, digits.data() + digits.size(), size / 1000).ptr;
    *at++ = '.';
    *at++ = static_cast<char>('0' + size / 100 % 10);
    *at++ = static_cast<char>('0' + size / 10 % 10);
    *at++ = static_cast<char>('0' + size % 10);
    out.append(digits.data(), at - digits.data());
}

qint64 floorDiv(qint64 value, qint64 by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

void appendOffset(QByteArray &out, int seconds)
{
    out += seconds < 0 ? '-' : '+';
    const int minutes = std::abs(seconds) / 60;
    appendPadded(out, minutes / 60, 2);
    out += ':';
    appendPadded(out, minutes % 60, 2);
}

} // namespace

void appendNumber(QByteArray &out, quint64 value)
{
    Digits digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end - digits.data());
}

void appendMilliseconds(QByteArray &out, Duration value)
{
    appendThousandths(out, floorDiv(value.count() + 500, 1000));
}

void appendSeconds(QByteArray &out, std::chrono::milliseconds value)
{
    appendThousandths(out, value.count());
}

Moments::Moments(const std::optional<QTimeZone> &zone)
    : m_zone(zone)
{
}

int Moments::offsetAt(qint64 ms)
{
    const qint64 quarter = floorDiv(ms, quarterMs);
    if (quarter != m_quarter) {
        m_quarter = quarter;
        m_offset = m_zone->offsetFromUtc(QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC));
    }
    return m_offset;
}

void Moments::setSecond(qint64 second)
{
    m_second = second;
    const qint64 day = floorDiv(second, daySeconds);
    if (day != m_day) {
        m_day = day;
        m_dayText = QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate).toLatin1() + 'T';
    }
    const qint64 inDay = second - day * daySeconds;
    m_secondText = m_dayText;
    appendPadded(m_secondText, inDay / 3600, 2);
    m_secondText += ':';
    appendPadded(m_secondText, inDay / 60 % 60, 2);
    m_secondText += ':';
    appendPadded(m_secondText, inDay % 60, 2);
    m_secondText += '.';
}

void Moments::append(QByteArray &out, UtcTime time)
{
    const qint64 utc = time.time_since_epoch().count();
    const int offset = m_zone ? offsetAt(utc) : 0;
    const qint64 ms = utc + offset * qint64(1000);
    const qint64 second = floorDiv(ms, 1000);
    if (second != m_second)
        setSecond(second);
    out += m_secondText;
    appendPadded(out, ms - second * 1000, 3);
    if (m_zone)
        appendOffset(out, offset);
    else
        out += 'Z';
}

void appendText(QByteArray &out, const QByteArray &text, char separator)
{
    if (text.isEmpty())
        return;
    const bool isFormula = QByteArrayView("=+-@\t\r").contains(text.front());
    bool isQuoted = false;
    for (const char c : text)
        isQuoted = isQuoted || c == '"' || c == '\n' || c == '\r' || c == ',' || c == separator;
    if (isQuoted)
        out += '"';
    if (isFormula)
        out += '\'';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    if (isQuoted)
        out += '"';
}

} // namespace keepwatch::report
