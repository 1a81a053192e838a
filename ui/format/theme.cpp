// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/theme.h"

#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/format/style.h"

#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QStyleFactory>

namespace keepwatch::ui {

ThemeSwitch::ThemeSwitch(QObject *parent)
    : QObject(parent)
{
    m_system = schemeOf(QApplication::palette());
    QApplication::setStyle(new Style);
    m_font = chooseBaseFont(QApplication::font());
    QApplication::setFont(m_font);
    qApp->installEventFilter(this);
    show(wanted());
}

void ThemeSwitch::apply(Theme theme)
{
    m_theme = theme;
    if (wanted() != m_scheme)
        show(wanted());
}

void ThemeSwitch::setFontScale(int percent)
{
    if (std::exchange(m_fontScale, percent) == percent)
        return;
    QFont font = m_font;
    font.setPixelSize(std::max(1, qRound(QFontInfo(m_font).pixelSize() * percent / 100.0)));
    QApplication::setFont(font);
}

bool ThemeSwitch::eventFilter(QObject *watched, QEvent *event)
{
    // The desktop changed its theme: what it now wants shows in the style's own palette, not in ours.
    if (watched == qApp && event->type() == QEvent::ThemeChange) {
        m_system = schemeOf(QApplication::style()->standardPalette());
        apply(m_theme);
    }
    return QObject::eventFilter(watched, event);
}

Scheme ThemeSwitch::wanted() const
{
    if (m_theme == Theme::System)
        return m_system;
    return m_theme == Theme::Dark ? Scheme::Dark : Scheme::Light;
}

void ThemeSwitch::show(Scheme scheme)
{
    m_scheme = scheme;
    QApplication::setPalette(palette(tokens(scheme)));
    Q_EMIT schemeChanged(scheme);
}

} // namespace keepwatch::ui
