// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/cause.h"
#include "app/core/evidence.h"
#include "app/core/method.h"
#include "app/core/state.h"

#include <array>
#include <span>

namespace keepwatch::health {

/// One line of the table by which evidence is read.
struct DiagnosisRule {
    const char *name;
    bool (*holds)(const Evidence &evidence, Method method);
    Cause cause;
    Confidence confidence;
    std::array<const char *, 4> facts; ///< that decide: keys of Evidence::toJson(), the most telling first; rest null
};

/// The facts by which a rule decided, as far as the evidence has them.
QStringList decidingFacts(const DiagnosisRule &rule, const Evidence &evidence);

/// A cause, how sure it is, and why.
struct Diagnosis {
    Cause cause = Cause::Unknown;
    Confidence confidence = Confidence::Possible;
    const DiagnosisRule *rule = nullptr; ///< of the table; null: nothing had to be concluded
};

/// The rules in their order: the first that holds decides.
std::span<const DiagnosisRule> diagnosisRules();

/// What the evidence says; `unknown` where no rule holds.
Diagnosis diagnose(const Evidence &evidence, Method method);

} // namespace keepwatch::health
