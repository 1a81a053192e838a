// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/evidence.h"

#include <optional>
#include <utility>

namespace keepwatch::health {

/// One asking for a second opinion: a fresh connection to the peer of a silent one. Knows what came of it until now;
/// whose connection it is and what follows is the watch's business. Lasts no longer than the silence.
class Consultation {
public:
    using Result = SecondOpinion::Result;

    /// It must end by `deadline`.
    Consultation(Instant begun, Instant deadline)
        : m_begun(begun)
        , m_deadline(deadline)
    {
    }

    /// The peer's system took the connection; its program has until `deadline` to answer.
    void connected(Instant deadline, Instant now);
    /// The program answered as the method asks.
    void answered(Instant now);
    /// The dial failed, or was given up.
    void failed(const Evidence &dial, Instant now);
    /// The connection was ended by the peer, or said what the method does not allow.
    void ended(int errorNumber, Instant now);
    /// What a dial under way shows already: that its packets do not leave this computer. Else nothing.
    static std::optional<SecondOpinion> glimpse(Evidence dial);
    /// The time is over: it stands as it is.
    void expire(Instant now);
    /// It must end sooner.
    void hasten(Instant deadline);

    /// Whether it has come to its end since the last question.
    bool takeNews() { return std::exchange(m_isNews, false); }
    Instant begun() const { return m_begun; }
    bool isOpen() const { return m_isOpen; }
    bool hasAnswered() const { return m_finding && m_finding->result == Result::Answered; }
    /// When it is over at the latest; absent once it is.
    std::optional<Instant> deadline() const;
    /// What is known so far; absent while the dial is under way.
    const std::optional<SecondOpinion> &finding() const { return m_finding; }

private:
    void conclude(SecondOpinion finding);

    Instant m_begun{};
    Instant m_deadline{};
    std::optional<SecondOpinion> m_finding;
    bool m_isOpen = true;
    bool m_isNews = false;
};

} // namespace keepwatch::health
