// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health/beats/beat.h"

namespace keepwatch::health {

/// The peer speaks by itself (passive): judged as if a heartbeat were sent one interval after the last sample, which
/// the first byte after it answers. Nothing is ever written, so the interval is the same in every state.
class PassiveBeat final : public Beat {
public:
    using Beat::Beat;

    Patience patience() const override;
    bool isAliveByConnecting(State from) const override { return from == State::Connecting; }
    void connected(Link &link, Instant now) override;
    std::optional<Instant> next(const Link &link) const override;
    void act(Link &link, Instant now) override;
    void received(Link &link, Instant now) override;
    void missed(Link &link, Instant now) override { link.lastTry = now; }
    void thaw(Link &link, Instant now) override;

private:
    std::optional<Instant> nextExpected(const Link &link) const;
    void expect(Link &link, Instant at);
};

} // namespace keepwatch::health
