// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/past/eventfeed.h"

namespace keepwatch::desktop {

namespace {

/// More lines than that nobody reads: a longer text narrows them down.
constexpr qsizetype mostEvents = 1000;

} // namespace

EventFeed::EventFeed(const history::Store &store, const RowFilters &rows, const Clock &clock, QObject *parent)
    : ui::EventSource(parent)
    , m_store(store)
    , m_rows(rows)
    , m_clock(clock)
{
}

void EventFeed::search(const QString &text)
{
    const UtcTime now = m_clock.utcNow();
    m_desk.ask<FoundEvents>(
        m_store.path(),
        [text, now](const history::Reader &reader, const HistoryDesk::Cancelled &isCancelled) {
            return searchEvents(reader, text, mostEvents, now, isCancelled);
        },
        [this](const FoundEvents &found) { pass(found); }, [this](const Error &error) { Q_EMIT failed(error); });
}

/// Events of targets that are still watched lead to their rows.
void EventFeed::pass(const FoundEvents &found)
{
    if (found.error) {
        Q_EMIT failed(*found.error);
        return;
    }
    QList<ui::Event> events = found.events;
    for (qsizetype i = 0; i < events.size(); ++i) {
        if (events.at(i).row)
            events[i].row = m_rows.rowNamed(found.rows.at(i)).value_or(RowId{});
    }
    Q_EMIT EventSource::found(events, found.isCut);
}

} // namespace keepwatch::desktop
