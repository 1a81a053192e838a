// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/heartbeat/speaker.h"

#include <array>

namespace keepwatch::heartbeat {

/// Keepwatch's own heartbeat on the wire. 52 bytes, numbers in network byte order, times in ns since 1970 (UTC) by the
/// sender's clock:
///
///   offset size
///        0    4  magic and version: 'K' 'W' '0' '1'
///        4    1  length of the whole frame: 52
///        5    1  flags: bit 0 = answer; all others 0
///        6    1  last reason: why the sender last gave a connection up (table reasonNumbers; 0 = none)
///        7    1  reserved: 0
///        8    8  sequence of the sender's own latest heartbeat (0 = none yet); of this one unless it is an answer
///       16    8  time of sending
///       24    8  echo: sequence of the other side's latest heartbeat (0 = none yet); in an answer: the answered one
///       32    8  echo: its time of sending, as it stood in it
///       40    8  time at which that heartbeat was received
///       48    4  interval of the sender's heartbeats, ms (0 = sends none of its own)
///
/// Both sides may send heartbeats; each is answered once, in order. Anything else is an unexpected reply.
struct Frame {
    static constexpr qsizetype size = 52;
    static constexpr std::array<char, 4> magic{ 'K', 'W', '0', '1' };
    using Bytes = std::array<char, size>;

    bool isAnswer = false;
    std::optional<Cause> lastReason;
    quint64 seq = 0;
    WireTime sent{};
    quint64 echoedSeq = 0;
    WireTime echoedSent{};
    WireTime echoedReceived{};
    std::chrono::milliseconds interval{};

    bool operator==(const Frame &) const = default;
    Bytes encode() const;
    /// Reads `size` bytes. Nothing: another version, length, flag or reason than those above.
    static std::optional<Frame> decode(const char *bytes);
    /// Whether the first bytes of a frame can become one (all of `bytes` is looked at, up to the reserved byte).
    static bool canBegin(QByteArrayView bytes);
};

/// The number of a cause in a frame. Numbers are never given anew.
struct ReasonNumber {
    Cause cause;
    quint8 number;
};
extern const std::array<ReasonNumber, 26> reasonNumbers;

} // namespace keepwatch::heartbeat
