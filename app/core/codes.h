// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>

#include <array>
#include <cstddef>
#include <optional>

namespace keepwatch {

/// One row of the table that gives an enumerator its code in files.
template <typename E> struct Code {
    E value;
    const char *code;
};

/// The code of an enumerator; every enumerator is in its table (tested).
template <typename E, size_t N> QLatin1StringView codeIn(const std::array<Code<E>, N> &table, E value)
{
    for (const auto &row : table) {
        if (row.value == value)
            return QLatin1StringView(row.code);
    }
    return {};
}

/// The enumerator of a code, or nothing.
template <typename E, size_t N> std::optional<E> valueIn(const std::array<Code<E>, N> &table, QStringView code)
{
    for (const auto &row : table) {
        if (code == QLatin1StringView(row.code))
            return row.value;
    }
    return std::nullopt;
}

} // namespace keepwatch
