// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/beats/beat.h"

namespace keepwatch::health {

namespace {

constexpr Duration readingInterval = std::chrono::milliseconds(200);

} // namespace

Evidence Beat::look(Link &link, Instant now) const
{
    Evidence seen = m_row.actions().look(link.slot);
    link.note(seen);
    link.lastLook = now;
    link.complete(seen);
    if (link.slot == Slot::Own)
        m_row.read(seen);
    return seen;
}

std::optional<Instant> Beat::nextReading(const Link &link) const
{
    if (!m_row.is(State::Suspect) || link.slot != Slot::Own)
        return std::nullopt;
    return link.lastLook + readingInterval;
}

} // namespace keepwatch::health
