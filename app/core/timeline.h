// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/codes.h"
#include "app/core/time.h"

namespace keepwatch {

/// What was seen of a connection in trouble, in the order in which it happens where it happens at once.
enum class Seen : quint8 {
    Life, ///< the last sign of life
    Acknowledgement, ///< the last segment with one
    Waiting, ///< the first request without an answer was made
    OwnNetworkLost,
    Retransmission,
    Probe, ///< of the kernel's, without an answer
    SoftError, ///< reported on the way (ICMP)
    Miss,
    Ended, ///< FIN, RST or an error number
    DialFailed,
    Suspect,
    OpinionAsked,
    Opinion, ///< came to its end
    Verdict,
    Back,
};

inline constexpr std::array<Code<Seen>, 15> seenCodes{ {
    { Seen::Life, "last-sign-of-life" },
    { Seen::Acknowledgement, "last-acknowledgement" },
    { Seen::Waiting, "waiting" },
    { Seen::OwnNetworkLost, "own-network-lost" },
    { Seen::Retransmission, "retransmission" },
    { Seen::Probe, "probe" },
    { Seen::SoftError, "icmp-error" },
    { Seen::Miss, "miss" },
    { Seen::Ended, "connection-ended" },
    { Seen::DialFailed, "dial-failed" },
    { Seen::Suspect, "suspect" },
    { Seen::OpinionAsked, "second-opinion-asked" },
    { Seen::Opinion, "second-opinion" },
    { Seen::Verdict, "verdict" },
    { Seen::Back, "recovered" },
} };

inline QLatin1StringView code(Seen seen)
{
    return codeIn(seenCodes, seen);
}

/// One line of the timeline of a certificate. Of what is counted the first and the last stand there.
struct TimelineEntry {
    Seen what = Seen::Life;
    Duration after{}; ///< since the last sign of life; where there was none, since the first entry
    quint32 count = 0; ///< of retransmissions, probes, misses, errors until then; 0: not counted
    bool operator==(const TimelineEntry &) const = default;
};

} // namespace keepwatch
