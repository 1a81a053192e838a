// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/chosenmethod.h"
#include "app/core/detectiontime.h"
#include "app/core/evidence.h"
#include "app/core/preset.h"
#include "app/core/state.h"

#include <QString>

// The names that people read, in the language that is set at the moment of the call: ask again after a change of it.
namespace keepwatch::words {

QString name(State state); ///< "Unreachable"
QString name(Outcome outcome); ///< "Reply"
QString name(Confidence confidence); ///< "likely": goes into a sentence
QString name(Aftermath aftermath); ///< "Re-established"
QString name(Method method); ///< "Framed heartbeat"
QString name(const ChosenMethod &method); ///< the same, or what the dialogue is called: "redis"
QString name(Preset preset); ///< "Office"
QString name(Platform platform); ///< "Linux"
QString name(TcpState state); ///< "Established"

/// What the state means, in one line.
QString explanation(State state);
/// What the method does, in one line.
QString explanation(Method method);
QString explanation(const ChosenMethod &method); ///< of a dialogue with what its file says of it
/// Where the preset belongs, in one line.
QString explanation(Preset preset);

} // namespace keepwatch::words
