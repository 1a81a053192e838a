// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/codes.h"
#include "app/core/keepaliveoptions.h"
#include "app/core/thresholds.h"

#include <vector>

namespace keepwatch {

/// What the operator should know of a set of options. Codes go into files, sentences are in app/words.
enum class Warning : quint8 {
    CountIgnored, ///< the user timeout replaces KEEPCNT
    UserTimeoutBelowIdle, ///< no effect on an idle connection before the first probe
    UnackedDataStopsKeepalive, ///< one unacknowledged byte switches keepalive off
    HeartbeatHidesKeepalive, ///< heartbeats more frequent than idle: no probe is ever sent
    RoundedUpToSeconds,
    CountFixedBySystem, ///< Windows' SIO_KEEPALIVE_VALS: always 10
    NotReadBack, ///< the system gives no way to read what took effect
    OptionRefused,
};

inline constexpr std::array<Code<Warning>, 8> warningCodes{ {
    { Warning::CountIgnored, "count-ignored" },
    { Warning::UserTimeoutBelowIdle, "user-timeout-below-idle" },
    { Warning::UnackedDataStopsKeepalive, "unacked-data-stops-keepalive" },
    { Warning::HeartbeatHidesKeepalive, "heartbeat-hides-keepalive" },
    { Warning::RoundedUpToSeconds, "rounded-up-to-seconds" },
    { Warning::CountFixedBySystem, "count-fixed-by-system" },
    { Warning::NotReadBack, "not-read-back" },
    { Warning::OptionRefused, "option-refused" },
} };

inline QLatin1StringView code(Warning warning)
{
    return codeIn(warningCodes, warning);
}

/// The rules by which a system's kernel lets a connection die.
enum class Platform : quint8 { Linux, Windows, MacOs };

#if defined(Q_OS_WIN)
inline constexpr Platform thisPlatform = Platform::Windows;
#elif defined(Q_OS_MACOS)
inline constexpr Platform thisPlatform = Platform::MacOs;
#else
inline constexpr Platform thisPlatform = Platform::Linux;
#endif

/// What the detection time is computed from.
struct DetectionInput {
    Platform platform = thisPlatform;
    KeepaliveOptions keepalive;
    int retries2 = 15; ///< Linux: net.ipv4.tcp_retries2
    std::optional<Thresholds> thresholds; ///< present: a method with heartbeats
};

/// The latest moments of death after the peer fell silent; absent: never, or not by this means.
struct DetectionTime {
    std::optional<Duration> idle; ///< nothing in flight; from the last received segment
    std::optional<Duration> idleTimerSlack; ///< how much later the kernel's timers may fire
    std::optional<Duration> busy; ///< data in flight: nominal; from the first unacknowledged write
    std::optional<Duration> busyLatest; ///< the check happens at retransmissions only, hence later
    std::optional<Duration> verdictEarliest; ///< by heartbeat, after the cut
    std::optional<Duration> verdictLatest;
    int probes = 0; ///< how many are sent before the death of an idle connection
    std::vector<Warning> warnings;
};

/// Latest moment of death of an idle and of a busy connection (measured on Linux; Windows and macOS by their
/// documentation).
DetectionTime detectionTime(const DetectionInput &input);

} // namespace keepwatch
