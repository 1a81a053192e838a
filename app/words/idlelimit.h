// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/idlelimit.h"

#include <QLocale>
#include <QString>

// What the operator reads of a search for an idle limit. One table holds the sentences.
namespace keepwatch::words {

/// The answer in one sentence without a full stop: "Forgotten between 290 s and 310 s; keepalive idle ≤ 150 s is safe".
QString idleLimitSentence(const IdleLimit &limit, const QLocale &locale = QLocale());
/// What follows from it, or what to do next; empty: nothing.
QString idleLimitHint(const IdleLimit &limit);
/// "This is the limit of AWS NAT gateway.", with each known limit within it; empty: none.
QString likenessSentence(const IdleLimit &limit);

/// What came of one trial, in a few words: "survived", "forgotten: no answer".
QString trialLabel(const SilenceTrial &trial);
/// "350 s, then RST".
QString knownLimitText(const KnownIdleLimit &known, const QLocale &locale = QLocale());
/// What is under way: "Silent for 12 s of 40 s; at most 58 m left".
QString progressSentence(const IdleLimitProgress &progress, const QLocale &locale = QLocale());

} // namespace keepwatch::words
