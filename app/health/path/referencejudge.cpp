// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/path/referencejudge.h"

namespace keepwatch::health {

void ReferenceJudge::answered(Instant at)
{
    m_answered = at;
    m_silentSince.reset();
    m_unanswered = 0;
}

void ReferenceJudge::unanswered(Instant asked)
{
    if (!m_answered)
        return;
    if (!m_silentSince)
        m_silentSince = asked;
    ++m_unanswered;
}

void ReferenceJudge::withdrawn()
{
    m_silentSince.reset();
    m_unanswered = 0;
}

/// 1. Without an answer ever nothing is known. 2. Somebody was heard of since it fell silent: it is down alone.
/// 3. Silent long enough. 4. It answered not long ago.
ReferenceJudge::State ReferenceJudge::state(Instant now) const
{
    if (!m_answered)
        return State::Unknown;
    if (m_silentSince && m_heard && *m_heard >= *m_silentSince)
        return State::Unknown;
    if (m_silentSince)
        return m_unanswered >= enough ? State::Silent : State::Unknown;
    return now - *m_answered <= fresh ? State::Answers : State::Unknown;
}

} // namespace keepwatch::health
