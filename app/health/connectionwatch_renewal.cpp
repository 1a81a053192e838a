// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The own connection is replaced before its server would close it: the new one first, so that nothing is missed.
#include "app/health/connectionwatch.h"

namespace keepwatch::health {

/// Whether the own connection has served its time, or its number of heartbeats.
bool ConnectionWatch::isWornOut(Instant now) const
{
    const RenewAfter &limit = plan().renewAfter;
    return (limit.count && m_own.replies >= *limit.count) || (limit.age && now - m_own.since >= *limit.age);
}

/// Only where all is well and nothing else is under way; what is due meanwhile is made up afterwards. Where a device
/// allows one connection only, the old one goes first.
void ConnectionWatch::renewIfDue(Instant now)
{
    const bool isQuiet =
        !m_isFrozen && m_own.isConnected() && m_own.unanswered.outstanding() == nullptr && !m_side && !m_consultation;
    if (!m_row.isWell() || !isQuiet || now < m_renewNotBefore || !isWornOut(now))
        return;
    m_isRenewing = true;
    if (plan().secondOpinion)
        return dial(side(), now);
    drop(m_own, now);
    dial(m_own, now);
    startSuspicion(now);
}

/// The new connection has answered: it is the own one from now on.
void ConnectionWatch::concludeRenewal(Instant now)
{
    m_isRenewing = false;
    m_ownClosed.reset();
    if (const Sent *waiting = m_own.unanswered.outstanding())
        m_row.excluded(waiting->seq, now);
    m_row.suspicion().clear();
    promote(now);
}

/// The peer closed the old connection while the new one is being made: that belongs to the renewal.
void ConnectionWatch::oldClosed(const Evidence &evidence, Instant now)
{
    if (const Sent *waiting = m_own.unanswered.outstanding())
        m_row.excluded(waiting->seq, now);
    m_ownClosed = std::make_unique<Evidence>(evidence);
    m_own.clear();
    startSuspicion(now);
    if (!m_side->isConnected())
        return;
    m_isRenewing = false;
    m_ownClosed.reset();
    promote(now);
}

/// The new connection did not come about. The old one serves on, and is renewed later; without it, its close is a death
/// after all.
void ConnectionWatch::renewalFailed(Instant now)
{
    m_isRenewing = false;
    m_renewNotBefore = now + plan().thresholds.reconnect.max;
    if (m_side && m_side->unanswered.outstanding() != nullptr)
        m_row.excluded(m_side->unanswered.outstanding()->seq, now);
    m_side.reset();
    if (const auto closed = std::move(m_ownClosed))
        ownDied(*closed, diagnose(*closed, plan().method), Rejection::No, now);
}

/// The same where the old one had to go first.
void ConnectionWatch::renewalFailed(const Evidence &evidence, const Diagnosis &why, Instant now)
{
    m_isRenewing = false;
    m_own.clear();
    m_failure = std::make_unique<Evidence>(evidence);
    m_row.suspect(why, evidence, now);
    redialAtOnce(now);
}

/// Doubt about the old connection, or the end: the new one is not waited for.
void ConnectionWatch::cancelRenewal(Instant now)
{
    if (!m_isRenewing)
        return;
    m_isRenewing = false;
    m_ownClosed.reset();
    if (m_side && m_own.phase != Link::Phase::None) {
        drop(*m_side, now);
        m_side.reset();
    }
}

void ConnectionWatch::expireRenewal(Instant now)
{
    const Sent *waiting = m_isRenewing && m_side ? m_side->unanswered.outstanding() : nullptr;
    if (waiting == nullptr || waiting->deadline > now)
        return;
    actions().close(Slot::Side);
    renewalFailed(now);
}

/// A close at the same age, or after the same silence, as the one before it.
void ConnectionWatch::noteClose(Evidence &evidence, Instant now)
{
    const auto age = m_own.lived(now);
    if (!evidence.isEndOfStream || !age)
        return;
    if (!m_closing)
        m_closing = std::make_unique<ClosingHabitJudge>();
    m_closing->closed(*age, evidence.atDeath ? evidence.atDeath->lastDataSent.value_or(*age) : *age);
    evidence.closingHabit = m_closing->habit();
}

} // namespace keepwatch::health
