// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/exportreport.h"

#include "app/report/csvexport.h"
#include "app/report/html/htmlreport.h"
#include "app/report/reportfile.h"

namespace keepwatch::report {

Result<qint64, Error> exportReport(const ExportOrder &order, QIODevice &device, const ExportWatch &watch)
{
    switch (order.format) {
    case ExportOrder::Format::Csv:
        break;
    case ExportOrder::Format::Html:
        return exportHtml(order, device, watch);
    }
    return exportCsv(order, device, watch);
}

Result<qint64, Error> exportReport(const ExportOrder &order, const QString &path, const ExportWatch &watch)
{
    ReportFile file(path);
    if (!file.open())
        return Unexpected{ file.error() };
    const auto records = exportReport(order, file.device(), watch);
    if (const auto error = file.finish(records ? std::nullopt : std::optional(records.error())))
        return Unexpected{ *error };
    return records;
}

} // namespace keepwatch::report
