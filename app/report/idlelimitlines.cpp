// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/report/idlelimitlines.h"

#include "app/report/jsonobjectwriter.h"

namespace keepwatch::report {

namespace {

std::optional<Duration> unlessZero(Duration value)
{
    return value == Duration::zero() ? std::nullopt : std::optional(value);
}

void addBounds(JsonObjectWriter &json, const IdleLimit &limit)
{
    json.wholeMilliseconds("survived_ms", unlessZero(limit.survived));
    json.wholeMilliseconds("forgotten_ms", limit.forgotten);
}

} // namespace

QByteArray idleLimitTrialLine(const QString &target, const IdleLimitProgress &progress, UtcTime time)
{
    const SilenceTrial &trial = progress.trials.constLast();
    JsonObjectWriter json("idle-limit-trial");
    json.time("time", time);
    json.text("target", target);
    json.wholeMilliseconds("silence_ms", unlessZero(trial.silence));
    json.code("outcome", codeIn(silenceOutcomeCodes, trial.outcome));
    if (trial.outcome == SilenceTrial::Outcome::Unreachable)
        json.code("cause", code(trial.cause));
    addBounds(json, progress.limit);
    json.wholeMilliseconds("remaining_at_most_ms", progress.remainingAtMost);
    return json.line();
}

QByteArray idleLimitLine(const QString &target, const IdleLimitProgress &progress, UtcTime time)
{
    const IdleLimit &limit = progress.limit;
    JsonObjectWriter json("idle-limit");
    json.time("time", time);
    json.text("target", target);
    json.code("result", codeIn(idleLimitCodes, limit.kind));
    addBounds(json, limit);
    if (limit.forgotten)
        json.text("answer", limit.isReset ? QStringLiteral("reset") : QStringLiteral("silence"));
    json.wholeMilliseconds("after_ms", unlessZero(limit.after));
    if (limit.kind == IdleLimit::Kind::Unreachable)
        json.code("cause", code(limit.cause));
    json.seconds("safe_keepidle_s", limit.safeIdle());
    json.whole("trials", progress.trials.size());
    QStringList known;
    for (const KnownIdleLimit *each : knownLimitsWithin(limit))
        known << QString::fromLatin1(each->code);
    json.texts("known", known);
    return json.line();
}

} // namespace keepwatch::report
