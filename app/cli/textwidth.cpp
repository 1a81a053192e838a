// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/textwidth.h"

#include <QList>

#include <algorithm>
#include <array>
#include <utility>

namespace keepwatch::cli {

namespace {

/// The blocks whose characters are wide, as far as names and catalogues use them.
constexpr std::array<std::pair<char32_t, char32_t>, 7> wideBlocks{ {
    { 0x1100, 0x115F }, // Hangul letters
    { 0x2E80, 0x303E }, // radicals, ideographic punctuation
    { 0x3041, 0x4DBF }, // kana, ideographs
    { 0x4E00, 0xA4CF }, // ideographs
    { 0xAC00, 0xD7A3 }, // Hangul
    { 0xF900, 0xFAFF }, // ideographs
    { 0xFF00, 0xFF60 }, // full-width forms
} };

bool isWide(char32_t letter)
{
    const auto holds = [letter](const auto &block) { return block.first <= letter && letter <= block.second; };
    return std::ranges::any_of(wideBlocks, holds) || (letter >= 0x20000 && letter <= 0x3FFFD);
}

QString blanks(const QString &text, qsizetype columns)
{
    return QString(std::max<qsizetype>(columns - columnsOf(text), 0), u' ');
}

} // namespace

qsizetype columnsOf(const QString &text)
{
    const QList<uint> letters = text.toUcs4();
    return letters.size() + std::ranges::count_if(letters, [](uint letter) { return isWide(letter); });
}

QString padded(const QString &text, qsizetype columns)
{
    return text + blanks(text, columns);
}

QString paddedBefore(const QString &text, qsizetype columns)
{
    return blanks(text, columns) + text;
}

} // namespace keepwatch::cli
