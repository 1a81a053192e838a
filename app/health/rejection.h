// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/evidence.h"

#include <cerrno>

namespace keepwatch::health {

/// Whether somebody said no to a dial: a reset, or a router's message. Otherwise it was silent, or failed on this
/// computer: without a router's word an unreachable network is our own.
inline bool isRejection(const Evidence &evidence)
{
    return evidence.icmp || evidence.errorNumber == ECONNREFUSED || evidence.errorNumber == ECONNRESET;
}

} // namespace keepwatch::health
