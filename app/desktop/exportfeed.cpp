// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/exportfeed.h"

#include <algorithm>
#include <array>

namespace keepwatch::desktop {

namespace {

using Wanted = ui::ExportRequest::Kind;
using Table = report::CsvTable::Kind;

constexpr std::array<std::pair<Wanted, Table>, 3> kinds{ {
    { Wanted::Samples, Table::Samples },
    { Wanted::Transitions, Table::Transitions },
    { Wanted::Availability, Table::Availability },
} };

Table tableOf(Wanted kind)
{
    return std::ranges::find(kinds, kind, &std::pair<Wanted, Table>::first)->second;
}

} // namespace

ExportFeed::ExportFeed(const history::Store &store, const Clock &clock, QObject *parent)
    : ui::ExportSource(parent)
    , m_store(store)
    , m_clock(clock)
{
    connect(&m_job, &report::ExportJob::progressed, this, &ExportSource::progressed);
    connect(&m_job, &report::ExportJob::finished, this, &ExportSource::finished);
}

void ExportFeed::start(const ui::ExportRequest &request)
{
    report::ExportOrder order;
    order.kind = tableOf(request.kind);
    order.history = m_store.path();
    order.filter.from = request.from;
    order.filter.to = request.to;
    order.filter.rows = request.rows;
    order.filter.isLastSessionOnly = !request.from;
    order.options.hasByteOrderMark = request.hasByteOrderMark;
    order.options.separator = request.separator;
    if (request.isLocalTime)
        order.options.zone = QTimeZone::systemTimeZone();
    order.now = m_clock.utcNow();
    m_job.start(order, request.path);
}

void ExportFeed::cancel()
{
    m_job.cancel();
}

} // namespace keepwatch::desktop
