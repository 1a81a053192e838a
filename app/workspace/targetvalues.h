// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/chosenmethod.h"
#include "app/core/keepaliveoptions.h"
#include "app/core/preset.h"
#include "app/core/targetspec.h"

#include <optional>

namespace keepwatch::workspace {

/// A length of time, or its absence, which a word stands for in files: `off`, `auto` or `relative`.
struct OptionalDuration {
    std::optional<Duration> value;
    bool operator==(const OptionalDuration &) const = default;
};

/// A per cent figure (0 to 100), or `off`.
struct OptionalPercent {
    std::optional<double> value;
    bool operator==(const OptionalPercent &) const = default;
};

/// The bound on unacknowledged data: a time, `auto` or `off`.
struct UserTimeout {
    KeepaliveOptions::UserTimeout mode = KeepaliveOptions::UserTimeout::Auto;
    Duration value{ 0 }; ///< with UserTimeout::Set
    bool operator==(const UserTimeout &) const = default;
};

/// What can be set at a target, at its group and in the defaults alike. An absent value is inherited.
/// The names in files, units and ranges are the rows of targetKeys().
struct TargetValues {
    std::optional<Preset> preset; ///< interval, timeout and fall, unless they are set at the same place
    std::optional<ChosenMethod> method;
    std::optional<Duration> interval;
    std::optional<OptionalDuration> fastInterval; ///< `auto`: the timeout
    std::optional<OptionalDuration> slowInterval; ///< `auto`: 2 × interval
    std::optional<Duration> timeout;
    std::optional<Duration> connectTimeout;
    std::optional<int> fall;
    std::optional<int> rise;
    std::optional<Duration> reconnectMin;
    std::optional<Duration> reconnectMax;
    std::optional<OptionalDuration> rttWarn; ///< `relative`: to the baseline
    std::optional<OptionalDuration> rttCrit;
    std::optional<OptionalPercent> lossWarn;
    std::optional<OptionalDuration> jitterWarn;
    std::optional<int> degradedN;
    std::optional<int> degradedM;
    std::optional<bool> dropsAreOutages;
    std::optional<KeepaliveOptions::Mode> keepalive;
    std::optional<Duration> keepIdle;
    std::optional<Duration> keepInterval;
    std::optional<int> keepCount;
    std::optional<UserTimeout> userTimeout;
    std::optional<bool> tls;
    std::optional<bool> tlsVerify; ///< only a target's own: an exception is never inherited
    std::optional<QString> tlsServerName; ///< empty: the target's host
    std::optional<QString> tlsCaFile; ///< empty: none
    std::optional<int> tlsWarnDays; ///< 0: never
    std::optional<bool> secondOpinion;
    std::optional<bool> isPaused;
    std::optional<int> maxClients; ///< listeners; 0: no limit
    std::optional<int> maxClientsPerAddress;

    bool operator==(const TargetValues &) const = default;
};

/// Writes what is set over `spec`; what is absent stays.
void apply(const TargetValues &values, TargetSpec &spec);
/// Every value of `spec` (but the preset, which is only a short way to set three of them).
TargetValues valuesOf(const TargetSpec &spec);

} // namespace keepwatch::workspace
