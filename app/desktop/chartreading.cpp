// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/chartreading.h"

#include <algorithm>

namespace keepwatch::desktop {

ui::ChartSample SuspicionReader::read(const Sample &sample)
{
    const Instant at(sample.time.time_since_epoch());
    ui::ChartSample result{ .sample = sample };
    if (const auto phi = m_phi.phi(at))
        result.phi = float(*phi);
    if (sample.outcome == Outcome::Excluded)
        m_phi.reset();
    else if (sample.outcome != Outcome::Miss)
        m_phi.beat(at, m_wasSuspected);
    m_wasSuspected = sample.state == State::Suspect || sample.state == State::Unreachable;
    return result;
}

ui::ChartHistory ChartReading::addTransitions(const QList<Transition> &transitions)
{
    for (const Transition &transition : transitions) {
        if (!transition.from)
            m_starts->push_back(transition.time);
    }
    return { .request = m_request, .transitions = transitions, .isLast = false };
}

ui::ChartHistory ChartReading::addSamples(const QList<Sample> &samples, bool isLast)
{
    ui::ChartHistory history{ .request = m_request, .isLast = isLast };
    for (const Sample &sample : samples) {
        addPause(sample, history);
        const ui::ChartSample known = m_suspicion.read(sample);
        if (m_request.detail == ui::Detail::Minutes)
            addToMinute(known, history);
        else
            history.samples.append(known);
        m_last = sample.time;
    }
    if (isLast && m_minute)
        history.minutes.append(*m_minute);
    return history;
}

/// Between the last sample of a session and the beginning of the next, and before an excluded heartbeat, Keepwatch did
/// not run.
void ChartReading::addPause(const Sample &sample, ui::ChartHistory &history)
{
    if (!m_last)
        return;
    const auto start =
        std::ranges::find_if(*m_starts, [&](UtcTime time) { return time > *m_last && time <= sample.time; });
    if (start != m_starts->end())
        history.pauses.append({ .from = *m_last, .to = *start });
    else if (sample.outcome == Outcome::Excluded)
        history.pauses.append({ .from = *m_last, .to = sample.time });
}

void ChartReading::addToMinute(const ui::ChartSample &sample, ui::ChartHistory &history)
{
    const UtcTime begin = std::chrono::floor<std::chrono::minutes>(sample.sample.time);
    if (m_minute && m_minute->begin != begin) {
        history.minutes.append(*m_minute);
        m_minute.reset();
    }
    if (!m_minute)
        m_minute = ui::ChartMinute{ .begin = begin };
    m_minute->add(sample);
}

} // namespace keepwatch::desktop
