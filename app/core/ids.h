// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>

#include <compare>
#include <cstddef>

namespace keepwatch {

/// A number that identifies a thing of kind Tag and cannot be mixed up with another kind's. 0 is nobody.
template <typename Tag> struct Id {
    quint32 value = 0;

    auto operator<=>(const Id &) const = default;
    bool isValid() const { return value != 0; }
};

template <typename Tag> size_t qHash(Id<Tag> id, size_t seed = 0) noexcept
{
    return ::qHash(id.value, seed);
}

/// What the operator set up: an outbound target or a listener.
using TargetId = Id<struct TargetTag>;
/// A line of the table: an outbound target has one, a listener has one per accepted connection.
using RowId = Id<struct RowTag>;

} // namespace keepwatch
