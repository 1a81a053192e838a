// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/format/tokens.h"

#include <QRectF>
#include <QStyle>

QT_BEGIN_NAMESPACE
class QPainter;
class QStyleOption;
class QStyleOptionButton;
class QStyleOptionSlider;
QT_END_NAMESPACE

/// How each element of a standard control is painted: functions without state, called by Style alone.
namespace keepwatch::ui::painting {

void paintNothing(const QStyleOption &option, QPainter &painter, const Tokens &tokens);
void paintSurface(const QStyleOption &option, QPainter &painter, const Tokens &tokens);
void paintButton(const QStyleOption &option, QPainter &painter, const Tokens &tokens);
void paintToolButton(const QStyleOption &option, QPainter &painter, const Tokens &tokens);
void paintField(const QStyleOption &option, QPainter &painter, const Tokens &tokens);
void paintCheckBox(const QStyleOption &option, QPainter &painter, const Tokens &tokens);
void paintFocus(const QStyleOption &option, QPainter &painter, const Tokens &tokens);
void paintTip(const QStyleOption &option, QPainter &painter, const Tokens &tokens);
void paintHeader(const QStyleOption &option, QPainter &painter, const Tokens &tokens);
void paintHeaderSection(const QStyleOption &option, QPainter &painter, const Tokens &tokens);
void paintToolBar(const QStyleOption &option, QPainter &painter, const Tokens &tokens);
void paintToolBarSeparator(const QStyleOption &option, QPainter &painter, const Tokens &tokens);
void paintScrollHandle(const QStyleOption &option, QPainter &painter, const Tokens &tokens);
void paintSplitter(const QStyleOption &option, QPainter &painter, const Tokens &tokens);

/// A rounded rectangle with a border of 1 px that lies inside `rect`.
void paintRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &border);

/// Where the handle of a scroll bar without buttons is, and the groove before and after it.
QRect scrollPart(const QStyleOptionSlider &bar, QStyle::SubControl part, int shortest);

/// The colour of a push button's label: on the accent for the default button.
QColor buttonInk(const QStyleOptionButton &option, const Tokens &tokens);

} // namespace keepwatch::ui::painting
