// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/flapping.h"
#include "app/core/incident.h"
#include "app/core/interruption.h"

namespace keepwatch::words {

/// What happened, in one sentence without a full stop: "120 connections in 10.9.1.0/24 became unreachable together".
QString incidentSentence(const Incident &incident);

/// "Interrupted for 2.8 s, survived". `connections`: of so many, the longest.
QString interruptionSentence(const Interruption &interruption, int connections = 1);

/// "Goes and comes too often: not told each time any more", or that it has settled.
QString flappingSentence(bool isFlapping);

} // namespace keepwatch::words
