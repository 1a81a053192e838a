// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/rowmemory.h"
#include "app/core/time.h"

#include <QtGlobal>

#include <optional>
#include <vector>

namespace keepwatch::health {

/// A heartbeat that has no answer yet.
struct Sent {
    enum class Fate : quint8 {
        Outstanding, ///< neither answered nor missed
        Missed, ///< its miss is written; an answer would be late
        Excluded, ///< fell into an own pause: an answer is life and nothing else
    };

    quint64 seq = 0;
    Instant at{};
    Instant deadline{};
    Fate fate = Fate::Outstanding;
};

/// The heartbeats of one connection that are still without an answer, oldest first. At most one of them is
/// outstanding, and it is the last. Bounded: of those beyond the limit only the number is kept, so that answers
/// without an id still find their own heartbeat.
class Unanswered {
public:
    static constexpr size_t limit = 512;

    void add(const Sent &sent);
    const Sent *outstanding() const;
    /// The outstanding one gets its fate and stays, awaiting an answer.
    void decide(Sent::Fate fate);
    /// None of them counts any more, an answer to them is only life.
    void excludeAll();

    /// Takes out what an answer belongs to: the heartbeat of that number, or without a number the oldest.
    std::optional<Sent> take(std::optional<quint64> seq);
    /// Takes out the newest and forgets all others (method passive: a byte answers everything before it).
    std::optional<Sent> takeNewest();

    /// How many were sent after the newest one that was answered.
    int sinceLastAnswer() const;
    bool isEmpty() const { return m_sent.empty(); }
    void clear();

private:
    std::vector<Sent, rowmemory::Allocator<Sent>> m_sent;
    quint64 m_newestAnswered = 0;
    quint64 m_forgotten = 0;
};

} // namespace keepwatch::health
