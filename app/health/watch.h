// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health/machine.h"

#include <memory>

namespace keepwatch::health {

class Row;

/// A way of watching a target: what is dialled and beaten, and when. It reports through the row. The inputs are
/// those of Machine.
class Watch {
public:
    virtual ~Watch() = default;

    virtual void begin(Instant now) = 0;
    /// Closes whatever is open without a word; what was outstanding is excluded.
    virtual void end(Instant now) = 0;
    virtual void dialWaits(Slot slot, Instant since) = 0;
    virtual void dialBegins(Slot slot, Instant now) = 0;
    virtual void dialled(Slot slot, Duration handshake, Instant now) = 0;
    virtual void dialFailed(Slot slot, const Evidence &evidence, Instant now) = 0;
    virtual void replied(Slot slot, std::optional<quint64> seq, Instant now, const Asked &asked) = 0;
    virtual void received(Slot slot, Instant now) = 0;
    virtual void unexpected(Slot slot, Instant now) = 0;
    virtual void died(Slot slot, const Evidence &evidence, Instant now) = 0;
    virtual void wake(Instant now) = 0;
    virtual void freeze() = 0;
    virtual void thaw(Instant now) = 0;
    virtual std::optional<Instant> nextWake() const = 0;
};

/// The earlier of two moments of which either may be absent.
inline std::optional<Instant> earlier(std::optional<Instant> a, std::optional<Instant> b)
{
    if (!a || !b)
        return a ? a : b;
    return std::min(*a, *b);
}

} // namespace keepwatch::health
