// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/reader.h"
#include "app/report/csvtable.h"

#include <atomic>
#include <functional>

namespace keepwatch::report {

/// Which part of a history is to become which report.
struct ExportOrder {
    enum class Format : quint8 { Csv, Html };
    enum class By : quint8 { Target, Group, All };

    CsvTable::Kind kind = CsvTable::Kind::Samples;
    Format format = Format::Csv;
    By by = By::Target; ///< lines of the availability as CSV; a page has them all
    QString history; ///< the file to read
    history::Filter filter;
    CsvOptions options; ///< of HTML only the zone counts
    /// Until when the last session ran; absent: as stored.
    std::optional<UtcTime> now;
    /// Figures of histories with more samples than that come from the levels; so many are read in about a second.
    qint64 fewSamples = 1'000'000;
};

/// What an export tells its caller while it runs. Called in the exporting thread.
struct ExportWatch {
    std::function<void(qint64 done, qint64 total)> progressed; ///< in equal parts of the work; may be absent
    const std::atomic<bool> *isCancelled = nullptr;
};

} // namespace keepwatch::report
