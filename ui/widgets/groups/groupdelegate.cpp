// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/groups/groupdelegate.h"

#include "app/words/numbers.h"
#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/format/spacing.h"
#include "ui/format/stateicon.h"

#include <QPainter>

namespace keepwatch::ui {

GroupDelegate::GroupDelegate(const GroupModel &model, QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_model(model)
{
}

void GroupDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const GroupSummary &part = m_model.at(index.row());
    QRect area = option.rect.adjusted(scaled(spacing::cellPadding), 0, -scaled(spacing::cellPadding), 0);
    const QString text = index.data().toString();
    if (part.choice.isTitle()) {
        painter->setFont(ui::font(FontRole::Secondary));
        painter->setPen(tokens.text2);
        painter->drawText(area.adjusted(0, 0, 0, -scaled(4)), int(Qt::AlignLeft | Qt::AlignBottom), text);
        return;
    }
    paintGround(*painter, option, index.row());
    const int size = scaled(spacing::stateIconSize);
    if (part.worst) {
        const QRect icon(area.left(), area.center().y() - size / 2, size, size);
        paintStateIcon(*painter, icon, *part.worst, surfaceInk(*part.worst, tokens));
    }
    area.adjust(size + scaled(8), 0, 0, 0);
    area = paintFigures(*painter, area, part, tokens);
    painter->setFont(ui::font(FontRole::Base));
    painter->setPen(part.choice.kind == GroupChoice::Kind::Ungrouped ? tokens.text2 : tokens.text);
    painter->drawText(area, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine),
        painter->fontMetrics().elidedText(text, Qt::ElideRight, area.width()));
}

void GroupDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option, int row) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    if (isSelected || isHovered || row == m_dropRow)
        painter.fillRect(option.rect, isSelected || row == m_dropRow ? tokens.selection : tokens.hover);
    if (isSelected)
        painter.fillRect(QRect(option.rect.topLeft(), QSize(spacing::accentBar, option.rect.height())), tokens.accent);
    const bool isFocused =
        option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange);
    if (!isFocused && row != m_dropRow)
        return;
    painter.setPen(tokens.accent);
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}

QRect GroupDelegate::paintFigures(
    QPainter &painter, const QRect &area, const GroupSummary &part, const Tokens &tokens) const
{
    painter.setFont(ui::font(FontRole::Secondary));
    const QString count = words::count(quint64(part.count));
    painter.setPen(part.count == 0 ? tokens.disabled : tokens.text2);
    painter.drawText(area, int(Qt::AlignRight | Qt::AlignVCenter), count);
    QRect left = area.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(count) - scaled(6), 0);
    if (part.troubled == 0 || !part.worst)
        return left;
    const QString troubled = words::count(quint64(part.troubled)) + QStringLiteral(" /");
    painter.setPen(tokens.of(*part.worst).emphasis);
    painter.drawText(left, int(Qt::AlignRight | Qt::AlignVCenter), troubled);
    left.adjust(0, 0, -painter.fontMetrics().horizontalAdvance(troubled) - scaled(6), 0);
    return left;
}

QSize GroupDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool isTitle = m_model.at(index.row()).choice.isTitle();
    return { scaled(120), scaled(isTitle ? spacing::headerHeight : spacing::rowHeight) };
}

} // namespace keepwatch::ui
