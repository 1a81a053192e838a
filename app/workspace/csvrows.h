// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace keepwatch::workspace {

/// One record of a CSV text and the line on which it begins (from 1).
struct CsvRow {
    qsizetype line = 0;
    QStringList cells;
};

/// Splits CSV (RFC 4180; quoted cells may hold line ends). The separator is `;` where the first line has one outside
/// quotes and no `,`. Empty lines give no row; a byte order mark is skipped.
QList<CsvRow> csvRows(const QString &text);

} // namespace keepwatch::workspace
