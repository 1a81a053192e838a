// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/detectiontime.h"
#include "app/core/sample.h"

#include <QStringList>

namespace keepwatch {

/// Figures of a row for the table, computed in the engine's thread. Absent: not measured.
struct RowFigures {
    RowId row;
    State state = State::Connecting;
    std::optional<Duration> rttNow;
    std::optional<Duration> rttAverage; ///< over the last 15 minutes at most
    std::optional<Duration> rttP95;
    std::optional<Duration> jitter; ///< mean |RTTi − RTTi−1|
    std::optional<double> lossPercent; ///< missed / heartbeats, without excluded
    int missesInARow = 0;
    quint64 heartbeats = 0;
    quint64 missed = 0;
    quint32 drops = 0;
    quint32 outages = 0;
    std::optional<double> phi; ///< phi accrual suspicion, for display
    // One column of the sparkline is one second; the newest is sent again until the next begins.
    quint32 sparkSecond = 0; ///< its number since the row began
    std::optional<float> sparkRttMs; ///< longest RTT in it
    bool sparkMissed = false;
};

/// What was asked of the system for a connection, and what it answered.
struct OptionsReport {
    struct Values {
        std::optional<bool> keepalive;
        std::optional<std::chrono::milliseconds> idle;
        std::optional<std::chrono::milliseconds> interval;
        std::optional<int> count;
        std::optional<std::chrono::milliseconds> userTimeout;
        bool operator==(const Values &) const = default;
    };

    RowId row;
    UtcTime time{};
    Values requested;
    Values effective;
    std::vector<Warning> warnings;
    QStringList refused; ///< `KEEPIDLE: EINVAL`: options that the system would not take, with its reason
};

/// A TLS session that has something new to tell: another certificate, version or warning.
struct TlsReport {
    RowId row;
    UtcTime time{};
    std::shared_ptr<const TlsFacts> facts; ///< never null
    bool isVerified = true; ///< false: the target's exception accepts an invalid certificate
    std::optional<int> daysLeft; ///< of the certificate of the chain that ends first; below 0: since then
    QList<TlsWarning> warnings;

    /// But for time, days and the handshake's length.
    bool saysTheSame(const TlsReport &other) const
    {
        return isVerified == other.isVerified && warnings == other.warnings && facts->isSameSession(*other.facts);
    }
};

/// Everything about one row for the detail pane; read once a second for the row that is looked at.
struct RowDetails {
    RowId row;
    RowFigures figures;
    QString localAddress;
    std::optional<UtcTime> connectedSince;
    std::optional<TcpReading> reading;
    std::shared_ptr<const TlsFacts> tls; ///< null: the connection is plain, or there is none
};

/// A time in which Keepwatch itself did not run (suspended, frozen): excluded from every figure.
struct OwnPause {
    UtcTime from{};
    UtcTime to{};
};

} // namespace keepwatch
