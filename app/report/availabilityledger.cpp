// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/availabilityledger.h"

#include <algorithm>

namespace keepwatch::report {

namespace {

qint64 msOf(UtcTime time)
{
    return time.time_since_epoch().count();
}

UtcTime timeOf(qint64 ms)
{
    return UtcTime{ std::chrono::milliseconds(ms) };
}

std::optional<qint64> msOf(std::optional<UtcTime> time)
{
    return time ? std::optional(msOf(*time)) : std::nullopt;
}

} // namespace

AvailabilityLedger::AvailabilityLedger(std::optional<UtcTime> from, std::optional<UtcTime> to)
    : m_fromMs(msOf(from))
    , m_toMs(msOf(to))
{
}

AvailabilityLedger::Kind AvailabilityLedger::kindOf(State state)
{
    switch (state) {
    case State::Up:
        return Kind::Up;
    case State::Degraded:
        return Kind::Degraded;
    case State::Suspect:
        return Kind::Suspect;
    case State::Unreachable:
        return Kind::Unreachable;
    case State::Connecting:
        return Kind::Connecting;
    case State::Paused:
    case State::Closed:
        break;
    }
    return Kind::Paused;
}

bool AvailabilityLedger::isInPeriod(qint64 ms) const
{
    return (!m_fromMs || ms >= *m_fromMs) && (!m_toMs || ms < *m_toMs);
}

void AvailabilityLedger::split(qint64 atMs)
{
    const auto next = std::ranges::lower_bound(m_stretches, atMs, {}, &Stretch::fromMs);
    if (next == m_stretches.begin() || (next != m_stretches.end() && next->fromMs == atMs))
        return;
    Stretch second = *std::prev(next);
    second.fromMs = atMs;
    m_stretches.insert(next, second);
}

void AvailabilityLedger::paint(qint64 fromMs, qint64 toMs, Kind kind, quint32 outage)
{
    split(fromMs);
    split(toMs);
    for (Stretch &stretch : m_stretches) {
        // Paused over excluded over unreachable over what was shown; an earlier outage keeps its time.
        const bool isKept = stretch.kind == Kind::Paused || stretch.kind == Kind::Excluded
            || (kind == Kind::Unreachable && stretch.kind == Kind::Unreachable);
        if (stretch.fromMs >= fromMs && stretch.fromMs < toMs && !isKept) {
            stretch.kind = kind;
            stretch.outage = outage;
        }
    }
}

void AvailabilityLedger::begin(qint64 atMs, Kind kind, quint32 outage)
{
    // A stretch of no length leaves no trace, but for an outage: that one happened.
    if (!m_stretches.empty() && m_stretches.back().fromMs == atMs && m_stretches.back().kind != Kind::Unreachable)
        m_stretches.pop_back();
    m_stretches.push_back({ .fromMs = atMs, .kind = kind, .outage = outage });
    const auto isSame = [](const Stretch &a, const Stretch &b) { return a.kind == b.kind && a.outage == b.outage; };
    m_stretches.erase(std::unique(m_stretches.begin(), m_stretches.end(), isSame), m_stretches.end());
    fold();
}

void AvailabilityLedger::add(const Transition &transition)
{
    if (m_closedMs)
        return;
    // The system's clock may have been set back: time in the books never is.
    const qint64 atMs =
        m_stretches.empty() ? msOf(transition.time) : std::max(msOf(transition.time), m_stretches.back().fromMs);
    m_beginMs = m_beginMs.value_or(atMs);
    const bool isOpening = transition.to == State::Unreachable && m_state != State::Unreachable;
    if (transition.outageFor || isOpening)
        ++m_outage;
    if (transition.outageFor) {
        const auto ms = std::chrono::floor<std::chrono::milliseconds>(*transition.outageFor).count();
        paint(std::max(atMs - ms, *m_beginMs), atMs, Kind::Unreachable, m_outage);
    }
    if (transition.isDrop && isInPeriod(atMs))
        ++m_drops;
    m_state = transition.to;
    if (transition.to == State::Closed)
        m_closedMs = atMs;
    const Kind kind = kindOf(transition.to);
    begin(atMs, kind, kind == Kind::Unreachable ? m_outage : 0);
}

void AvailabilityLedger::add(const OwnPause &pause)
{
    if (m_stretches.empty())
        return;
    const qint64 fromMs = std::max(msOf(pause.from), *m_beginMs);
    if (msOf(pause.to) > fromMs)
        paint(fromMs, msOf(pause.to), Kind::Excluded, 0);
}

void AvailabilityLedger::add(const Sample &sample)
{
    if (!isInPeriod(msOf(sample.time)))
        return;
    m_heartbeats += sample.outcome != Outcome::Late ? 1 : 0;
    m_excluded += sample.outcome == Outcome::Excluded ? 1 : 0;
    m_missed += sample.outcome == Outcome::Miss ? 1 : 0;
    m_late += sample.outcome == Outcome::Late ? 1 : 0;
    if (sample.rtt && (sample.outcome == Outcome::Reply || sample.outcome == Outcome::Late))
        m_latency.add(*sample.rtt);
}

void AvailabilityLedger::add(const history::RollUp &record)
{
    m_heartbeats += record.heartbeats;
    m_excluded += record.excluded;
    m_missed += record.missed;
    m_late += record.late;
    m_latency.append(record.latency);
}

void AvailabilityLedger::book(Totals &totals, const Stretch &stretch, qint64 endMs) const
{
    const qint64 from = m_fromMs ? std::max(stretch.fromMs, *m_fromMs) : stretch.fromMs;
    const qint64 to = m_toMs ? std::min(endMs, *m_toMs) : endMs;
    const qint64 ms = std::max<qint64>(0, to - from);
    totals.ms[static_cast<size_t>(stretch.kind)] += ms;
    if (stretch.kind != Kind::Unreachable || (ms == 0 && !isInPeriod(stretch.fromMs)))
        return;
    if (stretch.outage != totals.lastOutage) {
        ++totals.outages;
        totals.lastOutage = stretch.outage;
        totals.lastOutageMs = 0;
    }
    totals.lastOutageMs += ms;
    totals.longestMs = std::max(totals.longestMs, totals.lastOutageMs);
}

void AvailabilityLedger::fold()
{
    while (m_stretches.size() > openStretches) {
        book(m_totals, m_stretches[0], m_stretches[1].fromMs);
        m_stretches.erase(m_stretches.begin());
    }
}

AvailabilityRecord AvailabilityLedger::record(UtcTime end) const
{
    AvailabilityRecord record;
    qint64 endMs = std::min(msOf(end), m_closedMs.value_or(msOf(end)));
    endMs = std::min(endMs, m_toMs.value_or(endMs));
    const qint64 fromMs = std::max(m_beginMs.value_or(endMs), m_fromMs.value_or(m_beginMs.value_or(endMs)));
    endMs = std::max(endMs, fromMs);

    Totals totals = m_totals;
    for (size_t i = 0; i < m_stretches.size(); ++i) {
        const qint64 next = i + 1 < m_stretches.size() ? m_stretches[i + 1].fromMs : endMs;
        if (m_stretches[i].fromMs <= endMs)
            book(totals, m_stretches[i], std::min(next, endMs));
    }
    const auto time = [&totals](Kind kind) { return AvailabilityRecord::Time(totals.ms[static_cast<size_t>(kind)]); };
    record.from = timeOf(fromMs);
    record.to = timeOf(endMs);
    record.up = time(Kind::Up);
    record.degraded = time(Kind::Degraded);
    record.suspect = time(Kind::Suspect);
    record.unreachable = time(Kind::Unreachable);
    record.connecting = time(Kind::Connecting);
    record.paused = time(Kind::Paused);
    record.excluded = time(Kind::Excluded);
    record.outages = totals.outages;
    record.drops = m_drops;
    if (totals.outages > 0)
        record.longestOutage = AvailabilityRecord::Time(totals.longestMs);
    record.heartbeats = m_heartbeats;
    record.excludedHeartbeats = m_excluded;
    record.missed = m_missed;
    record.late = m_late;
    record.latency = m_latency.figures();
    return record;
}

} // namespace keepwatch::report
