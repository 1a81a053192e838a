// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/chosenmethod.h"
#include "app/core/dialogue.h"
#include "app/core/endpoint.h"
#include "app/core/ids.h"
#include "app/core/keepaliveoptions.h"
#include "app/core/thresholds.h"
#include "app/core/tls.h"

namespace keepwatch {

/// Limits on what a listener accepts. 0 = no limit.
struct ListenerLimits {
    int clients = 1000; ///< in all
    int clientsPerAddress = 100;
    bool operator==(const ListenerLimits &) const = default;
};

/// A target or listener with every value resolved (target over group over defaults): what the engine runs.
struct TargetSpec {
    enum class Role : quint8 { Outbound, Listener };

    TargetId id;
    Role role = Role::Outbound;
    QString name;
    QString group;
    Endpoint endpoint; ///< where to dial, or where to listen
    ChosenMethod method;
    DialoguePtr dialogue; ///< what that method says; null but for a dialogue
    Thresholds thresholds;
    KeepaliveOptions keepalive;
    TlsOptions tls;
    bool secondOpinion = true; ///< a second connection to the peer beside the own one is allowed
    bool isPaused = false;
    ListenerLimits limits;

    bool operator==(const TargetSpec &) const = default;
};

} // namespace keepwatch
