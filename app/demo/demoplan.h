// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/method.h"

#include <chrono>
#include <span>

namespace keepwatch::demo {

using Milliseconds = std::chrono::milliseconds;

/// Who stands behind a target of the demo.
enum class Role : quint8 {
    Responder, ///< listens on loopback and answers
    Refuser, ///< holds a port on which nothing listens
    Nowhere, ///< a name that does not resolve
    Listener, ///< Keepwatch itself listens; the demo's clients dial in
};

/// One target, and how its peer behaves when nothing is the matter.
struct Player {
    const char *name;
    const char *group;
    Role role;
    Method method;
    Milliseconds delay{ 0 }; ///< before each answer
    Milliseconds spread{ 0 }; ///< added to the delay, evenly from 0
    Milliseconds interval{ 0 }; ///< of the heartbeats; 0: the demo's usual one
};

/// A client that dials into the listener.
struct Client {
    const char *name;
    Milliseconds delay{ 0 };
};

/// What somebody does at a moment of the script. Targets and clients are named alike.
enum class Deed : quint8 {
    Answer, ///< behave again
    Slow, ///< answer late, by Act::delay
    Silent, ///< read, but answer nothing
    Deaf, ///< read nothing
    Babble, ///< answer with something else
    Close, ///< end every connection with FIN, go on listening
    Reset, ///< end every connection with RST, go on listening
    Leave, ///< end every connection with FIN and stop listening
    Return, ///< listen again; a client: dial in again
    Pause, ///< the operator's deed: pause the target
    Resume,
};

struct Act {
    Milliseconds at; ///< after the beginning of each round of the script
    const char *who;
    Deed deed;
    Milliseconds delay{ 0 };
};

inline constexpr Milliseconds scriptLength = std::chrono::seconds(60);
inline constexpr Milliseconds usualInterval = std::chrono::seconds(1);

std::span<const Player> players();
std::span<const Client> clients();
/// In the order of their moments. Everybody behaves again before the script ends, so that it can be repeated.
std::span<const Act> script();

} // namespace keepwatch::demo
