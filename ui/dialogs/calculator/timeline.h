// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/detectiontime.h"

#include <QString>

namespace keepwatch::ui {

/// What happens on a connection whose peer has fallen silent, moment by moment.
struct Timeline {
    enum class Mark : quint8 { LastData, Probe, Retransmission, Verdict };
    struct Event {
        Duration at{};
        Mark mark = Mark::LastData;
        bool operator==(const Event &) const = default;
    };

    std::vector<Event> events; ///< in their order, the last data first
    std::optional<Duration> latest; ///< how late the verdict may be; absent: it is exact, or there is none
    bool operator==(const Timeline &) const = default;

    /// Absent: never.
    std::optional<Duration> verdict() const;
    Duration end() const;
};

/// Nothing in flight: the last data, the probes, the death.
Timeline idleTimeline(const DetectionInput &input, const DetectionTime &time);
/// Data in flight: its first sending, the repetitions (where the system's rule is known), the death.
Timeline busyTimeline(const DetectionInput &input, const DetectionTime &time);

/// The same as a sentence: "0 s last data · 10 s, 15 s, 20 s probes · 25 s verdict".
QString timelineText(const Timeline &timeline);

} // namespace keepwatch::ui
