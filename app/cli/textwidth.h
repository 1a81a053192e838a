// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace keepwatch::cli {

/// How many columns of a terminal the text takes: ideographs and their punctuation take two each (UAX #11, wide).
qsizetype columnsOf(const QString &text);
/// The text with blanks after it, or before it, up to so many columns.
QString padded(const QString &text, qsizetype columns);
QString paddedBefore(const QString &text, qsizetype columns);

} // namespace keepwatch::cli
