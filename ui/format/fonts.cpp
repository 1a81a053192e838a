// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/fonts.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QStringList>

#include <algorithm>
#include <array>

namespace keepwatch::ui {

namespace {

constexpr int basePixels = 13;
constexpr int usualSystemPixels = 14; // 10 pt at 96 dpi, rounded up: a larger font is the operator's wish

constexpr std::array families{ "Source Sans 3", "Source Sans Pro", "Noto Sans CJK SC", "Noto Sans", "Segoe UI",
    "DejaVu Sans" };
constexpr auto chineseFamily = "Noto Sans CJK SC";

struct RoleRow {
    FontRole role;
    int pixels;
    QFont::Weight weight;
};

constexpr std::array<RoleRow, 8> roles{ {
    { FontRole::Base, 13, QFont::Normal },
    { FontRole::Secondary, 12, QFont::Normal },
    { FontRole::Header, 12, QFont::Normal },
    { FontRole::Chip, 12, QFont::DemiBold },
    { FontRole::Axis, 11, QFont::Normal },
    { FontRole::PanelTitle, 14, QFont::DemiBold },
    { FontRole::DetailsTitle, 16, QFont::DemiBold },
    { FontRole::Counter, 22, QFont::DemiBold },
} };

QFont sized(QFont font, int pixels)
{
    font.setPixelSize(std::max(1, pixels));
    return font;
}

qreal factorOf(const QFont &base)
{
    return qreal(QFontInfo(base).pixelSize()) / basePixels;
}

} // namespace

bool hasTabularDigits(const QFont &font)
{
    const QFontMetricsF metrics(font);
    const qreal width = metrics.horizontalAdvance(u'0');
    const QStringView digits = u"123456789";
    return std::ranges::all_of(
        digits, [&](QChar digit) { return qFuzzyCompare(metrics.horizontalAdvance(digit), width); });
}

QFont chooseBaseFont(const QFont &systemFont)
{
    const int system = QFontInfo(systemFont).pixelSize();
    const int pixels = system > usualSystemPixels ? system : basePixels;
    const QStringList installed = QFontDatabase::families();
    for (const auto *name : families) {
        const QString family = QLatin1StringView(name);
        if (!installed.contains(family))
            continue;
        QFont font = sized(systemFont, pixels);
        font.setFamilies({ family, QLatin1StringView(chineseFamily) });
        if (hasTabularDigits(font))
            return font;
    }
    return sized(systemFont, pixels);
}

QFont font(FontRole role)
{
    return font(role, QGuiApplication::font());
}

QFont font(FontRole role, const QFont &base)
{
    const auto row = std::ranges::find(roles, role, &RoleRow::role);
    QFont result = sized(base, qRound(row->pixels * factorOf(base)));
    result.setWeight(row->weight);
    return result;
}

int scaled(int pixels)
{
    return qRound(pixels * factorOf(QGuiApplication::font()));
}

} // namespace keepwatch::ui
