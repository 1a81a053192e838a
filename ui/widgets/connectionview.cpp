// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/connectionview.h"

#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/format/spacing.h"
#include "ui/widgets/connectiondelegate.h"
#include "ui/widgets/placeholder.h"

#include <QAccessible>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>

namespace keepwatch::ui {

ConnectionView::ConnectionView(ConnectionModel &model, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_delegate(new ConnectionDelegate(model, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setDragEnabled(true);
    setUpHeader();
    applyFonts();
    chooseDefaults(scaled(spacing::narrowWindow));
    connect(this, &QTableView::doubleClicked, this,
        [this](const QModelIndex &index) { Q_EMIT rowActivated(m_model.rowAt(index.row()).info.row); });
}

void ConnectionView::setUpHeader()
{
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    header->setSectionsMovable(true);
    header->setHighlightSections(false);
    header->setStretchLastSection(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    setSortingEnabled(true);
    sortByColumn(int(TableColumn::State), Qt::AscendingOrder);
    connect(header, &QHeaderView::customContextMenuRequested, this, [this](const QPoint &position) {
        QMenu menu;
        fillColumnMenu(menu);
        menu.exec(horizontalHeader()->mapToGlobal(position));
    });
    connect(header, &QHeaderView::sectionMoved, this, &ConnectionView::noteOwnColumns);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        // The last column follows the window: only a width that was dragged says something of the operator's wishes.
        if (QGuiApplication::mouseButtons().testFlag(Qt::LeftButton) && horizontalHeader()->underMouse())
            noteOwnColumns();
    });
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ConnectionView::columnsChanged);
}

void ConnectionView::noteOwnColumns()
{
    if (m_isRestoring)
        return;
    m_hasOwnColumns = true;
    Q_EMIT columnsChanged();
}

void ConnectionView::applyFonts()
{
    verticalHeader()->setMinimumSectionSize(scaled(spacing::rowHeight));
    verticalHeader()->setDefaultSectionSize(scaled(spacing::rowHeight));
    horizontalHeader()->setFixedHeight(scaled(spacing::headerHeight));
    horizontalHeader()->setMinimumSectionSize(scaled(40));
}

QList<RowId> ConnectionView::selectedRows() const
{
    QList<RowId> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows << m_model.rowAt(index.row()).info.row;
    return rows;
}

std::optional<RowId> ConnectionView::currentRow() const
{
    const QModelIndex current = currentIndex();
    if (current.isValid() && selectionModel()->isRowSelected(current.row()))
        return m_model.rowAt(current.row()).info.row;
    const QModelIndexList rows = selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(m_model.rowAt(rows.constFirst().row()).info.row);
}

void ConnectionView::select(RowId row)
{
    const QModelIndex index = m_model.indexOf(row, TableColumn::Name);
    if (!index.isValid())
        return;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void ConnectionView::enter()
{
    if (!currentRow() && m_model.rowCount() > 0)
        select(m_model.rowAt(0).info.row);
    setFocus(Qt::ShortcutFocusReason);
}

void ConnectionView::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    viewport()->update();
}

/// In place of what a table does, which is to paint everything.
void ConnectionView::dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &)
{
    if (isVisible())
        viewport()->update(m_faces.changed(*this, m_model));
    QAccessibleTableModelChangeEvent change(this, QAccessibleTableModelChangeEvent::DataChanged);
    change.setFirstRow(topLeft.row());
    change.setFirstColumn(topLeft.column());
    change.setLastRow(bottomRight.row());
    change.setLastColumn(bottomRight.column());
    QAccessible::updateAccessibility(&change);
}

bool ConnectionView::viewportEvent(QEvent *event)
{
    // Entered it is also by a window that opens under a pointer at rest: then nobody is about to click.
    if (event->type() == QEvent::MouseMove) {
        m_model.setHeld(true);
        setHovered(indexAt(static_cast<QMouseEvent *>(event)->position().toPoint()).row());
    }
    if (event->type() == QEvent::Leave) {
        setHovered(-1);
        m_model.setHeld(false);
    }
    return QTableView::viewportEvent(event);
}

void ConnectionView::setHovered(int row)
{
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    m_delegate->setHoveredRow(row);
    viewport()->update();
}

void ConnectionView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        chooseDefaults(window()->width());
}

void ConnectionView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    paintSelectionBars();
    paintPlaceholder(*this, m_placeholder);
}

/// A bar in the accent colour at the left edge: the selection is seen without telling two pale fills apart.
void ConnectionView::paintSelectionBars()
{
    QPainter painter(viewport());
    const int first = rowAt(0);
    for (int row = std::max(first, 0); row < m_model.rowCount(); ++row) {
        const int y = rowViewportPosition(row);
        if (y > viewport()->height())
            break;
        if (selectionModel()->isRowSelected(row))
            painter.fillRect(QRect(0, y, spacing::accentBar, rowHeight(row)), tokensOf(palette()).accent);
    }
}

void ConnectionView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        applyFonts();
    if (event->type() == QEvent::LanguageChange)
        m_model.refreshTexts();
}

void ConnectionView::keyPressEvent(QKeyEvent *event)
{
    const bool isActivation = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (const auto row = currentRow(); isActivation && row)
        Q_EMIT rowActivated(*row);
    else
        QTableView::keyPressEvent(event);
}

void ConnectionView::startDrag(Qt::DropActions)
{
    Q_EMIT dragRequested();
}

void ConnectionView::contextMenuEvent(QContextMenuEvent *event)
{
    Q_EMIT menuRequested(event->globalPos());
}

void ConnectionView::selectionChanged(const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    Q_EMIT selectionChangedByUser();
}

} // namespace keepwatch::ui
