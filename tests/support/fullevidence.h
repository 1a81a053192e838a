// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/evidence.h"

#include <cerrno>
#include <memory>
#include <netdb.h>

namespace keepwatch::test {

using namespace std::chrono_literals;

inline TcpReading livingReading()
{
    TcpReading reading;
    reading.at = Instant(100s);
    reading.state = TcpState::Established;
    reading.rtt = 101us;
    reading.rto = 408ms;
    reading.probes = 1;
    reading.backoff = 4;
    reading.retransmits = 3;
    reading.totalRetransmits = 9;
    reading.totalRto = 5;
    reading.unacked = 2;
    reading.resent = 1;
    reading.notSentBytes = 34;
    reading.sendWindow = 65'280;
    reading.bytesAcked = 1001;
    reading.bytesSent = 1034;
    reading.bytesRetransmitted = 33;
    reading.lastAckReceived = 3s;
    reading.lastDataReceived = 3100ms;
    reading.lastDataSent = 200ms;
    reading.givesUpAfter = 5128ms;
    return reading;
}

/// As the kernel leaves it: what counts survives, what was in flight is zeroed.
inline TcpReading deadReading()
{
    TcpReading reading = livingReading();
    reading.at = Instant(101s);
    reading.state = TcpState::Close;
    reading.probes = 3;
    reading.backoff = 0;
    reading.unacked = 0;
    reading.notSentBytes = 0;
    reading.lastAckReceived = 3999600us;
    return reading;
}

inline TlsFacts tlsFacts()
{
    TlsFacts facts;
    facts.faults = { TlsFault::Expired, TlsFault::SelfSigned };
    facts.detail = QStringLiteral("The certificate has expired");
    facts.protocol = QStringLiteral("TLSv1.3");
    facts.cipher = QStringLiteral("TLS_AES_256_GCM_SHA384");
    facts.handshake = 4125us;
    facts.chain = { { .subject = QStringLiteral("CN=plc-7"),
        .issuer = QStringLiteral("CN=Plant CA"),
        .serial = QStringLiteral("01:02"),
        .validFrom = UtcTime(0ms),
        .validTo = UtcTime(86'400'001ms),
        .names = { QStringLiteral("plc-7"), QStringLiteral("10.0.0.7") },
        .fingerprint = QStringLiteral("AB:CD") } };
    return facts;
}

/// Evidence that knows every fact there is.
inline Evidence everything()
{
    Evidence evidence;
    evidence.errorNumber = ETIMEDOUT;
    evidence.isEndOfStream = true;
    evidence.isWhileDialling = true;
    evidence.resolverError = EAI_NONAME;
    evidence.last = livingReading();
    evidence.atDeath = deadReading();
    evidence.softError = EHOSTUNREACH;
    evidence.softErrorAt = Instant(99s);
    evidence.icmp = IcmpReport{ .type = 3, .code = 13, .offender = QStringLiteral("10.201.1.1") };
    evidence.replyAge = 4200ms;
    evidence.gapBeforeSend = 1500ms;
    evidence.unansweredHeartbeats = 3;
    evidence.probesTurnedAway = 6;
    evidence.bareSegments = 1;
    evidence.repeatedSegments = 4;
    evidence.isUnexpectedReply = true;
    evidence.isConnectTimeout = true;
    evidence.icmp->isFromHere = true;
    evidence.softErrors = 2;
    evidence.survivedGap = 900ms;
    evidence.reEstablishedAfter = 12ms;
    evidence.secondOpinion = SecondOpinion{ .result = SecondOpinion::Result::Prohibited,
        .at = Instant(99s),
        .errorNumber = EHOSTUNREACH,
        .icmp = IcmpReport{ .type = 3, .code = 10, .offender = QStringLiteral("10.201.1.2") } };
    evidence.ownNetwork = OwnNetwork{ .interface = QStringLiteral("eth0"),
        .link = OwnNetwork::Link::NoCarrier,
        .hasAddress = false,
        .nextHop = QStringLiteral("10.201.1.1"),
        .hasNextHop = false,
        .lostAt = Instant(98s),
        .reference = Reference{ .name = QStringLiteral("10.201.1.1:53"), .silentSince = Instant(99s) } };
    evidence.closingHabit = ClosingHabit{ 60s, true };
    evidence.step = StepReport{ QStringLiteral("repeat (PING)"), QStringLiteral("-ERR") };
    evidence.tlsFault = TlsFault::Expired;
    evidence.isTlsGoodbye = true;
    evidence.tls = std::make_shared<const TlsFacts>(tlsFacts());
    evidence.timeline = { { .what = Seen::Life }, { .what = Seen::Miss, .after = 4200ms, .count = 3 } };
    evidence.decidedBy = { QStringLiteral("probes") };
    return evidence;
}

} // namespace keepwatch::test
