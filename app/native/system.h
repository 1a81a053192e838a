// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>

namespace keepwatch::native {

/// The values that a socket has when nobody sets any. Absent: the system does not say.
struct SystemDefaults {
    std::optional<std::chrono::milliseconds> idle;
    std::optional<std::chrono::milliseconds> interval;
    std::optional<int> count;
    std::optional<int> retries; ///< of unacknowledged data: tcp_retries2, TcpMaxDataRetransmissions
};

/// Linux: the sysctls of this network namespace. Windows: the registry, else the documented values.
/// macOS: net.inet.tcp.
SystemDefaults systemDefaults();

/// How many descriptors this process may have open.
struct DescriptorLimit {
    std::optional<std::uint64_t> before; ///< soft limit as found
    std::optional<std::uint64_t> now; ///< soft limit in force
    std::optional<std::uint64_t> hard;
};

/// Raises the soft limit to the hard one. Windows has no such limit: all absent.
DescriptorLimit raiseDescriptorLimit();

} // namespace keepwatch::native
