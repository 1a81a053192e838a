// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/tls.h"

#include <algorithm>

namespace keepwatch {

bool TlsOptions::isSameSession(const TlsOptions &other) const
{
    TlsOptions same = other;
    same.warnDays = warnDays;
    return same == *this || (!isOn && !other.isOn);
}

bool TlsFacts::isSameSession(const TlsFacts &other) const
{
    return faults == other.faults && protocol == other.protocol && cipher == other.cipher && chain == other.chain;
}

const TlsCertificate *TlsFacts::firstToExpire() const
{
    const auto first = std::ranges::min_element(chain, {}, &TlsCertificate::validTo);
    return first == chain.end() ? nullptr : &*first;
}

int daysLeft(UtcTime validTo, UtcTime now)
{
    return static_cast<int>(std::chrono::floor<std::chrono::days>(validTo - now).count());
}

QList<TlsWarning> warningsOf(const TlsFacts &facts, const TlsOptions &options, UtcTime now)
{
    QList<TlsWarning> warnings;
    if (!options.isVerified)
        warnings << TlsWarning::NotVerified;
    const TlsCertificate *first = facts.firstToExpire();
    if (first == nullptr)
        return warnings;
    if (first->validTo <= now)
        warnings << TlsWarning::Expired;
    else if (first->validTo - now < std::chrono::days(options.warnDays))
        warnings << TlsWarning::ExpiresSoon;
    return warnings;
}

} // namespace keepwatch
