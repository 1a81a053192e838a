// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/native/socketaddress.h"

#include <string>
#include <vector>

namespace keepwatch::native {

/// What a host name stands for, or why that is not known.
struct Resolution {
    std::vector<SocketAddress> addresses; ///< without a port, in the order in which they should be tried (RFC 6724)
    int error = 0; ///< EAI_…; 0: there are addresses
    int systemError = 0; ///< errno, where `error` is EAI_SYSTEM
};

/// Asks the system (getaddrinfo). Blocks, for ten seconds and more without a name server: never in a thread that has
/// connections to serve.
Resolution resolve(const std::string &name);

/// The answer where this computer was not even able to ask.
Resolution unresolved(int systemError);

/// What a look-up that has been given up before its end would have come to: no name server answers.
Resolution unanswered();

} // namespace keepwatch::native
