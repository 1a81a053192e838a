// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How a search is kept: its longest silence and its trials, with the codes of app/core/idlelimit.h.

#include "app/health/idlelimit/idlelimitsearch.h"

#include <QJsonArray>

namespace keepwatch::health {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr int version = 1;
// A few times more than any search makes.
constexpr qsizetype mostTrials = 1000;

qint64 wholeMilliseconds(Duration value)
{
    return std::chrono::round<milliseconds>(value).count();
}

/// Absent: no length of time, or one that no search makes.
std::optional<Duration> silenceIn(const QJsonObject &object, QLatin1StringView key)
{
    const qint64 value = object.value(key).toInteger(-1);
    constexpr qint64 most = std::chrono::duration_cast<milliseconds>(4 * IdleLimitSearch::longestMaximum).count();
    return value < 0 || value > most ? std::nullopt : std::optional<Duration>(milliseconds(value));
}

std::optional<SilenceTrial> trialIn(const QJsonObject &object)
{
    const auto silence = silenceIn(object, "silence_ms"_L1);
    const auto outcome = valueIn(silenceOutcomeCodes, object.value("outcome"_L1).toString());
    if (!silence || !outcome)
        return std::nullopt;
    return SilenceTrial{ .silence = *silence, .outcome = *outcome };
}

} // namespace

QJsonObject IdleLimitSearch::toJson() const
{
    QJsonArray trials;
    for (const SilenceTrial &trial : m_trials) {
        if (trial.outcome != SilenceTrial::Outcome::Unreachable)
            trials.append(QJsonObject{ { u"silence_ms"_s, wholeMilliseconds(trial.silence) },
                { u"outcome"_s, QString(codeIn(silenceOutcomeCodes, trial.outcome)) } });
    }
    return { { u"version"_s, version }, { u"max_ms"_s, wholeMilliseconds(m_maximum) }, { u"trials"_s, trials } };
}

std::optional<IdleLimitSearch> IdleLimitSearch::fromJson(const QJsonObject &object)
{
    const auto maximum = silenceIn(object, "max_ms"_L1);
    const QJsonValue list = object.value("trials"_L1);
    if (object.value("version"_L1).toInt() != version || !maximum || !list.isArray())
        return std::nullopt;
    const QJsonArray array = list.toArray();
    if (array.size() > mostTrials)
        return std::nullopt;
    QList<SilenceTrial> trials;
    for (const auto &each : array) {
        const auto trial = trialIn(each.toObject());
        if (!trial)
            return std::nullopt;
        trials << *trial;
    }
    return IdleLimitSearch(*maximum, trials);
}

} // namespace keepwatch::health
