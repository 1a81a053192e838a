// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/palette.h"

namespace keepwatch::ui {

namespace {

struct Entry {
    QPalette::ColorRole role;
    QColor Tokens::*colour;
};

constexpr Entry entries[] = {
    { QPalette::Window, &Tokens::window },
    { QPalette::WindowText, &Tokens::text },
    { QPalette::Base, &Tokens::surface },
    { QPalette::AlternateBase, &Tokens::alternate },
    { QPalette::Text, &Tokens::text },
    { QPalette::PlaceholderText, &Tokens::text2 },
    { QPalette::Button, &Tokens::surface },
    { QPalette::ButtonText, &Tokens::text },
    { QPalette::BrightText, &Tokens::onAccent },
    { QPalette::ToolTipBase, &Tokens::surface },
    { QPalette::ToolTipText, &Tokens::text },
    { QPalette::Highlight, &Tokens::selection },
    { QPalette::HighlightedText, &Tokens::text },
    { QPalette::Link, &Tokens::accent },
    { QPalette::LinkVisited, &Tokens::accent },
    { QPalette::Light, &Tokens::surface },
    { QPalette::Midlight, &Tokens::hover },
    { QPalette::Mid, &Tokens::border },
    { QPalette::Dark, &Tokens::border },
    { QPalette::Shadow, &Tokens::border },
};

constexpr QPalette::ColorRole dimmedRoles[] = { QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
    QPalette::HighlightedText, QPalette::PlaceholderText };

} // namespace

QPalette palette(const Tokens &tokens)
{
    QPalette result;
    for (const auto &entry : entries)
        result.setColor(entry.role, tokens.*entry.colour);
    for (const auto role : dimmedRoles)
        result.setColor(QPalette::Disabled, role, tokens.disabled);
    result.setColor(QPalette::Disabled, QPalette::Base, tokens.alternate);
    return result;
}

Scheme schemeOf(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

QColor blended(const QColor &top, const QColor &bottom, qreal share)
{
    const auto mix = [share](float a, float b) { return float(share) * a + float(1 - share) * b; };
    return QColor::fromRgbF(
        mix(top.redF(), bottom.redF()), mix(top.greenF(), bottom.greenF()), mix(top.blueF(), bottom.blueF()));
}

} // namespace keepwatch::ui
