// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/connectiondelegate.h"

#include "ui/format/fonts.h"
#include "ui/format/lineicon.h"
#include "ui/format/palette.h"
#include "ui/format/spacing.h"
#include "ui/format/statechip.h"
#include "ui/widgets/cellink.h"
#include "ui/widgets/sparklinepainter.h"

#include <QPainter>

namespace keepwatch::ui {

namespace {

/// An acknowledged trouble bears a tick before its cause; what is left of the cell.
QRect afterTick(QPainter &painter, const QRect &cell, const ConnectionRow &row)
{
    if (!row.acknowledgement)
        return cell;
    const int size = scaled(14);
    QRect tick(0, 0, size, size);
    tick.moveCenter({ cell.left() + size / 2, cell.center().y() });
    static const QIcon icon = lineIcon(QLatin1StringView("acknowledge"), IconTone::Secondary);
    icon.paint(&painter, tick);
    return cell.adjusted(size + scaled(5), 0, 0, 0);
}

/// A name whose TLS needs a word bears a triangle at its end, which its tool tip explains; what is left of the cell.
QRect beforeTlsMark(QPainter &painter, const QRect &cell, const ConnectionRow &row)
{
    if (!row.needsTlsMark())
        return cell;
    const int size = scaled(15);
    QRect mark(0, 0, size, size);
    mark.moveCenter({ cell.right() - size / 2, cell.center().y() });
    static const QIcon icon = lineIcon(QLatin1StringView("warning"), IconTone::Caution);
    icon.paint(&painter, mark);
    return cell.adjusted(0, 0, -size - scaled(5), 0);
}

/// Draws what a cell shows beside its text; what is left for that.
QRect besideMarks(QPainter &painter, const QRect &cell, TableColumn column, const ConnectionRow &row)
{
    if (column == TableColumn::Cause)
        return afterTick(painter, cell, row);
    return column == TableColumn::Name ? beforeTlsMark(painter, cell, row) : cell;
}

} // namespace

ConnectionDelegate::ConnectionDelegate(const ConnectionModel &model, QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_model(model)
{
}

void ConnectionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const ConnectionRow &row = m_model.rowAt(index.row());
    const ColumnInfo &column = connectionColumns()[size_t(index.column())];
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    paintBackground(*painter, option, index);

    const QRect cell = option.rect.adjusted(scaled(spacing::cellPadding), 0, -scaled(spacing::cellPadding), 0);
    if (column.column == TableColumn::State) {
        const int outdent = scaled(3);
        paintChip(*painter, cell.adjusted(-outdent, 0, outdent, -1), row.state, index.data().toString(), tokens);
    } else if (column.column == TableColumn::Sparkline) {
        paintSparkline(*painter, QRectF(cell).adjusted(0, 4, 0, -5), row, tokens);
    } else {
        painter->setFont(option.font);
        painter->setPen(cellInk(column.column, row, isSelected, tokens));
        const QRect rest = besideMarks(*painter, cell, column.column, row);
        const QString text = option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rest.width());
        painter->drawText(rest,
            int((column.isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter | Qt::TextSingleLine), text);
    }
}

void ConnectionDelegate::paintBackground(
    QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected || index.row() == m_hoveredRow)
        painter.fillRect(option.rect, isSelected ? tokens.selection : tokens.hover);
    const ConnectionRow &row = m_model.rowAt(index.row());
    if (!isSelected && row.state == State::Unreachable && !row.acknowledgement)
        painter.fillRect(option.rect, tokens.rowTint());
    painter.setPen(tokens.grid);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        painter.setPen(tokens.accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

QSize ConnectionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return { scaled(connectionColumns()[size_t(index.column())].width), scaled(spacing::rowHeight) };
}

} // namespace keepwatch::ui
