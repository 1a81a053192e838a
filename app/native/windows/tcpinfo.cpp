// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/tcpinfo.h"

#include "app/native/windows/constants.h"
#include "app/native/windows/rawtcpinfo.h"
#include "app/native/windows/socketcalls.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace keepwatch::native {

namespace {

/// Linux's numbers for Windows' TCPSTATE, in its order from CLOSED to TIME_WAIT.
constexpr std::array<std::uint8_t, 11> linuxStates{ 7, 10, 2, 3, 1, 4, 5, 8, 11, 9, 6 };

std::uint32_t packets(std::uint32_t bytes, std::uint32_t mss)
{
    return static_cast<std::uint32_t>((std::uint64_t(bytes) + mss - 1) / mss);
}

} // namespace

std::optional<TcpInfo> windows::readTcpInfo(const SocketCalls &calls, Descriptor descriptor)
{
    const unsigned long version = 0;
    RawTcpInfo raw{};
    std::size_t returned = 0;
    if (calls.control(descriptor, sioTcpInfo, &version, sizeof version, &raw, sizeof raw, returned) != 0)
        return std::nullopt;
    return returned < sizeof raw ? std::nullopt : std::optional(decodeTcpInfo(&raw, returned));
}

std::optional<TcpInfo> readTcpInfo(Descriptor descriptor)
{
    return windows::readTcpInfo(windows::winsock(), descriptor);
}

TcpInfo decodeTcpInfo(const void *bytes, std::size_t length)
{
    RawTcpInfo raw{};
    std::memcpy(&raw, bytes, std::min(length, sizeof raw));
    TcpInfo info;
    if (raw.state < linuxStates.size())
        info.state = linuxStates[raw.state];
    if (length < sizeof raw)
        return info;
    info.rtt = TcpInfo::Microseconds(raw.rtt_us);
    info.sendWindow = raw.sendWindow;
    info.bytesSent = raw.bytesOut;
    info.bytesReceived = raw.bytesIn;
    info.bytesRetransmitted = raw.bytesRetransmitted;
    if (raw.mss == 0)
        return info;
    info.sendMss = raw.mss;
    info.unacked = packets(raw.bytesInFlight, raw.mss);
    info.congestionWindow = raw.congestionWindow_bytes / raw.mss;
    return info;
}

} // namespace keepwatch::native
