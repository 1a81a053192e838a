// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/console.h"
#include "app/cli/translated.h"
#include "app/native/system.h"
#include "app/report/jsonlines.h"
#include "app/words/names.h"
#include "app/words/numbers.h"
#include "app/words/options.h"

namespace keepwatch::cli {

using namespace Qt::StringLiterals;

namespace {

bool hasThresholds(const workspace::TargetValues &values)
{
    return values.preset || values.interval || values.timeout || values.fall;
}

/// The values that this computer gives a socket for which nobody sets any.
KeepaliveValues systemValues(Platform platform)
{
    const native::SystemDefaults system = native::systemDefaults();
    KeepaliveValues values = shippedValues(platform);
    values.idle = system.idle.value_or(std::chrono::round<std::chrono::milliseconds>(values.idle));
    values.interval = system.interval.value_or(std::chrono::round<std::chrono::milliseconds>(values.interval));
    values.count = system.count.value_or(values.count);
    return values;
}

DetectionInput inputOf(const CommandLine &line)
{
    TargetSpec spec;
    spec.keepalive.userTimeoutMode = KeepaliveOptions::UserTimeout::Off;
    if (line.isSystem)
        spec.keepalive.mode = KeepaliveOptions::Mode::System;
    apply(line.values, spec);
    DetectionInput input;
    input.keepalive = spec.keepalive;
    input.system = systemValues(input.platform);
    const std::optional<int> ownRetries = line.isSystem ? native::systemDefaults().retries : std::nullopt;
    input.retries2 = line.retries2.value_or(ownRetries.value_or(input.retries2));
    if (hasThresholds(line.values))
        input.thresholds = spec.thresholds;
    return input;
}

QString optionsLine(const DetectionInput &input)
{
    const KeepaliveOptions &keepalive = input.keepalive;
    if (keepalive.mode == KeepaliveOptions::Mode::Off)
        return tr("Keepalive off, %1").arg(words::name(input.platform));
    const auto userTimeout = keepalive.effectiveUserTimeout();
    const bool isSystem = keepalive.mode == KeepaliveOptions::Mode::System;
    const KeepaliveValues values =
        isSystem ? *input.system : KeepaliveValues{ keepalive.idle, keepalive.interval, keepalive.count };
    return (isSystem ? tr("This computer's own keepalive: idle %1, interval %2, count %3; user timeout %4; %5")
                     : tr("Keepalive: idle %1, interval %2, count %3; user timeout %4; %5"))
        .arg(words::seconds(values.idle), words::seconds(values.interval), QString::number(values.count),
            userTimeout ? words::seconds(*userTimeout) : tr("off"), words::name(input.platform));
}

QString thresholdsLine(const Thresholds &thresholds)
{
    return tr("Heartbeat: interval %1, timeout %2, fall %3")
        .arg(words::duration(thresholds.interval), words::duration(thresholds.timeout),
            QString::number(thresholds.fall));
}

QByteArray text(const DetectionInput &input, const DetectionTime &time)
{
    const words::DetectionWords said = words::describe(time);
    QStringList lines{ optionsLine(input) };
    if (input.thresholds)
        lines.append(thresholdsLine(*input.thresholds));
    for (const QString &sentence : { said.idle, said.busy, said.heartbeat }) {
        if (!sentence.isEmpty())
            lines.append(u"  "_s % sentence);
    }
    for (const QString &warning : said.warnings)
        lines.append(u"! "_s % warning);
    return QString(lines.join(u'\n') % u'\n').toUtf8();
}

} // namespace

ExitCode explain(const CommandLine &line)
{
    const DetectionInput input = inputOf(line);
    const DetectionTime time = detectionTime(input);
    const bool isJson = line.format == Format::JsonLines;
    return printOnce(isJson ? report::jsonLine(input, time) : text(input, time), ExitCode::AllWell);
}

} // namespace keepwatch::cli
