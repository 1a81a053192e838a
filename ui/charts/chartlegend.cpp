// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlegend.h"

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

constexpr int swatchWidth = 14;
constexpr int widestName = 170;
constexpr int buttonSize = 18;

/// A row's colour and name; shortened in the middle where there is little room.
class LegendName final : public QWidget {
public:
    LegendName(const QString &name, qsizetype index, QWidget *parent)
        : QWidget(parent)
        , m_name(name)
        , m_index(index)
    {
        setFont(ui::font(FontRole::Secondary));
        setToolTip(name);
        setMinimumHeight(fontMetrics().height() + 4);
        setRoom(widestName);
    }

    void setRoom(int width)
    {
        const int text = std::min(fontMetrics().horizontalAdvance(m_name) + 1, width);
        setFixedWidth(swatchWidth + 5 + text);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &colours = tokensOf(palette());
        QPainter painter(this);
        painter.fillRect(QRect(0, height() / 2 - 1, swatchWidth, 3), colours.seriesColour(m_index));
        painter.setPen(colours.text);
        const QRect text = rect().adjusted(swatchWidth + 5, 0, 0, 0);
        painter.drawText(
            text, Qt::AlignLeft | Qt::AlignVCenter, fontMetrics().elidedText(m_name, Qt::ElideMiddle, text.width()));
    }

private:
    QString m_name;
    qsizetype m_index;
};

QToolButton *smallButton(QLatin1StringView icon, IconTone tone, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(lineIcon(icon, tone));
    button->setIconSize(QSize(12, 12));
    button->setFixedSize(scaled(buttonSize), scaled(buttonSize));
    return button;
}

} // namespace

ChartLegend::ChartLegend(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QHBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 8, 0);
    m_layout->setSpacing(2);
    setMinimumHeight(scaled(buttonSize) + 2);
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
        addHint();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        addEntry(m_rows[i], i);
    m_layout->addStretch(1);
    elide();
}

void ChartLegend::addHint()
{
    auto *hint = new QLabel(
        tr("Select connections in the table to see them here; “Add to chart” (Ctrl+P) keeps them for comparison."),
        this);
    hint->setFont(ui::font(FontRole::Secondary));
    hint->setForegroundRole(QPalette::PlaceholderText);
    m_layout->addWidget(hint);
}

void ChartLegend::addEntry(const ChartRow &row, qsizetype index)
{
    Entry entry{ .name = new LegendName(
                     traits(row.method).hasRtt ? row.name : tr("%1 (no RTT by its method)").arg(row.name), index, this),
        .pin = smallButton(QLatin1StringView("pin"), row.isPinned ? IconTone::Accent : IconTone::Secondary, this),
        .remove = smallButton(QLatin1StringView("close"), IconTone::Secondary, this) };
    entry.pin->setCheckable(true);
    entry.pin->setChecked(row.isPinned);
    entry.pin->setToolTip(row.isPinned
            ? tr("%1 stays in the chart. Click to show it only while it is selected.").arg(row.name)
            : tr("Keep %1 in the chart when others are selected").arg(row.name));
    entry.pin->setAccessibleName(tr("Pin %1 to the chart").arg(row.name));
    entry.remove->setToolTip(tr("Take %1 out of the chart").arg(row.name));
    entry.remove->setAccessibleName(entry.remove->toolTip());
    connect(entry.pin, &QToolButton::toggled, this,
        [this, id = row.row](bool isChecked) { Q_EMIT pinToggled(id, isChecked); });
    connect(entry.remove, &QToolButton::clicked, this, [this, id = row.row] { Q_EMIT removed(id); });
    m_layout->addWidget(entry.name);
    m_layout->addWidget(entry.pin);
    m_layout->addWidget(entry.remove);
    m_layout->addSpacing(6);
    m_entries.push_back(entry);
}

/// All of them stay within the width; the names give way.
void ChartLegend::elide()
{
    if (m_entries.empty())
        return;
    const int fixed = swatchWidth + 5 + 2 * scaled(buttonSize) + 6 + 4 * m_layout->spacing();
    const int room = width() / int(m_entries.size()) - fixed;
    for (const Entry &entry : m_entries)
        static_cast<LegendName *>(entry.name)->setRoom(std::clamp(room, scaled(24), scaled(widestName)));
}

void ChartLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    elide();
}

void ChartLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        rebuild();
}

} // namespace keepwatch::ui
