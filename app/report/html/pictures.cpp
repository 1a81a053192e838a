// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/html/pictures.h"

#include "app/report/html/page.h"
#include "app/words/names.h"
#include "app/words/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace keepwatch::report {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(keepwatch::report::Pictures)
};

using Entry = AvailabilityBook::Entry;

/// More bars than fit on a page help nobody.
constexpr qsizetype barLimit = 40;
constexpr double labelWidth = 240;
constexpr double plotWidth = 860;
constexpr double numberWidth = 90;
constexpr double rowHeight = 20;

QByteArray number(double value)
{
    return QByteArray::number(value, 'f', 2);
}

QByteArray rect(double x, double y, double width, double height, const QByteArray &cssClass, const QString &title)
{
    return "<rect x=\"" + number(x) + "\" y=\"" + number(y) + "\" width=\"" + number(width) + "\" height=\""
        + number(height) + "\" class=\"" + cssClass + "\"><title>" + Page::escaped(title) + "</title></rect>\n";
}

QByteArray text(double x, double y, const QString &words, const QByteArray &attributes = {})
{
    return "<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" " + attributes + '>' + Page::escaped(words)
        + "</text>\n";
}

/// A name that is too long for its column ends in dots; the picture's title has all of it.
QByteArray label(double y, const QString &name)
{
    const QString cut = name.size() > 34 ? QString(name.first(33) % u'…') : name;
    return "<g><title>" + Page::escaped(name) + "</title>" + text(labelWidth - 10, y + 13, cut, "text-anchor=\"end\"")
        + "</g>\n";
}

QByteArray begin(qsizetype rows, double head)
{
    const QByteArray height = number(static_cast<double>(rows) * rowHeight + head + 4);
    const QByteArray width = number(labelWidth + plotWidth + numberWidth);
    return "<svg class=\"charts\" role=\"img\" width=\"100%\" viewBox=\"0 0 " + width + ' ' + height
        + "\" xmlns=\"http://www.w3.org/2000/svg\">\n"
          "<defs><pattern id=\"hatch\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\" "
          "patternTransform=\"rotate(45)\"><rect width=\"6\" height=\"6\" fill=\"#f3f5f7\"/><rect width=\"1.5\" "
          "height=\"6\" fill=\"#b5bec8\"/></pattern></defs>\n";
}

QList<Entry> worst(QList<Entry> entries, auto less)
{
    std::ranges::stable_sort(entries, less);
    return entries.first(std::min(entries.size(), barLimit));
}

void legend(Page &page)
{
    page.raw("<div class=\"legend\">");
    for (const TimeKind &kind : timeKinds())
        page.raw(QByteArray("<span><svg viewBox=\"0 0 12 12\"><rect width=\"12\" height=\"12\" class=\"")
            + kind.cssClass + "\"/></svg>" + Page::escaped(kind.name) + "</span>");
    page.raw("</div>\n");
}

QByteArray bar(const Entry &entry, double y)
{
    const auto total = static_cast<double>(std::max<qint64>(1, entry.record.total().count()));
    double x = labelWidth;
    QByteArray svg;
    for (const TimeKind &kind : timeKinds()) {
        const auto time = entry.record.*(kind.time);
        const double width = plotWidth * static_cast<double>(time.count()) / total;
        // A short outage in a long month is still to be seen.
        const double shown = time.count() > 0 ? std::max(width, 1.0) : 0;
        if (shown > 0)
            svg += rect(x, y + 3, shown, rowHeight - 6, kind.cssClass, kind.name % u": " % Page::length(time));
        x += width;
    }
    return svg;
}

} // namespace

QList<TimeKind> timeKinds()
{
    using R = AvailabilityRecord;
    return { { &R::up, "s-up", words::name(State::Up) }, { &R::degraded, "s-degraded", words::name(State::Degraded) },
        { &R::suspect, "s-suspect", words::name(State::Suspect) },
        { &R::unreachable, "s-unreachable", words::name(State::Unreachable) },
        { &R::connecting, "s-connecting", words::name(State::Connecting) },
        { &R::paused, "s-paused", words::name(State::Paused) }, { &R::excluded, "s-excluded", Words::tr("Excluded") } };
}

void drawTimes(Page &page, const QList<Entry> &entries)
{
    const auto shown = worst(entries, [](const Entry &a, const Entry &b) {
        return a.record.availabilityPercent().value_or(101) < b.record.availabilityPercent().value_or(101);
    });
    if (shown.isEmpty())
        return;
    page.raw(begin(shown.size(), 0));
    double y = 0;
    for (const Entry &entry : shown) {
        const auto percent = entry.record.availabilityPercent();
        page.raw(label(y, entry.row.name) + bar(entry, y)
            + text(labelWidth + plotWidth + 8, y + 13,
                percent ? QString(QString::number(*percent, 'f', 3) % u" %") : words::noValue()));
        y += rowHeight;
    }
    page.raw("</svg>\n");
    legend(page);
    if (shown.size() < entries.size())
        page.paragraph(Words::tr("The picture shows the %n target(s) with the lowest availability; the table has all.",
                           nullptr, static_cast<int>(shown.size())),
            "sub");
}

void drawLatencies(Page &page, const QList<Entry> &entries)
{
    QList<Entry> measured = entries;
    measured.removeIf([](const Entry &entry) { return !entry.record.latency.p50; });
    const auto shown =
        worst(measured, [](const Entry &a, const Entry &b) { return a.record.latency.p99 > b.record.latency.p99; });
    if (shown.isEmpty())
        return;
    // Whole decades around all that is shown.
    Duration least = *shown.constFirst().record.latency.p50;
    for (const Entry &entry : shown)
        least = std::min(least, *entry.record.latency.p50);
    const auto decade = [](Duration rtt) { return std::log10(std::max(1e3, static_cast<double>(rtt.count()))); };
    const double first = std::floor(decade(least));
    const double last = std::max(first + 1, std::ceil(decade(*shown.constFirst().record.latency.p99)));
    const auto xOf = [&](Duration rtt) {
        return labelWidth + plotWidth * std::clamp((decade(rtt) - first) / (last - first), 0.0, 1.0);
    };
    page.raw(begin(shown.size(), 20));
    for (double d = first; d <= last; ++d) {
        const double x = labelWidth + plotWidth * (d - first) / (last - first);
        page.raw("<line x1=\"" + number(x) + "\" x2=\"" + number(x) + "\" y1=\"16\" y2=\""
            + number(20 + static_cast<double>(shown.size()) * rowHeight) + "\"/>\n"
            + text(
                x, 11, words::rtt(Duration(std::llround(std::pow(10, d)))), "text-anchor=\"middle\" class=\"soft\""));
    }
    double y = 20;
    for (const Entry &entry : shown) {
        const LatencyFigures &figures = entry.record.latency;
        const double from = xOf(*figures.p50);
        const QString title = Words::tr("median %1, 95th percentile %2, 99th percentile %3")
                                  .arg(words::rtt(figures.p50), words::rtt(figures.p95), words::rtt(figures.p99));
        page.raw(label(y, entry.row.name)
            + rect(from, y + 6, std::max(2.0, xOf(*figures.p99) - from), rowHeight - 12, "range", title)
            + rect(from - 1, y + 4, 2.5, rowHeight - 8, "tick", title)
            + rect(xOf(*figures.p95) - 1, y + 4, 2.5, rowHeight - 8, "tick", title)
            + text(labelWidth + plotWidth + 8, y + 13, words::rtt(figures.p99)));
        y += rowHeight;
    }
    page.raw("</svg>\n");
}

} // namespace keepwatch::report
