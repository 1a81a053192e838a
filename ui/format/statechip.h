// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/format/tokens.h"

#include <QFont>
#include <QRect>
#include <QString>

QT_BEGIN_NAMESPACE
class QPainter;
QT_END_NAMESPACE

namespace keepwatch::ui {

/// Width and height that a state's icon and word need.
QSize chipSize(const QString &text, const QFont &chipFont);

/// Paints icon and word of a state at the left of `rect`, centred vertically: as a chip where the state has one, else
/// plainly in the base weight. The word is cut with an ellipsis where it does not fit.
void paintChip(QPainter &painter, const QRect &rect, State state, const QString &text, const Tokens &tokens);

} // namespace keepwatch::ui
