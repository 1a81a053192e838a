// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogues/wrapdelegate.h"

#include "ui/format/fonts.h"

#include <QHeaderView>
#include <QPainter>
#include <QTextLayout>
#include <QTreeView>

namespace keepwatch::ui {

namespace {

constexpr int side = 10; ///< as the texts of the header
constexpr int above = 4;

int room(int columnWidth)
{
    return std::max(columnWidth - 2 * scaled(side), 1);
}

/// Breaks it into lines of that width; the height of all of them.
double breakLines(QTextLayout &layout, int width, Qt::Alignment alignment)
{
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    double height = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition(QPointF(0, height));
        height += line.height();
    }
    layout.endLayout();
    return height;
}

} // namespace

WrapDelegate::WrapDelegate(QTreeView &view)
    : QStyledItemDelegate(&view)
    , m_view(view)
{
    view.setUniformRowHeights(false);
    // Not at once: a column is also resized in the middle of a layout.
    connect(
        view.header(), &QHeaderView::sectionResized, &view, [&view] { view.doItemsLayout(); }, Qt::QueuedConnection);
}

void WrapDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    QTextLayout layout(item.text, item.font);
    item.text.clear();
    m_view.style()->drawControl(QStyle::CE_ItemViewItem, &item, painter, &m_view);
    breakLines(layout, room(item.rect.width()), item.displayAlignment & Qt::AlignHorizontal_Mask);
    const bool isSelected = item.state.testFlag(QStyle::State_Selected);
    painter->setPen(item.palette.color(isSelected ? QPalette::HighlightedText : QPalette::Text));
    layout.draw(painter, item.rect.topLeft() + QPoint(scaled(side), scaled(above)));
}

QSize WrapDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QStyleOptionViewItem item = option;
    initStyleOption(&item, index);
    // As wide as the text in one row where the column follows its contents, and in its rows where it has a width.
    const int wanted = item.fontMetrics.horizontalAdvance(item.text) + 2 * scaled(side) + 1;
    const bool isFree = m_view.header()->sectionResizeMode(index.column()) == QHeaderView::ResizeToContents;
    QTextLayout layout(item.text, item.font);
    const double height = breakLines(layout, isFree ? wanted : room(m_view.columnWidth(index.column())), Qt::AlignLeft);
    return { wanted, int(std::ceil(height)) + 2 * scaled(above) };
}

} // namespace keepwatch::ui
