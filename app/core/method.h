// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/codes.h"

namespace keepwatch {

/// How a heartbeat is spoken.
enum class Method : quint8 { Keepalive, Echo, Framed, Passive, Connect, Dialogue };

/// The methods that have a code of their own; a dialogue goes by its name (ChosenMethod).
inline constexpr std::array<Code<Method>, 5> methodCodes{ {
    { Method::Keepalive, "keepalive" },
    { Method::Echo, "echo" },
    { Method::Framed, "framed" },
    { Method::Passive, "passive" },
    { Method::Connect, "connect" },
} };

/// What a method implies, declared once.
struct MethodTraits {
    bool sendsHeartbeats; ///< bytes of ours go out on the connection
    bool hasRtt; ///< a reply carries a round-trip time
    bool dialsEachTime; ///< each heartbeat is a connection of its own
    bool listens; ///< a listener can use it for the connections it accepts
};

constexpr MethodTraits traits(Method method)
{
    switch (method) {
    case Method::Keepalive:
        return { .sendsHeartbeats = false, .hasRtt = false, .dialsEachTime = false, .listens = true };
    case Method::Echo:
    case Method::Dialogue:
        return { .sendsHeartbeats = true, .hasRtt = true, .dialsEachTime = false, .listens = false };
    case Method::Framed:
        return { .sendsHeartbeats = true, .hasRtt = true, .dialsEachTime = false, .listens = true };
    case Method::Passive:
        return { .sendsHeartbeats = false, .hasRtt = false, .dialsEachTime = false, .listens = true };
    case Method::Connect:
        return { .sendsHeartbeats = false, .hasRtt = true, .dialsEachTime = true, .listens = false };
    }
    return {};
}

inline QLatin1StringView code(Method method)
{
    return codeIn(methodCodes, method);
}

} // namespace keepwatch
