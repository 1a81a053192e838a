// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/evidence.h"

#include <memory>
#include <vector>

namespace keepwatch::health {

/// What was seen of a row's trouble and when, from the last sign of life to the verdict or the recovery. Empty, and
/// without memory of its own, while all is well. Bounded: of what is counted the first and the last are kept.
class Chronicle {
public:
    /// Trouble begins; `life`: the last sign of life, if there ever was one. Nothing while it is open already.
    void open(std::optional<Instant> life);
    bool isOpen() const { return m_story != nullptr; }
    /// `count`: how many of that kind there are by now; 0: it is not counted. What was before the last sign of life is
    /// no part of it.
    void note(Seen what, Instant at, quint32 count = 0);
    /// What a reading of the kernel's shows, and what came with it.
    void read(const Evidence &seen);
    /// In the order of time.
    QList<TimelineEntry> told() const;
    void close() { m_story.reset(); }

private:
    struct Entry {
        Seen what;
        Instant at;
        quint32 count;
    };
    struct Story {
        std::optional<Instant> life;
        std::vector<Entry> entries;
        bool isJudged = false;
    };
    void readKernel(const TcpReading &reading, bool isIdle);
    void readSoftErrors(const Evidence &seen);

    std::unique_ptr<Story> m_story;
};

} // namespace keepwatch::health
