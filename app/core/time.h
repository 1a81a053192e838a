// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace keepwatch {

/// Lengths of time inside the program. Raw numbers exist only at the edges, with the unit in the name.
using Duration = std::chrono::nanoseconds;
/// A moment for measuring: monotonic, stands still while the computer is suspended.
using Instant = std::chrono::time_point<std::chrono::steady_clock, Duration>;
/// A moment for storing and showing: UTC with the resolution of every file that Keepwatch writes.
using UtcTime = std::chrono::sys_time<std::chrono::milliseconds>;

/// Where time comes from. Injected everywhere, so that tests can turn it by hand.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    virtual UtcTime utcNow() const = 0;
    /// The same with all the digits that the system gives, for what goes onto the wire.
    virtual std::chrono::sys_time<Duration> wallNow() const { return utcNow(); }
    /// Time spent suspended since boot (Linux: CLOCK_BOOTTIME − CLOCK_MONOTONIC); zero where the system does not tell.
    virtual Duration suspended() const = 0;
};

/// The clocks of this computer. Stateless; may be used from any thread.
class SystemClock final : public Clock {
public:
    Instant now() const override;
    UtcTime utcNow() const override;
    std::chrono::sys_time<Duration> wallNow() const override;
    Duration suspended() const override;
};

} // namespace keepwatch
