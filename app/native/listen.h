// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/native/options.h"
#include "app/native/socketaddress.h"

namespace keepwatch::native {

/// A listening socket, or why there is none.
struct ListenStart {
    Descriptor descriptor = invalidDescriptor; ///< the caller owns it
    int error = 0; ///< errno: EADDRINUSE, EADDRNOTAVAIL, EACCES, EMFILE …
    SocketAddress local; ///< with the port that the system chose where 0 was asked for
    AppliedOptions options;
};

/// A connection that came in, or why none could be taken.
struct Accepted {
    Descriptor descriptor = invalidDescriptor; ///< non-blocking; the caller owns it
    /// EAGAIN: nobody waits. EMFILE, ENFILE, ENOBUFS, ENOMEM: somebody still waits, and the listener stays readable.
    /// Any other is the fault of one caller, who is gone: go on.
    int error = 0;
    SocketAddress peer;
};

/// Opens a non-blocking listener whose options and TCP_NODELAY its accepted connections inherit. `::` takes IPv4 too.
/// Linux only.
ListenStart openListener(const SocketAddress &local, int backlog, const Options &options);

/// Takes one waiting connection. Linux only.
Accepted acceptOne(Descriptor listener);

/// Out of descriptors: gives up the spare one for a moment to take a waiting connection and reset it, so that the
/// listener does not stay readable for ever. `spare` is open again afterwards, or invalid. Linux only.
void turnAway(Descriptor listener, Descriptor &spare);

/// Opens the descriptor that turnAway() needs; invalid where the limit is reached.
Descriptor openSpare();

} // namespace keepwatch::native
