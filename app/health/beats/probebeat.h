// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health/beats/beat.h"

namespace keepwatch::health {

/// The kernel's probes (keepalive): they are read, never sent. The kernel raises its counter when it sends a probe,
/// so a probe counts as unanswered only when it still stands some time after it was first read. One that this
/// computer's own queue turned away is not counted by the kernel, which tries again soon: it shows in the segments
/// alone.
class ProbeBeat final : public Beat {
public:
    using Beat::Beat;

    Patience patience() const override;
    bool isAliveByConnecting(State) const override { return true; }
    bool isVerdict(const Evidence &evidence) const override;
    std::optional<Instant> lifeIn(const Evidence &evidence, Instant now) const override;
    void connected(Link &link, Instant now) override;
    void adopted(Link &link, Instant now) override { connected(link, now); }
    std::optional<Instant> next(const Link &link) const override;
    void act(Link &link, Instant now) override;
    void thaw(Link &link, Instant now) override;

private:
    struct Segments {
        quint32 in = 0;
        quint32 out = 0;
    };

    void noteTurnedAway(Link &link, const TcpReading &reading, Instant now);
    void forgetTurnedAway(Link &link);
    std::optional<Instant> latestEnd(const Link &link) const;
    void probing(Link &link, quint32 tries, Instant now);
    void quiet(Link &link, const Evidence &seen, Instant now);
    void begin(Link &link, quint32 tries, Instant now);
    void answered(Link &link, const Sent &probe, const Evidence &seen, Instant now);
    Duration standing(const Link &link) const;

    quint32 m_tries = 0; ///< as last read: probes, and those that were turned away
    quint32 m_probes = 0; ///< of them, as the kernel counts
    quint32 m_turnedAway = 0; ///< the others
    std::optional<Segments> m_segments; ///< as last read since a probe was due
    Instant m_segment{}; ///< the last one was received
    bool m_isReadAtOnce = false;
};

} // namespace keepwatch::health
