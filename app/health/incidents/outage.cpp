// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/incidents/outage.h"

namespace keepwatch::health {

namespace {

/// Of a row that never answered: so long before the verdict it may have begun.
constexpr std::chrono::seconds unknownOnset{ 10 };
/// Peers on this computer have nothing in common.
const QLatin1StringView loopback("lo");

} // namespace

QList<Ground> groundsIn(const Evidence &evidence)
{
    QList<Ground> grounds;
    if (!evidence.ownNetwork)
        return grounds;
    const auto add = [&grounds](IncidentScope scope, const QString &name) {
        if (!name.isEmpty())
            grounds << Ground{ scope, name };
    };
    add(IncidentScope::NextHop, evidence.ownNetwork->nextHop);
    if (evidence.ownNetwork->interface != loopback)
        add(IncidentScope::Interface, evidence.ownNetwork->interface);
    return grounds;
}

std::optional<Outage> outageIn(const Transition &transition)
{
    if (transition.to != State::Unreachable || transition.from == State::Unreachable)
        return std::nullopt;
    const auto ago = [&transition](const std::optional<Duration> &duration) {
        return transition.time - std::chrono::ceil<std::chrono::milliseconds>(duration.value_or(Duration::zero()));
    };
    Outage outage;
    outage.row = transition.row;
    outage.cause = transition.cause;
    outage.grounds = groundsIn(transition.evidence);
    outage.hasOpinion = transition.evidence.secondOpinion.has_value();
    outage.onset.to = ago(transition.outageFor);
    outage.onset.from =
        transition.silent ? std::min(ago(transition.silent), outage.onset.to) : outage.onset.to - unknownOnset;
    return outage;
}

} // namespace keepwatch::health
