// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/codes.h"

namespace keepwatch {

/// Why a row changed its state. The sentences are in app/words.
enum class Cause : quint8 {
    ClosedByPeer,
    ResetByPeer,
    PeerRestarted,
    Refused,
    NoAnswer,
    HostUnreachable,
    NetworkUnreachable,
    Prohibited,
    NotResponding,
    NotReading,
    IdleDropped,
    LocalNetworkDown,
    BlockedLocally,
    LocalLimit,
    ClosedLocally,
    NameNotResolved,
    UnexpectedReply,
    TlsFailed,
    Started,
    Unanswered,
    Slow,
    Lossy,
    Jittery,
    Recovered,
    PausedByOperator,
    Unknown,
};

inline constexpr std::array<Code<Cause>, 26> causeCodes{ {
    { Cause::ClosedByPeer, "closed-by-peer" },
    { Cause::ResetByPeer, "reset-by-peer" },
    { Cause::PeerRestarted, "peer-restarted" },
    { Cause::Refused, "refused" },
    { Cause::NoAnswer, "no-answer" },
    { Cause::HostUnreachable, "host-unreachable" },
    { Cause::NetworkUnreachable, "network-unreachable" },
    { Cause::Prohibited, "prohibited" },
    { Cause::NotResponding, "not-responding" },
    { Cause::NotReading, "not-reading" },
    { Cause::IdleDropped, "idle-dropped" },
    { Cause::LocalNetworkDown, "local-network-down" },
    { Cause::BlockedLocally, "blocked-locally" },
    { Cause::LocalLimit, "local-limit" },
    { Cause::ClosedLocally, "closed-locally" },
    { Cause::NameNotResolved, "name-not-resolved" },
    { Cause::UnexpectedReply, "unexpected-reply" },
    { Cause::TlsFailed, "tls-failed" },
    { Cause::Started, "started" },
    { Cause::Unanswered, "unanswered" },
    { Cause::Slow, "slow" },
    { Cause::Lossy, "lossy" },
    { Cause::Jittery, "jittery" },
    { Cause::Recovered, "recovered" },
    { Cause::PausedByOperator, "paused-by-operator" },
    { Cause::Unknown, "unknown" },
} };

inline QLatin1StringView code(Cause cause)
{
    return codeIn(causeCodes, cause);
}

} // namespace keepwatch
