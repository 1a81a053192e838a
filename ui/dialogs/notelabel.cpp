// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/notelabel.h"

#include "ui/format/fonts.h"
#include "ui/format/palette.h"

#include <QEvent>

namespace keepwatch::ui {

NoteLabel::NoteLabel(QWidget *parent)
    : QLabel(parent)
{
    setWordWrap(true);
    setFont(ui::font(FontRole::Secondary));
    setTextFormat(Qt::PlainText);
    hide();
}

void NoteLabel::setHint(const QString &hint)
{
    m_hint = hint;
    show();
}

void NoteLabel::setFault(const QString &sentence)
{
    m_fault = sentence;
    show();
}

void NoteLabel::show()
{
    const Tokens &colours = tokensOf(palette());
    const QColor ink = m_fault.isEmpty() ? colours.text2 : colours.of(State::Unreachable).emphasis;
    QPalette own = palette();
    if (own.color(QPalette::WindowText) != ink) {
        own.setColor(QPalette::WindowText, ink);
        setPalette(own);
    }
    setText(m_fault.isEmpty() ? m_hint : m_fault);
    setVisible(!text().isEmpty());
}

void NoteLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        show();
}

} // namespace keepwatch::ui
