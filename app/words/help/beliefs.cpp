// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/help/tables.h"

#include <QtGlobal>

#include <array>

namespace keepwatch::words {

namespace {

// What is often believed of TCP, and what is so.
constexpr std::array<TitledHelpRow, 7> rows{ {
    { "always", QT_TRANSLATE_NOOP("Help", "\"Keepalive sends a probe at each interval\""),
        QT_TRANSLATE_NOOP("Help",
            "It does not. Probes go out only on a connection that has been idle for the idle time; any traffic "
            "postpones them, and while a byte is unacknowledged there are none at all: then the retransmissions and "
            "the "
            "user timeout decide."),
        "RFC 1122 4.2.3.6, tcp(7)" },
    { "crash", QT_TRANSLATE_NOOP("Help", "\"A program that crashes leaves a half-open connection\""),
        QT_TRANSLATE_NOOP("Help",
            "Its kernel closes for it: with a FIN where everything was read, with a RST where data was left unread. "
            "Only a "
            "computer that loses power or its network leaves the connection half open."),
        "RFC 9293 3.6, RFC 2525 2.17" },
    { "established", QT_TRANSLATE_NOOP("Help", "\"ESTABLISHED means that the peer is alive\""),
        QT_TRANSLATE_NOOP("Help",
            "It means that this side has not heard of an end. An idle connection needs no packets, so it stays "
            "ESTABLISHED for days after the peer lost its power."),
        "RFC 9293 3.3.2" },
    { "rfc", QT_TRANSLATE_NOOP("Help", "\"No RFC defines keepalive\""),
        QT_TRANSLATE_NOOP("Help",
            "RFC 1122 does: it may be implemented, must be off by default, its idle time must be configurable and no "
            "less than two hours by default, and a probe that is not answered must not by itself count as a dead "
            "connection."),
        "RFC 1122 4.2.3.6, RFC 9293 3.8.4" },
    { "send", QT_TRANSLATE_NOOP("Help", "\"A write that succeeds has reached the peer\""),
        QT_TRANSLATE_NOOP("Help",
            "It has reached this computer's send buffer. Writes to a dead peer succeed until the kernel gives up, on "
            "Linux after about 15 minutes unless a user timeout is set."),
        "send(2), tcp(7) tcp_retries2, RFC 5482" },
    { "connect", QT_TRANSLATE_NOOP("Help", "\"A connect that succeeds proves that the service works\""),
        QT_TRANSLATE_NOOP("Help",
            "The kernel finishes handshakes for a program that hangs, as long as its queue has room. Only a reply "
            "proves that the program runs."),
        "listen(2), RFC 9293 3.5" },
    { "count", QT_TRANSLATE_NOOP("Help", "\"TCP_KEEPCNT always counts\""),
        QT_TRANSLATE_NOOP("Help",
            "On Linux a user timeout takes its place: the connection dies at the first probe after that time. Windows "
            "before 10 always sends 10 probes."),
        "tcp(7) TCP_USER_TIMEOUT, RFC 5482" },
} };

} // namespace

std::span<const TitledHelpRow> beliefHelpRows()
{
    return rows;
}

} // namespace keepwatch::words
