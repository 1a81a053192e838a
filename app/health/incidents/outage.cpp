// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/incidents/outage.h"

namespace keepwatch::health {

namespace {

/// Of a row that never answered: so long before the verdict it may have begun.
constexpr std::chrono::seconds unknownOnset{ 10 };

} // namespace

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
    outage.onset.to = ago(transition.outageFor);
    outage.onset.from =
        transition.silent ? std::min(ago(transition.silent), outage.onset.to) : outage.onset.to - unknownOnset;
    return outage;
}

} // namespace keepwatch::health
