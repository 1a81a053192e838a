// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/exportorder.h"

class QIODevice;

namespace keepwatch::report {

/// Writes the report in the order's format to a device that is open; returns the number of records in it. The caller
/// judges whether the device kept them.
Result<qint64, Error> exportReport(const ExportOrder &order, QIODevice &device, const ExportWatch &watch = {});

/// The same into a file that appears under its name when it is complete, and not at all after an error or a
/// cancellation; what stood there before stays until then. A device or a pipe is written as it goes.
Result<qint64, Error> exportReport(const ExportOrder &order, const QString &path, const ExportWatch &watch = {});

} // namespace keepwatch::report
