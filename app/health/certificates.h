// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health/chronicle.h"
#include "app/health/machine.h"

#include <vector>

namespace keepwatch::health {

/// Holds back the certificate of a connection that died until it is known what became of the target and what a second
/// opinion says, and sees to it that one outage has only one certificate for each cause.
class Certificates {
public:
    Certificates(Actions &actions, const Plan &plan, const Chronicle &chronicle)
        : m_actions(actions)
        , m_plan(plan)
        , m_chronicle(chronicle)
    {
    }

    /// A connection died; the certificate waits for settle().
    void hold(const Finding &death);
    /// What became of the target is known: issues what is held.
    void settle(Aftermath outcome, Instant now);
    /// Issues at once: the outcome is known already.
    void issue(Finding finding, Aftermath outcome, Instant now);
    /// A second opinion is being heard: what is to be issued waits for release().
    void wait() { m_isWaiting = true; }
    /// It is known (or not to be had): issues what waited, judged anew with it.
    void release(const std::optional<SecondOpinion> &opinion, Instant now);
    /// A verdict falls: from here on one certificate for each cause.
    void beginOutage() { m_isOutage = true; }
    /// The target is back, or watched anew.
    void beginAnew();
    bool isHolding() const { return !m_held.empty(); }

private:
    /// What the evidence says now that there is more of it.
    void judgeAnew(Finding &finding) const;

    Actions &m_actions;
    const Plan &m_plan;
    const Chronicle &m_chronicle;
    std::vector<Finding> m_held;
    std::vector<Finding> m_waiting; ///< the outcome is known, the second opinion not yet
    bool m_isWaiting = false;
    quint32 m_certified = 0; ///< in this outage; one bit for each cause
    bool m_isOutage = false;
};

} // namespace keepwatch::health
