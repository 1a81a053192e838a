// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

namespace keepwatch::engine {

/// Translates moments for measuring into moments for storing. Set anew now and then, so that a clock that was put
/// right shows, but two moments close together never change their order. Lives in the engine's thread.
class Timebase {
public:
    using WallTime = std::chrono::sys_time<Duration>;

    explicit Timebase(const Clock &clock)
        : m_clock(clock)
    {
        refresh();
    }

    void refresh()
    {
        m_instant = m_clock.now();
        m_wall = m_clock.wallNow();
    }
    WallTime wall(Instant at) const { return m_wall + (at - m_instant); }
    UtcTime utc(Instant at) const { return std::chrono::floor<std::chrono::milliseconds>(wall(at)); }
    Instant now() const { return m_clock.now(); }
    const Clock &clock() const { return m_clock; }

private:
    const Clock &m_clock;
    Instant m_instant{};
    WallTime m_wall{};
};

} // namespace keepwatch::engine
