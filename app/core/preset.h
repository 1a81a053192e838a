// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/codes.h"
#include "app/core/thresholds.h"

namespace keepwatch {

/// Ready-made interval, timeout and fall.
enum class Preset : quint8 { Lan, Office, Wan };

inline constexpr std::array<Code<Preset>, 3> presetCodes{ {
    { Preset::Lan, "lan" },
    { Preset::Office, "office" },
    { Preset::Wan, "wan" },
} };

struct PresetValues {
    Duration interval;
    Duration timeout;
    int fall;
    bool operator==(const PresetValues &) const = default;
};

constexpr PresetValues values(Preset preset)
{
    using std::chrono::seconds;
    switch (preset) {
    case Preset::Lan:
        return { .interval = seconds(1), .timeout = seconds(1), .fall = 3 };
    case Preset::Office:
        return { .interval = seconds(5), .timeout = seconds(3), .fall = 3 };
    case Preset::Wan:
        return { .interval = seconds(30), .timeout = seconds(10), .fall = 3 };
    }
    return {};
}

inline QLatin1StringView code(Preset preset)
{
    return codeIn(presetCodes, preset);
}

} // namespace keepwatch
