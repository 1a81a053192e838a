// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/beats/passivebeat.h"

#include "app/health/watch.h"

namespace keepwatch::health {

Patience PassiveBeat::patience() const
{
    return { .step = thresholds().timeout, .misses = m_row.patience() };
}

void PassiveBeat::connected(Link &link, Instant now)
{
    link.lastLook = now;
}

std::optional<Instant> PassiveBeat::next(const Link &link) const
{
    return earlier(nextExpected(link), nextReading(link));
}

void PassiveBeat::act(Link &link, Instant now)
{
    if (const auto due = nextExpected(link); due && *due <= now)
        expect(link, *due);
    if (const auto due = nextReading(link); due && *due <= now)
        look(link, now);
}

void PassiveBeat::received(Link &link, Instant now)
{
    m_row.alive(now);
    const auto expected = link.unanswered.takeNewest();
    if (!expected) {
        m_host.aliveOnly(link, link.evidence(), now);
        return;
    }
    link.lastTry = now;
    m_host.answered(link, { .heartbeat = *expected, .rtt = {}, .kernelRtt = {} }, look(link, now), now);
}

void PassiveBeat::thaw(Link &link, Instant now)
{
    expect(link, now);
}

std::optional<Instant> PassiveBeat::nextExpected(const Link &link) const
{
    if (link.unanswered.outstanding() != nullptr)
        return std::nullopt;
    return link.lastTry + thresholds().interval;
}

void PassiveBeat::expect(Link &link, Instant at)
{
    m_host.sent(link, { .seq = m_row.nextSeq(), .at = at, .deadline = at + thresholds().timeout });
}

} // namespace keepwatch::health
