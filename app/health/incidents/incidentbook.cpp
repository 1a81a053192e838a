// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/incidents/incidentbook.h"

#include <cmath>
#include <utility>

namespace keepwatch::health {

namespace {

constexpr qsizetype fewest = 2;
/// So many at one moment are no chance even where most rows of the ground are well.
constexpr qsizetype conspicuous = 5;

Cause mostFrequent(const QHash<RowId, Outage> &members, Cause otherwise)
{
    QHash<Cause, qsizetype> counts;
    for (const Outage &outage : members)
        ++counts[outage.cause];
    Cause best = otherwise;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        const qsizetype most = counts.value(best);
        if (count.value() > most || (count.value() == most && count.key() < best))
            best = count.key();
    }
    return best;
}

} // namespace

void IncidentBook::add(const QList<RowInfo> &rows)
{
    for (const RowInfo &row : rows) {
        QList<Ground> &grounds = m_rows[row.row];
        for (const Ground &ground : std::as_const(grounds))
            --m_watched[ground];
        grounds = groundsOf(row);
        for (const Ground &ground : std::as_const(grounds))
            ++m_watched[ground];
    }
}

void IncidentBook::remove(const QList<RowId> &rows, UtcTime now)
{
    for (const RowId row : rows) {
        end(row, now);
        for (const Ground &ground : m_rows.take(row)) {
            if (--m_watched[ground] == 0)
                m_watched.remove(ground);
        }
    }
}

void IncidentBook::add(const QList<Transition> &transitions, UtcTime now)
{
    for (const Transition &transition : transitions) {
        if (auto outage = outageIn(transition))
            begin(*std::move(outage), now);
        else if (transition.to == State::Unreachable)
            sharpen(transition.row, transition.cause, now);
        else if (transition.from == State::Unreachable)
            end(transition.row, now);
    }
}

void IncidentBook::begin(Outage outage, UtcTime now)
{
    outage.grounds += m_rows.value(outage.row);
    if (outage.cause == Cause::LocalNetworkDown)
        outage.grounds << Ground{ IncidentScope::OwnNetwork, {} };
    m_loose.insert(outage.row, outage);
    noteNews(now);
}

/// A cause that comes later may show what an outage has in common with others.
void IncidentBook::sharpen(RowId row, Cause cause, UtcTime now)
{
    if (const auto member = m_memberOf.constFind(row); member != m_memberOf.constEnd()) {
        m_open[*member].members[row].cause = cause;
        return;
    }
    const auto loose = m_loose.constFind(row);
    if (loose == m_loose.constEnd() || loose->cause == cause)
        return;
    Outage outage = *loose;
    outage.cause = cause;
    outage.isNew = true;
    outage.grounds.removeOne({ IncidentScope::OwnNetwork, {} });
    if (cause == Cause::LocalNetworkDown)
        outage.grounds << Ground{ IncidentScope::OwnNetwork, {} };
    m_loose.insert(row, outage);
    noteNews(now);
}

void IncidentBook::add(const QList<Certificate> &certificates)
{
    for (const Certificate &certificate : certificates) {
        if (certificate.evidence.secondOpinion)
            hear(certificate.row);
    }
}

void IncidentBook::hear(RowId row)
{
    const auto member = m_memberOf.constFind(row);
    if (member == m_memberOf.constEnd()) {
        if (const auto loose = m_loose.find(row); loose != m_loose.end())
            loose->hasOpinion = true;
        return;
    }
    Open &open = m_open[*member];
    if (!std::exchange(open.members[row].hasOpinion, true))
        ++open.opinions;
}

bool IncidentBook::isSufficientlyKnown(RowId row) const
{
    const QList<Ground> grounds = m_rows.value(row);
    return std::any_of(m_open.cbegin(), m_open.cend(), [&](const auto &entry) {
        const Open &open = entry.second;
        return open.opinions >= opinionsEnough
            && (m_memberOf.value(row) == entry.first || grounds.contains(open.ground));
    });
}

void IncidentBook::end(RowId row, UtcTime now)
{
    m_loose.remove(row);
    const auto member = m_memberOf.constFind(row);
    if (member == m_memberOf.constEnd())
        return;
    const auto open = m_open.find(*member);
    m_memberOf.erase(member);
    open->second.members.remove(row);
    if (!open->second.members.isEmpty())
        return;
    tell(open->second, IncidentPhase::Ended, now);
    m_open.erase(open);
}

void IncidentBook::noteNews(UtcTime now)
{
    if (!m_firstNews)
        m_firstNews = now;
    m_lastNews = now;
}

std::optional<UtcTime> IncidentBook::next() const
{
    if (!m_firstNews)
        return std::nullopt;
    return std::min(*m_firstNews + patience, m_lastNews + quiet);
}

void IncidentBook::settle(UtcTime now)
{
    if (!m_firstNews || *next() > now)
        return;
    m_firstNews.reset();
    for (auto &[id, open] : m_open)
        grow(open, now);
    QList<RowId> seeds;
    for (const Outage &outage : std::as_const(m_loose)) {
        if (outage.isNew)
            seeds << outage.row;
    }
    std::ranges::sort(seeds);
    for (const RowId row : seeds) {
        if (const auto seed = m_loose.constFind(row); seed != m_loose.constEnd())
            found(Outage(*seed), now);
    }
    for (Outage &outage : m_loose)
        outage.isNew = false;
}

/// Outages of the same moment join it where they share its ground, or where together they show a wider one.
void IncidentBook::grow(Open &open, UtcTime now)
{
    Candidates candidates;
    for (const Outage &member : std::as_const(open.members))
        candidates << &member;
    for (const Outage &outage : std::as_const(m_loose)) {
        if (familyOf(outage.cause) == open.family && outage.onset.touches(open.onset))
            candidates << &outage;
    }
    const auto standsOn = [](const Ground &ground) {
        return [&ground](const Outage &outage) { return outage.grounds.contains(ground); };
    };
    const auto wider = commonGround(candidates, &open.ground);
    if (wider && std::all_of(open.members.cbegin(), open.members.cend(), standsOn(*wider)))
        open.ground = *wider;
    QList<RowId> joining;
    for (const Outage *outage : std::as_const(candidates)) {
        if (!open.members.contains(outage->row) && standsOn(open.ground)(*outage))
            joining << outage->row;
    }
    if (joining.isEmpty())
        return;
    for (const RowId row : std::as_const(joining))
        join(open, row);
    tell(open, IncidentPhase::Grown, now);
}

void IncidentBook::found(const Outage &seed, UtcTime now)
{
    const Candidates candidates = companions(seed);
    const auto ground = commonGround(candidates);
    if (!ground)
        return;
    Open open;
    open.incident.id = { ++m_lastId };
    open.incident.since = UtcTime::max();
    open.ground = *ground;
    open.family = familyOf(seed.cause);
    QList<RowId> joining;
    for (const Outage *outage : candidates) {
        if (outage->grounds.contains(*ground))
            joining << outage->row;
    }
    for (const RowId row : std::as_const(joining))
        join(open, row);
    tell(m_open.emplace(open.incident.id, open).first->second, IncidentPhase::Opened, now);
}

/// The outages of the same kind that can have begun at the same moment as this one, all of them at one.
IncidentBook::Candidates IncidentBook::companions(const Outage &seed) const
{
    Candidates near;
    for (const Outage &outage : m_loose) {
        if (familyOf(outage.cause) == familyOf(seed.cause) && outage.onset.touches(seed.onset))
            near << &outage;
    }
    const auto distance = [&seed](const Outage *outage) { return std::chrono::abs(outage->onset.to - seed.onset.to); };
    std::ranges::sort(near, {}, [distance](const Outage *outage) { return std::pair(distance(outage), outage->row); });
    Onset common = seed.onset;
    Candidates together;
    for (const Outage *outage : std::as_const(near)) {
        if (!outage->onset.touches(common))
            continue;
        common = common.narrowedBy(outage->onset);
        together << outage;
    }
    return together;
}

/// The ground on which most of them stand; of several the one with the fewest rows, of these the first of its kind.
/// `held`: what an incident stands on already needs no proof.
std::optional<Ground> IncidentBook::commonGround(const Candidates &candidates, const Ground *held) const
{
    QHash<Ground, qsizetype> counts;
    for (const Outage *outage : candidates) {
        for (const Ground &ground : outage->grounds)
            ++counts[ground];
    }
    std::optional<Ground> best;
    const auto rank = [this, &counts](const Ground &ground) {
        return std::tuple(
            -counts.value(ground), m_watched.value(ground, m_rows.size()), ground.scope, ground.width, ground.name);
    };
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        const bool isHeld = held && *held == count.key();
        if (!isHeld && !isNoChance(count.key(), count.value()))
            continue;
        if (!best || rank(count.key()) < rank(*best))
            best = count.key();
    }
    return best;
}

/// 1. This computer's own network: one is enough. 2. Two at least. 3. Half of the rows on that ground, or more at one
/// moment than chance would have among so many.
bool IncidentBook::isNoChance(const Ground &ground, qsizetype unreachable) const
{
    if (ground.scope == IncidentScope::OwnNetwork)
        return true;
    const qsizetype watched = std::max(m_watched.value(ground, m_rows.size()), unreachable);
    const auto chance = static_cast<qsizetype>(std::ceil(std::sqrt(static_cast<double>(watched))));
    return unreachable >= fewest && (2 * unreachable >= watched || unreachable >= std::max(conspicuous, chance));
}

void IncidentBook::join(Open &open, RowId row)
{
    const Outage outage = m_loose.take(row);
    open.onset = open.onset.narrowedBy(outage.onset);
    open.incident.since = std::min(open.incident.since, outage.onset.to);
    open.incident.rows << row;
    open.opinions += outage.hasOpinion ? 1 : 0;
    open.members.insert(row, outage);
    m_memberOf.insert(row, open.incident.id);
}

void IncidentBook::tell(Open &open, IncidentPhase phase, UtcTime now)
{
    Incident &incident = open.incident;
    incident.phase = phase;
    incident.time = now;
    incident.cause = mostFrequent(open.members, incident.cause);
    const bool isHere = incident.cause == Cause::LocalNetworkDown;
    incident.scope = isHere ? IncidentScope::OwnNetwork : open.ground.scope;
    incident.subject = isHere ? QString() : open.ground.name;
    incident.unreachable = open.members.size();
    incident.watched.reset();
    if (const auto watched = m_watched.constFind(open.ground); watched != m_watched.constEnd() && !isHere)
        incident.watched = *watched;
    std::ranges::sort(incident.rows);
    incident.rows.erase(std::unique(incident.rows.begin(), incident.rows.end()), incident.rows.end());
    m_news << incident;
}

} // namespace keepwatch::health
