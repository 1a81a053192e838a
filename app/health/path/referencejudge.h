// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

#include <QtGlobal>

#include <optional>

namespace keepwatch::health {

/// Whether this computer is online, from what came of asking a place that answers whenever it is. Silence of the place
/// counts only where it has answered before, twice in a row, and while nobody else has been heard of since: a place
/// that never answers, one lost packet, or a place that is down alone must not excuse a dead peer.
class ReferenceJudge {
public:
    enum class State : quint8 { Unknown, Answers, Silent };
    static constexpr int enough = 2; ///< questions without an answer
    /// An answer says nothing of later than that.
    static constexpr Duration fresh = std::chrono::seconds(10);

    void answered(Instant at);
    /// A question that was put at that moment came to nothing.
    void unanswered(Instant asked);
    /// The question never left this computer: it says nothing, and a silence has to be found anew.
    void withdrawn();
    /// Some watched peer beyond this computer gave a sign of life.
    void heard(Instant at) { m_heard = at; }

    State state(Instant now) const;
    /// When the first question without an answer was put.
    std::optional<Instant> silentSince() const { return m_silentSince; }
    /// The last question had no answer, and the next is to follow soon.
    bool isInDoubt() const { return m_silentSince && m_unanswered < enough; }
    std::optional<Instant> lastHeard() const { return m_heard; }

private:
    std::optional<Instant> m_answered;
    std::optional<Instant> m_silentSince;
    std::optional<Instant> m_heard;
    int m_unanswered = 0;
};

} // namespace keepwatch::health
