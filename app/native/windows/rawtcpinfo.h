// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace keepwatch::native {

/// What SIO_TCP_INFO fills in, version 0 (mstcpip.h, TCP_INFO_v0; Windows 10 1703).
struct RawTcpInfo {
    std::uint32_t state;
    std::uint32_t mss;
    std::uint64_t connectionTime_ms;
    std::uint8_t timestampsEnabled;
    std::uint32_t rtt_us;
    std::uint32_t minRtt_us;
    std::uint32_t bytesInFlight;
    std::uint32_t congestionWindow_bytes;
    std::uint32_t sendWindow;
    std::uint32_t receiveWindow;
    std::uint32_t receiveBuffer;
    std::uint64_t bytesOut;
    std::uint64_t bytesIn;
    std::uint32_t bytesReordered;
    std::uint32_t bytesRetransmitted;
    std::uint32_t fastRetransmits;
    std::uint32_t duplicateAcksIn;
    std::uint32_t timeoutEpisodes;
    std::uint8_t synRetransmits;
};

static_assert(offsetof(RawTcpInfo, rtt_us) == 20);
static_assert(offsetof(RawTcpInfo, bytesOut) == 48);
static_assert(offsetof(RawTcpInfo, synRetransmits) == 84);
static_assert(sizeof(RawTcpInfo) == 88);

} // namespace keepwatch::native
