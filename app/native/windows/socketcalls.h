// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/native/descriptor.h"
#include "app/native/options.h"
#include "app/native/tcpinfo.h"

#include <optional>

namespace keepwatch::native::windows {

/// The calls by which a socket's options are set and read, so that a test can put newer or older systems in their
/// place. Each returns 0 or the number of the error (WSA…).
struct SocketCalls {
    int (*setOption)(Descriptor descriptor, int level, int name, unsigned long value);
    int (*getOption)(Descriptor descriptor, int level, int name, unsigned long &value);
    /// WSAIoctl() without overlapped I/O; `returned`: how many bytes came back.
    int (*control)(Descriptor descriptor, unsigned long code, const void *in, std::size_t inSize, void *out,
        std::size_t outSize, std::size_t &returned);
};

/// Winsock itself.
const SocketCalls &winsock();

/// What applyOptions() and readTcpInfo() do, by the given calls.
AppliedOptions applyOptions(const SocketCalls &calls, Descriptor descriptor, const Options &options);
std::optional<TcpInfo> readTcpInfo(const SocketCalls &calls, Descriptor descriptor);

} // namespace keepwatch::native::windows
