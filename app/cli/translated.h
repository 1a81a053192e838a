// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace keepwatch::cli {

/// A sentence of keepwatch-cli in the language of the system. The catalogues know it by the name of this namespace;
/// texts in tables are marked with QT_TRANSLATE_NOOP("keepwatch::cli", …).
inline QString tr(const char *text, const char *comment = nullptr, int n = -1)
{
    return QCoreApplication::translate("keepwatch::cli", text, comment, n);
}

} // namespace keepwatch::cli
