// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimeZone>

#include <optional>

namespace keepwatch::report {

/// How a CSV file is to look. As it stands: the form that programs read.
struct CsvOptions {
    bool hasByteOrderMark = false; ///< Excel takes a file without it for its local code page
    char separator = ','; ///< Excel expects `;` where the decimal mark is a comma
    /// Times of this zone, with their offset, under `time_local`, `from_local`, `to_local`; absent: UTC.
    std::optional<QTimeZone> zone;
    bool isSummed = false; ///< availability: a line sums up several rows
};

} // namespace keepwatch::report
