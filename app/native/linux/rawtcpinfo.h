// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>

namespace keepwatch::native {

/// What getsockopt(TCP_INFO) fills in, up to Linux 6.18 (include/uapi/linux/tcp.h). Declared here because the system's
/// headers are often older than its kernel, which appends fields and returns as much as it is given room for.
struct RawTcpInfo {
    std::uint8_t state;
    std::uint8_t congestionState;
    std::uint8_t retransmits;
    std::uint8_t probes;
    std::uint8_t backoff;
    std::uint8_t options;
    std::uint8_t windowScales;
    std::uint8_t flags;
    std::uint32_t rto_us;
    std::uint32_t ato_us;
    std::uint32_t sendMss;
    std::uint32_t receiveMss;
    std::uint32_t unacked;
    std::uint32_t sacked;
    std::uint32_t lost;
    std::uint32_t retransmitted;
    std::uint32_t fackets;
    std::uint32_t lastDataSent_ms;
    std::uint32_t lastAckSent_ms;
    std::uint32_t lastDataReceived_ms;
    std::uint32_t lastAckReceived_ms;
    std::uint32_t pathMtu;
    std::uint32_t receiveSlowStartThreshold;
    std::uint32_t rtt_us;
    std::uint32_t rttVariation_us;
    std::uint32_t sendSlowStartThreshold;
    std::uint32_t congestionWindow;
    std::uint32_t advertisedMss;
    std::uint32_t reordering;
    std::uint32_t receiveRtt_us;
    std::uint32_t receiveSpace;
    std::uint32_t totalRetransmits;
    std::uint64_t pacingRate;
    std::uint64_t maxPacingRate;
    std::uint64_t bytesAcked;
    std::uint64_t bytesReceived;
    std::uint32_t segmentsOut;
    std::uint32_t segmentsIn;
    std::uint32_t notSentBytes;
    std::uint32_t minRtt_us;
    std::uint32_t dataSegmentsIn;
    std::uint32_t dataSegmentsOut;
    std::uint64_t deliveryRate;
    std::uint64_t busyTime_us;
    std::uint64_t receiveWindowLimited_us;
    std::uint64_t sendBufferLimited_us;
    std::uint32_t delivered;
    std::uint32_t deliveredCe;
    std::uint64_t bytesSent;
    std::uint64_t bytesRetransmitted;
    std::uint32_t dsackDuplicates;
    std::uint32_t reorderingSeen;
    std::uint32_t outOfOrderPackets;
    std::uint32_t sendWindow;
    std::uint32_t receiveWindow;
    std::uint32_t rehashes;
    std::uint16_t totalRto;
    std::uint16_t totalRtoRecoveries;
    std::uint32_t totalRtoTime_ms;
    std::uint32_t receivedCe;
    std::uint32_t deliveredE1Bytes;
    std::uint32_t deliveredE0Bytes;
    std::uint32_t deliveredCeBytes;
    std::uint32_t receivedE1Bytes;
    std::uint32_t receivedE0Bytes;
    std::uint32_t receivedCeBytes;
    std::uint16_t accEcnFailMode;
    std::uint16_t accEcnOptionSeen;
};

static_assert(offsetof(RawTcpInfo, totalRetransmits) == 100);
static_assert(offsetof(RawTcpInfo, bytesAcked) == 120);
static_assert(offsetof(RawTcpInfo, bytesSent) == 200);
static_assert(offsetof(RawTcpInfo, sendWindow) == 228);
static_assert(offsetof(RawTcpInfo, totalRto) == 240);
static_assert(sizeof(RawTcpInfo) == 280);

} // namespace keepwatch::native
