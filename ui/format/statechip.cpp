// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/statechip.h"

#include "ui/format/fonts.h"
#include "ui/format/spacing.h"
#include "ui/format/stateicon.h"

#include <QFontMetrics>
#include <QPainter>

#include <algorithm>

namespace keepwatch::ui {

namespace {

constexpr int padLeft = 5;
constexpr int padRight = 9;
constexpr int iconGap = 4;

void paintFill(QPainter &painter, const QRect &chip, const StateColours &colours)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colours.chipFill);
    QRectF outline(chip);
    if (colours.chip == ChipStyle::Outlined) {
        painter.setPen(QPen(colours.icon, 1));
        outline.adjust(0.5, 0.5, -0.5, -0.5);
    } else {
        painter.setPen(Qt::NoPen);
    }
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
    painter.restore();
}

} // namespace

QSize chipSize(const QString &text, const QFont &chipFont)
{
    const int width = QFontMetrics(chipFont).horizontalAdvance(text);
    return { scaled(padLeft + spacing::stateIconSize + iconGap + padRight) + width, scaled(spacing::chipHeight) };
}

void paintChip(QPainter &painter, const QRect &rect, State state, const QString &text, const Tokens &tokens)
{
    const auto &colours = tokens.of(state);
    const bool isPlain = colours.chip == ChipStyle::None;
    const QFont textFont = font(isPlain ? FontRole::Secondary : FontRole::Chip);
    const QSize size = chipSize(text, textFont).boundedTo(QSize(rect.width(), scaled(spacing::chipHeight)));
    const QRect chip(QPoint(rect.left(), rect.top() + (rect.height() - size.height()) / 2), size);
    if (!isPlain)
        paintFill(painter, chip, colours);

    const int icon = scaled(spacing::stateIconSize);
    const QRectF iconRect(chip.left() + scaled(padLeft), chip.top() + (chip.height() - icon) / 2.0, icon, icon);
    paintStateIcon(painter, iconRect, state, isPlain ? surfaceInk(state, tokens) : chipInk(state, tokens));

    const int left = int(iconRect.right()) + scaled(iconGap);
    const QRect textRect(left, chip.top(), std::max(0, chip.right() - left), chip.height());
    painter.setFont(textFont);
    painter.setPen(isPlain ? tokens.text2 : colours.chipText);
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, textRect.width());
    painter.drawText(textRect, int(Qt::AlignVCenter | Qt::AlignLeft), shown);
}

} // namespace keepwatch::ui
