// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/errornames.h"
#include "app/core/time.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

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
};

/// An ICMP message that the kernel handed over: from the error queue while connecting, or as a soft error later.
struct IcmpReport {
    int type = 0;
    int code = 0;
    QString offender; ///< the router that says so
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
    std::optional<IcmpReport> icmp;
    std::optional<Duration> replyAge; ///< since the last reply
    std::optional<Duration> gapBeforeSend; ///< silence on the wire before our first unanswered packet
    int unansweredHeartbeats = 0;
    bool isUnexpectedReply = false;
    bool isConnectTimeout = false;

    /// The keys of the certificate's `evidence` (docs: JSON Schema). A fact that is not known has no key.
    QJsonObject toJson() const;
    /// Every key that toJson() can write.
    static QStringList jsonKeys();
};

} // namespace keepwatch
