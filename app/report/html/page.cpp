// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/html/page.h"

#include "app/report/cells.h"
#include "app/words/numbers.h"

#include <QDateTime>
#include <QFile>
#include <QIODevice>
#include <QLocale>

static void loadStyle()
{
    // A static library's resources have to be asked for by name, outside any namespace.
    Q_INIT_RESOURCE(report_style);
}

namespace keepwatch::report {

namespace {

constexpr qsizetype chunkBytes = 65536;

QByteArray classed(const char *cssClass)
{
    return *cssClass ? QByteArray(" class=\"") + cssClass + '"' : QByteArray();
}

} // namespace

Page::Page(QIODevice &device, const QTimeZone &zone)
    : m_device(device)
    , m_zone(zone)
{
}

void Page::begin(const QString &title)
{
    loadStyle();
    QFile style(QStringLiteral(":/report/report.css"));
    const QByteArray css = style.open(QIODevice::ReadOnly) ? style.readAll() : QByteArray();
    // No script runs and nothing is fetched, whatever a name says.
    write("<!DOCTYPE html>\n<html lang=\"" + QLocale().bcp47Name().toLatin1()
        + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
          "'none'; style-src 'unsafe-inline'\">\n<meta name=\"viewport\" content=\"width=device-width\">\n<title>"
        + escaped(title) + "</title>\n<style>\n" + css + "</style>\n</head>\n<body>\n");
}

void Page::end()
{
    write("</body>\n</html>\n");
}

void Page::heading(int level, const QString &text)
{
    const QByteArray tag = 'h' + QByteArray::number(level);
    write('<' + tag + '>' + escaped(text) + "</" + tag + ">\n");
}

void Page::paragraph(const QString &text, const char *cssClass)
{
    write("<p" + classed(cssClass) + '>' + escaped(text) + "</p>\n");
}

void Page::beginTable(const QStringList &heads, const char *cssClass)
{
    write("<table" + classed(cssClass) + ">\n<thead><tr>");
    for (const QString &head : heads)
        write("<th>" + escaped(head) + "</th>");
    write("</tr></thead>\n<tbody>\n");
}

void Page::endTable()
{
    write("</tbody>\n</table>\n");
}

void Page::beginRow(const char *cssClass)
{
    write("<tr" + classed(cssClass) + '>');
}

void Page::endRow()
{
    write("</tr>\n");
}

void Page::cell(const QString &text, const char *cssClass)
{
    write("<td" + classed(cssClass) + '>' + escaped(text) + "</td>");
}

void Page::number(const QString &text, bool isZero)
{
    cell(text, isZero ? "n zero" : "n");
}

void Page::cell(std::optional<std::chrono::milliseconds> time)
{
    number(time ? length(*time) : words::noValue(), !time || time->count() == 0);
}

void Page::cell(quint64 value)
{
    number(words::count(value), value == 0);
}

void Page::cell(std::optional<Duration> rtt)
{
    QByteArray text;
    if (rtt)
        appendMilliseconds(text, *rtt);
    number(rtt ? QString::fromLatin1(text) : words::noValue(), !rtt);
}

void Page::percentCell(std::optional<double> percent)
{
    number(percent ? QString::number(*percent, 'f', 3) : words::noValue(), !percent);
}

QString Page::moment(UtcTime time) const
{
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), m_zone)
        .toString(u"yyyy-MM-dd HH:mm:ss.zzz t");
}

QString Page::length(std::chrono::milliseconds time)
{
    const qint64 ms = time.count();
    const auto padded = [](qint64 value, int width) {
        return QStringLiteral("%1").arg(value, width, 10, QLatin1Char('0'));
    };
    return QString::number(ms / 3'600'000) % u':' % padded(ms / 60'000 % 60, 2) % u':' % padded(ms / 1000 % 60, 2)
        % u'.' % padded(ms % 1000, 3);
}

QByteArray Page::escaped(const QString &text)
{
    QByteArray out;
    const QByteArray plain = text.toUtf8();
    for (const char c : plain) {
        switch (c) {
        case '<':
            out += "&lt;";
            break;
        case '>':
            out += "&gt;";
            break;
        case '&':
            out += "&amp;";
            break;
        case '"':
            out += "&quot;";
            break;
        case '\'':
            out += "&#39;";
            break;
        case '\0':
            break;
        default:
            out += c;
        }
    }
    return out;
}

void Page::write(const QByteArray &bytes)
{
    m_chunk += bytes;
    if (m_chunk.size() >= chunkBytes)
        flush();
}

bool Page::flush()
{
    // A disk that fills up takes a part first and names its error only at the next attempt.
    for (qsizetype written = 0; !m_hasFailed && written < m_chunk.size();) {
        const qint64 taken = m_device.write(m_chunk.constData() + written, m_chunk.size() - written);
        m_hasFailed = taken <= 0;
        written += taken;
    }
    m_chunk.clear();
    return !m_hasFailed;
}

} // namespace keepwatch::report
