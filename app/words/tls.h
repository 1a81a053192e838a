// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/figures.h"
#include "app/words/facts.h"

namespace keepwatch::words {

/// A word or two, for a list of what is wrong: "self-signed".
QString label(TlsFault fault);
/// What is wrong, without a full stop.
QString sentence(TlsFault fault);
/// What to look at.
QString hint(TlsFault fault);
/// The labels, with commas between them.
QString labels(const QList<TlsFault> &faults);

/// What the operator should know of a session, one sentence for each warning.
QStringList warningSentences(const TlsReport &report, const QLocale &locale = QLocale());
/// The same for a row at any time: an exception is said before there is a session, too. Nothing without TLS.
QStringList tlsWarnings(const RowInfo &row, const std::optional<TlsReport> &report);
/// The exception that the operator made for the row's certificates, if any: one of these sentences.
QString exceptionSentence(const RowInfo &row, const std::optional<TlsReport> &report);
/// A session and its certificates as labelled lines; the days are counted from `now`.
QList<Fact> facts(const TlsFacts &tls, UtcTime now, const QLocale &locale = QLocale());

} // namespace keepwatch::words
