// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/windows/constants.h"
#include "app/native/windows/socketcalls.h"

namespace keepwatch::native::windows {

namespace {

int setOption(Descriptor descriptor, int level, int name, unsigned long value)
{
    const auto *bytes = reinterpret_cast<const char *>(&value);
    const int result = setsockopt(static_cast<SOCKET>(descriptor), level, name, bytes, sizeof value);
    return result == 0 ? 0 : WSAGetLastError();
}

int getOption(Descriptor descriptor, int level, int name, unsigned long &value)
{
    // Some options come back as a single byte: the others must be zero.
    value = 0;
    int length = sizeof value;
    auto *bytes = reinterpret_cast<char *>(&value);
    const int result = getsockopt(static_cast<SOCKET>(descriptor), level, name, bytes, &length);
    return result == 0 ? 0 : WSAGetLastError();
}

int control(Descriptor descriptor, unsigned long code, const void *in, std::size_t inSize, void *out,
    std::size_t outSize, std::size_t &returned)
{
    DWORD count = 0;
    const int result = WSAIoctl(static_cast<SOCKET>(descriptor), code, const_cast<void *>(in),
        static_cast<DWORD>(inSize), out, static_cast<DWORD>(outSize), &count, nullptr, nullptr);
    returned = count;
    return result == 0 ? 0 : WSAGetLastError();
}

} // namespace

const SocketCalls &winsock()
{
    static constexpr SocketCalls calls{ .setOption = setOption, .getOption = getOption, .control = control };
    return calls;
}

} // namespace keepwatch::native::windows
