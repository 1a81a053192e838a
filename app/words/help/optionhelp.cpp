// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/help/tables.h"

#include <QtGlobal>

#include <array>

namespace keepwatch::words {

namespace {

constexpr std::array<TitledHelpRow, 31> rows{ {
    { "method", QT_TRANSLATE_NOOP("Help", "Method"),
        QT_TRANSLATE_NOOP("Help",
            "How life is proved. Keepalive: the peer's kernel answers. Echo, framed heartbeat and dialogues: its "
            "program "
            "answers. Passive: it speaks by itself. Connect: its kernel accepts a new connection each time."),
        "RFC 862, RFC 1122 4.2.3.6" },
    { "preset", QT_TRANSLATE_NOOP("Help", "Preset"),
        QT_TRANSLATE_NOOP("Help",
            "Interval, timeout and misses in one choice: LAN 1 s / 1 s / 3, Office 5 s / 3 s / 3, WAN 30 s / 10 s / 3. "
            "The keepalive calculator says what each costs in a day and when its verdict comes."),
        "" },
    { "interval_ms", QT_TRANSLATE_NOOP("Help", "Interval"),
        QT_TRANSLATE_NOOP("Help",
            "From one heartbeat to the next. A dead peer is noticed at the latest one interval and as many timeouts as "
            "misses are set after it fell silent. Below a NAT's idle limit it also keeps the connection known there."),
        "RFC 5880 6.8.4, RFC 5382 REQ-5" },
    { "timeout_ms", QT_TRANSLATE_NOOP("Help", "Timeout"),
        QT_TRANSLATE_NOOP("Help",
            "A reply that takes longer is a miss. It should be well above the usual round-trip time and one "
            "retransmission, which alone takes at least 200 ms on Linux (RFC 6298 asks for 1 s)."),
        "RFC 6298 2.4" },
    { "fall", QT_TRANSLATE_NOOP("Help", "Misses until unreachable"),
        QT_TRANSLATE_NOOP("Help",
            "So many misses in a row make the verdict. One makes every lost moment an outage; BFD too detects by a "
            "multiple, usually 3."),
        "RFC 5880 6.8.4" },
    { "rise", QT_TRANSLATE_NOOP("Help", "Replies until up again"),
        QT_TRANSLATE_NOOP("Help", "So many on-time replies in a row end an outage; after a suspicion one is enough."),
        "" },
    { "fast_interval_ms", QT_TRANSLATE_NOOP("Help", "Interval while recovering"),
        QT_TRANSLATE_NOOP("Help", "Heartbeats come faster once a peer answers again, so that the outage ends soon."),
        "" },
    { "slow_interval_ms", QT_TRANSLATE_NOOP("Help", "Interval while unreachable"),
        QT_TRANSLATE_NOOP("Help", "What is known to be gone is asked less often. BFD slows down in the same way."),
        "RFC 5880 6.8.3" },
    { "connect_timeout_ms", QT_TRANSLATE_NOOP("Help", "Connect timeout"),
        QT_TRANSLATE_NOOP("Help",
            "For looking the name up and the handshake together. The kernel alone would repeat its SYN for about two "
            "minutes."),
        "tcp(7) tcp_syn_retries" },
    { "reconnect_min_ms", QT_TRANSLATE_NOOP("Help", "First wait before a new dial"),
        QT_TRANSLATE_NOOP("Help",
            "The first dial after a death leaves at once, the second after this wait; it doubles with each further "
            "one, "
            "give or take a quarter, so that many targets do not dial in step."),
        "" },
    { "reconnect_max_ms", QT_TRANSLATE_NOOP("Help", "Longest wait"),
        QT_TRANSLATE_NOOP("Help", "The wait between two dials does not grow beyond it."), "" },
    { "drops_are_outages", QT_TRANSLATE_NOOP("Help", "Count each drop as an outage"),
        QT_TRANSLATE_NOOP("Help",
            "A drop is a connection that died and was made anew before a verdict. Whoever lost state with it (a "
            "session, "
            "a subscription) wants it counted."),
        "" },
    { "second_opinion", QT_TRANSLATE_NOOP("Help", "Allow a second connection"),
        QT_TRANSLATE_NOOP("Help",
            "At the first miss a fresh connection asks the same. It tells a dead peer from a firewall that forgot the "
            "old "
            "connection. Devices that accept only one connection need it off."),
        "RFC 5382 REQ-5" },
    { "rtt_warn_ms", QT_TRANSLATE_NOOP("Help", "RTT warning"),
        QT_TRANSLATE_NOOP("Help",
            "Over it a reply counts as slow. Relative: three times the median of the last hour, and 50 ms above it at "
            "least."),
        "" },
    { "rtt_crit_ms", QT_TRANSLATE_NOOP("Help", "RTT critical"),
        QT_TRANSLATE_NOOP("Help", "Over it the degraded state is a severe one and stands before the others."), "" },
    { "degraded_n", QT_TRANSLATE_NOOP("Help", "Replies over the limit"),
        QT_TRANSLATE_NOOP("Help", "So many of the last replies have to be slow: one slow reply changes nothing."), "" },
    { "degraded_m", QT_TRANSLATE_NOOP("Help", "Out of the last"),
        QT_TRANSLATE_NOOP("Help", "The number of replies that are looked at together."), "" },
    { "loss_warn_pct", QT_TRANSLATE_NOOP("Help", "Missed replies"),
        QT_TRANSLATE_NOOP("Help",
            "The share of missed heartbeats that makes a peer degraded. TCP repeats lost packets, so a few per cent "
            "here can be much loss on the way."),
        "RFC 9293 3.8.1" },
    { "jitter_warn_ms", QT_TRANSLATE_NOOP("Help", "Jitter"),
        QT_TRANSLATE_NOOP("Help", "The mean difference from one round-trip time to the next."), "RFC 3550 6.4.1" },
    { "keepalive", QT_TRANSLATE_NOOP("Help", "Keepalive"),
        QT_TRANSLATE_NOOP("Help",
            "The kernel's probes on an idle connection (SO_KEEPALIVE). They need nothing from the peer's program, and "
            "find nothing that is wrong with it."),
        "RFC 1122 4.2.3.6, socket(7)" },
    { "keepidle_s", QT_TRANSLATE_NOOP("Help", "Idle time before the first probe"),
        QT_TRANSLATE_NOOP("Help",
            "Without a received segment for so long, the first probe leaves. Systems come with two hours: longer than "
            "most NATs remember a connection."),
        "tcp(7) TCP_KEEPIDLE, RFC 1122 4.2.3.6" },
    { "keepintvl_s", QT_TRANSLATE_NOOP("Help", "Interval of the probes"),
        QT_TRANSLATE_NOOP("Help", "From one unanswered probe to the next."), "tcp(7) TCP_KEEPINTVL" },
    { "keepcnt", QT_TRANSLATE_NOOP("Help", "Number of probes"),
        QT_TRANSLATE_NOOP("Help",
            "After so many unanswered ones the connection is dead. On Linux a user timeout takes its place; Windows "
            "before 10 always sends 10."),
        "tcp(7) TCP_KEEPCNT" },
    { "user_timeout_ms", QT_TRANSLATE_NOOP("Help", "Bound on unacknowledged data"),
        QT_TRANSLATE_NOOP("Help",
            "How long sent data may stay unacknowledged before the connection is dead. Without it Linux tries for "
            "about "
            "15 minutes. It also decides on an idle connection, in place of the number of probes."),
        "RFC 5482, tcp(7) TCP_USER_TIMEOUT" },
    { "tls", QT_TRANSLATE_NOOP("Help", "TLS"),
        QT_TRANSLATE_NOOP("Help",
            "The method is spoken inside a TLS session. Its handshake costs one more round trip or two, and its time "
            "is "
            "shown beside the round-trip time."),
        "RFC 8446" },
    { "tls_verify", QT_TRANSLATE_NOOP("Help", "The peer's certificate"),
        QT_TRANSLATE_NOOP("Help",
            "It is checked: who signed it, its name and its dates. An exception is for this target alone, and whoever "
            "is "
            "on the way could then pose as the peer."),
        "RFC 5280 6, RFC 9525" },
    { "tls_server_name", QT_TRANSLATE_NOOP("Help", "TLS server name"),
        QT_TRANSLATE_NOOP("Help",
            "The name that is asked for and that the certificate must bear, where it is another than the host's."),
        "RFC 6066 3" },
    { "tls_ca_file", QT_TRANSLATE_NOOP("Help", "CA file"),
        QT_TRANSLATE_NOOP("Help",
            "Certificates that are trusted for this target, for peers that a certificate authority of one's own "
            "signed."),
        "RFC 5280 6" },
    { "tls_warn_days", QT_TRANSLATE_NOOP("Help", "Warning before the certificate ends"),
        QT_TRANSLATE_NOOP("Help", "So many days before its last one the certificate is shown as a warning."),
        "RFC 5280 4.1.2.5" },
    { "max_clients", QT_TRANSLATE_NOOP("Help", "Clients at most"),
        QT_TRANSLATE_NOOP("Help", "Further connections to the listener are closed at once."), "" },
    { "max_clients_per_address", QT_TRANSLATE_NOOP("Help", "Clients per address at most"),
        QT_TRANSLATE_NOOP("Help", "Keeps one computer from taking all the places; behind a NAT many share an address."),
        "" },
} };

} // namespace

std::span<const TitledHelpRow> optionHelpRows()
{
    return rows;
}

} // namespace keepwatch::words
