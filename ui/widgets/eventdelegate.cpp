// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/eventdelegate.h"

#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/format/spacing.h"
#include "ui/format/stateicon.h"

#include <QPainter>

namespace keepwatch::ui {

EventDelegate::EventDelegate(const EventModel &model, QObject *parent)
    : QAbstractItemDelegate(parent)
    , m_model(model)
{
}

void EventDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &tokens = tokensOf(option.palette);
    const Event &event = m_model.eventAt(index.row());
    const bool isSelected = option.state.testFlag(QStyle::State_Selected);
    if (isSelected)
        painter->fillRect(option.rect, tokens.selection);
    if (index.column() == EventModel::StateColumn) {
        if (!event.hasState())
            return;
        const int size = scaled(spacing::stateIconSize);
        QRect icon(0, 0, size, size);
        icon.moveCenter(option.rect.center());
        paintStateIcon(*painter, icon, event.to, surfaceInk(event.to, tokens));
        return;
    }
    const int padding = index.column() == EventModel::TimeColumn ? scaled(spacing::cellPadding) : scaled(4);
    const QRect cell = option.rect.adjusted(padding, 0, -scaled(4), 0);
    const bool isName = index.column() == EventModel::NameColumn;
    painter->setFont(isName ? option.font : font(FontRole::Secondary));
    painter->setPen(isName || isSelected ? tokens.text : tokens.text2);
    const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, cell.width());
    painter->drawText(cell, int(Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine), text);
}

QSize EventDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return { scaled(60), scaled(spacing::rowHeight) };
}

} // namespace keepwatch::ui
