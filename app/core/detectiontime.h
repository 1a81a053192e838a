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

/// What a socket has when keepalive is switched on without values.
struct KeepaliveValues {
    Duration idle{};
    Duration interval{};
    int count = 0;
    bool operator==(const KeepaliveValues &) const = default;
};

/// The values that a system comes with; its administrator may have set others (sysctl, registry).
KeepaliveValues shippedValues(Platform platform);

/// What the detection time is computed from.
struct DetectionInput {
    Platform platform = thisPlatform;
    KeepaliveOptions keepalive;
    std::optional<KeepaliveValues> system; ///< for KeepaliveOptions::Mode::System; absent: as shipped
    int retries2 = 15; ///< Linux: net.ipv4.tcp_retries2
    Duration longestRto = std::chrono::seconds(120); ///< Linux: shorter by TCP_RTO_MAX_MS
    int synRetries = 6; ///< Linux: net.ipv4.tcp_syn_retries
    int dataRetransmissions = 5; ///< Windows: TcpMaxDataRetransmissions
    bool isCountFixed = false; ///< Windows before 10 1709: only SIO_KEEPALIVE_VALS, in milliseconds, always 10 probes
    std::optional<Thresholds> thresholds; ///< present: a method with heartbeats
};

/// The latest moments of death after the peer fell silent; absent: never, or not by this means, or not documented.
struct DetectionTime {
    std::optional<Duration> idle; ///< nothing in flight; from the last received segment
    std::optional<Duration> idleTimerSlack; ///< how much later the kernel's timers may fire; a magnitude
    std::optional<Duration> busy; ///< data in flight: nominal; from the first unacknowledged write
    std::optional<Duration> busyLatest; ///< the check happens at retransmissions only, hence later
    std::optional<Duration> notReading; ///< after the peer's window closed, although its host answers
    std::optional<Duration> connecting; ///< the kernel gives up a SYN: nominal
    std::optional<Duration> connectingLatest;
    std::optional<Duration> verdictEarliest; ///< by heartbeat, after the cut
    std::optional<Duration> verdictLatest;
    int probes = 0; ///< how many are sent before the death of an idle connection
    std::vector<Warning> warnings;
};

/// Latest moment of death of an idle and of a busy connection. Linux: measured, at 250 Hz and a round trip under 4 ms.
/// Windows and macOS: by their documentation, not measured.
DetectionTime detectionTime(const DetectionInput &input);

} // namespace keepwatch
