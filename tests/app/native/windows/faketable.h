// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/native/windows/constants.h"
#include "app/native/windows/rawtcpinfo.h"
#include "app/native/windows/socketcalls.h"

#include <cstring>
#include <map>
#include <utility>

namespace keepwatch::native::windows::test {

/// A system of any age: knows the options in `known`, keeps what is set, and records the older call.
struct FakeSystem {
    std::map<std::pair<int, int>, unsigned long> known; ///< {level, name} → value
    std::map<std::pair<int, int>, int> refused; ///< {level, name} → error, though known
    bool knowsKeepaliveValues = true;
    bool knowsTcpInfo = true;
    RawTcpInfo info{};
    std::size_t infoLength = sizeof(RawTcpInfo);
    std::optional<tcp_keepalive> keepaliveValues;

    void learn(int name, unsigned long value = 0) { known[{ IPPROTO_TCP, name }] = value; }
};

inline FakeSystem fake;

inline int fakeSet(Descriptor, int level, int name, unsigned long value)
{
    const std::pair option(level, name);
    if (!fake.known.contains(option))
        return WSAENOPROTOOPT;
    if (fake.refused.contains(option))
        return fake.refused[option];
    fake.known[option] = value;
    return 0;
}

inline int fakeGet(Descriptor, int level, int name, unsigned long &value)
{
    const auto found = fake.known.find({ level, name });
    if (found == fake.known.end())
        return WSAENOPROTOOPT;
    value = found->second;
    return 0;
}

inline int fakeControl(Descriptor, unsigned long code, const void *in, std::size_t inSize, void *out,
    std::size_t outSize, std::size_t &returned)
{
    if (code == sioKeepaliveValues && fake.knowsKeepaliveValues && inSize == sizeof(tcp_keepalive)) {
        std::memcpy(&fake.keepaliveValues.emplace(), in, inSize);
        return 0;
    }
    if (code == sioTcpInfo && fake.knowsTcpInfo && inSize == sizeof(unsigned long) && outSize >= fake.infoLength) {
        std::memcpy(out, &fake.info, fake.infoLength);
        returned = fake.infoLength;
        return 0;
    }
    return WSAEOPNOTSUPP;
}

inline constexpr SocketCalls fakeCalls{ .setOption = fakeSet, .getOption = fakeGet, .control = fakeControl };

/// Every Windows knows SO_KEEPALIVE; each version what those before it knew.
inline void beWindows7()
{
    fake = {};
    fake.known[{ SOL_SOCKET, SO_KEEPALIVE }] = 0;
    fake.knowsTcpInfo = false;
    fake.learn(tcpMaxRt);
}

inline void beWindows1703()
{
    beWindows7();
    fake.knowsTcpInfo = true;
    fake.learn(tcpKeepCount, 10);
}

inline void beWindows1709()
{
    beWindows1703();
    fake.learn(tcpKeepIdle, 7200);
    fake.learn(tcpKeepInterval, 1);
}

inline void beWindows11()
{
    beWindows1709();
    fake.learn(tcpMaxRtMs);
}

} // namespace keepwatch::native::windows::test
