// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/ids.h"
#include "app/engine/timing/scheduler.h"

#include <functional>
#include <random>
#include <vector>

namespace keepwatch::engine {

/// Starts rows spread over their interval, so that they never fire in step. Lives in the engine's thread; knows rows by
/// their ids only, for they may be gone when their moment comes.
class Starter final : private Sleeper {
public:
    /// A few are this far apart: one tick of the scheduler, so that none waits for the work of another.
    static constexpr Duration apart = std::chrono::milliseconds(10);
    /// Nobody waits longer than this because of `apart`...
    static constexpr Duration patience = std::chrono::seconds(1);
    /// ...nor longer than this rate asks for.
    static constexpr int startsPerSecond = 500;

    struct Candidate {
        TargetId target;
        Duration interval{};
    };

    Starter(const Clock &clock, Scheduler &scheduler, std::function<void(TargetId)> start);

    void start(const std::vector<Candidate> &candidates);

private:
    struct Due {
        Instant at{};
        TargetId target;
    };

    static Duration spread(Duration::rep count);
    void wake(Instant now) override;

    const Clock &m_clock;
    Scheduler &m_scheduler;
    std::function<void(TargetId)> m_start;
    std::minstd_rand m_random;
    std::vector<Due> m_due; ///< the latest first
};

} // namespace keepwatch::engine
