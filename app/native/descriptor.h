// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace keepwatch::native {

/// A socket as the system numbers it: a file descriptor, or Windows' SOCKET (as Qt's qintptr).
#if defined(_WIN32)
using Descriptor = std::intptr_t;
#else
using Descriptor = int;
#endif

inline constexpr Descriptor invalidDescriptor = -1;

} // namespace keepwatch::native
