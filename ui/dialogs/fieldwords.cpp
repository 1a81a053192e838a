// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/fieldwords.h"

#include <QCoreApplication>

#include <array>

namespace keepwatch::ui {

namespace {

using Page = FieldPage;

constexpr std::array<FieldWords, 31> fields{ {
    { "method", Page::Connection, QT_TRANSLATE_NOOP("Field", "&Method"), "" },
    { "preset", Page::Heartbeat, QT_TRANSLATE_NOOP("Field", "&Preset"),
        QT_TRANSLATE_NOOP(
            "Field", "Interval, timeout and misses in one choice; a value of its own below goes before it") },
    { "interval_ms", Page::Heartbeat, QT_TRANSLATE_NOOP("Field", "&Interval"),
        QT_TRANSLATE_NOOP("Field", "From one heartbeat to the next while the peer is up") },
    { "timeout_ms", Page::Heartbeat, QT_TRANSLATE_NOOP("Field", "&Timeout"),
        QT_TRANSLATE_NOOP("Field", "A reply that takes longer counts as missed") },
    { "fall", Page::Heartbeat, QT_TRANSLATE_NOOP("Field", "Misses until &unreachable"),
        QT_TRANSLATE_NOOP("Field", "The first miss makes a peer suspect") },
    { "rise", Page::Heartbeat, QT_TRANSLATE_NOOP("Field", "&Replies until up again"),
        QT_TRANSLATE_NOOP("Field", "On-time replies in a row that end an outage") },
    { "fast_interval_ms", Page::Heartbeat, QT_TRANSLATE_NOOP("Field", "Interval while reco&vering"),
        QT_TRANSLATE_NOOP("Field", "auto: the same as the timeout") },
    { "slow_interval_ms", Page::Heartbeat, QT_TRANSLATE_NOOP("Field", "Interval while unreacha&ble"),
        QT_TRANSLATE_NOOP("Field", "auto: twice the interval") },
    { "connect_timeout_ms", Page::Heartbeat, QT_TRANSLATE_NOOP("Field", "&Connect timeout"),
        QT_TRANSLATE_NOOP("Field", "Looking the name up and the handshake together") },
    { "reconnect_min_ms", Page::Heartbeat, QT_TRANSLATE_NOOP("Field", "&First wait before a new dial"),
        QT_TRANSLATE_NOOP("Field", "It doubles with each dial, give or take a quarter") },
    { "reconnect_max_ms", Page::Heartbeat, QT_TRANSLATE_NOOP("Field", "&Longest wait"), "" },
    { "drops_are_outages", Page::Heartbeat, QT_TRANSLATE_NOOP("Field", "Count each &drop as an outage"),
        QT_TRANSLATE_NOOP("Field", "A drop is a connection that died and came back before a verdict") },
    { "second_opinion", Page::Heartbeat, QT_TRANSLATE_NOOP("Field", "Allow a &second connection"),
        QT_TRANSLATE_NOOP("Field", "No: for devices that accept only one") },
    { "rtt_warn_ms", Page::Degraded, QT_TRANSLATE_NOOP("Field", "RTT &warning"),
        QT_TRANSLATE_NOOP("Field", "relative: three times the peer's own usual RTT, and 50 ms above it at least") },
    { "rtt_crit_ms", Page::Degraded, QT_TRANSLATE_NOOP("Field", "RTT &critical"), "" },
    { "degraded_n", Page::Degraded, QT_TRANSLATE_NOOP("Field", "Replies &over the limit"), "" },
    { "degraded_m", Page::Degraded, QT_TRANSLATE_NOOP("Field", "… out of the &last"), "" },
    { "loss_warn_pct", Page::Degraded, QT_TRANSLATE_NOOP("Field", "&Missed replies"), "" },
    { "jitter_warn_ms", Page::Degraded, QT_TRANSLATE_NOOP("Field", "&Jitter"),
        QT_TRANSLATE_NOOP("Field", "Mean difference from one RTT to the next") },
    { "keepalive", Page::Keepalive, QT_TRANSLATE_NOOP("Field", "&Keepalive"), "" },
    { "keepidle_s", Page::Keepalive, QT_TRANSLATE_NOOP("Field", "&Idle time before the first probe"), "TCP_KEEPIDLE" },
    { "keepintvl_s", Page::Keepalive, QT_TRANSLATE_NOOP("Field", "I&nterval of the probes"), "TCP_KEEPINTVL" },
    { "keepcnt", Page::Keepalive, QT_TRANSLATE_NOOP("Field", "N&umber of probes"), "TCP_KEEPCNT" },
    { "user_timeout_ms", Page::Keepalive, QT_TRANSLATE_NOOP("Field", "Bound on unacknowledged &data"),
        QT_TRANSLATE_NOOP(
            "Field", "TCP_USER_TIMEOUT; auto: idle + interval × number, so that the number keeps its meaning") },
    { "tls", Page::Tls, QT_TRANSLATE_NOOP("Field", "Encrypt with T&LS"),
        QT_TRANSLATE_NOOP("Field", "The method is spoken inside a TLS session; 1.2 at least") },
    { "tls_verify", Page::Tls, QT_TRANSLATE_NOOP("Field", "Peer's &certificate"),
        QT_TRANSLATE_NOOP("Field", "An exception holds for this target alone and is shown all the time") },
    { "tls_server_name", Page::Tls, QT_TRANSLATE_NOOP("Field", "TLS server na&me"),
        QT_TRANSLATE_NOOP("Field", "What the certificate has to be for; empty: the host") },
    { "tls_ca_file", Page::Tls, QT_TRANSLATE_NOOP("Field", "CA &file"),
        QT_TRANSLATE_NOOP("Field", "Certificates (PEM) to trust beside the system's; the whole path of the file") },
    { "tls_warn_days", Page::Tls, QT_TRANSLATE_NOOP("Field", "&Warn before it ends, days"),
        QT_TRANSLATE_NOOP("Field", "Of the certificate of the chain that ends first; 0: never") },
    { "max_clients", Page::Listener, QT_TRANSLATE_NOOP("Field", "Clients at &most"),
        QT_TRANSLATE_NOOP("Field", "0: no limit") },
    { "max_clients_per_address", Page::Listener, QT_TRANSLATE_NOOP("Field", "Clients per &address at most"),
        QT_TRANSLATE_NOOP("Field", "0: no limit") },
} };

constexpr std::array<const char *, 6> pageTitles{
    QT_TRANSLATE_NOOP("Field", "Connection"),
    QT_TRANSLATE_NOOP("Field", "Heartbeat"),
    QT_TRANSLATE_NOOP("Field", "Degraded"),
    QT_TRANSLATE_NOOP("Field", "Keepalive"),
    QT_TRANSLATE_NOOP("Field", "TLS"),
    QT_TRANSLATE_NOOP("Field", "Listener"),
};

} // namespace

std::span<const FieldWords> fieldWords()
{
    return fields;
}

QString fieldLabel(const FieldWords &field)
{
    return QCoreApplication::translate("Field", field.label);
}

QString fieldHint(const FieldWords &field)
{
    return *field.hint == '\0' ? QString() : QCoreApplication::translate("Field", field.hint);
}

QString pageTitle(FieldPage page)
{
    return QCoreApplication::translate("Field", pageTitles.at(size_t(page)));
}

QString originText(workspace::Origin origin, const QString &group)
{
    if (origin == workspace::Origin::Preset)
        return QCoreApplication::translate("Field", "from the preset");
    if (origin == workspace::Origin::Group)
        return QCoreApplication::translate("Field", "from group %1").arg(group);
    return QCoreApplication::translate("Field", "from the defaults");
}

} // namespace keepwatch::ui
