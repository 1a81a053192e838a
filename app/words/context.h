// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace keepwatch::words {

/// Translates a source text that stands in a table, marked with QT_TRANSLATE_NOOP("Words", …). Empty stays empty.
inline QString translated(const char *source, const char *comment = nullptr, int n = -1)
{
    return *source ? QCoreApplication::translate("Words", source, comment, n) : QString();
}

} // namespace keepwatch::words
