// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/secondopinion/consultation.h"

#include "app/health/judges/diagnosis.h"

#include <algorithm>
#include <utility>

namespace keepwatch::health {

namespace {

/// What a failed dial amounts to: the table that reads evidence knows what each error and message means. That nobody
/// else answers either is no word of this dial's.
SecondOpinion::Result resultOf(Evidence dial)
{
    using Result = SecondOpinion::Result;
    if (dial.ownNetwork)
        dial.ownNetwork->reference.reset();
    switch (diagnose(dial, Method::Connect).cause) {
    case Cause::Refused:
    case Cause::ResetByPeer:
        return Result::Refused;
    case Cause::Prohibited:
        return Result::Prohibited;
    case Cause::HostUnreachable:
    case Cause::NetworkUnreachable:
        return Result::Unreachable;
    case Cause::NoAnswer:
        return Result::Silent;
    default:
        return Result::FailedHere;
    }
}

} // namespace

void Consultation::connected(Instant deadline, Instant now)
{
    m_finding = SecondOpinion{ .result = Result::Connected, .at = now };
    m_deadline = deadline;
}

void Consultation::answered(Instant now)
{
    conclude({ .result = Result::Answered, .at = now });
}

void Consultation::failed(const Evidence &dial, Instant now)
{
    conclude({ .result = resultOf(dial), .at = now, .errorNumber = dial.errorNumber, .icmp = dial.icmp });
}

std::optional<SecondOpinion> Consultation::glimpse(Evidence dial)
{
    dial.isWhileDialling = dial.isConnectTimeout = true;
    if (!dial.last || resultOf(dial) != Result::FailedHere)
        return std::nullopt;
    return SecondOpinion{ .result = Result::FailedHere, .at = dial.last->at };
}

void Consultation::ended(int errorNumber, Instant now)
{
    conclude({ .result = Result::Closed, .at = now, .errorNumber = errorNumber });
}

void Consultation::expire(Instant now)
{
    conclude(m_finding.value_or(SecondOpinion{ .result = Result::Silent, .at = now }));
}

void Consultation::hasten(Instant deadline)
{
    m_deadline = std::min(m_deadline, deadline);
}

std::optional<Instant> Consultation::deadline() const
{
    return m_isOpen ? std::optional(m_deadline) : std::nullopt;
}

void Consultation::conclude(SecondOpinion finding)
{
    m_finding = std::move(finding);
    m_isOpen = false;
    m_isNews = true;
}

} // namespace keepwatch::health
