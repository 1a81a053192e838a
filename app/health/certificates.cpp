// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/certificates.h"

#include <utility>

namespace keepwatch::health {

static_assert(causeCodes.size() <= 32, "one bit for each cause");

namespace {

constexpr size_t heldAtMost = 8;

} // namespace

void Certificates::hold(const Finding &death)
{
    if (m_held.size() < heldAtMost)
        m_held.push_back(death);
}

void Certificates::beginAnew()
{
    m_certified = 0;
    m_isOutage = false;
}

void Certificates::settle(Aftermath outcome, Instant now)
{
    for (Finding &held : std::exchange(m_held, {})) {
        if (outcome == Aftermath::ReEstablished) {
            held.evidence.reEstablishedAfter = now - held.at;
            judgeAnew(held);
        }
        issue(std::move(held), outcome, now);
    }
}

void Certificates::release(const std::optional<SecondOpinion> &opinion, Instant now)
{
    m_isWaiting = false;
    for (Finding &waiting : std::exchange(m_waiting, {})) {
        if (opinion && !waiting.evidence.isWhileDialling) {
            waiting.evidence.secondOpinion = opinion;
            judgeAnew(waiting);
        }
        const Aftermath outcome = waiting.outcome;
        issue(std::move(waiting), outcome, now);
    }
}

void Certificates::judgeAnew(Finding &finding) const
{
    const Diagnosis why = diagnose(finding.evidence, m_plan.method);
    if (why.cause == Cause::Unknown)
        return;
    finding.cause = why.cause;
    finding.confidence = why.confidence;
    finding.rule = why.rule;
}

void Certificates::issue(Finding finding, Aftermath outcome, Instant now)
{
    if (m_isWaiting) {
        finding.outcome = outcome;
        m_waiting.push_back(std::move(finding));
        return;
    }
    const quint32 bit = quint32(1) << static_cast<quint32>(finding.cause);
    if ((m_certified & bit) != 0)
        return;
    if (m_isOutage)
        m_certified |= bit;
    finding.outcome = outcome;
    finding.at = now;
    if (m_chronicle.isOpen())
        finding.evidence.timeline = m_chronicle.told();
    if (finding.rule)
        finding.evidence.decidedBy = decidingFacts(*finding.rule, finding.evidence);
    m_actions.certified(finding);
}

} // namespace keepwatch::health
