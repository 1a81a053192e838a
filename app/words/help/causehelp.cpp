// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/help/tables.h"

#include <QtGlobal>

#include <array>

namespace keepwatch::words {

namespace {

constexpr std::array<HelpRow<Cause>, 26> rows{ {
    { Cause::ClosedByPeer,
        QT_TRANSLATE_NOOP("Help",
            "A FIN came: the peer's side ended in order. Its program closed the socket, or ended with nothing left "
            "unread, whether it meant to or crashed: the kernel closes for a dead process."),
        "RFC 9293 3.6" },
    { Cause::ResetByPeer,
        QT_TRANSLATE_NOOP("Help",
            "A RST came although all our bytes were acknowledged and no probe was out. A program that closes with data "
            "unread, or that asked for a hard close (SO_LINGER 0), causes it."),
        "RFC 9293 3.5.2, RFC 2525 2.17, socket(7)" },
    { Cause::PeerRestarted,
        QT_TRANSLATE_NOOP("Help",
            "A RST answered our data or our probe: the peer's kernel knows no such connection. It was restarted, or "
            "its "
            "address now belongs to another computer."),
        "RFC 9293 3.5.1" },
    { Cause::Refused,
        QT_TRANSLATE_NOOP("Help",
            "The SYN was answered by a RST (ECONNREFUSED). The host is alive and reachable, and no program listens on "
            "that port; a firewall that rejects can look the same."),
        "RFC 9293 3.5.2, connect(2)" },
    { Cause::NoAnswer,
        QT_TRANSLATE_NOOP("Help",
            "Nothing was acknowledged until the time was up (ETIMEDOUT). Packets or answers are lost without a word: "
            "the "
            "host is off, unplugged, or a device on the way drops them."),
        "RFC 9293 3.8.3, tcp(7)" },
    { Cause::HostUnreachable,
        QT_TRANSLATE_NOOP("Help",
            "The last router says by ICMP that nobody answers at that address (EHOSTUNREACH). On an established "
            "connection this is a soft error: TCP goes on trying."),
        "RFC 792, RFC 1122 4.2.3.9, RFC 5461" },
    { Cause::NetworkUnreachable,
        QT_TRANSLATE_NOOP("Help", "A router, or this computer's own table, has no route there (ENETUNREACH)."),
        "RFC 792, RFC 1812 5.2.7.1" },
    { Cause::Prohibited,
        QT_TRANSLATE_NOOP(
            "Help", "A router or firewall says by ICMP that a rule forbids it (administratively prohibited)."),
        "RFC 1812 5.2.7.1, RFC 4443 3.1" },
    { Cause::NotResponding,
        QT_TRANSLATE_NOOP("Help",
            "The peer's kernel acknowledges our bytes and its program sends no reply. Keepalive never finds this: its "
            "probes are answered by the kernel."),
        "RFC 1122 4.2.3.6" },
    { Cause::NotReading,
        QT_TRANSLATE_NOOP("Help",
            "The peer's receive window is zero: its program does not fetch what came. Window probes are answered, so "
            "TCP "
            "itself may keep such a connection for ever."),
        "RFC 9293 3.8.6.1" },
    { Cause::IdleDropped,
        QT_TRANSLATE_NOOP("Help",
            "The old connection is silent or reset after a time without traffic, while a new one to the same port is "
            "answered: a firewall or NAT forgot it. Usual limits: AWS 350 s, Azure 4 min, Google Cloud 20 min; NATs "
            "should keep 2 h 4 min, many do not."),
        "RFC 5382 REQ-5" },
    { Cause::LocalNetworkDown,
        QT_TRANSLATE_NOOP("Help", "This computer's own link, address or route is gone. Nothing is known of the peer."),
        "netdevice(7)" },
    { Cause::BlockedLocally,
        QT_TRANSLATE_NOOP("Help",
            "Packets do not leave this computer although link, address and route are fine: a local firewall rule "
            "(EPERM)."),
        "send(2), nft(8)" },
    { Cause::LocalLimit,
        QT_TRANSLATE_NOOP("Help",
            "No descriptor (EMFILE) or no local port (EADDRNOTAVAIL) was left here. It says nothing of the peer."),
        "getrlimit(2), ip(7)" },
    { Cause::ClosedLocally,
        QT_TRANSLATE_NOOP("Help",
            "The operator closed it, or a program with the right to do so destroyed the socket (ECONNABORTED)."),
        "ss(8), sock_diag(7)" },
    { Cause::NameNotResolved,
        QT_TRANSLATE_NOOP("Help",
            "Wrong name: the name servers know no such host (EAI_NONAME). No name server: none was reached in time "
            "(EAI_AGAIN)."),
        "getaddrinfo(3)" },
    { Cause::UnexpectedReply,
        QT_TRANSLATE_NOOP("Help",
            "Bytes came, but not those that the method asks for. The peer is alive and speaks another protocol, "
            "another "
            "version, or reports an error of its own."),
        "" },
    { Cause::TlsFailed,
        QT_TRANSLATE_NOOP("Help",
            "The TCP connection stood and no TLS session came about: the certificate has expired, is not trusted or "
            "bears "
            "another name, or the two sides have no protocol version in common."),
        "RFC 8446, RFC 5280 6, RFC 9525" },
    { Cause::Started, QT_TRANSLATE_NOOP("Help", "Watching began, or the first connection was made."), "" },
    { Cause::Unanswered,
        QT_TRANSLATE_NOOP("Help",
            "A heartbeat got no reply within the timeout, or a probe none within twice the round-trip time. It is a "
            "suspicion; further misses make the verdict."),
        "" },
    { Cause::Slow,
        QT_TRANSLATE_NOOP("Help",
            "Round-trip times are over the limit. Where the kernel's own round-trip time stayed short, the application "
            "is slow, not the network."),
        "RFC 6298, tcp(7) TCP_INFO" },
    { Cause::Lossy,
        QT_TRANSLATE_NOOP("Help",
            "Too many heartbeats were missed. That is no packet loss: TCP repeats lost packets, and a reply that comes "
            "later than the timeout is a miss too."),
        "RFC 9293 3.8.1" },
    { Cause::Jittery,
        QT_TRANSLATE_NOOP("Help", "The mean difference from one round-trip time to the next is over the limit."),
        "RFC 3550 6.4.1" },
    { Cause::Recovered,
        QT_TRANSLATE_NOOP("Help",
            "After a suspicion one reply is enough; after a verdict as many on-time replies in a row as are set."),
        "" },
    { Cause::PausedByOperator, QT_TRANSLATE_NOOP("Help", "The operator paused the target."), "" },
    { Cause::Unknown,
        QT_TRANSLATE_NOOP("Help",
            "The facts do not decide between several causes, and Keepwatch does not guess. A method with replies and "
            "an "
            "allowed second connection give it more to go by."),
        "" },
} };

} // namespace

std::span<const HelpRow<Cause>> causeHelpRows()
{
    return rows;
}

} // namespace keepwatch::words
