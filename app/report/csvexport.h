// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/exportorder.h"

class QIODevice;

namespace keepwatch::report {

/// Writes the table to a device that is open, line by line in constant memory (availability: a ledger per row), and
/// returns the number of lines below the head. The caller judges whether the device kept them.
Result<qint64, Error> exportCsv(const ExportOrder &order, QIODevice &device, const ExportWatch &watch = {});

} // namespace keepwatch::report
