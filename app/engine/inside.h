// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/dialling/consultations.h"
#include "app/engine/dialling/dialgate.h"
#include "app/engine/dialling/referencewatch.h"
#include "app/engine/dialling/resolver.h"
#include "app/engine/figuresboard.h"
#include "app/engine/localnetwork.h"
#include "app/engine/timing/chores.h"
#include "app/engine/timing/pauseguard.h"
#include "app/engine/timing/scheduler.h"
#include "app/engine/timing/starter.h"
#include "app/engine/timing/timebase.h"
#include "app/engine/transport/truststore.h"

#include <functional>

namespace keepwatch::engine {

/// What all rows of a worker share, made and destroyed in the worker's thread.
struct Inside {
    Timebase timebase;
    Scheduler scheduler;
    Resolver resolver;
    LocalNetwork network;
    DialGate gate;
    Consultations consultations;
    TrustStore trust;
    ReferenceWatch reference;
    FiguresBoard figures;
    Chores chores;
    Starter starter;
    PauseGuard guard;

    Inside(const Clock &clock, std::function<void(TargetId)> start)
        : timebase(clock)
        , scheduler(clock)
        , resolver(clock)
        , network(clock)
        , reference({ .clock = clock, .resolver = resolver, .gate = gate, .network = network, .trust = trust })
        , starter(clock, scheduler, std::move(start))
    {
    }
};

} // namespace keepwatch::engine
