// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/format/tokens.h"

#include <QIcon>
#include <QPixmap>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// What an icon is painted with: the shape itself, and the sign inside it.
struct IconInk {
    QColor shape;
    QColor sign;
};

/// Ink for an icon that stands on a surface, and for one inside its own chip.
IconInk surfaceInk(State state, const Tokens &tokens);
IconInk chipInk(State state, const Tokens &tokens);

/// Paints the shape that stands for a state: disc with tick, triangle with !, diamond with three dots (it is waited
/// for), octagon with cross, open ring, two bars, hollow square. Each is recognised without its colour.
void paintStateIcon(QPainter &painter, const QRectF &rect, State state, const IconInk &ink);

/// The same as a pixmap of `size` device-independent pixels, kept in the pixmap cache.
QPixmap statePixmap(State state, const Tokens &tokens, int size, qreal devicePixelRatio);

/// An icon that follows the application's scheme by itself.
QIcon stateIcon(State state);

} // namespace keepwatch::ui
