// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health/beats/unanswered.h"
#include "app/health/machine.h"

namespace keepwatch::health {

/// What is known of the connection in one slot: the dial, the heartbeats without an answer, the kernel's last reading.
/// A plain record; it decides nothing.
struct Link {
    enum class Phase : quint8 { None, Dialling, Connected };

    Slot slot = Slot::Own;
    Phase phase = Phase::None;
    bool hasReplied = false; ///< any good reply on this connection
    bool isRecovering = false; ///< unreachable, but it answered its last heartbeat: beaten at `fast`
    int repliesInRow = 0; ///< on time
    int replies = 0; ///< all of them
    int softError = 0;
    int softErrors = 0; ///< readings that found a new one
    quint32 probesTurnedAway = 0; ///< as in Evidence
    quint32 totalRetransmitsBefore = 0; ///< when the connection last made progress
    quint32 retransmitsSurvived = 0; ///< before it did so, since the last answer
    quint32 dataSegmentsAtData = 0; ///< received, with data, when new data was read of last
    std::optional<quint32> segmentsAtData; ///< the same of all segments
    Instant since{}; ///< the dial began, or the connection was made
    Instant dialDeadline{};
    std::optional<Instant> waitsSince; ///< the dial waits for its turn: until then its time stands still
    Instant lastTry{}; ///< last send, or last time that it was given up because bytes are still unacknowledged
    Instant lastLook{}; ///< last reading outside the replies
    Unanswered unanswered;
    std::optional<TcpReading> reading;
    std::optional<Instant> softErrorAt;
    std::optional<Instant> firstSoftErrorAt;

    bool isConnected() const { return phase == Phase::Connected; }
    bool isDialling() const { return phase == Phase::Dialling; }
    void dial(Instant now, Duration timeout);
    bool isWaiting() const { return isDialling() && waitsSince; }
    /// The dial gets its turn; for how long it waited.
    Duration proceed(Instant now);
    void connect(Instant now);
    /// What a router said is over.
    void forgetSoftErrors();
    /// The slot is empty again.
    void clear();
    std::optional<Duration> lived(Instant now) const;

    /// Keeps what was just read. Returns the kernel's RTT if data was acknowledged since the reading before: without
    /// that it is an old value.
    std::optional<Duration> note(const Evidence &seen);
    void noteSoftError(const Evidence &seen);
    void noteSegments(const TcpReading &seen);
    /// The facts about this connection at a moment, from what is kept.
    Evidence evidence() const;
    /// Adds what is kept to a report about a death or a dial.
    void complete(Evidence &evidence) const;
};

/// Whether everything written is acknowledged and gone, so that a further heartbeat may be written.
bool isAcknowledged(const Evidence &seen);

} // namespace keepwatch::health
