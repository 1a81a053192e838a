// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/rowmemory.h"
#include "app/core/time.h"

#include <QtGlobal>

#include <array>
#include <memory>
#include <optional>

namespace keepwatch::health {

/// The median of the last hour's RTTs in fixed memory: a histogram with four buckets an octave from 16 µs to 16 s,
/// kept in four slices of 15 minutes of which the oldest is dropped. The median is off by at most 10 per cent (half a
/// bucket), and looks back 45 to 60 minutes.
class Baseline {
public:
    static constexpr int enough = 20; ///< replies before there is a baseline

    void fetchFurther() const;
    void add(Duration rtt, Instant at);
    /// Absent before there are enough replies.
    std::optional<Duration> median() const;

private:
    static constexpr size_t bucketCount = 80;
    static constexpr size_t sliceCount = 4;
    using Slice = std::array<quint16, bucketCount>;
    struct Slices : rowmemory::Resident {
        std::array<Slice, sliceCount> of{};
    };

    void roll(Instant at);
    static size_t bucketOf(Duration rtt);

    std::unique_ptr<Slices> m_slices; ///< made with the first RTT
    size_t m_current = 0;
    Instant m_sliceEnd{};
};

} // namespace keepwatch::health
