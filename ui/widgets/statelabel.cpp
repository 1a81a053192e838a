// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/statelabel.h"

#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/format/statechip.h"

#include <QPainter>

namespace keepwatch::ui {

void StateLabel::setState(State state, const QString &words)
{
    m_state = state;
    if (words != text())
        setText(words);
    update();
}

QSize StateLabel::sizeHint() const
{
    return chipSize(text(), ui::font(FontRole::Chip));
}

QSize StateLabel::minimumSizeHint() const
{
    return { 0, sizeHint().height() };
}

void StateLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_state, text(), tokensOf(palette()));
}

} // namespace keepwatch::ui
