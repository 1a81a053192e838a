// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/optiontable.h"

#include "app/cli/optionvalues.h"
#include "app/cli/reportvalues.h"

#include <QCoreApplication>

namespace keepwatch::cli {

namespace {

constexpr unsigned run = Watch | Listen;
constexpr unsigned dialled = Watch | FindIdleLimit;
constexpr unsigned judged = Watch | Listen | Explain;

// clang-format off
constexpr std::array table{
    Option{ "listen", "ADDR:PORT", Listen | Respond, QT_TRANSLATE_NOOP("keepwatch::cli", "address to accept connections on; port 0: any free one"), "", nullptr, takeListen },
    Option{ "workspace", "FILE", Watch | Check, QT_TRANSLATE_NOOP("keepwatch::cli", "targets, groups and defaults from a workspace file"), "", nullptr, takePath<&CommandLine::workspacePath> },
    Option{ "dialogues", "DIR", run | Check | FindIdleLimit, QT_TRANSLATE_NOOP("keepwatch::cli", "folder with dialogues of your own, one JSON file each"), QT_TRANSLATE_NOOP("keepwatch::cli", "those of the desktop"), nullptr, takePath<&CommandLine::dialogueFolder> },
    Option{ "demo", "", Watch, QT_TRANSLATE_NOOP("keepwatch::cli", "watch the built-in demo, some of whose peers misbehave on purpose"), "", nullptr, takeSwitch<&CommandLine::isDemo> },
    Option{ "method", "METHOD", Listen, QT_TRANSLATE_NOOP("keepwatch::cli", "keepalive, passive or framed"), "keepalive", "method", nullptr },
    Option{ "duration", "T", run, QT_TRANSLATE_NOOP("keepwatch::cli", "end after that time"), "", nullptr, takeDuration },
    Option{ "preset", "PRESET", judged, QT_TRANSLATE_NOOP("keepwatch::cli", "interval, timeout and fall: lan, office or wan"), "office", "preset", nullptr },
    Option{ "interval", "T", judged, QT_TRANSLATE_NOOP("keepwatch::cli", "time from heartbeat to heartbeat"), "5s", "interval_ms", nullptr },
    Option{ "fast-interval", "T", run, QT_TRANSLATE_NOOP("keepwatch::cli", "the same while recovering"), QT_TRANSLATE_NOOP("keepwatch::cli", "the timeout"), "fast_interval_ms", nullptr },
    Option{ "slow-interval", "T", run, QT_TRANSLATE_NOOP("keepwatch::cli", "the same while unreachable"), QT_TRANSLATE_NOOP("keepwatch::cli", "2 x interval"), "slow_interval_ms", nullptr },
    Option{ "timeout", "T", judged | FindIdleLimit, QT_TRANSLATE_NOOP("keepwatch::cli", "a heartbeat not answered by then is missed"), "3s", "timeout_ms", nullptr },
    Option{ "fall", "N", judged, QT_TRANSLATE_NOOP("keepwatch::cli", "misses in a row until unreachable"), "3", "fall", nullptr },
    Option{ "rise", "N", run, QT_TRANSLATE_NOOP("keepwatch::cli", "replies in a row until up again"), "2", "rise", nullptr },
    Option{ "connect-timeout", "T", run | FindIdleLimit, QT_TRANSLATE_NOOP("keepwatch::cli", "for look-up and handshake together"), "5s", "connect_timeout_ms", nullptr },
    Option{ "reconnect", "MIN..MAX", run, QT_TRANSLATE_NOOP("keepwatch::cli", "pause between dials, doubling"), "250ms..30s", nullptr, takeReconnect },
    Option{ "rtt-warn", "T", run, QT_TRANSLATE_NOOP("keepwatch::cli", "degraded above that round-trip time"), QT_TRANSLATE_NOOP("keepwatch::cli", "relative"), "rtt_warn_ms", nullptr },
    Option{ "rtt-crit", "T", run, QT_TRANSLATE_NOOP("keepwatch::cli", "critically degraded above that"), "off", "rtt_crit_ms", nullptr },
    Option{ "loss-warn", "PCT", run, QT_TRANSLATE_NOOP("keepwatch::cli", "degraded above that share of missed replies"), "off", "loss_warn_pct", nullptr },
    Option{ "degraded", "N/M", run, QT_TRANSLATE_NOOP("keepwatch::cli", "for N of the last M replies"), "3/5", nullptr, takeDegraded },
    Option{ "keepalive", "IDLE/INTVL/CNT", judged, QT_TRANSLATE_NOOP("keepwatch::cli", "the kernel's keepalive (seconds, or times with a unit), system or off"), "10/5/3", nullptr, takeKeepalive },
    Option{ "user-timeout", "T", run, QT_TRANSLATE_NOOP("keepwatch::cli", "bound on unacknowledged data; auto = idle + intvl x cnt; off"), "auto", "user_timeout_ms", nullptr },
    Option{ "user-timeout", "T", Explain, QT_TRANSLATE_NOOP("keepwatch::cli", "bound on unacknowledged data; auto = idle + intvl x cnt; off"), "off", "user_timeout_ms", nullptr },
    Option{ "drops-are-outages", "", run, QT_TRANSLATE_NOOP("keepwatch::cli", "count each re-established connection as an outage"), "", "drops_are_outages", nullptr },
    Option{ "second-opinion", "on|off", run | FindIdleLimit, QT_TRANSLATE_NOOP("keepwatch::cli", "a second connection may be dialled beside a silent one"), "on", "second_opinion", nullptr },
    Option{ "reference", "HOST:PORT", run, QT_TRANSLATE_NOOP("keepwatch::cli", "who is asked whether this computer is online when a peer falls silent: a place, gateway or off"), "gateway", nullptr, takeReference },
    Option{ "tls-verify", "on|off", dialled, QT_TRANSLATE_NOOP("keepwatch::cli", "off: accept an invalid certificate, of one target alone"), "on", "tls_verify", nullptr },
    Option{ "tls-server-name", "NAME", dialled, QT_TRANSLATE_NOOP("keepwatch::cli", "the name that the certificate has to be for"), QT_TRANSLATE_NOOP("keepwatch::cli", "the host"), "tls_server_name", nullptr },
    Option{ "tls-ca-file", "FILE", dialled, QT_TRANSLATE_NOOP("keepwatch::cli", "certificates (PEM) to trust beside the system's"), "", "tls_ca_file", nullptr },
    Option{ "tls-warn-days", "DAYS", Watch, QT_TRANSLATE_NOOP("keepwatch::cli", "say so many days before that a certificate ends; 0: never"), "14", "tls_warn_days", nullptr },
    Option{ "retries2", "N", Explain, QT_TRANSLATE_NOOP("keepwatch::cli", "net.ipv4.tcp_retries2 to reckon with"), "15", nullptr, takeRetries },
    Option{ "system", "", Explain, QT_TRANSLATE_NOOP("keepwatch::cli", "what this computer does by itself"), "", nullptr, takeSwitch<&CommandLine::isSystem> },
    Option{ "format", "text|jsonl", judged | FindIdleLimit, QT_TRANSLATE_NOOP("keepwatch::cli", "what goes to stdout"), "text", nullptr, takeFormat },
    Option{ "samples-jsonl", "", run, QT_TRANSLATE_NOOP("keepwatch::cli", "samples as JSON lines too"), "", nullptr, takeSwitch<&CommandLine::samplesAsJson> },
    Option{ "samples", "FILE", run, QT_TRANSLATE_NOOP("keepwatch::cli", "samples as CSV; - is stdout"), "", nullptr, takePath<&CommandLine::samplesPath> },
    Option{ "transitions", "FILE", run, QT_TRANSLATE_NOOP("keepwatch::cli", "transitions as CSV; - is stdout"), "", nullptr, takePath<&CommandLine::transitionsPath> },
    Option{ "availability", "FILE", run, QT_TRANSLATE_NOOP("keepwatch::cli", "availability as CSV; - is stdout"), "", nullptr, takePath<&CommandLine::availabilityPath> },
    Option{ "history", "DB", run, QT_TRANSLATE_NOOP("keepwatch::cli", "samples and transitions into an SQLite file"), "", nullptr, takePath<&CommandLine::historyPath> },
    Option{ "history", "DB", Report, QT_TRANSLATE_NOOP("keepwatch::cli", "the history file to read"), "", nullptr, takePath<&CommandLine::historyPath> },
    Option{ "kind", "KIND", Report, QT_TRANSLATE_NOOP("keepwatch::cli", "samples, transitions or availability"), "", nullptr, takeReportKind },
    Option{ "format", "csv|html", Report, QT_TRANSLATE_NOOP("keepwatch::cli", "how the report is written"), "csv", nullptr, takeReportFormat },
    Option{ "from", "ISO", Report, QT_TRANSLATE_NOOP("keepwatch::cli", "where the period begins: a date or a moment (2026-11-22, 2026-11-22T20:00Z)"), QT_TRANSLATE_NOOP("keepwatch::cli", "first stored"), nullptr, takeReportTime<&ReportOptions::from> },
    Option{ "to", "ISO", Report, QT_TRANSLATE_NOOP("keepwatch::cli", "where it ends; that moment itself is outside"), QT_TRANSLATE_NOOP("keepwatch::cli", "last stored"), nullptr, takeReportTime<&ReportOptions::to> },
    Option{ "zone", "ZONE", Report, QT_TRANSLATE_NOOP("keepwatch::cli", "time zone of dates and times without an offset (Europe/Berlin)"), "UTC", nullptr, takeReportZone },
    Option{ "period", "PERIOD", Report, QT_TRANSLATE_NOOP("keepwatch::cli", "shift, day, week or month in the zone: the one that --from lies in, else the last that is over"), "", nullptr, takeReportPeriod },
    Option{ "shifts", "HH:MM,...", Report, QT_TRANSLATE_NOOP("keepwatch::cli", "when shifts begin"), "06:00,14:00,22:00", nullptr, takeReportShifts },
    Option{ "by", "BY", Report, QT_TRANSLATE_NOOP("keepwatch::cli", "target, group or all: the lines of availability as CSV"), "target", nullptr, takeReportBy },
    Option{ "group", "NAME", Report, QT_TRANSLATE_NOOP("keepwatch::cli", "the targets of this group; can be given more than once"), QT_TRANSLATE_NOOP("keepwatch::cli", "all"), nullptr, takeReportGroup },
    Option{ "target", "NAME", Report, QT_TRANSLATE_NOOP("keepwatch::cli", "this target alone; can be given more than once"), QT_TRANSLATE_NOOP("keepwatch::cli", "all"), nullptr, takeReportTarget },
    Option{ "output", "FILE", Report, QT_TRANSLATE_NOOP("keepwatch::cli", "the file to write; - is stdout"), "", nullptr, takeReportOutput },
    Option{ "max", "T", FindIdleLimit, QT_TRANSLATE_NOOP("keepwatch::cli", "the longest silence to try, 2s to 24h"), "30min", nullptr, takeLongestSilence },
    Option{ "state", "FILE", FindIdleLimit, QT_TRANSLATE_NOOP("keepwatch::cli", "where the search is kept after each trial"), QT_TRANSLATE_NOOP("keepwatch::cli", "in the profile"), nullptr, takePath<&CommandLine::statePath> },
    Option{ "resume", "", FindIdleLimit, QT_TRANSLATE_NOOP("keepwatch::cli", "go on with the search that was kept"), "", nullptr, takeSwitch<&CommandLine::isResumed> },
    Option{ "help", "", ~0U, QT_TRANSLATE_NOOP("keepwatch::cli", "show this text"), "", nullptr, takeSwitch<&CommandLine::wantsHelp> },
};
// clang-format on

} // namespace

std::span<const Option> options()
{
    return table;
}

const Option *findOption(Command command, QStringView name)
{
    for (const Option &option : table) {
        if ((option.commands & command) != 0 && name == QLatin1StringView(option.name))
            return &option;
    }
    return nullptr;
}

std::optional<Fault> takeOption(const Option &option, CommandLine &line, const QString &text)
{
    if (!option.key)
        return option.take(line, text);
    const QString value = option.isSwitch() ? QStringLiteral("on") : text;
    return takeTargetValue(*workspace::targetKey(QLatin1StringView(option.key)), value, line);
}

} // namespace keepwatch::cli
