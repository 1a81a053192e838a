// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/tokens.h"

#include <algorithm>

namespace keepwatch::ui {

namespace {

constexpr QColor rgb(unsigned value)
{
    return QColor(int(value >> 16 & 0xff), int(value >> 8 & 0xff), int(value & 0xff));
}

// Contrast and the distances for colour-blind eyes are measured in tst_tokens.
const Tokens lightTokens{
    .scheme = Scheme::Light,
    .window = rgb(0xF3F5F7),
    .surface = rgb(0xFFFFFF),
    .alternate = rgb(0xF8FAFB),
    .border = rgb(0xD9DFE5),
    .grid = rgb(0xE8ECF0),
    .text = rgb(0x1B2430),
    .text2 = rgb(0x566270),
    .disabled = rgb(0x9AA5B1),
    .accent = rgb(0x1B6CA8),
    .onAccent = rgb(0xFFFFFF),
    .selection = rgb(0xDCEAF6),
    .hover = rgb(0xEEF3F7),
    .rowTintAlpha = 14,
    .states = { {
        { State::Paused, rgb(0x8793A0), rgb(0x566270), ChipStyle::None, {}, {} },
        { State::Connecting, rgb(0x3B7DC4), rgb(0x2B5F9E), ChipStyle::Pale, rgb(0x2B5F9E), rgb(0xE3EEF9) },
        { State::Up, rgb(0x0E8A6E), rgb(0x0B7059), ChipStyle::None, {}, {} },
        { State::Degraded, rgb(0xC27A00), rgb(0x7A4F00), ChipStyle::Pale, rgb(0x7A4F00), rgb(0xFFEFCC) },
        { State::Suspect, rgb(0xB44E00), rgb(0x8F3C00), ChipStyle::Outlined, rgb(0x5C2000), rgb(0xFFB98A) },
        { State::Unreachable, rgb(0xC6282F), rgb(0xB3232B), ChipStyle::Solid, rgb(0xFFFFFF), rgb(0xB3232B) },
        { State::Closed, rgb(0x8793A0), rgb(0x566270), ChipStyle::None, {}, {} },
    } },
    .series = { rgb(0x0072B2), rgb(0x7E8D0E), rgb(0x732E7A), rgb(0xD37B5F), rgb(0xCD3A6D), rgb(0x863100), rgb(0x4E4938),
        rgb(0xB67EA9) },
};

const Tokens darkTokens{
    .scheme = Scheme::Dark,
    .window = rgb(0x12161B),
    .surface = rgb(0x1A1F25),
    .alternate = rgb(0x1E242B),
    .border = rgb(0x2D353E),
    .grid = rgb(0x262D35),
    .text = rgb(0xE1E7ED),
    .text2 = rgb(0x98A4B0),
    .disabled = rgb(0x626D78),
    .accent = rgb(0x5FB0EA),
    .onAccent = rgb(0x0B1014),
    .selection = rgb(0x203C55),
    .hover = rgb(0x242B33),
    .rowTintAlpha = 22,
    .states = { {
        { State::Paused, rgb(0x7A8794), rgb(0x98A4B0), ChipStyle::None, {}, {} },
        { State::Connecting, rgb(0x5FA8E8), rgb(0x9CCBF5), ChipStyle::Pale, rgb(0x9CCBF5), rgb(0x1A2F45) },
        { State::Up, rgb(0x37B594), rgb(0x5CC9AB), ChipStyle::None, {}, {} },
        { State::Degraded, rgb(0xF2A93B), rgb(0xFFD07A), ChipStyle::Pale, rgb(0xFFD07A), rgb(0x3A2C10) },
        { State::Suspect, rgb(0xDE7426), rgb(0xFFB184), ChipStyle::Outlined, rgb(0xFFD9C2), rgb(0x7A3512) },
        { State::Unreachable, rgb(0xF2575A), rgb(0xFF9A9C), ChipStyle::Solid, rgb(0xFFFFFF), rgb(0xC9383E) },
        { State::Closed, rgb(0x7A8794), rgb(0x98A4B0), ChipStyle::None, {}, {} },
    } },
    .series = { rgb(0x4BA9E8), rgb(0xE4D971), rgb(0xD553A3), rgb(0xFFA88C), rgb(0x5E9331), rgb(0xC2E8FF), rgb(0x998074),
        rgb(0x25FFCC) },
};

} // namespace

const StateColours &Tokens::of(State state) const
{
    const auto found = std::ranges::find(states, state, &StateColours::state);
    return found == states.end() ? states.front() : *found;
}

QColor Tokens::rowTint() const
{
    QColor tint = of(State::Unreachable).icon;
    tint.setAlpha(rowTintAlpha);
    return tint;
}

const Tokens &tokens(Scheme scheme)
{
    return scheme == Scheme::Dark ? darkTokens : lightTokens;
}

} // namespace keepwatch::ui
