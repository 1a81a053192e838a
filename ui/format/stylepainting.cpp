// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/stylepainting.h"

#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/format/spacing.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace keepwatch::ui::painting {

namespace {

constexpr int arrowSpace = 14;

bool is(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool hasKeyboardFocus(const QStyleOption &option)
{
    return is(option, QStyle::State_HasFocus) && is(option, QStyle::State_KeyboardFocusChange);
}

bool isDefault(const QStyleOptionButton &button)
{
    return button.features.testFlag(QStyleOptionButton::DefaultButton) && is(button, QStyle::State_Enabled);
}

/// Points up when the values grow from top to bottom. (SortDown is Qt's name for that.)
void paintHeaderArrow(QPainter &painter, QPointF centre, const QStyleOptionHeader &header, const Tokens &tokens)
{
    const qreal down = header.sortIndicator == QStyleOptionHeader::SortUp ? 1 : -1;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens.text2);
    painter.drawPolygon(QPolygonF{
        centre + QPointF(-3.5, -1.8 * down), centre + QPointF(3.5, -1.8 * down), centre + QPointF(0, 2.2 * down) });
}

} // namespace

void paintRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, 1));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

void paintNothing(const QStyleOption &, QPainter &, const Tokens &) { }

void paintSurface(const QStyleOption &option, QPainter &painter, const Tokens &tokens)
{
    painter.fillRect(option.rect, tokens.surface);
}

void paintButton(const QStyleOption &option, QPainter &painter, const Tokens &tokens)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool isPressed = is(option, QStyle::State_Sunken) || is(option, QStyle::State_On);
    QColor fill = tokens.surface;
    QColor border = tokens.border;
    if (button && isDefault(*button)) {
        fill = border = blended(tokens.text, tokens.accent, isPressed ? 0.2 : 0.0);
        if (is(option, QStyle::State_MouseOver) && !isPressed)
            fill = border = blended(tokens.surface, tokens.accent, 0.12);
    } else if (isPressed) {
        fill = tokens.selection;
    } else if (is(option, QStyle::State_MouseOver) && is(option, QStyle::State_Enabled)) {
        fill = tokens.hover;
    }
    if (hasKeyboardFocus(option))
        border = button && isDefault(*button) ? tokens.text : tokens.accent;
    paintRounded(painter, option.rect, spacing::controlRadius, fill, border);
}

QColor buttonInk(const QStyleOptionButton &option, const Tokens &tokens)
{
    if (!is(option, QStyle::State_Enabled))
        return tokens.disabled;
    return isDefault(option) ? tokens.onAccent : tokens.text;
}

void paintToolButton(const QStyleOption &option, QPainter &painter, const Tokens &tokens)
{
    QColor fill = Qt::transparent;
    if (is(option, QStyle::State_On))
        fill = tokens.selection;
    else if (is(option, QStyle::State_Sunken) || is(option, QStyle::State_MouseOver))
        fill = tokens.hover;
    const bool isFocused = hasKeyboardFocus(option);
    paintRounded(
        painter, option.rect, spacing::controlRadius, fill, isFocused ? tokens.accent : QColor(Qt::transparent));
}

void paintField(const QStyleOption &option, QPainter &painter, const Tokens &tokens)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
    if (frame && frame->lineWidth == 0)
        return painter.fillRect(option.rect, Qt::transparent);
    const bool isEntry = is(option, QStyle::State_Enabled) && !is(option, QStyle::State_ReadOnly);
    const QColor fill = isEntry ? tokens.surface : tokens.window;
    const bool isFocused = is(option, QStyle::State_HasFocus);
    paintRounded(painter, option.rect, spacing::controlRadius, fill, isFocused ? tokens.accent : tokens.border);
}

/// Its border has the contrast of a text: the usual one is darker than the window, which no dark theme shows.
void paintCheckBox(const QStyleOption &option, QPainter &painter, const Tokens &tokens)
{
    const bool isEnabled = is(option, QStyle::State_Enabled);
    const bool isPartly = is(option, QStyle::State_NoChange);
    const bool isSet = isPartly || is(option, QStyle::State_On);
    const QColor set = isEnabled ? tokens.accent : tokens.disabled;
    const QColor unset = isEnabled ? tokens.text2 : tokens.disabled;
    paintRounded(painter, option.rect, 3, isSet ? set : tokens.surface, isSet ? set : unset);
    if (!isSet)
        return;
    const QPolygonF tick{ { 0.24, 0.52 }, { 0.42, 0.70 }, { 0.77, 0.31 } };
    const QPolygonF dash{ { 0.26, 0.5 }, { 0.74, 0.5 } };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(option.rect.topLeft());
    painter.scale(option.rect.width(), option.rect.height());
    painter.setPen(QPen(tokens.onAccent, 0.13, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(isPartly ? dash : tick);
    painter.restore();
}

void paintFocus(const QStyleOption &option, QPainter &painter, const Tokens &tokens)
{
    if (is(option, QStyle::State_KeyboardFocusChange))
        paintRounded(painter, option.rect, 3, Qt::transparent, tokens.accent);
}

void paintTip(const QStyleOption &option, QPainter &painter, const Tokens &tokens)
{
    painter.fillRect(option.rect, tokens.surface);
    painter.setPen(tokens.border);
    painter.drawRect(option.rect.adjusted(0, 0, -1, -1));
}

void paintHeader(const QStyleOption &option, QPainter &painter, const Tokens &tokens)
{
    paintHeaderSection(option, painter, tokens);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    if (!header)
        return;
    const bool isSorted = header->sortIndicator != QStyleOptionHeader::None;
    const int arrow = isSorted ? arrowSpace : 0;
    const QRect area = option.rect.adjusted(scaled(spacing::cellPadding), 0, -scaled(spacing::cellPadding), 0);
    const bool isRight = header->textAlignment.testFlag(Qt::AlignRight);
    const QRect textRect = isRight ? area.adjusted(arrow, 0, 0, 0) : area.adjusted(0, 0, -arrow, 0);

    painter.save();
    QFont headerFont = font(FontRole::Header);
    headerFont.setWeight(isSorted ? QFont::DemiBold : QFont::Normal);
    painter.setFont(headerFont);
    painter.setPen(isSorted ? tokens.text : tokens.text2);
    const QString text = painter.fontMetrics().elidedText(header->text, Qt::ElideRight, textRect.width());
    painter.drawText(textRect, int(header->textAlignment) | Qt::AlignVCenter, text);
    if (isSorted) {
        const int width = painter.fontMetrics().horizontalAdvance(text);
        const qreal x = isRight ? textRect.right() - width - arrow / 2.0 : textRect.left() + width + arrow / 2.0 + 1;
        paintHeaderArrow(painter, QPointF(x, area.center().y() + 0.5), *header, tokens);
    }
    painter.restore();
}

void paintHeaderSection(const QStyleOption &option, QPainter &painter, const Tokens &tokens)
{
    painter.fillRect(option.rect, is(option, QStyle::State_MouseOver) ? tokens.hover : tokens.surface);
    painter.setPen(tokens.border);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void paintToolBar(const QStyleOption &option, QPainter &painter, const Tokens &tokens)
{
    painter.fillRect(option.rect, tokens.surface);
    painter.setPen(tokens.border);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void paintToolBarSeparator(const QStyleOption &option, QPainter &painter, const Tokens &tokens)
{
    const int x = option.rect.center().x();
    painter.setPen(tokens.border);
    painter.drawLine(x, option.rect.top() + 8, x, option.rect.bottom() - 8);
}

void paintScrollHandle(const QStyleOption &option, QPainter &painter, const Tokens &tokens)
{
    const bool isHeld = is(option, QStyle::State_Sunken);
    const QColor fill = blended(tokens.text2, tokens.surface, isHeld ? 0.8 : 0.4);
    const QRectF handle = QRectF(option.rect).adjusted(2, 2, -2, -2);
    paintRounded(painter, handle, std::min(handle.width(), handle.height()) / 2, fill, fill);
}

QRect scrollPart(const QStyleOptionSlider &bar, QStyle::SubControl part, int shortest)
{
    const bool isLying = bar.orientation == Qt::Horizontal;
    const int length = isLying ? bar.rect.width() : bar.rect.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const int handle = range <= 0
        ? length
        : std::clamp(int(qint64(bar.pageStep) * length / (range + bar.pageStep)), std::min(shortest, length), length);
    const int start =
        QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition, length - handle, bar.upsideDown);
    int from = start;
    int size = handle;
    if (part == QStyle::SC_ScrollBarSubPage) {
        from = 0;
        size = start;
    } else if (part == QStyle::SC_ScrollBarAddPage) {
        from = start + handle;
        size = length - from;
    }
    const QRect rect = isLying ? QRect(bar.rect.left() + from, bar.rect.top(), size, bar.rect.height())
                               : QRect(bar.rect.left(), bar.rect.top() + from, bar.rect.width(), size);
    return QStyle::visualRect(bar.direction, bar.rect, rect);
}

void paintSplitter(const QStyleOption &option, QPainter &painter, const Tokens &tokens)
{
    // State_Horizontal: the panes lie side by side, so the dots stand in a column.
    const bool isColumn = is(option, QStyle::State_Horizontal);
    const QPoint centre = option.rect.center();
    for (int i = -3; i <= 3; ++i) {
        const QPoint dot = isColumn ? QPoint(0, i * 3) : QPoint(i * 3, 0);
        painter.fillRect(QRect(centre + dot, QSize(1, 1)), tokens.disabled);
    }
}

} // namespace keepwatch::ui::painting
