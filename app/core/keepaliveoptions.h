// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

#include <QtGlobal>

#include <optional>

namespace keepwatch {

/// Keepalive as the operator asks for it. Where a system takes whole seconds they are rounded up, and that is said.
struct KeepaliveOptions {
    enum class Mode : quint8 { Set, System, Off };
    enum class UserTimeout : quint8 { Auto, Set, Off };

    Mode mode = Mode::Set;
    std::chrono::milliseconds idle = std::chrono::seconds(10); ///< 1 … 32,767 s
    std::chrono::milliseconds interval = std::chrono::seconds(5); ///< 1 … 32,767 s
    int count = 3; ///< 1 … 127

    UserTimeout userTimeoutMode = UserTimeout::Auto;
    std::chrono::milliseconds userTimeout{ 0 }; ///< meaningful with UserTimeout::Set; 1 … 2^31 − 1 ms

    bool operator==(const KeepaliveOptions &) const = default;

    /// The bound on unacknowledged data (RFC 5482) that these options ask for; absent: off.
    /// `Auto` is idle + interval × count, so that the count keeps its meaning; off with keepalive off or left to the
    /// system.
    std::optional<std::chrono::milliseconds> effectiveUserTimeout() const
    {
        if (userTimeoutMode == UserTimeout::Set)
            return userTimeout;
        if (userTimeoutMode == UserTimeout::Auto && mode == Mode::Set)
            return idle + interval * count;
        return std::nullopt;
    }
};

} // namespace keepwatch
