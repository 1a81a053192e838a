// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health/beats/unanswered.h"
#include "app/health/certificates.h"
#include "app/health/chronicle.h"
#include "app/health/judges/degradedjudge.h"
#include "app/health/judges/phiaccrual.h"
#include "app/health/machine.h"
#include "app/health/path/interruptionjudge.h"
#include "app/health/suspicion.h"

namespace keepwatch::health {

/// A heartbeat that was answered, and how fast.
struct Answer {
    Sent heartbeat;
    std::optional<Duration> rtt;
    std::optional<Duration> kernelRtt;
};

/// What a transition tells beside its cause.
struct Manner {
    int severity = 0;
    bool isDrop = false;
    std::optional<Duration> outageFor = {};
};

/// What one row shows and has told: its state and cause, its samples, transitions and certificates. Every way of
/// watching speaks through it, so that the rules of what is told are in one place. It never asks for a dial or a
/// heartbeat.
class Row {
public:
    Row(const Plan &plan, Actions &actions);

    void fetchOwn() const;
    void fetchFurther() const { m_judge.fetchFurther(); }
    std::optional<State> state() const { return m_state; }
    bool is(State state) const { return m_state == state; }
    /// Up or degraded.
    bool isWell() const { return is(State::Up) || is(State::Degraded); }
    Cause cause() const { return m_cause; }
    const Plan &plan() const { return m_plan; }
    void setPlan(const Plan &plan) { m_plan = plan; }
    Actions &actions() const { return m_actions; }
    Suspicion &suspicion() { return m_suspicion; }
    const Suspicion &suspicion() const { return m_suspicion; }
    Certificates &certificates() { return m_certificates; }

    /// Something that belongs to the timeline of a trouble, which begins with it if there is none yet.
    void note(Seen what, Instant at);
    /// A reading of the own connection's: what it shows belongs there too, once there is trouble.
    void read(const Evidence &seen) { m_chronicle.read(seen); }

    /// The last sign of life was at that moment.
    void alive(Instant at);
    /// The own connection is another one from now on.
    void changeConnection();
    quint64 nextSeq() { return ++m_seq; }
    quint64 lastSeq() const { return m_seq; }
    /// Misses after which a silence is a verdict: the first one where the target was never up.
    int patience() const { return is(State::Connecting) ? 1 : m_plan.thresholds.fall; }
    std::optional<double> phi(Instant now) const { return m_phi.phi(now); }

    // Transitions.
    void connecting(Instant now);
    void paused(Instant now);
    void suspect(const Diagnosis &why, const Evidence &evidence, Instant now);
    /// Towards `unreachable`, with the verdict's certificate. `lived`: of the connection that it is about, if any.
    void unreachable(const Diagnosis &why, const Evidence &evidence, std::optional<Duration> lived, Instant now);
    /// Back to the state before a suspicion, else to `up`.
    void recovered(const Evidence &evidence, Instant now);
    void closed(const Diagnosis &why, const Evidence &evidence, Instant now);
    /// The same state with a new cause; nothing if the cause is not new or says nothing.
    void sharpen(const Diagnosis &why, const Evidence &evidence, Instant now);

    // Samples. They are told after the transition that they lead to.
    void replied(const Answer &answer, const Evidence &seen, Instant now);
    void missed(quint64 seq, Instant now);
    void excluded(quint64 seq, Instant now);

    /// The own connection was answered again after that.
    void survived(const Ordeal &ordeal, Instant now);

    /// What a connection's death is certified with.
    Finding finding(const Diagnosis &why, const Evidence &evidence, std::optional<Duration> lived, Instant now) const;

private:
    void move(State to, const Diagnosis &why, Evidence evidence, Instant now, const Manner &manner = {});
    /// How long an outage that opens now has lasted already.
    Duration sinceFirstUnanswered(Instant now) const;
    Evidence completed(Evidence evidence, Instant now) const;
    /// The timeline up to a transition to that state.
    void record(State to, const Evidence &evidence, Instant now);
    void judge(const Evidence &evidence, Instant now);
    std::optional<Duration> silentTowards(State to, Instant now) const;

    Plan m_plan;
    Actions &m_actions;
    Chronicle m_chronicle;
    Certificates m_certificates;
    Suspicion m_suspicion;
    std::unique_ptr<InterruptionBudget> m_interruptions; ///< made by the first one
    PhiAccrual m_phi;
    std::optional<Instant> m_life;
    std::optional<Instant> m_lifeHere; ///< on the own connection
    Duration m_survivedSilence{}; ///< the longest between two signs of life of it
    quint64 m_seq = 0;
    std::optional<State> m_state;
    State m_before = State::Up; ///< of the suspicion
    Cause m_cause = Cause::Unknown;
    int m_severity = 0;
    int m_severityBefore = 0;
    DegradedJudge m_judge; ///< large, so behind what each heartbeat reads
};

} // namespace keepwatch::health
