// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/chronicle.h"

#include <algorithm>
#include <tuple>

namespace keepwatch::health {

namespace {

/// What moves on while it is looked at: only its last moment counts.
bool isLastOnly(Seen what)
{
    return what == Seen::Acknowledgement;
}

/// What may come after the verdict and still belongs to it.
bool isAfterword(Seen what)
{
    return what == Seen::Opinion || what == Seen::Back;
}

bool isLost(const OwnNetwork &own)
{
    return own.link != OwnNetwork::Link::Up || !own.hasAddress || !own.hasRoute || !own.hasNextHop;
}

} // namespace

void Chronicle::open(std::optional<Instant> life)
{
    if (!m_story)
        m_story = std::make_unique<Story>(Story{ .life = life, .entries = {} });
}

void Chronicle::note(Seen what, Instant at, quint32 count)
{
    if (!m_story || (m_story->isJudged && !isAfterword(what)))
        return;
    if (m_story->life && at < *m_story->life) {
        if (what != Seen::Acknowledgement)
            return;
        at = *m_story->life; // the kernel counts whole ticks
    }
    m_story->isJudged = m_story->isJudged || what == Seen::Verdict;
    auto &entries = m_story->entries;
    const auto isSame = [what](const Entry &entry) { return entry.what == what; };
    const auto first = std::find_if(entries.begin(), entries.end(), isSame);
    if (first == entries.end())
        return entries.push_back({ what, at, count });
    if (isLastOnly(what)) {
        first->at = std::max(first->at, at);
        return;
    }
    if (first->count == count)
        return;
    const auto last = std::find_if(first + 1, entries.end(), isSame);
    if (last == entries.end())
        entries.push_back({ what, at, count });
    else if (last->count != count)
        *last = { what, at, count };
}

void Chronicle::read(const Evidence &seen)
{
    if (!m_story || m_story->isJudged)
        return;
    const auto isIdle = [](const TcpReading &reading) {
        return reading.unacked.value_or(0) == 0 && reading.notSentBytes.value_or(0) == 0;
    };
    if (const auto &reading = seen.atDeath ? seen.atDeath : seen.last; reading && !seen.isWhileDialling)
        readKernel(*reading, isIdle(seen.last.value_or(*reading)));
    readSoftErrors(seen);
    if (seen.ownNetwork && seen.ownNetwork->lostAt && isLost(*seen.ownNetwork))
        note(Seen::OwnNetworkLost, *seen.ownNetwork->lostAt);
}

/// The same counter counts unanswered probes of keepalive and, while data waits, other tries.
void Chronicle::readKernel(const TcpReading &reading, bool isIdle)
{
    if (reading.lastAckReceived)
        note(Seen::Acknowledgement, reading.at - *reading.lastAckReceived);
    if (const quint32 count = reading.retransmits.value_or(0); count > 0)
        note(Seen::Retransmission, reading.at - reading.lastDataSent.value_or(Duration::zero()), count);
    if (const quint32 count = reading.probes.value_or(0); count > 0 && isIdle)
        note(Seen::Probe, reading.at, count);
}

void Chronicle::readSoftErrors(const Evidence &seen)
{
    if (seen.softError == 0 || !seen.softErrorAt)
        return;
    note(Seen::SoftError, seen.firstSoftErrorAt.value_or(*seen.softErrorAt), 1);
    if (seen.softErrors > 1)
        note(Seen::SoftError, *seen.softErrorAt, static_cast<quint32>(seen.softErrors));
}

QList<TimelineEntry> Chronicle::told() const
{
    if (!m_story || m_story->entries.empty())
        return {};
    std::vector<Entry> entries = m_story->entries;
    const Instant begin = m_story->life.value_or(std::ranges::min(entries, {}, &Entry::at).at);
    if (m_story->life)
        entries.push_back({ Seen::Life, begin, 0 });
    std::ranges::sort(entries, {}, [](const Entry &entry) { return std::tuple(entry.at, entry.what, entry.count); });
    QList<TimelineEntry> told;
    for (const Entry &entry : entries)
        told.append({ .what = entry.what, .after = entry.at - begin, .count = entry.count });
    return told;
}

} // namespace keepwatch::health
