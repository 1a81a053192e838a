// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/desktop/past/eventsearch.h"
#include "app/desktop/past/historydesk.h"
#include "app/desktop/past/rowfilters.h"
#include "app/history/store.h"
#include "ui/models/eventsource.h"

namespace keepwatch::desktop {

/// Searches the history for events. Lives in the GUI thread, reads in another.
class EventFeed final : public ui::EventSource {
    Q_OBJECT

public:
    EventFeed(const history::Store &store, const RowFilters &rows, const Clock &clock, QObject *parent = nullptr);

    void search(const QString &text) override;
    void cancel() override { m_desk.cancel(); }

private:
    void pass(const FoundEvents &found);

    const history::Store &m_store;
    const RowFilters &m_rows;
    const Clock &m_clock;
    HistoryDesk m_desk;
};

} // namespace keepwatch::desktop
