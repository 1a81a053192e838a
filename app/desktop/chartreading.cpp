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

ui::ChartHistory ChartReading::addMinutes(const QList<history::StoredRollUp> &minutes, bool isLast)
{
    ui::ChartHistory history{ .request = m_request, .isLast = isLast };
    for (const history::StoredRollUp &minute : minutes) {
        Sample first;
        first.time = minute.record.start;
        addPause(first, history);
        addRecord(minute.record, history);
        m_last = minute.record.start + std::chrono::minutes(1);
    }
    if (isLast && m_minute)
        history.minutes.append(*m_minute);
    return history;
}

/// Two sessions may share a minute.
void ChartReading::addRecord(const history::RollUp &record, ui::ChartHistory &history)
{
    if (m_minute && m_minute->begin != record.start) {
        history.minutes.append(*m_minute);
        m_minute.reset();
    }
    if (!m_minute)
        m_minute = ui::ChartMinute{ .begin = record.start };
    const LatencySketch::Sums &sums = record.latency.sums();
    const auto ms = [](Duration rtt) { return std::chrono::duration<float, std::milli>(rtt).count(); };
    if (sums.count > 0) {
        m_minute->min_ms = m_minute->replies > 0 ? std::min(m_minute->min_ms, ms(sums.min)) : ms(sums.min);
        m_minute->max_ms = std::max(m_minute->max_ms, ms(sums.max));
        m_minute->sum_ms += std::chrono::duration<double, std::milli>(sums.sum).count();
        m_minute->replies += int(sums.count);
    }
    m_minute->missed += int(record.missed);
    m_minute->late += int(record.late);
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
