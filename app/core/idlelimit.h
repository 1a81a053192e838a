// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/cause.h"
#include "app/core/codes.h"
#include "app/core/time.h"

#include <QList>

#include <optional>

namespace keepwatch {

/// What came of one spare connection that was left silent on purpose.
struct SilenceTrial {
    enum class Outcome : quint8 {
        Survived, ///< the question after the silence was answered
        Dropped, ///< it was not, while a new connection was
        Reset, ///< it was answered with a RST, while a new connection was answered well
        ClosedByPeer, ///< FIN, `silence` after the last packet
        BrokenOff, ///< RST, `silence` after the last packet and with nothing asked
        PeerSpoke, ///< the peer sends of its own accord: no silence was longer than `silence`
        NotAnswered, ///< the question was acknowledged and not answered, while a new connection was answered
        Unreachable, ///< a connection could not be had, `cause` says why: nothing was learned of the silence
    };

    Duration silence{}; ///< that the wire really had
    Outcome outcome = Outcome::Survived;
    Cause cause = Cause::Unknown; ///< Unreachable

    bool isForgotten() const { return outcome == Outcome::Dropped || outcome == Outcome::Reset; }
    bool operator==(const SilenceTrial &) const = default;
};

inline constexpr std::array<Code<SilenceTrial::Outcome>, 8> silenceOutcomeCodes{ {
    { SilenceTrial::Outcome::Survived, "survived" },
    { SilenceTrial::Outcome::Dropped, "dropped" },
    { SilenceTrial::Outcome::Reset, "reset" },
    { SilenceTrial::Outcome::ClosedByPeer, "closed-by-peer" },
    { SilenceTrial::Outcome::BrokenOff, "broken-off" },
    { SilenceTrial::Outcome::PeerSpoke, "peer-spoke" },
    { SilenceTrial::Outcome::NotAnswered, "not-answered" },
    { SilenceTrial::Outcome::Unreachable, "unreachable" },
} };

/// What is known of the idle time after which a connection to a peer is forgotten on the way.
struct IdleLimit {
    enum class Kind : quint8 {
        Undecided, ///< the search goes on, or was stopped
        Forgotten, ///< between `survived` and `forgotten`
        Beyond, ///< not within the longest silence that was to be tried: `survived`
        ClosedByPeer, ///< the peer itself closes after `after`
        BrokenOff, ///< a RST comes after `after`, from the peer or from something on the way
        PeerSpeaks, ///< the peer never lets more than `after` pass
        NotAnswered, ///< after `after` the peer's system acknowledges, and nobody answers
        Unreachable, ///< the peer cannot be reached: nothing is decided
        Unsteady, ///< what was found once was not found again
    };

    Kind kind = Kind::Undecided;
    Duration survived{}; ///< the longest silence that the way is known to have survived; zero: none
    std::optional<Duration> forgotten; ///< the shortest one that it did not
    bool isReset = false; ///< a forgotten connection is answered with a RST, not with silence
    Duration after{};
    Cause cause = Cause::Unknown; ///< Unreachable

    /// A keepalive idle time that keeps the connection known: half the limit, so that one lost probe is made up for.
    /// Absent: none of a second or more, or nothing that keepalive would change.
    std::optional<std::chrono::seconds> safeIdle() const;
};

inline constexpr std::array<Code<IdleLimit::Kind>, 9> idleLimitCodes{ {
    { IdleLimit::Kind::Undecided, "undecided" },
    { IdleLimit::Kind::Forgotten, "forgotten" },
    { IdleLimit::Kind::Beyond, "beyond" },
    { IdleLimit::Kind::ClosedByPeer, "closed-by-peer" },
    { IdleLimit::Kind::BrokenOff, "broken-off" },
    { IdleLimit::Kind::PeerSpeaks, "peer-speaks" },
    { IdleLimit::Kind::NotAnswered, "not-answered" },
    { IdleLimit::Kind::Unreachable, "unreachable" },
    { IdleLimit::Kind::Unsteady, "unsteady" },
} };

/// Where a search stands.
struct IdleLimitProgress {
    QList<SilenceTrial> trials; ///< finished, in their order
    IdleLimit limit; ///< as far as it is known
    std::optional<Duration> silence; ///< that is being tried; absent: the search is over or stopped
    Duration silent{}; ///< how much of it has passed
    bool isAsking = false; ///< it has passed: the answer is waited for
    Duration remainingAtMost{}; ///< of the whole search
};

/// An idle limit that is known of a product or a standard.
struct KnownIdleLimit {
    enum class Way : quint8 { Silence, Reset, AnyLonger /**< a standard: no shorter one is allowed */ };

    const char *code;
    const char *name; ///< a proper name: the same in every language
    Duration limit;
    Way way; ///< what a forgotten connection meets
    const char *source;
};

/// From the vendors' documentation. Azure's can be set up to 30 minutes.
inline constexpr std::array<KnownIdleLimit, 4> knownIdleLimits{ {
    { "azure-load-balancer", "Azure Load Balancer", std::chrono::minutes(4), KnownIdleLimit::Way::Reset,
        "Azure Load Balancer: TCP reset and idle timeout" },
    { "aws-nat-gateway", "AWS NAT gateway", std::chrono::seconds(350), KnownIdleLimit::Way::Reset,
        "Amazon VPC: NAT gateway basics" },
    { "gcp-cloud-nat", "Google Cloud NAT", std::chrono::seconds(1200), KnownIdleLimit::Way::Silence,
        "Cloud NAT: timeouts" },
    { "rfc-5382", "RFC 5382", std::chrono::minutes(124), KnownIdleLimit::Way::AnyLonger, "RFC 5382, REQ-5" },
} };

/// The known limits that lie within what was found, give or take 3 %; standards' lower bounds are none of them.
QList<const KnownIdleLimit *> knownLimitsWithin(const IdleLimit &limit);

} // namespace keepwatch
