// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health/beats/link.h"
#include "app/health/row.h"

namespace keepwatch::health {

/// How long a silence lasts until it is a verdict: so many misses, one at each step.
struct Patience {
    Duration step{};
    int misses = 1;
};

/// How a method learns, on a long-lived connection, that its peer is alive. One strategy for each family of methods;
/// what follows from an answer or a miss is the host's business.
class Beat {
public:
    class Host {
    public:
        virtual ~Host() = default;
        /// A heartbeat is on its way.
        virtual void sent(Link &link, const Sent &heartbeat) = 0;
        virtual void answered(Link &link, const Answer &answer, const Evidence &seen, Instant now) = 0;
        /// A sign of life that is no sample.
        virtual void aliveOnly(Link &link, const Evidence &seen, Instant now) = 0;
        /// The outstanding heartbeat stayed without an answer by a rule of the beat's own; waiting began at its
        /// sending.
        virtual void unanswered(Link &link, Instant now) = 0;
        /// The kernel has not given the connection up although its time for that is over.
        virtual void overdue(Link &link, Instant now) = 0;
    };

    Beat(Row &row, Host &host)
        : m_row(row)
        , m_host(host)
    {
    }
    virtual ~Beat() = default;

    virtual Patience patience() const = 0;
    /// Whether a finished connect is the sign of life that leads to `up` from that state.
    virtual bool isAliveByConnecting(State from) const = 0;
    /// Whether this death is the verdict itself.
    virtual bool isVerdict(const Evidence &) const { return false; }
    /// The last sign of life that a report of a death knows of.
    virtual std::optional<Instant> lifeIn(const Evidence &, Instant) const { return std::nullopt; }

    virtual void connected(Link &link, Instant now) = 0;
    /// That connection, made beside the own one, has taken its place.
    virtual void adopted(Link &, Instant) { }
    /// When act() has something to do on that connection.
    virtual std::optional<Instant> next(const Link &link) const = 0;
    virtual void act(Link &link, Instant now) = 0;
    /// Suspect, and a timeout has passed: one more heartbeat, if the connection takes it, to be answered until then.
    virtual void urge(Link &, Instant, Instant) { }
    virtual void replied(Link &, std::optional<quint64>, Instant, const Asked &) { }
    virtual void received(Link &, Instant) { }
    virtual void missed(Link &, Instant) { }
    /// After an own pause: the next heartbeat leaves at once.
    virtual void thaw(Link &link, Instant now) = 0;

protected:
    const Thresholds &thresholds() const { return m_row.plan().thresholds; }
    Evidence look(Link &link, Instant now) const;
    /// While suspect the kernel is read often: at death it has forgotten the most telling figures.
    std::optional<Instant> nextReading(const Link &link) const;

    Row &m_row;
    Host &m_host;
};

} // namespace keepwatch::health
