// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/eventmodel.h"

#include "app/words/causes.h"
#include "app/words/names.h"
#include "app/words/numbers.h"

#include <algorithm>

namespace keepwatch::ui {

namespace {

bool isTrouble(State state)
{
    return state == State::Suspect || state == State::Unreachable;
}

/// Interruptions that end so near to each other are one event; it is looked for among the newest ones.
constexpr std::chrono::seconds together{ 5 };
constexpr size_t lookedBack = 200;

/// The month, the day and the minute.
QString dayText(UtcTime time)
{
    return words::moment(time).sliced(5).chopped(3);
}

} // namespace

EventModel::EventModel(size_t limit, QObject *parent)
    : QAbstractTableModel(parent)
    , m_limit(std::max<size_t>(limit, 1))
{
}

void EventModel::changeRows(const QList<RowInfo> &rows)
{
    for (const RowInfo &info : rows) {
        Row &row = m_rows[info.row];
        row.name = info.name;
        row.peer = info.peer;
    }
}

void EventModel::addTransitions(const QList<Transition> &transitions)
{
    std::vector<Event> events;
    events.reserve(size_t(transitions.size()));
    for (const Transition &transition : transitions)
        events.push_back(eventOf(transition));
    prepend(std::move(events));
}

Event EventModel::eventOf(const Transition &transition)
{
    Row &row = m_rows[transition.row];
    row.state = transition.to;
    Event event{ .time = transition.time,
        .row = transition.row,
        .name = row.name,
        .peer = row.peer,
        .from = transition.from,
        .to = transition.to,
        .cause = transition.cause,
        .confidence = transition.confidence,
        .silent = transition.silent,
        .tlsFault = transition.evidence.tlsFault };
    if (isTrouble(transition.to)) {
        if (!row.troubleSince)
            row.troubleSince = transition.time;
    } else if (row.troubleSince) {
        event.lasted = transition.time - *row.troubleSince;
        row.troubleSince.reset();
    }
    return event;
}

Event EventModel::about(RowId id, UtcTime time) const
{
    const Row row = m_rows.value(id);
    return { .time = time, .row = id, .name = row.name, .peer = row.peer, .to = row.state };
}

void EventModel::addAcknowledgements(const QList<Acknowledgement> &made)
{
    std::vector<Event> events;
    for (const Acknowledgement &one : made) {
        Event event = about(one.row, one.time);
        event.to = one.state;
        event.acknowledgement = one;
        events.push_back(std::move(event));
    }
    prepend(std::move(events));
}

void EventModel::addIncidents(const QList<Incident> &incidents)
{
    std::vector<Event> events;
    for (const Incident &incident : incidents) {
        events.push_back(Event{ .time = incident.time,
            .to = incident.phase == IncidentPhase::Ended ? State::Up : State::Unreachable,
            .cause = incident.cause,
            .incident = incident });
    }
    prepend(std::move(events));
}

void EventModel::restoreIncidents(const QList<Incident> &incidents)
{
    const size_t room = m_limit - std::min(m_limit, m_events.size());
    const auto count = std::min(room, size_t(incidents.size()));
    if (count == 0)
        return;
    beginInsertRows({}, rowCount(), rowCount() + int(count) - 1);
    for (size_t i = 0; i < count; ++i) {
        Event event = wholeEvent(incidents[incidents.size() - 1 - qsizetype(i)]);
        event.isEarlier = true;
        m_events.push_back(std::move(event));
    }
    endInsertRows();
}

void EventModel::addFlapping(const QList<FlappingChange> &changes)
{
    std::vector<Event> events;
    for (const FlappingChange &change : changes) {
        Event event = about(change.row, change.time);
        event.isFlapping = change.isFlapping;
        events.push_back(std::move(event));
    }
    prepend(std::move(events));
}

void EventModel::addInterruptions(const QList<Interruption> &interruptions)
{
    for (const Interruption &one : interruptions) {
        if (join(one))
            continue;
        Event event = about(one.row, one.time);
        event.interruption = one;
        event.interrupted = 1;
        prepend({ std::move(event) });
    }
}

/// Another connection was interrupted at the same time: one line tells of all of them.
bool EventModel::join(const Interruption &interruption)
{
    const size_t looked = std::min(m_events.size(), lookedBack);
    for (size_t i = 0; i < looked; ++i) {
        Event &event = m_events[i];
        if (!event.interruption || event.row == interruption.row
            || std::chrono::abs(event.interruption->time - interruption.time) > together)
            continue;
        event.row.reset();
        event.name.clear();
        event.peer.clear();
        ++event.interrupted;
        event.interruption->lasted = std::max(event.interruption->lasted, interruption.lasted);
        Q_EMIT dataChanged(index(int(i), 0), index(int(i), ColumnCount - 1));
        return true;
    }
    return false;
}

void EventModel::addTls(const QList<TlsReport> &reports)
{
    std::vector<Event> events;
    for (const TlsReport &report : reports) {
        if (report.warnings.isEmpty())
            continue;
        Event event = about(report.row, report.time);
        event.tls = report;
        events.push_back(std::move(event));
    }
    prepend(std::move(events));
}

void EventModel::addOwnPause(const OwnPause &pause)
{
    prepend({ wholeEvent(pause) });
}

/// `events` are in the order in which they happened.
void EventModel::prepend(std::vector<Event> events)
{
    if (events.size() > m_limit)
        events.erase(events.begin(), events.end() - std::ptrdiff_t(m_limit));
    if (events.empty())
        return;
    if (m_events.size() + events.size() > m_limit) {
        const size_t kept = m_limit - events.size();
        beginRemoveRows({}, int(kept), int(m_events.size()) - 1);
        m_events.resize(kept);
        endRemoveRows();
    }
    beginInsertRows({}, 0, int(events.size()) - 1);
    m_events.insert(m_events.begin(), std::make_move_iterator(events.rbegin()), std::make_move_iterator(events.rend()));
    endInsertRows();
}

void EventModel::setPast(const QList<Event> &events)
{
    m_isPast = true;
    clear();
    if (events.isEmpty())
        return;
    beginInsertRows({}, 0, int(events.size()) - 1);
    m_events.assign(events.begin(), events.end());
    endInsertRows();
}

void EventModel::clear()
{
    if (m_events.empty())
        return;
    beginRemoveRows({}, 0, rowCount() - 1);
    m_events.clear();
    endRemoveRows();
}

void EventModel::refreshTexts()
{
    if (!m_events.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

QString EventModel::lineAt(int position) const
{
    const Event &event = eventAt(position);
    return QStringList{ words::exactMoment(event.time), event.name, event.peer, eventText(event) }.join(u'\t');
}

int EventModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_events.size());
}

int EventModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString EventModel::timeText(UtcTime time) const
{
    // Within the day the date says nothing new, the milliseconds do.
    return m_isPast ? words::moment(time) : words::exactMoment(time).section(u' ', 1);
}

QString EventModel::text(const Event &event, int column) const
{
    switch (column) {
    case TimeColumn:
        return event.isEarlier ? dayText(event.time) : timeText(event.time);
    case StateColumn:
        return event.hasState() ? words::name(event.to) : QString();
    case NameColumn:
        return eventSubject(event);
    default:
        return eventText(event);
    }
}

QVariant EventModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Event &event = eventAt(index.row());
    if (role == Qt::DisplayRole)
        return text(event, index.column());
    if (role == Qt::ToolTipRole)
        return QString(words::exactMoment(event.time) % u'\n' % eventText(event));
    if (role == RawRole && index.column() == TimeColumn)
        return qlonglong(event.time.time_since_epoch().count());
    return {};
}

QVariant EventModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case StateColumn:
        return tr("State");
    case NameColumn:
        return tr("Name");
    case TextColumn:
        return tr("What happened");
    default:
        return {};
    }
}

} // namespace keepwatch::ui
