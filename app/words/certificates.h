// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/words/facts.h"

// A certificate for people: its headline, what was seen when, what decided, and all of it as text.
namespace keepwatch::words {

/// "The peer closed the connection (certain)".
QString headline(Cause cause, Confidence confidence, std::optional<TlsFault> fault = {});

/// What was seen and when, counted from the last sign of life: "Second opinion: refused", "+3.012 s".
QList<Fact> timeline(const Evidence &evidence, const QLocale &locale = QLocale());
/// The facts that decided, the most telling first.
QList<Fact> decidingFacts(const Evidence &evidence, const QLocale &locale = QLocale());
/// All others.
QList<Fact> otherFacts(const Evidence &evidence, const QLocale &locale = QLocale());
/// When, what came of it, how long it was silent and how long it had lived.
QList<Fact> circumstances(const Certificate &certificate, const QLocale &locale = QLocale());

/// The whole certificate as lines of text, to be copied.
QString certificateText(const RowInfo &row, const Certificate &certificate, const QLocale &locale = QLocale());

} // namespace keepwatch::words
