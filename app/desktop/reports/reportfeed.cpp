// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/reports/reportfeed.h"

namespace keepwatch::desktop {

ReportFeed::ReportFeed(const history::Store &store, RecipeWriter &recipes, const Clock &clock, QObject *parent)
    : ui::ReportSource(parent)
    , m_store(store)
    , m_recipes(recipes)
    , m_clock(clock)
{
    connect(&m_job, &report::ExportJob::progressed, this, &ReportSource::progressed);
    connect(&m_job, &report::ExportJob::finished, this, &ReportSource::finished);
}

void ReportFeed::start(const ui::ReportRequest &request)
{
    m_job.start(orderOf(request.recipe, request.period, m_store.path(), m_clock.utcNow()), request.path);
}

} // namespace keepwatch::desktop
