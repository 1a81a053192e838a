// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>

namespace keepwatch::workspace {

/// One record of a CSV text and the line on which it begins (from 1).
struct CsvRow {
    qsizetype line = 0;
    QString text; ///< as found, without its line end
    QStringList cells;
};

/// What stands between the cells of the first line: a tab, a `;` where there is no `,`, else a `,`.
QChar csvSeparator(const QString &text);

/// Splits CSV (RFC 4180; quoted cells may hold line ends). Empty lines give no row; a byte order mark is skipped.
QList<CsvRow> csvRows(const QString &text, QChar separator);
QList<CsvRow> csvRows(const QString &text);

/// A cell as it is written: quoted where it must be, and where a spreadsheet would run it as a formula (it begins with
/// = + - @ tab or CR) behind an apostrophe, which csvValue() takes off again.
QString csvCell(const QString &value, QChar separator);
QString csvValue(const QString &cell);

} // namespace keepwatch::workspace
