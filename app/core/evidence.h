// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/errornames.h"
#include "app/core/time.h"
#include "app/core/timeline.h"
#include "app/core/tls.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace keepwatch {

/// TCP states as the kernel numbers them (Linux, include/net/tcp_states.h); other systems are mapped onto these.
enum class TcpState : quint8 {
    Established = 1,
    SynSent,
    SynReceived,
    FinWait1,
    FinWait2,
    TimeWait,
    Close,
    CloseWait,
    LastAck,
    Listen,
    Closing
};

/// What the kernel says of a connection at one moment. A field that the system does not give is absent, never 0.
struct TcpReading {
    Instant at{};
    TcpState state = TcpState::Established;
    std::optional<Duration> rtt; ///< smoothed; a handshake value until data is acknowledged
    std::optional<Duration> rttVariation;
    std::optional<Duration> rto;
    std::optional<quint32> probes; ///< keepalive, window or local-send probes since the last answer; raised when sent
    std::optional<quint32> backoff;
    std::optional<quint32> retransmits; ///< since the last progress
    std::optional<quint32> totalRetransmits; ///< over the connection's life
    std::optional<quint32> totalRto; ///< since the stall began (Linux 6.7)
    std::optional<quint32> resent; ///< packets out again; 0 after a retransmission that could not leave
    std::optional<quint32> unacked; ///< packets
    std::optional<quint32> notSentBytes;
    std::optional<quint32> sendWindow; ///< the peer's receive window, bytes
    std::optional<quint64> bytesAcked;
    std::optional<quint64> bytesSent;
    std::optional<quint64> bytesRetransmitted;
    std::optional<quint64> bytesReceived;
    std::optional<quint32> segmentsIn;
    std::optional<quint32> segmentsOut;
    std::optional<quint32> dataSegmentsIn;
    std::optional<Duration> lastAckReceived; ///< age; any segment that carries an ACK refreshes it
    std::optional<Duration> lastDataReceived; ///< age
    std::optional<Duration> lastDataSent; ///< age of the last transmission or retransmission
    std::optional<quint32> pathMtu;
    std::optional<quint32> sendMss;
    std::optional<quint32> congestionWindow;
    std::optional<Duration> givesUpAfter; ///< of silence on an idle connection, at the latest, by the options in force
};

/// An ICMP message that the kernel handed over: from the error queue while connecting, or as a soft error later.
struct IcmpReport {
    int type = 0;
    int code = 0;
    QString offender; ///< the router that says so
    bool isFromHere = false; ///< the offender is this computer itself
};

/// What a fresh connection to the same peer came to while the own one was silent.
struct SecondOpinion {
    enum class Result : quint8 {
        Answered, ///< as the method asks: its heartbeat; `keepalive`: connected
        Connected, ///< the peer's system took the connection, its program says nothing
        Silent, ///< not even connected
        Refused,
        Unreachable, ///< a router says so
        Prohibited, ///< a router says so
        FailedHere, ///< it could not leave this computer
        Closed, ///< taken, and ended before an answer
    };
    Result result = Result::Silent;
    Instant at{}; ///< when that was known
    int errorNumber = 0;
    std::optional<IcmpReport> icmp = {};
};

/// A place that answers whenever this computer is online, and whether it does so now.
struct Reference {
    QString name; ///< ADDR:PORT
    std::optional<Instant> silentSince = {}; ///< asked then and ever since in vain; absent: it answers
};

/// This computer's own side of the way to a peer, as the system tells it.
struct OwnNetwork {
    enum class Link : quint8 { Up, NoCarrier, Down };

    QString interface = {}; ///< where the connection's own address is, or was
    Link link = Link::Up;
    bool hasAddress = true; ///< the connection's own address is one of this computer's
    bool hasRoute = true; ///< this computer has a route to the peer
    QString nextHop = {}; ///< the router that the route leads to; empty: the peer is on the same link
    bool hasNextHop = true; ///< the next hop's hardware address was found, or has not been asked for
    std::optional<Instant> lostAt = {}; ///< when the last of what is missing was reported missing
    std::optional<Reference> reference = {}; ///< absent: there is none, or it has not been heard of lately
};

/// Which step of a dialogue failed or is waited for, and what came instead of the answer.
struct StepReport {
    QString step; ///< its place and comment: `repeat`, `opening 2 (HELO)`
    QString heard; ///< the last bytes that are no answer, escaped; bounded; empty: none
    bool operator==(const StepReport &) const = default;
};

/// A service closes its connections by the clock: after so long a silence of ours, or at that age.
struct ClosingHabit {
    Duration after{};
    bool isSilence = false;
    bool operator==(const ClosingHabit &) const = default;
};

/// Everything known of a connection at a moment: the facts on which a diagnosis rests.
struct Evidence {
    int errorNumber = 0; ///< errno of the death or of the failed dial; 0: none (FIN, or alive)
    bool isEndOfStream = false; ///< the peer sent FIN
    bool isWhileDialling = false; ///< the connection was not established yet
    std::optional<int> resolverError; ///< EAI_…: the name did not resolve
    std::optional<TcpReading> last; ///< the last reading before the death: at death unacked and backoff are zeroed
    std::optional<TcpReading> atDeath;
    int softError = 0; ///< last pending error read from a living connection (ICMP)
    std::optional<Instant> softErrorAt;
    int softErrors = 0; ///< readings since the last answer that found a new one
    std::optional<Instant> firstSoftErrorAt;
    std::optional<IcmpReport> icmp;
    std::optional<Duration> replyAge; ///< since the last reply
    std::optional<Duration> gapBeforeSend; ///< silence on the wire before our first unanswered packet
    std::optional<Duration> survivedGap; ///< the longest silence that this connection has survived
    std::optional<quint32> totalRetransmitsBefore; ///< the connection's when it last made progress
    int unansweredHeartbeats = 0;
    std::optional<quint32> bareSegments; ///< received without data since the last new byte: somebody acknowledges us
    std::optional<quint32> repeatedSegments; ///< received with nothing but data that was known: nobody hears us
    quint32 probesTurnedAway = 0; ///< the latest ones in a row: refused by this computer's own queue or interface
    bool isUnexpectedReply = false;
    bool isConnectTimeout = false;
    std::optional<SecondOpinion> secondOpinion;
    std::optional<OwnNetwork> ownNetwork;
    std::optional<Duration> reEstablishedAfter; ///< a new connection answered that long after the death
    std::optional<ClosingHabit> closingHabit; ///< seen twice in a row
    std::optional<StepReport> step; ///< dialogues: while an answer is due
    std::optional<TlsFault> tlsFault; ///< why there is no TLS session, or none any more
    bool isTlsGoodbye = false; ///< the peer ended its session in form (close_notify) before the connection
    std::shared_ptr<const TlsFacts> tls; ///< of the session or the handshake; null: none
    QList<TimelineEntry> timeline; ///< from the last sign of life on, in the order of time
    QStringList decidedBy; ///< keys of toJson() that decided on the cause, the most telling first

    /// The keys of the certificate's `evidence` (docs: JSON Schema). A fact that is not known has no key.
    QJsonObject toJson() const;
    /// Every key that toJson() can write.
    static QStringList jsonKeys();
};

} // namespace keepwatch
