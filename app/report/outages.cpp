// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/outages.h"

#include <algorithm>

namespace keepwatch::report {

using history::StoredTransition;

namespace {

void sharpen(Outage &outage, const StoredTransition &stored)
{
    outage.cause = stored.transition.cause;
    outage.confidence = stored.transition.confidence;
    outage.evidence = stored.evidence;
}

UtcTime reachedBack(const Transition &transition)
{
    return transition.time
        - std::chrono::floor<std::chrono::milliseconds>(transition.outageFor.value_or(Duration::zero()));
}

} // namespace

OutageFinder::OutageFinder(const history::Filter &filter, Take take)
    : m_filter(filter)
    , m_take(std::move(take))
{
}

void OutageFinder::add(const StoredTransition &stored)
{
    const Transition &transition = stored.transition;
    if (transition.to == State::Unreachable) {
        open(stored);
        return;
    }
    if (m_open.contains(stored.key))
        close(m_open.take(stored.key), transition.time);
    if (transition.isDrop || transition.outageFor) {
        // Known by the suspicion before; counted as an outage where the target is set to that.
        Outage drop = m_suspicions.value(stored.key, Outage{ .key = stored.key, .row = stored.row });
        drop.isDrop = !transition.outageFor;
        drop.from = drop.isDrop ? std::min(drop.from, transition.time) : reachedBack(transition);
        close(drop, transition.time);
    }
    m_suspicions.remove(stored.key);
    if (transition.to == State::Suspect) {
        Outage suspicion{ .key = stored.key, .row = stored.row };
        suspicion.from = transition.time;
        sharpen(suspicion, stored);
        m_suspicions.insert(stored.key, suspicion);
    }
}

void OutageFinder::open(const StoredTransition &stored)
{
    m_suspicions.remove(stored.key);
    const auto known = m_open.find(stored.key);
    if (known != m_open.end()) {
        sharpen(*known, stored);
        return;
    }
    Outage outage{ .key = stored.key, .row = stored.row };
    outage.from = reachedBack(stored.transition);
    sharpen(outage, stored);
    m_open.insert(stored.key, outage);
}

void OutageFinder::close(Outage outage, UtcTime at)
{
    outage.to = at;
    tell(outage);
}

void OutageFinder::finish()
{
    for (const Outage &outage : std::as_const(m_open))
        tell(outage);
    m_open.clear();
}

void OutageFinder::tell(const Outage &outage) const
{
    const bool isBefore = m_filter.from && outage.to && *outage.to <= *m_filter.from;
    const bool isAfter = m_filter.to && outage.from >= *m_filter.to;
    if (isBefore || isAfter)
        return;
    // What lies outside the period is another report's.
    Outage told = outage;
    told.from = std::max(told.from, m_filter.from.value_or(told.from));
    if (told.to && m_filter.to)
        told.to = std::min(*told.to, *m_filter.to);
    m_take(told);
}

} // namespace keepwatch::report
