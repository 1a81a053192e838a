// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/codes.h"

namespace keepwatch {

/// What a row of the table is in. `Closed` is the end of an inbound connection.
enum class State : quint8 { Paused, Connecting, Up, Degraded, Suspect, Unreachable, Closed };

inline constexpr std::array<Code<State>, 7> stateCodes{ {
    { State::Paused, "paused" },
    { State::Connecting, "connecting" },
    { State::Up, "up" },
    { State::Degraded, "degraded" },
    { State::Suspect, "suspect" },
    { State::Unreachable, "unreachable" },
    { State::Closed, "closed" },
} };

/// What came of a heartbeat.
enum class Outcome : quint8 { Reply, Miss, Late, Excluded };

inline constexpr std::array<Code<Outcome>, 4> outcomeCodes{ {
    { Outcome::Reply, "reply" },
    { Outcome::Miss, "miss" },
    { Outcome::Late, "late" },
    { Outcome::Excluded, "excluded" },
} };

/// How sure a diagnosis is.
enum class Confidence : quint8 { Possible, Likely, Certain };

inline constexpr std::array<Code<Confidence>, 3> confidenceCodes{ {
    { Confidence::Possible, "possible" },
    { Confidence::Likely, "likely" },
    { Confidence::Certain, "certain" },
} };

/// What became of a target whose connection died.
enum class Aftermath : quint8 { ReEstablished, Unreachable, Closed };

inline constexpr std::array<Code<Aftermath>, 3> aftermathCodes{ {
    { Aftermath::ReEstablished, "re-established" },
    { Aftermath::Unreachable, "unreachable" },
    { Aftermath::Closed, "closed" },
} };

inline QLatin1StringView code(State state)
{
    return codeIn(stateCodes, state);
}
inline QLatin1StringView code(Outcome outcome)
{
    return codeIn(outcomeCodes, outcome);
}
inline QLatin1StringView code(Confidence confidence)
{
    return codeIn(confidenceCodes, confidence);
}
inline QLatin1StringView code(Aftermath aftermath)
{
    return codeIn(aftermathCodes, aftermath);
}

} // namespace keepwatch
