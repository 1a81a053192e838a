// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/eventview.h"

#include "ui/format/fonts.h"
#include "ui/format/spacing.h"
#include "ui/widgets/eventdelegate.h"
#include "ui/widgets/placeholder.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace keepwatch::ui {

EventView::EventView(EventModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new EventDelegate(model, this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(true);
    applyFonts();
    connect(this, &QTableView::doubleClicked, this, &EventView::activate);
}

void EventView::applyFonts()
{
    verticalHeader()->setMinimumSectionSize(scaled(spacing::rowHeight));
    verticalHeader()->setDefaultSectionSize(scaled(spacing::rowHeight));
    setColumnWidth(EventModel::TimeColumn,
        QFontMetrics(ui::font(FontRole::Secondary))
                .horizontalAdvance(
                    m_model.isPast() ? QStringLiteral("0000-00-00 00:00:00") : QStringLiteral("00:00:00.000"))
            + scaled(18));
    setColumnWidth(EventModel::StateColumn, scaled(26));
    setColumnWidth(EventModel::NameColumn, scaled(130));
}

void EventView::activate(const QModelIndex &index)
{
    if (index.isValid() && m_model.eventAt(index.row()).row)
        Q_EMIT rowActivated(*m_model.eventAt(index.row()).row);
}

QString EventView::copiedText() const
{
    QStringList lines;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        lines << m_model.lineAt(index.row());
    return lines.join(u'\n');
}

void EventView::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    applyFonts();
    viewport()->update();
}

void EventView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFonts();
    if (event->type() == QEvent::LanguageChange)
        m_model.refreshTexts();
}

void EventView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        activate(currentIndex());
    else
        QTableView::keyPressEvent(event);
}

void EventView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    paintPlaceholder(*this, m_placeholder.isEmpty() ? tr("Nothing has happened yet.") : m_placeholder);
}

} // namespace keepwatch::ui
