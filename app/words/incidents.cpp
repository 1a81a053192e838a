// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/words/incidents.h"

#include "app/words/causes.h"
#include "app/words/context.h"
#include "app/words/numbers.h"

namespace keepwatch::words {

namespace {

/// %1 is the subject, %n the number of connections.
struct ScopeWords {
    IncidentScope scope;
    const char *sentence;
};

constexpr std::array<ScopeWords, 6> scopes{ {
    { IncidentScope::OwnNetwork, QT_TRANSLATE_N_NOOP("Words", "This computer's network is down: %n connection(s)") },
    { IncidentScope::Host, QT_TRANSLATE_N_NOOP("Words", "%n connection(s) to %1 became unreachable together") },
    { IncidentScope::Prefix, QT_TRANSLATE_N_NOOP("Words", "%n connection(s) in %1 became unreachable together") },
    { IncidentScope::NextHop,
        QT_TRANSLATE_N_NOOP("Words", "%n connection(s) behind router %1 became unreachable together") },
    { IncidentScope::Interface,
        QT_TRANSLATE_N_NOOP("Words", "%n connection(s) over interface %1 became unreachable together") },
    { IncidentScope::Group, QT_TRANSLATE_N_NOOP("Words", "%n connection(s) of group %1 became unreachable together") },
} };

QString opening(const Incident &incident)
{
    const auto row = std::ranges::find(scopes, incident.scope, &ScopeWords::scope);
    const QString text = translated(row->sentence, nullptr, static_cast<int>(incident.rows.size()));
    return incident.scope == IncidentScope::OwnNetwork ? text : text.arg(incident.subject);
}

} // namespace

QString incidentSentence(const Incident &incident)
{
    if (incident.phase == IncidentPhase::Ended) {
        return translated(QT_TRANSLATE_N_NOOP("Words", "All %n connection(s) of an incident are back after %1"),
            nullptr, static_cast<int>(incident.rows.size()))
            .arg(duration(incident.time - incident.since));
    }
    if (incident.scope == IncidentScope::OwnNetwork)
        return opening(incident);
    return translated(QT_TRANSLATE_NOOP("Words", "%1: %2")).arg(opening(incident), causeSentence(incident.cause));
}

QString interruptionSentence(const Interruption &interruption, int connections)
{
    const QString lasted = duration(interruption.lasted);
    if (connections > 1) {
        //: %1 is the longest interruption of all
        return translated(
            QT_TRANSLATE_N_NOOP("Words", "%n connection(s) interrupted for up to %1, survived"), nullptr, connections)
            .arg(lasted);
    }
    const QString text = interruption.gap == Gap::Path
        ? translated(QT_TRANSLATE_NOOP("Words", "Interrupted for %1, survived"))
        : translated(QT_TRANSLATE_NOOP("Words", "Acknowledged, but not answered for %1; survived"));
    if (interruption.untold == 0)
        return text.arg(lasted);
    return translated(QT_TRANSLATE_N_NOOP("Words", "%1 (%n earlier one(s) not listed)"), nullptr,
        static_cast<int>(interruption.untold))
        .arg(text.arg(lasted));
}

QString flappingSentence(bool isFlapping)
{
    return isFlapping ? translated(
               QT_TRANSLATE_NOOP("Words", "Goes and comes too often (flapping): no message for each time any more"))
                      : translated(QT_TRANSLATE_NOOP("Words", "Has settled: no longer flapping"));
}

} // namespace keepwatch::words
