// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/past/historydesk.h"
#include "app/desktop/past/rowfilters.h"
#include "app/history/store.h"
#include "ui/widgets/availability/availabilitysource.h"

namespace keepwatch::desktop {

/// Reckons a target's availability of today, this week and a month from the history, in the system's time zone. Lives
/// in the GUI thread, reads in another.
class AvailabilityFeed final : public ui::AvailabilitySource {
    Q_OBJECT

public:
    AvailabilityFeed(
        const history::Store &store, const RowFilters &rows, const Clock &clock, QObject *parent = nullptr);

    void request(RowId row, QDate month) override;
    QDate today() const override;

private:
    const history::Store &m_store;
    const RowFilters &m_rows;
    const Clock &m_clock;
    HistoryDesk m_desk;
};

} // namespace keepwatch::desktop
