// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
// macOS. NOT RUN: written from its manual pages and headers, compiled and tested nowhere yet.
#include "app/native/tcpinfo.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

namespace keepwatch::native {

namespace {

/// Linux's numbers for the states of netinet/tcp_fsm.h, in its order from CLOSED to TIME_WAIT.
constexpr std::array<std::uint8_t, 11> linuxStates{ 7, 10, 2, 3, 1, 8, 4, 11, 9, 5, 6 };

} // namespace

std::optional<TcpInfo> readTcpInfo(Descriptor descriptor)
{
    tcp_connection_info raw{};
    socklen_t length = sizeof raw;
    if (getsockopt(descriptor, IPPROTO_TCP, TCP_CONNECTION_INFO, &raw, &length) != 0 || length < sizeof raw)
        return std::nullopt;
    return decodeTcpInfo(&raw, length);
}

TcpInfo decodeTcpInfo(const void *bytes, std::size_t length)
{
    tcp_connection_info raw{};
    std::memcpy(&raw, bytes, std::min(length, sizeof raw));
    TcpInfo info;
    if (raw.tcpi_state < linuxStates.size())
        info.state = linuxStates[raw.tcpi_state];
    if (length < sizeof raw)
        return info;
    info.rtt = TcpInfo::Milliseconds(raw.tcpi_srtt);
    info.rttVariation = TcpInfo::Milliseconds(raw.tcpi_rttvar);
    info.rto = TcpInfo::Milliseconds(raw.tcpi_rto);
    info.sendWindow = raw.tcpi_snd_wnd;
    info.sendMss = raw.tcpi_maxseg;
    info.bytesSent = raw.tcpi_txbytes;
    info.bytesReceived = raw.tcpi_rxbytes;
    info.bytesRetransmitted = raw.tcpi_txretransmitbytes;
    info.segmentsOut = static_cast<std::uint32_t>(raw.tcpi_txpackets);
    info.segmentsIn = static_cast<std::uint32_t>(raw.tcpi_rxpackets);
    return info;
}

} // namespace keepwatch::native
