// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/reader.h"

namespace keepwatch::report {

class Page;

/// Writes the incidents of the period: what the outages had in common, and whom they hit. Nothing where there were
/// none. Returns how many there were.
Result<quint64, Error> writeIncidentList(
    Page &page, const history::Reader &reader, const history::Filter &filter, const std::function<bool()> &goesOn);

} // namespace keepwatch::report
