// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlegend.h"

#include "app/words/numbers.h"
#include "ui/format/fonts.h"
#include "ui/format/lineicon.h"
#include "ui/format/palette.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace keepwatch::ui {

namespace {

QIcon swatch(const QColor &colour, bool isPinned, const Tokens &tokens)
{
    QPixmap pixmap(32, 32);
    pixmap.setDevicePixelRatio(2);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 2.5, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(2, 8), QPointF(14, 8));
    if (isPinned) {
        painter.setPen(QPen(tokens.surface, 1.5));
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(8, 8), 4, 4);
    }
    return QIcon(pixmap);
}

QString readingText(const std::optional<Column> &column)
{
    if (!column)
        return words::noValue();
    const auto number = [](float ms) {
        return words::rttNumber(std::chrono::duration_cast<Duration>(std::chrono::duration<float, std::milli>(ms)));
    };
    if (column->count == 1)
        return ChartLegend::tr("%1 ms").arg(number(column->max));
    return ChartLegend::tr("%1 – %2 – %3 ms", "least, mean and longest RTT")
        .arg(number(column->min), number(column->mean()), number(column->max));
}

} // namespace

ChartLegend::ChartLegend(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(10);
    rebuild();
}

void ChartLegend::setRows(const QList<ChartRow> &rows)
{
    if (rows == m_rows)
        return;
    m_rows = rows;
    rebuild();
}

void ChartLegend::rebuild()
{
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide(); // it may be the button whose click brought us here
            widget->deleteLater();
        }
        delete item;
    }
    m_entries.clear();
    if (m_rows.isEmpty())
        addHint(tr("Select connections in the table to see their round-trip time here"));
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        Entry entry{ .row = m_rows[i], .button = new QToolButton(this), .reading = new QLabel(this) };
        dress(entry, i);
        m_layout->addWidget(entry.button);
        m_layout->addWidget(entry.reading);
        m_entries.push_back(entry);
    }
    m_layout->addStretch(1);
}

void ChartLegend::addHint(const QString &text)
{
    auto *hint = new QLabel(text, this);
    hint->setFont(ui::font(FontRole::Secondary));
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(hint);
}

void ChartLegend::dress(Entry &entry, qsizetype index)
{
    const Tokens &colours = tokensOf(palette());
    const ChartRow &row = entry.row;
    QToolButton *button = entry.button;
    button->setAutoRaise(true);
    button->setCheckable(true);
    button->setChecked(row.isPinned);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setIcon(swatch(colours.seriesColour(index), row.isPinned, colours));
    button->setFont(ui::font(FontRole::Secondary));
    button->setText(QFontMetrics(button->font()).elidedText(row.name, Qt::ElideMiddle, scaled(150)));
    button->setToolTip(row.isPinned ? tr("%1 is pinned: it stays in the chart. Click to let it go.").arg(row.name)
                                    : tr("Click to pin %1, so that it stays in the chart.").arg(row.name));
    button->setAccessibleName(tr("Pin %1 to the chart").arg(row.name));
    connect(button, &QToolButton::toggled, this,
        [this, id = row.row](bool isChecked) { Q_EMIT pinToggled(id, isChecked); });
    entry.reading->setFont(ui::font(FontRole::Secondary));
    entry.reading->setForegroundRole(QPalette::PlaceholderText);
    // A method without RTT has no trace: say so where the trace is looked for.
    if (!traits(row.method).hasRtt)
        entry.reading->setText(tr("no RTT by this method"));
}

void ChartLegend::showReading(const HoverReading &reading)
{
    for (size_t i = 0; i < std::min(m_entries.size(), reading.columns.size()); ++i) {
        if (traits(m_entries[i].row.method).hasRtt)
            m_entries[i].reading->setText(readingText(reading.columns[i]));
    }
}

void ChartLegend::clearReading()
{
    for (Entry &entry : m_entries) {
        if (traits(entry.row.method).hasRtt)
            entry.reading->clear();
    }
}

void ChartLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        rebuild();
}

} // namespace keepwatch::ui
