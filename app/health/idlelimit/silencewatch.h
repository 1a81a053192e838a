// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/evidence.h"
#include "app/core/idlelimit.h"

namespace keepwatch::health {

/// One spare connection's silence: whether the wire is silent, when the question is due, when a new connection has to
/// be asked beside it, and what came of it all. Pure: moments are arguments, and count suspended time too.
///
/// A connection is called forgotten only when its question was sent again and again without an answer, once at least
/// after a new connection to the same port was answered: an interruption of the way ends for both at once.
class SilenceWatch {
public:
    struct Plan {
        Duration silence{}; ///< that is wanted
        Duration timeout{}; ///< for an answer of the peer's program
        bool speaks = false; ///< the question is a heartbeat of the method; else a keepalive probe of the kernel's
        bool hasCompany = true; ///< a new connection may stand beside this one; else this one is closed first
    };
    /// So long after the first answer stray packets (a late acknowledgement, a session ticket) are nobody's speaking.
    static constexpr Duration settling = std::chrono::seconds(1);
    static constexpr Duration settlingAtMost = std::chrono::seconds(3);
    /// Packets in the silence, each of which begins it anew, before the peer is one that speaks.
    static constexpr int mostBreaks = 2;
    static constexpr Duration shortestPatience = std::chrono::milliseconds(600);
    /// How often the question has to have been sent again.
    static constexpr int repeatsNeeded = 3;
    static constexpr int repeatsNeededAlone = 4;
    static constexpr Duration longestPatience = std::chrono::seconds(20);

    explicit SilenceWatch(const Plan &plan);

    /// The connection stands, and was answered where its method speaks: the silence begins.
    void begin(Instant now);
    /// What the kernel says of it; absent: nothing.
    void read(const std::optional<TcpReading> &reading, Instant now);
    /// When the question is due, unless the wire moves before; absent: not in the silence.
    std::optional<Instant> questionDue() const;
    void asked(Instant now);
    /// Its program answered, or something else came back.
    void answered();
    void died(const Evidence &evidence, Instant now);
    /// A new connection is to be asked; a connection without company is to be closed first. Until opinion() is called.
    bool isOpinionDue(Instant now) const;
    void opinionAsked();
    /// It was answered, or failed for that cause.
    void opinionAnswered(Instant now);
    void opinionFailed(Cause cause);

    bool isAsking() const { return m_phase == Phase::Asking; }
    Duration silent(Instant now) const;
    /// What came of it; absent: not over.
    const std::optional<SilenceTrial> &trial() const { return m_trial; }

private:
    enum class Phase : quint8 { Opening, Silent, Asking };

    void readSilence(const TcpReading &reading, Instant now);
    void readAnswer(const TcpReading &reading, Instant now);
    void judge(Instant now);
    int repeats(const TcpReading &reading) const;
    Duration patience() const;
    bool isAcknowledged() const;
    void end(SilenceTrial::Outcome outcome, Duration silence, Cause cause = Cause::Unknown);

    Plan m_plan;
    Phase m_phase = Phase::Opening;
    Instant m_begun{};
    Instant m_origin{}; ///< the last packet that passed
    int m_breaks = 0;
    Duration m_longest{};
    Instant m_asked{};
    std::optional<TcpReading> m_before; ///< the last one in the silence
    std::optional<TcpReading> m_last;
    int m_repeats = 0;
    Instant m_repeated{}; ///< when the last repeat was seen
    bool m_isReset = false;
    bool m_isDead = false;
    bool m_isOpinionAsked = false;
    std::optional<Instant> m_opinion; ///< a new connection was answered
    int m_repeatsAtOpinion = 0;
    std::optional<SilenceTrial> m_trial;
};

} // namespace keepwatch::health
