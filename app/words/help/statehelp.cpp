// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/help/tables.h"

#include <QtGlobal>

#include <array>

namespace keepwatch::words {

namespace {

constexpr std::array<HelpRow<State>, 7> rows{ {
    { State::Paused,
        QT_TRANSLATE_NOOP("Help",
            "The operator paused it. The connection is closed and nothing is sent; the time counts neither for nor "
            "against the peer."),
        "" },
    { State::Connecting,
        QT_TRANSLATE_NOOP("Help",
            "The name is being looked up and the handshake is under way (SYN, SYN-ACK, ACK). It becomes Up with the "
            "first "
            "reply; where a method has replies, a finished handshake alone is no sign of life, for a stopped process's "
            "kernel accepts everybody."),
        "RFC 9293 3.5" },
    { State::Up,
        QT_TRANSLATE_NOOP("Help",
            "The last heartbeat was answered in time. With the method Keepalive: the connection stands, and each of "
            "the "
            "kernel's probes was answered."),
        "" },
    { State::Degraded,
        QT_TRANSLATE_NOOP("Help",
            "It answers, but n of the last m replies were over the limit, or too many were missed. It ends when the "
            "values "
            "fall below 80 % of the limit, so that a value on the edge does not make it flicker."),
        "" },
    { State::Suspect,
        QT_TRANSLATE_NOOP("Help",
            "A heartbeat was missed or the connection died, and the verdict is not due. It ends well with any reply, "
            "and "
            "with the verdict after as many misses as are set: one lost packet is no outage."),
        "RFC 5880 6.8.4" },
    { State::Unreachable,
        QT_TRANSLATE_NOOP("Help",
            "The verdict: as many misses in a row as are set, or a refusal, or a death that a new connection did not "
            "mend. The outage is counted from the first unanswered heartbeat, not from the verdict."),
        "" },
    { State::Closed,
        QT_TRANSLATE_NOOP("Help",
            "A client's connection has ended. A client that comes back is a new row: from this side nobody can tell "
            "whether it is the same one."),
        "RFC 9293 3.6" },
} };

} // namespace

std::span<const HelpRow<State>> stateHelpRows()
{
    return rows;
}

} // namespace keepwatch::words
