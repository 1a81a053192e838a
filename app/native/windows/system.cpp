// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/system.h"

#include "app/native/windows/constants.h"

#include <windows.h>

namespace keepwatch::native {

namespace {

using std::chrono::milliseconds;

constexpr wchar_t parameters[] = L"SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters";

/// What an administrator has set; nothing: the documented value holds.
std::optional<DWORD> registered(const wchar_t *name)
{
    DWORD value = 0;
    DWORD size = sizeof value;
    const auto result = RegGetValueW(HKEY_LOCAL_MACHINE, parameters, name, RRF_RT_REG_DWORD, nullptr, &value, &size);
    return result == ERROR_SUCCESS ? std::optional(value) : std::nullopt;
}

} // namespace

SystemDefaults systemDefaults()
{
    constexpr DWORD documentedIdle_ms = 7'200'000;
    constexpr DWORD documentedInterval_ms = 1000;
    constexpr DWORD documentedRetransmissions = 5;
    return { .idle = milliseconds(registered(L"KeepAliveTime").value_or(documentedIdle_ms)),
        .interval = milliseconds(registered(L"KeepAliveInterval").value_or(documentedInterval_ms)),
        .count = windows::fixedCount,
        .retries = static_cast<int>(registered(L"TcpMaxDataRetransmissions").value_or(documentedRetransmissions)) };
}

DescriptorLimit raiseDescriptorLimit()
{
    return {};
}

} // namespace keepwatch::native
