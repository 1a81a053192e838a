// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/past/eventsearch.h"

#include "app/words/causes.h"
#include "app/words/names.h"

#include <QHash>

#include <algorithm>

namespace keepwatch::desktop {

namespace {

constexpr auto firstStretch = std::chrono::days(1);

bool isTrouble(State state)
{
    return state == State::Suspect || state == State::Unreachable;
}

/// What of one stretch matches.
class Stretch {
public:
    explicit Stretch(const QString &text)
        : m_text(text)
    {
    }

    /// Those of a row come in the order of time.
    void add(const history::StoredTransition &stored)
    {
        const ui::Event event = eventOf(stored);
        take(event, stored.row, { stored.row.group, event.peer });
    }

    void add(const history::StoredIncident &stored) { take(ui::wholeEvent(stored.incident), {}, stored.names); }

    void add(const OwnPause &pause) { take(ui::wholeEvent(pause), {}, {}); }

    /// Behind what is newer.
    void appendTo(FoundEvents &found)
    {
        std::ranges::stable_sort(m_found, std::ranges::less(), [](const Found &one) { return one.event.time; });
        for (auto one = m_found.crbegin(); one != m_found.crend(); ++one) {
            found.events.append(one->event);
            found.rows.append(one->row);
        }
    }

private:
    struct Found {
        ui::Event event;
        RowInfo row;
    };

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

    void take(const ui::Event &event, const RowInfo &row, QStringList texts)
    {
        texts << ui::eventSubject(event) << ui::eventText(event);
        if (event.hasState())
            texts << words::name(event.to);
        const auto has = [this](const QString &in) { return in.contains(m_text, Qt::CaseInsensitive); };
        if (std::ranges::any_of(texts, has))
            m_found.push_back({ event, row });
    }

    QString m_text;
    std::vector<Found> m_found;
    QHash<history::RowKey, UtcTime> m_troubleSince;
};

/// Adds what there is of a period, but incidents that began before it and pauses that ended after it.
std::optional<Error> read(const history::Reader &reader, const history::Filter &filter,
    const std::atomic<bool> &isCancelled, Stretch &stretch)
{
    const auto add = [&](const auto &stored) {
        stretch.add(stored);
        return !isCancelled;
    };
    const auto addIncident = [&](const history::StoredIncident &stored) {
        return stored.incident.since < filter.from ? !isCancelled : add(stored);
    };
    const auto addPause = [&](const OwnPause &pause) { return pause.to > filter.to ? !isCancelled : add(pause); };
    for (const auto &count : { reader.readTransitions(filter, add), reader.readIncidents(filter, addIncident),
             reader.readPauses(filter, addPause) }) {
        if (!count)
            return count.error();
    }
    return {};
}

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
        found.error = read(reader, filter, isCancelled, stretch);
        if (found.error)
            return found;
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
