// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/words/options.h"

#include "app/words/context.h"
#include "app/words/numbers.h"

namespace keepwatch::words {

namespace {

struct WarningWords {
    Warning warning;
    const char *sentence;
};

constexpr std::array<WarningWords, 8> table{ {
    { Warning::CountIgnored,
        QT_TRANSLATE_NOOP("Words",
            "KEEPCNT is ignored: the user timeout decides in its place. Set the user timeout to idle + interval × "
            "count "
            "to keep the count's meaning.") },
    { Warning::UserTimeoutBelowIdle,
        QT_TRANSLATE_NOOP("Words",
            "The user timeout is shorter than KEEPIDLE: it has no effect on an idle connection before the first "
            "probe.") },
    { Warning::UnackedDataStopsKeepalive,
        QT_TRANSLATE_NOOP("Words",
            "One unacknowledged byte switches keepalive off; without a user timeout the retransmissions decide "
            "alone.") },
    { Warning::HeartbeatHidesKeepalive,
        QT_TRANSLATE_NOOP(
            "Words", "The heartbeats are more frequent than KEEPIDLE: no keepalive probe is ever sent.") },
    { Warning::RoundedUpToSeconds,
        QT_TRANSLATE_NOOP("Words", "This system counts keepalive in whole seconds: the values were rounded up.") },
    { Warning::CountFixedBySystem,
        QT_TRANSLATE_NOOP("Words", "This system always sends 10 probes: KEEPCNT cannot be set.") },
    { Warning::NotReadBack, QT_TRANSLATE_NOOP("Words", "This system does not tell which values took effect.") },
    { Warning::OptionRefused,
        QT_TRANSLATE_NOOP("Words", "The system refused an option; its own default is in force.") },
} };

QString idleSentence(const DetectionTime &time, const QLocale &locale)
{
    if (!time.idle)
        return translated(QT_TRANSLATE_NOOP("Words", "A silent idle peer is never noticed: no probe is sent."));
    if (!time.idleTimerSlack || *time.idleTimerSlack <= Duration::zero())
        return translated(QT_TRANSLATE_NOOP("Words", "A silent idle peer is noticed after %1."))
            .arg(secondsAtLength(*time.idle, locale));
    return translated(QT_TRANSLATE_NOOP("Words", "A silent idle peer is noticed after %1 (kernel timers: up to %2)."))
        .arg(secondsAtLength(*time.idle, locale), seconds(*time.idle + *time.idleTimerSlack, locale));
}

QString busySentence(const DetectionTime &time, const QLocale &locale)
{
    if (!time.busy)
        return translated(
            QT_TRANSLATE_NOOP("Words", "With data in flight nothing here says when the death is noticed."));
    if (!time.busyLatest || *time.busyLatest <= *time.busy)
        return translated(QT_TRANSLATE_NOOP("Words", "With data in flight it is noticed after %1."))
            .arg(secondsAtLength(*time.busy, locale));
    return translated(QT_TRANSLATE_NOOP("Words", "With data in flight it is noticed after %1, at the latest after %2."))
        .arg(secondsAtLength(*time.busy, locale), secondsAtLength(*time.busyLatest, locale));
}

QString heartbeatSentence(const DetectionTime &time, const QLocale &locale)
{
    if (!time.verdictEarliest || !time.verdictLatest)
        return {};
    return translated(QT_TRANSLATE_NOOP("Words", "By heartbeat the verdict comes %1 to %2 after the peer fell silent."))
        .arg(seconds(*time.verdictEarliest, locale), secondsAtLength(*time.verdictLatest, locale));
}

QString onOff(std::optional<bool> value)
{
    if (!value)
        return noValue();
    return translated(*value ? QT_TRANSLATE_NOOP("Words", "on") : QT_TRANSLATE_NOOP("Words", "off"));
}

QString secondsOrNone(std::optional<std::chrono::milliseconds> value, const QLocale &locale)
{
    return value ? seconds(*value, locale) : noValue();
}

QString timeoutOrOff(std::optional<std::chrono::milliseconds> value, const QLocale &locale)
{
    if (value && value->count() == 0)
        return onOff(false);
    return secondsOrNone(value, locale);
}

QString countOrNone(std::optional<int> value, const QLocale &locale)
{
    return value ? locale.toString(*value) : noValue();
}

} // namespace

QString warningSentence(Warning warning)
{
    for (const auto &row : table) {
        if (row.warning == warning)
            return translated(row.sentence);
    }
    return {};
}

DetectionWords describe(const DetectionTime &time, const QLocale &locale)
{
    DetectionWords words{ .idle = idleSentence(time, locale),
        .busy = busySentence(time, locale),
        .heartbeat = heartbeatSentence(time, locale),
        .warnings = {} };
    for (const Warning warning : time.warnings)
        words.warnings << warningSentence(warning);
    return words;
}

QString costSentence(const DailyCost &cost, const QLocale &locale)
{
    if (cost.packets == 0)
        return translated(QT_TRANSLATE_NOOP("Words", "Nothing is sent."));
    return translated(QT_TRANSLATE_NOOP("Words", "%1 packets and %2 a day on each connection."))
        .arg(count(cost.packets, locale), bytes(cost.bytes, locale));
}

QList<OptionLine> optionLines(const OptionsReport &report, const QLocale &locale)
{
    const auto &asked = report.requested;
    const auto &got = report.effective;
    QList<OptionLine> lines{
        { QStringLiteral("SO_KEEPALIVE"), onOff(asked.keepalive), onOff(got.keepalive) },
        { QStringLiteral("TCP_KEEPIDLE"), secondsOrNone(asked.idle, locale), secondsOrNone(got.idle, locale) },
        { QStringLiteral("TCP_KEEPINTVL"), secondsOrNone(asked.interval, locale), secondsOrNone(got.interval, locale) },
        { QStringLiteral("TCP_KEEPCNT"), countOrNone(asked.count, locale), countOrNone(got.count, locale) },
        { QStringLiteral("TCP_USER_TIMEOUT"), timeoutOrOff(asked.userTimeout, locale),
            timeoutOrOff(got.userTimeout, locale) },
    };
    for (auto &line : lines)
        line.isDifferent = line.requested != noValue() && line.requested != line.effective;
    return lines;
}

} // namespace keepwatch::words
