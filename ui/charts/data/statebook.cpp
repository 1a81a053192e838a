// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/data/statebook.h"

#include <algorithm>
#include <limits>

namespace keepwatch::ui {

namespace {

bool isLive(State state)
{
    return state == State::Up || state == State::Degraded || state == State::Suspect;
}

} // namespace

void StateBook::add(const QList<Transition> &transitions)
{
    for (const Transition &transition : transitions) {
        const Change change{ transition.time.time_since_epoch().count(), transition.to,
            std::chrono::duration_cast<std::chrono::milliseconds>(transition.outageFor.value_or(Duration::zero()))
                .count() };
        const auto place = std::ranges::upper_bound(m_changes, change.time_ms, {}, &Change::time_ms);
        const auto isKnown = std::any_of(std::ranges::lower_bound(m_changes, change.time_ms, {}, &Change::time_ms),
            place, [&change](const Change &known) { return known == change; });
        if (!isKnown)
            m_changes.insert(place, change);
    }
    derive();
}

void StateBook::derive()
{
    m_outages.clear();
    m_breaks.clear();
    for (const Change &change : m_changes) {
        const bool isOut = !m_outages.empty() && !m_outages.back().to_ms;
        if (change.to == State::Unreachable && !isOut)
            m_outages.push_back({ .from_ms = change.time_ms - change.outageFor_ms, .to_ms = std::nullopt });
        else if (change.to != State::Unreachable && isOut)
            m_outages.back().to_ms = change.time_ms;
        else if (change.to != State::Unreachable && change.outageFor_ms > 0) // a drop that counts as one
            m_outages.push_back({ .from_ms = change.time_ms - change.outageFor_ms, .to_ms = change.time_ms });
        if (!isLive(change.to))
            m_breaks.push_back(change.time_ms);
    }
}

std::optional<qint64> StateBook::first_ms() const
{
    return m_changes.empty() ? std::nullopt : std::optional(m_changes.front().time_ms);
}

Spans StateBook::available(const Span &period) const
{
    Spans live;
    for (size_t i = 0; i < m_changes.size(); ++i) {
        const qint64 end = i + 1 < m_changes.size() ? m_changes[i + 1].time_ms : std::numeric_limits<qint64>::max();
        if (isLive(m_changes[i].to))
            live.add({ m_changes[i].time_ms, end });
    }
    Spans result = live.within(period);
    for (const Span &outage : unreachable(period).list())
        result.remove(outage);
    return result;
}

Spans StateBook::unreachable(const Span &period) const
{
    Spans result;
    for (const Outage &outage : m_outages)
        result.add({ outage.from_ms, outage.to_ms.value_or(std::numeric_limits<qint64>::max()) });
    return result.within(period);
}

} // namespace keepwatch::ui
