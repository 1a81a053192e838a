// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

#include <optional>

namespace keepwatch::health {

/// How long a row has been waiting for a sign of life: the moment t1 of the first unanswered request and the misses
/// since then, which fall on a fixed grid after it.
class Suspicion {
public:
    bool isActive() const { return m_next.has_value(); }
    std::optional<Instant> begin() const { return m_begin; }
    std::optional<Instant> next() const { return m_next; }
    int misses() const { return m_misses; }
    bool isDue(Instant now) const { return m_next && *m_next <= now; }

    /// Waiting begins: the first miss will be at `firstMiss`.
    void start(Instant t1, Instant firstMiss)
    {
        m_begin = t1;
        m_next = firstMiss;
        m_misses = 0;
    }
    /// Remembers t1 without a date for a miss (a probe of the kernel, which keeps the time itself).
    void mark(Instant t1)
    {
        if (!m_begin)
            m_begin = t1;
    }
    /// One more miss on the grid; returns the moment at which it fell due.
    Instant count(Duration step)
    {
        const Instant due = *m_next;
        m_next = due + step;
        ++m_misses;
        return due;
    }
    /// The dial that began at `dialBegan` was held up by Keepwatch itself: that time is nobody's silence.
    void postpone(Duration heldUp, Instant dialBegan)
    {
        if (m_begin && *m_begin >= dialBegan)
            *m_begin += heldUp;
        if (m_next)
            *m_next += heldUp;
    }
    /// One more miss beside the grid (after the verdict).
    void add() { ++m_misses; }
    /// The verdict has fallen: misses stay, no date is waited for.
    void conclude() { m_next.reset(); }
    void clear() { *this = {}; }

private:
    std::optional<Instant> m_begin;
    std::optional<Instant> m_next;
    int m_misses = 0;
};

} // namespace keepwatch::health
