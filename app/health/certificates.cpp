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
    for (Finding &held : std::exchange(m_held, {}))
        issue(std::move(held), outcome, now);
}

void Certificates::issue(Finding finding, Aftermath outcome, Instant now)
{
    const quint32 bit = quint32(1) << static_cast<quint32>(finding.cause);
    if ((m_certified & bit) != 0)
        return;
    if (m_isOutage)
        m_certified |= bit;
    finding.outcome = outcome;
    finding.at = now;
    m_actions.certified(finding);
}

} // namespace keepwatch::health
