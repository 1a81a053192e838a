// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/nativevalues.h"

#include "app/native/system.h"

#include <algorithm>

namespace keepwatch::engine {

namespace {

constexpr std::array<const char *, native::optionCount> optionNames{ "KEEPALIVE", "KEEPIDLE", "KEEPINTVL", "KEEPCNT",
    "USER_TIMEOUT" };

OptionsReport::Values toValues(const native::OptionValues &values)
{
    return { .keepalive = values.keepalive,
        .idle = values.idle,
        .interval = values.interval,
        .count = values.count,
        .userTimeout = values.userTimeout };
}

void addOnce(std::vector<Warning> &warnings, Warning warning)
{
    if (std::find(warnings.begin(), warnings.end(), warning) == warnings.end())
        warnings.push_back(warning);
}

KeepaliveValues toValues(const native::SystemDefaults &defaults)
{
    KeepaliveValues values = shippedValues(thisPlatform);
    if (defaults.idle)
        values.idle = *defaults.idle;
    if (defaults.interval)
        values.interval = *defaults.interval;
    values.count = defaults.count.value_or(values.count);
    return values;
}

std::vector<Warning> foreseen(const TargetSpec &spec)
{
    static const native::SystemDefaults defaults = native::systemDefaults();
    DetectionInput input;
    input.keepalive = spec.keepalive;
    input.system = toValues(defaults);
    input.retries2 = defaults.retries.value_or(input.retries2);
    if (traits(spec.method).sendsHeartbeats)
        input.thresholds = spec.thresholds;
    return detectionTime(input).warnings;
}

/// What `explain` promises of an idle connection with these options in force.
std::optional<Duration> latestEnd(const native::OptionValues &options)
{
    if (!options.keepalive.value_or(false) || !options.idle || !options.interval || !options.count)
        return std::nullopt;
    DetectionInput input;
    input.keepalive.idle = *options.idle;
    input.keepalive.interval = *options.interval;
    input.keepalive.count = *options.count;
    input.keepalive.userTimeoutMode = KeepaliveOptions::UserTimeout::Set;
    input.keepalive.userTimeout = options.userTimeout.value_or(std::chrono::milliseconds(0));
    const DetectionTime time = detectionTime(input);
    return *time.idle + time.idleTimerSlack.value_or(Duration::zero());
}

} // namespace

TcpReading toReading(const native::TcpInfo &info, Instant at)
{
    TcpReading reading;
    reading.at = at;
    reading.state = static_cast<TcpState>(info.state);
    reading.rtt = info.rtt;
    reading.rttVariation = info.rttVariation;
    reading.rto = info.rto;
    reading.probes = info.probes;
    reading.backoff = info.backoff;
    reading.retransmits = info.retransmits;
    reading.totalRetransmits = info.totalRetransmits;
    reading.totalRto = info.totalRto;
    reading.resent = info.resent;
    reading.unacked = info.unacked;
    reading.notSentBytes = info.notSentBytes;
    reading.sendWindow = info.sendWindow;
    reading.bytesAcked = info.bytesAcked;
    reading.bytesSent = info.bytesSent;
    reading.bytesRetransmitted = info.bytesRetransmitted;
    reading.bytesReceived = info.bytesReceived;
    reading.segmentsIn = info.segmentsIn;
    reading.segmentsOut = info.segmentsOut;
    reading.dataSegmentsIn = info.dataSegmentsIn;
    reading.lastAckReceived = info.lastAckReceived;
    reading.lastDataReceived = info.lastDataReceived;
    reading.lastDataSent = info.lastDataSent;
    reading.pathMtu = info.pathMtu;
    reading.sendMss = info.sendMss;
    reading.congestionWindow = info.congestionWindow;
    if (info.options)
        reading.givesUpAfter = latestEnd(*info.options);
    return reading;
}

IcmpReport toReport(const native::IcmpMessage &message)
{
    return {
        .type = message.type, .code = message.code, .offender = QString::fromStdString(message.offender.hostText())
    };
}

native::Options toNative(const KeepaliveOptions &options)
{
    using Mode = native::Options::Mode;
    native::Options result;
    result.mode = options.mode == KeepaliveOptions::Mode::Set ? Mode::Set
        : options.mode == KeepaliveOptions::Mode::System      ? Mode::System
                                                              : Mode::Off;
    result.idle = options.idle;
    result.interval = options.interval;
    result.count = options.count;
    result.userTimeout = options.effectiveUserTimeout();
    return result;
}

QString toText(const native::SocketAddress &address)
{
    return QString::fromStdString(address.toText());
}

OptionsReport toReport(const native::AppliedOptions &applied, const TargetSpec &spec)
{
    OptionsReport report;
    report.requested = toValues(applied.requested);
    report.effective = toValues(applied.effective);
    report.warnings = foreseen(spec);
    for (size_t i = 0; i < native::optionCount; ++i) {
        const native::OptionOutcome &outcome = applied.outcomes[i];
        if (outcome.isRoundedUp)
            addOnce(report.warnings, Warning::RoundedUpToSeconds);
        if (outcome.isFixedBySystem)
            addOnce(report.warnings, Warning::CountFixedBySystem);
        if (outcome.isNotReadBack)
            addOnce(report.warnings, Warning::NotReadBack);
        if (outcome.error == 0)
            continue;
        addOnce(report.warnings, Warning::OptionRefused);
        report.refused << QLatin1StringView(optionNames[i]) + QStringLiteral(": ") + errnoName(outcome.error);
    }
    return report;
}

TlsReport toReport(const std::shared_ptr<const TlsFacts> &facts, const TlsOptions &options, UtcTime now)
{
    TlsReport report;
    report.time = now;
    report.facts = facts;
    report.isVerified = options.isVerified;
    if (const TlsCertificate *first = facts->firstToExpire())
        report.daysLeft = daysLeft(first->validTo, now);
    report.warnings = warningsOf(*facts, options, now);
    return report;
}

} // namespace keepwatch::engine
