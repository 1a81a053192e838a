// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/reader.h"

namespace keepwatch::report {

class Page;

/// Writes what went wrong in the period: outages and drops with their causes and certificates, as they ended, and the
/// times in which Keepwatch did not run or lost records. Returns how many outages and drops there were.
Result<qint64, Error> writeOutageList(
    Page &page, const history::Reader &reader, const history::Filter &filter, const std::function<bool()> &goesOn);

} // namespace keepwatch::report
