// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/exportorder.h"

class QIODevice;

namespace keepwatch::report {

/// Writes the order's part of a history as one HTML page that needs nothing else: tables, charts as SVG, the method of
/// the accounting, in the language of the program. Moments are told in the order's zone (UTC without one). Records go
/// by one at a time; in memory are a record per target and the certificates of the period. Returns how many targets,
/// transitions or samples are on it. The caller judges whether the device kept them.
Result<qint64, Error> exportHtml(const ExportOrder &order, QIODevice &device, const ExportWatch &watch = {});

} // namespace keepwatch::report
