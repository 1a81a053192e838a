// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/hoverbox.h"

#include "app/words/numbers.h"
#include "ui/format/fonts.h"
#include "ui/format/palette.h"

#include <QFontMetricsF>
#include <QPainter>

namespace keepwatch::ui {

namespace {

constexpr double padding = 8;
constexpr double swatchWidth = 20;
constexpr double columnGap = 14;
constexpr int widestName = 180;
constexpr float leastSuspicion = 0.05F; ///< below it there is nothing to say

QString number(float ms)
{
    return words::rttNumber(std::chrono::round<Duration>(std::chrono::duration<float, std::milli>(ms)));
}

QString rttText(const Column &column)
{
    if (column.count == 1)
        return number(column.max);
    return HoverBox::tr("%1 – %2 – %3", "least, mean and longest RTT")
        .arg(number(column.min), number(column.mean()), number(column.max));
}

/// The kernel measures until the acknowledgement; what is left is the time the application took.
QString sharesText(const Column &column)
{
    const float network = column.kernelMean();
    const float application = column.mean() - network;
    return HoverBox::tr("network %1 · application %2")
        .arg(number(network), application > 0 ? number(application) : words::noValue());
}

} // namespace

HoverBox::HoverBox(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void HoverBox::addRow(const HoverRow &row, qsizetype index)
{
    Line line{ .colour = index, .name = row.name, .figures = words::noValue() };
    if (row.outage && !row.column)
        line.figures = tr("unreachable");
    else if (!row.hasRtt)
        line.figures = tr("no RTT by this method");
    else if (row.column)
        line.figures = rttText(*row.column);
    m_lines.push_back(line);
    QStringList more;
    if (row.column && row.column->kernelCount > 0)
        more << sharesText(*row.column);
    if (row.phi && *row.phi >= leastSuspicion)
        more << tr("suspicion φ %1").arg(QLocale().toString(double(*row.phi), 'f', 1));
    if (!more.isEmpty())
        m_lines.push_back(
            { .colour = {}, .name = {}, .figures = more.join(QStringLiteral(" · ")), .isSecondary = true });
}

void HoverBox::setReading(const HoverReading &reading)
{
    m_lines.clear();
    m_lines.push_back({ .colour = {},
        .name = words::timeOfDay(UtcTime(std::chrono::milliseconds(reading.time_ms))),
        .figures = tr("min – mean – max (ms)"),
        .isSecondary = true });
    for (size_t i = 0; i < reading.rows.size(); ++i)
        addRow(reading.rows[i], qsizetype(i));
    const QFontMetricsF metrics(ui::font(FontRole::Secondary));
    m_lineHeight = std::ceil(metrics.height()) + 2;
    m_nameWidth = 0;
    double figures = 0;
    for (Line &line : m_lines) {
        line.name = metrics.elidedText(line.name, Qt::ElideMiddle, scaled(widestName));
        m_nameWidth = std::max(m_nameWidth, metrics.horizontalAdvance(line.name));
        figures = std::max(figures, metrics.horizontalAdvance(line.figures));
    }
    resize(QSizeF(2 * padding + swatchWidth + m_nameWidth + columnGap + figures,
        2 * padding - 4 + m_lineHeight * double(m_lines.size()))
               .toSize());
    update();
}

QStringList HoverBox::lines() const
{
    QStringList result;
    for (const Line &line : m_lines)
        result << QString(line.name + u' ' + line.figures).trimmed();
    return result;
}

void HoverBox::paintEvent(QPaintEvent *)
{
    const Tokens &colours = tokensOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.border);
    painter.setBrush(colours.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.setFont(ui::font(FontRole::Secondary));
    double y = padding - 2;
    for (const Line &line : m_lines) {
        const QRectF whole(padding, y, width() - 2 * padding, m_lineHeight);
        if (line.colour)
            painter.fillRect(QRectF(padding, y + m_lineHeight / 2 - 1.5, 12, 3), colours.seriesColour(*line.colour));
        painter.setPen(line.isSecondary ? colours.text2 : colours.text);
        painter.drawText(whole.adjusted(swatchWidth, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, line.name);
        painter.drawText(whole, Qt::AlignRight | Qt::AlignVCenter, line.figures);
        y += m_lineHeight;
    }
}

} // namespace keepwatch::ui
