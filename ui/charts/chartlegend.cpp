// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlegend.h"

#include "ui/format/fonts.h"
#include "ui/format/lineicon.h"
#include "ui/format/palette.h"

#include <QEvent>
#include <QPainter>
#include <QToolButton>

namespace keepwatch::ui {

namespace {

constexpr int swatchWidth = 14;
constexpr int swatchGap = 5;
constexpr int entryGap = 8;
constexpr int widestName = 170;
constexpr int narrowestName = 60;
constexpr int mostLines = 3;
constexpr int buttonSize = 18;

/// A row's colour and name, shortened in the middle where there is little room; then without the note behind it.
class LegendName final : public QWidget {
public:
    LegendName(const QString &name, const QString &note, qsizetype index, QWidget *parent)
        : QWidget(parent)
        , m_name(name)
        , m_note(note.isEmpty() ? note : u' ' + note)
        , m_index(index)
    {
        setFont(ui::font(FontRole::Secondary));
        setToolTip(name + m_note);
        setMinimumHeight(fontMetrics().height() + 4);
    }

    int widthIn(int room) const
    {
        return swatchWidth + swatchGap + std::min(textWidth(m_name), room) + noteWidthIn(room);
    }

    void setRoom(int room)
    {
        m_room = room;
        setFixedWidth(widthIn(room));
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Tokens &colours = tokensOf(palette());
        QPainter painter(this);
        painter.fillRect(QRect(0, height() / 2 - 1, swatchWidth, 3), colours.seriesColour(m_index));
        painter.setPen(colours.text);
        QRect text = rect().adjusted(swatchWidth + swatchGap, 0, 0, 0);
        const QString name = fontMetrics().elidedText(m_name, Qt::ElideMiddle, m_room);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, name);
        if (noteWidthIn(m_room) == 0)
            return;
        painter.setPen(colours.text2);
        painter.drawText(text.adjusted(textWidth(name), 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_note);
    }

private:
    int textWidth(const QString &text) const { return fontMetrics().horizontalAdvance(text) + 1; }
    int noteWidthIn(int room) const { return room < scaled(widestName) || m_note.isEmpty() ? 0 : textWidth(m_note); }

    QString m_name;
    QString m_note;
    qsizetype m_index;
    int m_room = 0;
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
{
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
    for (QWidget *part : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        part->hide(); // it may be the button whose click brought us here
        part->deleteLater();
    }
    m_entries.clear();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        addEntry(m_rows[i], i);
    arrange();
}

void ChartLegend::addEntry(const ChartRow &row, qsizetype index)
{
    const QString note = traits(row.method).hasRtt ? QString() : tr("(no RTT by its method)");
    Entry entry{ .name = new LegendName(row.name, note, index, this),
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
    for (QWidget *part : std::initializer_list<QWidget *>{ entry.name, entry.pin, entry.remove })
        part->show();
    m_entries.push_back(entry);
}

/// The entries in as many lines as they need when no name has more than `room`; returns how many those are.
int ChartLegend::flow(int room, bool isMoving)
{
    const int lineHeight = scaled(buttonSize) + 4;
    int x = 0;
    int line = 0;
    for (const Entry &entry : m_entries) {
        auto *name = static_cast<LegendName *>(entry.name);
        const int nameWidth = name->widthIn(room);
        const int width = nameWidth + 2 * scaled(buttonSize);
        if (x > 0 && x + width > this->width()) {
            x = 0;
            ++line;
        }
        if (isMoving) {
            name->setRoom(room);
            name->setGeometry(x, line * lineHeight, nameWidth, lineHeight);
            entry.pin->move(x + nameWidth, line * lineHeight + 2);
            entry.remove->move(x + nameWidth + scaled(buttonSize), line * lineHeight + 2);
        }
        x += width + scaled(entryGap);
    }
    return line + 1;
}

/// In as few lines as let every name be told from the others; within them the names are as long as there is room.
void ChartLegend::arrange()
{
    const int least = scaled(narrowestName);
    int most = 1;
    while (most < mostLines && flow(least, false) > most)
        ++most;
    int room = scaled(widestName);
    while (room > least && flow(room, false) > most)
        room -= 2;
    const int lines = flow(room, true);
    setFixedHeight(lines * (scaled(buttonSize) + 4));
}

void ChartLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChartLegend::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        rebuild();
}

} // namespace keepwatch::ui
