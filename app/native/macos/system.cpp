// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
// macOS. NOT RUN: written from its manual pages and headers, compiled and tested nowhere yet.
#include "app/native/system.h"

#include <sys/sysctl.h>

namespace keepwatch::native {

namespace {

std::optional<int> sysctlInt(const char *name)
{
    int value = 0;
    std::size_t size = sizeof value;
    return sysctlbyname(name, &value, &size, nullptr, 0) == 0 ? std::optional(value) : std::nullopt;
}

/// These are kept in milliseconds.
std::optional<std::chrono::milliseconds> time(const char *name)
{
    const auto value = sysctlInt(name);
    return value ? std::optional(std::chrono::milliseconds(*value)) : std::nullopt;
}

} // namespace

SystemDefaults systemDefaults()
{
    return { .idle = time("net.inet.tcp.keepidle"),
        .interval = time("net.inet.tcp.keepintvl"),
        .count = sysctlInt("net.inet.tcp.keepcnt"),
        .retries = std::nullopt };
}

} // namespace keepwatch::native
