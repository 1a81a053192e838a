// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/past/eventsearch.h"

#include "app/words/causes.h"
#include "app/words/names.h"

#include <QHash>

namespace keepwatch::desktop {

namespace {

constexpr auto firstStretch = std::chrono::days(1);

bool isTrouble(State state)
{
    return state == State::Suspect || state == State::Unreachable;
}

/// What of one stretch matches, in the order of time.
class Stretch {
public:
    explicit Stretch(const QString &text)
        : m_text(text)
    {
    }

    void add(const history::StoredTransition &stored)
    {
        ui::Event event = eventOf(stored);
        if (!matches(stored, event))
            return;
        m_events.append(event);
        m_rows.append(stored.row);
    }

    /// Behind what is newer.
    void appendTo(FoundEvents &found) const
    {
        for (qsizetype i = m_events.size() - 1; i >= 0; --i) {
            found.events.append(m_events.at(i));
            found.rows.append(m_rows.at(i));
        }
    }

private:
    ui::Event eventOf(const history::StoredTransition &stored)
    {
        const Transition &transition = stored.transition;
        ui::Event event{ .time = transition.time,
            .row = RowId{},
            .name = stored.row.name,
            .peer = stored.row.peer,
            .from = transition.from,
            .to = transition.to,
            .cause = transition.cause,
            .confidence = transition.confidence,
            .silent = transition.silent,
            .lasted = {} };
        const auto since = m_troubleSince.constFind(stored.key);
        if (isTrouble(transition.to)) {
            if (since == m_troubleSince.cend())
                m_troubleSince.insert(stored.key, transition.time);
        } else if (since != m_troubleSince.cend()) {
            event.lasted = transition.time - *since;
            m_troubleSince.erase(since);
        }
        return event;
    }

    bool matches(const history::StoredTransition &stored, const ui::Event &event) const
    {
        const auto has = [this](const QString &in) { return in.contains(m_text, Qt::CaseInsensitive); };
        return m_text.isEmpty() || has(event.name) || has(event.peer) || has(stored.row.group)
            || has(words::name(event.to)) || has(ui::eventText(event));
    }

    QString m_text;
    QList<ui::Event> m_events;
    QList<RowInfo> m_rows;
    QHash<history::RowKey, UtcTime> m_troubleSince;
};

} // namespace

FoundEvents searchEvents(const history::Reader &reader, const QString &text, qsizetype limit, UtcTime now,
    const std::atomic<bool> &isCancelled)
{
    FoundEvents found;
    const auto span = reader.span();
    if (!span)
        found.error = span.error();
    if (!span || !*span)
        return found;
    history::Filter filter;
    filter.to = std::max(now, (*span)->last) + std::chrono::milliseconds(1);
    for (std::chrono::milliseconds width = firstStretch; *filter.to > (*span)->first && !isCancelled; width *= 2) {
        filter.from = *filter.to - width;
        Stretch stretch(text);
        const auto read = reader.readTransitions(filter, [&](const history::StoredTransition &stored) {
            stretch.add(stored);
            return !isCancelled;
        });
        if (!read) {
            found.error = read.error();
            return found;
        }
        stretch.appendTo(found);
        filter.to = filter.from;
        if (found.events.size() >= limit) {
            found.isCut = found.events.size() > limit || *filter.to > (*span)->first;
            found.events.resize(limit);
            found.rows.resize(limit);
            break;
        }
    }
    return found;
}

} // namespace keepwatch::desktop
