// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health/beats/beat.h"

namespace keepwatch::health {

/// Heartbeats of our own that the peer answers (echo, framed, dialogues). Writes nothing while earlier bytes are
/// unacknowledged: on one stream it could not arrive before them.
class SpokenBeat final : public Beat {
public:
    using Beat::Beat;

    Patience patience() const override;
    bool isAliveByConnecting(State) const override { return false; }
    void connected(Link &link, Instant now) override;
    std::optional<Instant> next(const Link &link) const override;
    void act(Link &link, Instant now) override;
    void urge(Link &link, Instant now, Instant deadline) override;
    void replied(Link &link, std::optional<quint64> seq, Instant now, const Asked &asked) override;
    void thaw(Link &link, Instant now) override;

private:
    Duration interval(const Link &link) const;
    std::optional<Instant> nextSend(const Link &link) const;
    void send(Link &link, std::optional<Instant> deadline);
    /// Sends if the connection takes it, and returns whether it did; until then the next attempt counts from now.
    bool trySend(Link &link, Instant now, std::optional<Instant> deadline);
};

} // namespace keepwatch::health
