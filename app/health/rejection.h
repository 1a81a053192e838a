// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/evidence.h"

#include <cerrno>

namespace keepwatch::health {

/// Whether a TLS handshake was answered, but not with a session that will do: dialling again changes nothing at once.
inline bool isTlsRejection(const Evidence &evidence)
{
    return evidence.tlsFault && *evidence.tlsFault != TlsFault::TimedOut
        && *evidence.tlsFault < TlsFault::UnusableCaFile;
}

/// Whether somebody said no to a dial: a reset, a router's message, or no session. Otherwise it was silent, or failed
/// on this computer: without a router's word an unreachable network is our own.
inline bool isRejection(const Evidence &evidence)
{
    return isTlsRejection(evidence) || evidence.icmp || evidence.errorNumber == ECONNREFUSED
        || evidence.errorNumber == ECONNRESET;
}

} // namespace keepwatch::health
