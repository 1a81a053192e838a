// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/alerts/alertcoalescer.h"

#include <algorithm>
#include <map>

namespace keepwatch::health {

void AlertCoalescer::changeRows(const QList<RowInfo> &rows)
{
    for (const RowInfo &info : rows)
        m_rows[info.row].name = info.isInbound ? QString(info.name % u' ' % info.peer) : info.name;
}

void AlertCoalescer::removeRows(const QList<RowId> &rows)
{
    for (const RowId id : rows) {
        const auto row = m_rows.find(id);
        if (row == m_rows.end())
            continue;
        endWatch(id, *row);
        m_rows.erase(row);
    }
}

void AlertCoalescer::add(const Transition &transition, Instant now)
{
    Row &row = m_rows[transition.row];
    switch (transition.to) {
    case State::Unreachable:
        return lose(transition.row, row, transition, now);
    case State::Up:
    case State::Degraded:
        return regain(transition.row, row, transition, now);
    case State::Connecting:
    case State::Paused:
    case State::Closed:
        return endWatch(transition.row, row);
    case State::Suspect:
        return;
    }
}

void AlertCoalescer::lose(RowId id, Row &row, const Transition &transition, Instant now)
{
    row.cause = transition.cause; // a sharper one too, as long as it waits to be told
    row.confidence = transition.confidence;
    if (row.isLost)
        return;
    row.isLost = true;
    row.incident = 0; // of an earlier outage
    row.isTold = row.isSilent; // who acknowledged it knows of it
    row.lostAt = transition.time
        - std::chrono::duration_cast<std::chrono::milliseconds>(transition.outageFor.value_or(Duration::zero()));
    const bool isFirst = !std::exchange(row.hasBegun, true);
    judge(id, row, now);
    if (!isFirst)
        review(id, row, now);
}

void AlertCoalescer::regain(RowId id, Row &row, const Transition &transition, Instant now)
{
    row.hasBegun = true;
    if (row.isLost)
        row.lasted = transition.time - row.lostAt;
    const bool wasLost = std::exchange(row.isLost, false);
    if (!wasLost && row.judgedAt)
        return; // between up and degraded
    judge(id, row, now);
    review(id, row, now);
}

/// Nothing is known of it any more: it was paused, started anew, or has ended.
void AlertCoalescer::endWatch(RowId id, Row &row)
{
    stopWaiting(id, row);
    m_newlyFlapping.removeOne(id);
    m_flapping.remove(id);
    row = Row{ .name = row.name,
        .flapping = Flapping(),
        .judgedAt = {},
        .lostAt = {},
        .lasted = {},
        .incident = 0,
        .isSilent = row.isSilent };
}

void AlertCoalescer::judge(RowId id, Row &row, Instant now)
{
    settle(row, now);
    row.flapping.record(!row.isLost);
    row.judgedAt = now;
    if (row.flapping.isFlapping() && !m_flapping.contains(id)) {
        m_flapping.insert(id);
        if (!row.isSilent)
            m_newlyFlapping << id;
    }
}

/// Time that went by without a change counts as so many records of the same state.
void AlertCoalescer::settle(Row &row, Instant now) const
{
    if (!row.judgedAt)
        return;
    const auto records = std::min<Duration::rep>((now - *row.judgedAt) / m_rules.settling, Flapping::states);
    for (Duration::rep i = 0; i < records; ++i)
        row.flapping.record(!row.isLost);
    if (records > 0)
        row.judgedAt = now;
}

void AlertCoalescer::review(RowId id, Row &row, Instant now)
{
    stopWaiting(id, row);
    if (m_flapping.contains(id))
        return;
    if (row.isLost && !row.isTold && !row.isSilent)
        await(m_lost, id, row, now);
    else if (!row.isLost && row.isTold)
        await(m_recovered, id, row, now);
}

void AlertCoalescer::stopWaiting(RowId id, Row &row)
{
    if (!std::exchange(row.isWaiting, false))
        return;
    m_lost.rows.removeOne(id);
    m_recovered.rows.removeOne(id);
}

void AlertCoalescer::await(Waiting &waiting, RowId id, Row &row, Instant now) const
{
    row.isWaiting = true;
    if (waiting.rows.isEmpty()) {
        waiting.due = now + m_rules.gathering;
        if (waiting.told)
            waiting.due = std::max(waiting.due, *waiting.told + m_rules.spacing);
    }
    waiting.rows << id;
}

void AlertCoalescer::acknowledge(const QList<Acknowledgement> &made, Instant now)
{
    if (made.isEmpty())
        return;
    Alert alert{ .kind = Alert::Kind::Acknowledged,
        .rows = {},
        .names = {},
        .cause = {},
        .lasted = {},
        .author = made.constFirst().author,
        .note = made.constFirst().note };
    for (const Acknowledgement &one : made) {
        Row &row = m_rows[one.row];
        row.isSilent = true;
        row.isTold = row.isLost;
        m_newlyFlapping.removeOne(one.row);
        review(one.row, row, now);
        addToAlert(alert, one.row);
    }
    alert.cause.reset();
    alert.lasted.reset();
    alert.stillLost = standing();
    m_acknowledged.push_back(alert);
}

void AlertCoalescer::silence(RowId row)
{
    m_rows[row].isSilent = true;
}

void AlertCoalescer::endSilence(const QList<RowId> &rows)
{
    for (const RowId id : rows) {
        if (const auto row = m_rows.find(id); row != m_rows.end())
            row->isSilent = false;
    }
}

void AlertCoalescer::join(quint32 incident, const QList<RowId> &rows)
{
    for (const RowId id : rows) {
        if (const auto row = m_rows.find(id); row != m_rows.end())
            row->incident = incident;
    }
}

std::optional<Instant> AlertCoalescer::due() const
{
    std::optional<Instant> first;
    const auto consider = [&first](Instant due) { first = first ? std::min(*first, due) : due; };
    if (!m_acknowledged.empty() || !m_newlyFlapping.isEmpty())
        consider(Instant::min());
    for (const Waiting *waiting : { &m_lost, &m_recovered }) {
        if (!waiting->rows.isEmpty())
            consider(waiting->due);
    }
    for (const RowId id : m_flapping) {
        if (const auto row = m_rows.constFind(id); row != m_rows.cend() && row->judgedAt)
            consider(*row->judgedAt + m_rules.settling);
    }
    return first;
}

std::vector<Alert> AlertCoalescer::take(Instant now)
{
    settleFlapping(now);
    std::vector<Alert> alerts = std::exchange(m_acknowledged, {});
    const auto append = [&alerts](std::vector<Alert> more) { std::ranges::move(more, std::back_inserter(alerts)); };
    append(grouped(Alert::Kind::Flapping, std::exchange(m_newlyFlapping, {})));
    const QList<RowId> recovered = takeDue(m_recovered, now);
    append(grouped(Alert::Kind::Recovered, recovered));
    setTold(recovered, false);
    const QList<RowId> lost = takeDue(m_lost, now);
    append(grouped(Alert::Kind::Lost, lost));
    setTold(lost, true);
    return alerts;
}

void AlertCoalescer::setTold(const QList<RowId> &rows, bool isTold)
{
    for (const RowId id : rows) {
        Row &row = m_rows[id];
        row.isTold = isTold;
        row.isWaiting = false;
    }
}

void AlertCoalescer::settleFlapping(Instant now)
{
    for (const RowId id : QList<RowId>(m_flapping.cbegin(), m_flapping.cend())) {
        Row &row = m_rows[id];
        settle(row, now);
        if (row.flapping.isFlapping())
            continue;
        m_flapping.remove(id);
        review(id, row, now);
    }
}

QList<RowId> AlertCoalescer::takeDue(Waiting &waiting, Instant now) const
{
    if (waiting.rows.isEmpty() || now < waiting.due)
        return {};
    waiting.told = now;
    return std::exchange(waiting.rows, {});
}

std::vector<Alert> AlertCoalescer::grouped(Alert::Kind kind, const QList<RowId> &rows) const
{
    std::map<quint32, Alert> alerts;
    for (const RowId id : rows) {
        const quint32 incident = m_rows.constFind(id)->incident;
        Alert &alert = alerts[incident];
        alert.kind = kind;
        alert.incident = incident;
        addToAlert(alert, id);
    }
    std::vector<Alert> result;
    for (auto &[incident, alert] : alerts) {
        alert.stillLost = standing();
        result.push_back(std::move(alert));
    }
    return result;
}

void AlertCoalescer::addToAlert(Alert &alert, RowId id) const
{
    const Row &row = *m_rows.constFind(id);
    const bool isFirst = alert.rows.isEmpty();
    alert.confidence = isFirst ? row.confidence : std::min(alert.confidence, row.confidence);
    if (isFirst)
        alert.cause = row.cause;
    else if (alert.cause != row.cause)
        alert.cause.reset();
    alert.lasted = isFirst ? row.lasted : std::nullopt;
    alert.rows << id;
    if (alert.names.size() < m_rules.names)
        alert.names << row.name;
}

int AlertCoalescer::standing() const
{
    return int(std::ranges::count_if(m_rows, [](const Row &row) { return row.isTold && row.isLost && !row.isSilent; }));
}

} // namespace keepwatch::health
