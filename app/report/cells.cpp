// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/cells.h"

#include <QDateTime>

namespace keepwatch::report {

namespace {

constexpr qint64 dayMs = 86'400'000;
constexpr qint64 quarterMs = 900'000;

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
    if (thousandths < 0) {
        out += '-';
        thousandths = -thousandths;
    }
    out += QByteArray::number(thousandths / 1000);
    out += '.';
    appendPadded(out, thousandths % 1000, 3);
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

void Moments::append(QByteArray &out, UtcTime time)
{
    const qint64 utc = time.time_since_epoch().count();
    const int offset = m_zone ? offsetAt(utc) : 0;
    const qint64 ms = utc + offset * qint64(1000);
    const qint64 day = floorDiv(ms, dayMs);
    if (day != m_day) {
        m_day = day;
        m_dayText = QDate(1970, 1, 1).addDays(day).toString(Qt::ISODate).toLatin1() + 'T';
    }
    const qint64 inDay = ms - day * dayMs;
    out += m_dayText;
    appendPadded(out, inDay / 3'600'000, 2);
    out += ':';
    appendPadded(out, inDay / 60'000 % 60, 2);
    out += ':';
    appendPadded(out, inDay / 1000 % 60, 2);
    out += '.';
    appendPadded(out, inDay % 1000, 3);
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
