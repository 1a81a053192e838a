// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/reader.h"
#include "app/report/csvtable.h"

#include <atomic>
#include <functional>

class QIODevice;

namespace keepwatch::report {

/// Which part of a history is to become which table.
struct ExportOrder {
    CsvTable::Kind kind = CsvTable::Kind::Samples;
    QString history; ///< the file to read
    /// Its rows are numbered as in the last session of the file, and availability is that session's alone.
    history::Filter filter;
    CsvOptions options;
    UtcTime now{}; ///< the end of availability where the filter has none
};

/// What an export tells its caller while it runs. Called in the exporting thread.
struct ExportWatch {
    std::function<void(qint64 done, qint64 total)> progressed; ///< in milliseconds of the period; may be absent
    const std::atomic<bool> *isCancelled = nullptr;
};

/// Writes the table to a device that is open, line by line in constant memory (availability: a ledger per row), and
/// returns the number of lines below the head. The caller judges whether the device kept them.
Result<qint64, Error> exportCsv(const ExportOrder &order, QIODevice &device, const ExportWatch &watch = {});

/// The same into a file that appears under its name when it is complete, and not at all after an error or a
/// cancellation; what stood there before stays until then.
Result<qint64, Error> exportCsv(const ExportOrder &order, const QString &path, const ExportWatch &watch = {});

} // namespace keepwatch::report
