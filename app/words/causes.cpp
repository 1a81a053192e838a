// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/words/causes.h"

#include "app/words/context.h"
#include "app/words/tls.h"

namespace keepwatch::words {

namespace {

struct CauseWords {
    Cause cause;
    const char *label;
    const char *sentence;
    const char *hint;
};

constexpr std::array<CauseWords, 26> table{ {
    { Cause::ClosedByPeer, QT_TRANSLATE_NOOP("Words", "Closed by peer"),
        QT_TRANSLATE_NOOP("Words", "The peer closed the connection"),
        QT_TRANSLATE_NOOP("Words",
            "Look into the peer's log: its program ended, was stopped, or closes connections by a limit of its own.") },
    { Cause::ResetByPeer, QT_TRANSLATE_NOOP("Words", "Reset by peer"),
        QT_TRANSLATE_NOOP("Words", "The peer's program broke the connection off"),
        QT_TRANSLATE_NOOP("Words",
            "Look for a crash or an abort in the peer's log: it left with data unread, or threw the connection "
            "away.") },
    { Cause::PeerRestarted, QT_TRANSLATE_NOOP("Words", "Peer restarted"),
        QT_TRANSLATE_NOOP("Words", "The peer no longer knows the connection: it was restarted"),
        QT_TRANSLATE_NOOP("Words", "Ask how long the peer has been running: its computer or its address changed.") },
    { Cause::Refused, QT_TRANSLATE_NOOP("Words", "Refused"), QT_TRANSLATE_NOOP("Words", "Nothing listens on that port"),
        QT_TRANSLATE_NOOP("Words", "The host is alive: start the service there, or correct the port.") },
    { Cause::NoAnswer, QT_TRANSLATE_NOOP("Words", "No answer"),
        QT_TRANSLATE_NOOP("Words", "The peer's host does not answer"),
        QT_TRANSLATE_NOOP("Words",
            "Check the peer's power and cable, then whether a firewall on the way drops the packets without a word.") },
    { Cause::HostUnreachable, QT_TRANSLATE_NOOP("Words", "No such host"),
        QT_TRANSLATE_NOOP("Words", "A router says that there is no such host"),
        QT_TRANSLATE_NOOP(
            "Words", "The last router finds nobody at that address: check the peer's power, cable and address.") },
    { Cause::NetworkUnreachable, QT_TRANSLATE_NOOP("Words", "No route"),
        QT_TRANSLATE_NOOP("Words", "A router says that it has no route to the peer"),
        QT_TRANSLATE_NOOP("Words", "Check the routes and the link between here and the peer's network.") },
    { Cause::Prohibited, QT_TRANSLATE_NOOP("Words", "Forbidden"),
        QT_TRANSLATE_NOOP("Words", "A router says that the connection is forbidden"),
        QT_TRANSLATE_NOOP("Words", "A firewall on the way rejects it by a rule: have the port allowed.") },
    { Cause::NotResponding, QT_TRANSLATE_NOOP("Words", "Not responding"),
        QT_TRANSLATE_NOOP("Words", "The host answers, the application does not"),
        QT_TRANSLATE_NOOP(
            "Words", "The program hangs, is stopped or overloaded: look at it on the peer; the network is fine.") },
    { Cause::NotReading, QT_TRANSLATE_NOOP("Words", "Not reading"),
        QT_TRANSLATE_NOOP("Words", "The application does not read what it is sent"),
        QT_TRANSLATE_NOOP(
            "Words", "Its receive buffer is full: the program hangs or is overloaded; the network is fine.") },
    { Cause::IdleDropped, QT_TRANSLATE_NOOP("Words", "Forgotten on the way"),
        QT_TRANSLATE_NOOP("Words", "A firewall or NAT on the way forgot the connection"),
        QT_TRANSLATE_NOOP(
            "Words", "Set keepalive idle or the interval to less than half of that device's idle limit.") },
    { Cause::LocalNetworkDown, QT_TRANSLATE_NOOP("Words", "Own network down"),
        QT_TRANSLATE_NOOP("Words", "This computer's network is down"),
        QT_TRANSLATE_NOOP(
            "Words", "Check this computer's cable, Wi-Fi, address and default route; the peer may be fine.") },
    { Cause::BlockedLocally, QT_TRANSLATE_NOOP("Words", "Blocked here"),
        QT_TRANSLATE_NOOP("Words", "A firewall on this computer holds the packets back"),
        QT_TRANSLATE_NOOP("Words",
            "Check this computer's firewall rules for outgoing connections, and a VPN or a traffic limit on the way "
            "out.") },
    { Cause::LocalLimit, QT_TRANSLATE_NOOP("Words", "Limit of this computer"),
        QT_TRANSLATE_NOOP("Words", "This computer ran out of descriptors or ports"),
        QT_TRANSLATE_NOOP("Words",
            "Raise the limit on open files (ulimit -n) or the range of local ports, or watch fewer targets.") },
    { Cause::ClosedLocally, QT_TRANSLATE_NOOP("Words", "Closed here"),
        QT_TRANSLATE_NOOP("Words", "The connection was closed on this computer"),
        QT_TRANSLATE_NOOP(
            "Words", "Another program here destroyed it: an administrator's tool, a VPN client, a firewall.") },
    { Cause::NameNotResolved, QT_TRANSLATE_NOOP("Words", "Name not resolved"),
        QT_TRANSLATE_NOOP("Words", "The host name does not resolve"),
        QT_TRANSLATE_NOOP("Words", "Correct the name, or check that this computer reaches its name server.") },
    { Cause::UnexpectedReply, QT_TRANSLATE_NOOP("Words", "Unexpected reply"),
        QT_TRANSLATE_NOOP("Words", "The reply is not what was expected"),
        QT_TRANSLATE_NOOP("Words", "Another service may listen on that port: check the port and the method.") },
    { Cause::TlsFailed, QT_TRANSLATE_NOOP("Words", "TLS failed"),
        QT_TRANSLATE_NOOP("Words", "No TLS session came about"),
        QT_TRANSLATE_NOOP("Words", "Check the peer's certificate: its dates, its name and who signed it.") },
    { Cause::Started, QT_TRANSLATE_NOOP("Words", "Started"), QT_TRANSLATE_NOOP("Words", "Watching began"), "" },
    { Cause::Unanswered, QT_TRANSLATE_NOOP("Words", "Unanswered"),
        QT_TRANSLATE_NOOP("Words", "A heartbeat was not answered in time"),
        QT_TRANSLATE_NOOP("Words", "The verdict comes within a few heartbeats.") },
    { Cause::Slow, QT_TRANSLATE_NOOP("Words", "Slow"),
        QT_TRANSLATE_NOOP("Words", "The replies take longer than the limit"),
        QT_TRANSLATE_NOOP("Words",
            "Compare the kernel's round-trip time: if it is short, the application is slow, else the network.") },
    { Cause::Lossy, QT_TRANSLATE_NOOP("Words", "Missed replies"),
        QT_TRANSLATE_NOOP("Words", "Too many replies were missed"),
        QT_TRANSLATE_NOOP("Words", "Look for a weak link on the way, or a peer that is overloaded at times.") },
    { Cause::Jittery, QT_TRANSLATE_NOOP("Words", "Unsteady"),
        QT_TRANSLATE_NOOP("Words", "The reply times vary more than the limit"),
        QT_TRANSLATE_NOOP("Words", "Look for a busy link on the way, or a peer that is overloaded at times.") },
    { Cause::Recovered, QT_TRANSLATE_NOOP("Words", "Recovered"), QT_TRANSLATE_NOOP("Words", "The peer answers again"),
        "" },
    { Cause::PausedByOperator, QT_TRANSLATE_NOOP("Words", "Paused"),
        QT_TRANSLATE_NOOP("Words", "Paused by the operator"), "" },
    { Cause::Unknown, QT_TRANSLATE_NOOP("Words", "Unknown"),
        QT_TRANSLATE_NOOP("Words", "There is not enough evidence to name a cause"),
        QT_TRANSLATE_NOOP(
            "Words", "Give the target a method with replies, or allow the second connection: both tell more.") },
} };

const CauseWords &wordsOf(Cause cause)
{
    for (const auto &row : table) {
        if (row.cause == cause)
            return row;
    }
    return table.back();
}

} // namespace

QString causeLabel(Cause cause)
{
    return translated(wordsOf(cause).label);
}

QString causeSentence(Cause cause)
{
    return translated(wordsOf(cause).sentence);
}

QString causeHint(Cause cause)
{
    return translated(wordsOf(cause).hint);
}

QString causeLabel(Cause cause, std::optional<TlsFault> fault)
{
    if (cause != Cause::TlsFailed || !fault)
        return causeLabel(cause);
    return translated(QT_TRANSLATE_NOOP("Words", "TLS: %1")).arg(label(*fault));
}

QString causeSentence(Cause cause, std::optional<TlsFault> fault)
{
    return cause == Cause::TlsFailed && fault ? sentence(*fault) : causeSentence(cause);
}

QString causeHint(Cause cause, std::optional<TlsFault> fault)
{
    return cause == Cause::TlsFailed && fault ? hint(*fault) : causeHint(cause);
}

} // namespace keepwatch::words
