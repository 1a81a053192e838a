// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/native/descriptor.h"

#include <array>
#include <chrono>
#include <cstddef>
#include <optional>

namespace keepwatch::native {

/// Keepalive and the bound on unacknowledged data, as they are asked of the system. Times are handed over in
/// milliseconds; where the system takes seconds they are rounded up.
struct Options {
    /// Set: on, with the values below. System: on, with the system's own values. Off.
    enum class Mode : std::uint8_t { Set, System, Off };

    Mode mode = Mode::Set;
    std::chrono::milliseconds idle = std::chrono::seconds(10);
    std::chrono::milliseconds interval = std::chrono::seconds(5);
    int count = 3;
    std::optional<std::chrono::milliseconds> userTimeout{}; ///< RFC 5482; absent: off
};

/// The single options, to index what became of each.
enum class Option : std::uint8_t { Keepalive, Idle, Interval, Count, UserTimeout };
inline constexpr std::size_t optionCount = 5;

/// Values of the options; absent: not asked for, or not known.
struct OptionValues {
    std::optional<bool> keepalive;
    std::optional<std::chrono::milliseconds> idle;
    std::optional<std::chrono::milliseconds> interval;
    std::optional<int> count;
    std::optional<std::chrono::milliseconds> userTimeout; ///< 0: off
};

/// What became of one option.
struct OptionOutcome {
    int error = 0; ///< errno (or WSA…) with which the system refused it; 0: taken
    bool isRoundedUp = false; ///< to whole seconds
    bool isFixedBySystem = false; ///< the system has a value of its own, which cannot be changed
    bool isNotReadBack = false; ///< effective is what was handed over, for the system gives no way to read it
};

/// What was asked and what took effect, read back from the socket.
struct AppliedOptions {
    /// Which of the system's ways took the times and the count.
    enum class Way : std::uint8_t { SocketOptions, KeepaliveValues /**< SIO_KEEPALIVE_VALS */ };

    OptionValues requested;
    OptionValues effective;
    std::array<OptionOutcome, optionCount> outcomes{};
    Way way = Way::SocketOptions;

    OptionOutcome &operator[](Option option) { return outcomes[static_cast<std::size_t>(option)]; }
    const OptionOutcome &operator[](Option option) const { return outcomes[static_cast<std::size_t>(option)]; }
};

/// Sets the options on a socket that may be new, listening (accepted ones inherit them) or connected, and reads back
/// what took effect. An option that the system refuses does not keep the others from being set.
/// Linux: tcp(7), KEEPIDLE and KEEPINTVL 1 … 32,767 s, KEEPCNT 1 … 127, user timeout 0 … 2^31 − 1 ms.
AppliedOptions applyOptions(Descriptor descriptor, const Options &options);

} // namespace keepwatch::native
