// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/system.h"

#include <fstream>
#include <string>

namespace keepwatch::native {

namespace {

std::optional<int> sysctl(const char *name)
{
    std::ifstream file(std::string("/proc/sys/net/ipv4/") + name);
    int value = 0;
    if (file >> value)
        return value;
    return std::nullopt;
}

std::optional<std::chrono::milliseconds> secondsIn(const char *name)
{
    if (const auto value = sysctl(name))
        return std::chrono::seconds(*value);
    return std::nullopt;
}

} // namespace

SystemDefaults systemDefaults()
{
    return { .idle = secondsIn("tcp_keepalive_time"),
        .interval = secondsIn("tcp_keepalive_intvl"),
        .count = sysctl("tcp_keepalive_probes"),
        .retries = sysctl("tcp_retries2") };
}

} // namespace keepwatch::native
