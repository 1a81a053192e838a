// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace keepwatch {

/// Begins to bring that memory near the processor, and waits for nothing. Of thousands of rows each is touched once a
/// second, so that nothing of it is near when its turn comes: fetched one piece after the other as it is needed, it
/// would cost more than the work. Where a class has them, fetchOwn() fetches what each heartbeat touches of the object
/// itself, and fetchFurther() what its pointers lead to: to be called when the first has arrived.
inline void prefetch(const void *begin, const void *end)
{
    constexpr std::ptrdiff_t cacheLine = 64;
    const auto *last = static_cast<const char *>(end);
    for (const auto *byte = static_cast<const char *>(begin); byte < last; byte += cacheLine)
        __builtin_prefetch(byte, 1);
}

template <typename Object> void prefetch(const Object &object)
{
    prefetch(&object, &object + 1);
}

} // namespace keepwatch
