// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/timing/starter.h"

#include <algorithm>

namespace keepwatch::engine {

Starter::Starter(const Clock &clock, Scheduler &scheduler, std::function<void(TargetId)> start)
    : m_clock(clock)
    , m_scheduler(scheduler)
    , m_start(std::move(start))
    , m_random(std::random_device{}())
{
}

Duration Starter::spread(Duration::rep count)
{
    return std::max(std::min(apart * count, patience), Duration(std::chrono::seconds(count)) / startsPerSecond);
}

void Starter::start(const std::vector<Candidate> &candidates)
{
    if (candidates.empty())
        return;
    if (candidates.size() == 1)
        return m_start(candidates.front().target);
    const Instant now = m_clock.now();
    const auto count = static_cast<Duration::rep>(candidates.size());
    const Duration longest = spread(count);
    std::uniform_real_distribution<double> within(0, 1);
    for (size_t i = 0; i < candidates.size(); ++i) {
        const double share = (static_cast<double>(i) + within(m_random)) / static_cast<double>(count);
        const auto room = static_cast<double>(std::min(candidates[i].interval, longest).count());
        m_due.push_back({ now + Duration(static_cast<Duration::rep>(share * room)), candidates[i].target });
    }
    std::sort(m_due.begin(), m_due.end(), [](const Due &a, const Due &b) { return a.at > b.at; });
    m_scheduler.wakeAt(*this, m_due.back().at);
}

void Starter::wake(Instant now)
{
    std::vector<TargetId> ready;
    while (!m_due.empty() && m_due.back().at <= now) {
        ready.push_back(m_due.back().target);
        m_due.pop_back();
    }
    for (const TargetId target : ready)
        m_start(target);
    if (!m_due.empty())
        m_scheduler.wakeAt(*this, m_due.back().at);
}

} // namespace keepwatch::engine
