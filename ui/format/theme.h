// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/codes.h"
#include "ui/format/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>

namespace keepwatch::ui {

/// What the operator chose: to follow the system, or one of the two.
enum class Theme : quint8 { System, Light, Dark };

inline constexpr std::array<Code<Theme>, 3> themeCodes{ {
    { Theme::System, "system" },
    { Theme::Light, "light" },
    { Theme::Dark, "dark" },
} };

inline QLatin1StringView code(Theme theme)
{
    return codeIn(themeCodes, theme);
}

/// Gives the application its style, fonts and palette, and changes the palette live. One per application, made after
/// QApplication and before the first widget; lives in the GUI thread. Widgets never ask it: they follow their palette.
class ThemeSwitch : public QObject {
    Q_OBJECT

public:
    explicit ThemeSwitch(QObject *parent = nullptr);

    void apply(Theme theme);
    /// The size of all texts, in per cent of what the system's font asks for. What is on the screen already follows as
    /// far as it inherits its font; the rest at the next start.
    void setFontScale(int percent);
    Theme theme() const { return m_theme; }
    Scheme scheme() const { return m_scheme; }

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void schemeChanged(keepwatch::ui::Scheme scheme);

private:
    Scheme wanted() const;
    void show(Scheme scheme);

    int m_fontScale = 100;
    QFont m_font; ///< at 100 per cent
    Theme m_theme = Theme::System;
    Scheme m_scheme = Scheme::Light;
    Scheme m_system = Scheme::Light;
};

} // namespace keepwatch::ui
