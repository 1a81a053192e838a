// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/cause.h"
#include "app/core/chosenmethod.h"
#include "app/core/evidence.h"
#include "app/core/ids.h"
#include "app/core/state.h"

#include <QList>

namespace keepwatch {

/// What came of one heartbeat. `seq` counts per target, across its connections, from 1.
struct Sample {
    RowId row;
    quint64 seq = 0;
    UtcTime time{}; ///< when it was resolved
    Outcome outcome = Outcome::Reply;
    std::optional<Duration> rtt; ///< absent: not measured
    std::optional<Duration> kernelRtt; ///< only where new data was acknowledged since the last reading
    State state = State::Up; ///< after it
};

/// From one state to another.
struct Transition {
    RowId row;
    UtcTime time{};
    std::optional<State> from; ///< absent: the first of the row
    State to = State::Connecting;
    int severity = 0; ///< 2: over the critical limit (degraded only)
    Cause cause = Cause::Unknown;
    Confidence confidence = Confidence::Possible;
    std::optional<Duration> silent; ///< since the last sign of life; only towards suspect and unreachable
    /// Present: an outage reaches back this far from `time`, to the first unanswered request (t1). Set where an outage
    /// opens (never on from = to), and on the recovery from a drop that the target counts as an outage.
    std::optional<Duration> outageFor;
    bool isDrop = false; ///< a recovery that re-established a dead connection before a verdict; a late reply is none
    Evidence evidence;
};

/// Issued for each connection that died and for each verdict.
struct Certificate {
    RowId row;
    UtcTime time{};
    Cause cause = Cause::Unknown;
    Confidence confidence = Confidence::Possible;
    std::optional<Duration> silent;
    std::optional<Duration> lived; ///< how long the connection existed
    Aftermath outcome = Aftermath::Unreachable;
    Evidence evidence;
};

/// What a row of the table is about. Sent before the first sample or transition that names it, and when it changes.
struct RowInfo {
    RowId row;
    TargetId target;
    QString name;
    QString group;
    QString peer; ///< ADDR:PORT of the connection; the endpoint as entered until a name is resolved
    ChosenMethod method;
    bool isInbound = false;
    bool hasTls = false;
    bool isVerified = true; ///< false: with TLS, an invalid certificate is accepted
};

} // namespace keepwatch
