// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/native/options.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>

namespace keepwatch::native {

/// What the kernel says of one connection at this moment. A field that this kernel does not give is absent, never 0.
struct TcpInfo {
    using Microseconds = std::chrono::microseconds;
    using Milliseconds = std::chrono::milliseconds;

    std::uint8_t state = 0; ///< Linux's numbers (1 ESTABLISHED … 11 CLOSING) on every system
    std::optional<Microseconds> rtt; ///< smoothed
    std::optional<Microseconds> rttVariation;
    std::optional<Microseconds> rto;
    std::optional<std::uint32_t> probes; ///< keepalive, window or local-send probes since the last answer
    std::optional<std::uint32_t> backoff;
    std::optional<std::uint32_t> retransmits; ///< of the oldest unacknowledged segment
    std::optional<std::uint32_t> totalRetransmits;
    std::optional<std::uint32_t> totalRto; ///< retransmission timeouts (Linux 6.7)
    std::optional<std::uint32_t> unacked; ///< packets
    std::optional<std::uint32_t> resent; ///< packets out again (Linux)
    std::optional<std::uint32_t> notSentBytes;
    std::optional<std::uint32_t> sendWindow; ///< bytes (Linux 5.4)
    std::optional<std::uint64_t> bytesAcked;
    std::optional<std::uint64_t> bytesSent;
    std::optional<std::uint64_t> bytesRetransmitted;
    std::optional<std::uint64_t> bytesReceived;
    std::optional<std::uint32_t> segmentsIn;
    std::optional<std::uint32_t> segmentsOut;
    std::optional<std::uint32_t> dataSegmentsIn;
    std::optional<Milliseconds> lastAckReceived; ///< age
    std::optional<Milliseconds> lastDataReceived; ///< age
    std::optional<Milliseconds> lastDataSent; ///< age
    std::optional<std::uint32_t> pathMtu;
    std::optional<std::uint32_t> sendMss;
    std::optional<std::uint32_t> congestionWindow; ///< packets
    std::optional<OptionValues> options; ///< as in force; only where they matter: nothing in flight, and long silence
};

/// Reads it from the socket, without allocating; nothing where the system refuses (a closed descriptor, no such call).
std::optional<TcpInfo> readTcpInfo(Descriptor descriptor);

/// Translates what the system returned, of which only the first `length` bytes are valid. Older kernels return less.
TcpInfo decodeTcpInfo(const void *bytes, std::size_t length);

} // namespace keepwatch::native
