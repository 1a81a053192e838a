// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/sqlite/rowtable.h"

#include "app/history/sqlite/numbers.h"

#include <QByteArrayList>

#include <algorithm>

namespace keepwatch::history {

namespace {

using Sessions = std::map<qint64, StoredSession>;

/// When a session without a word on it ended: with its last record before the next one began.
UtcTime endOf(const Database &database, UtcTime begin, qint64 nextMs)
{
    Statement last = database.prepared(
        "SELECT MAX(COALESCE((SELECT MAX(time_ms) FROM samples WHERE bucket = (SELECT MAX(bucket) FROM samples WHERE "
        "bucket < ?1)), 0), COALESCE((SELECT MAX(time_ms) FROM transitions WHERE time_ms < ?2), 0))");
    if (!last.bind(bucketOf(nextMs), nextMs).next())
        return begin;
    return std::max(begin, timeOf(last.integer(0)));
}

Result<Sessions, Error> readSessions(const Database &database)
{
    Statement query = database.prepared(database.step() >= 2
            ? "SELECT id, started_ms, program, alive_ms FROM sessions ORDER BY started_ms DESC"
            : "SELECT id, started_ms, program, NULL FROM sessions ORDER BY started_ms DESC");
    Sessions sessions;
    qint64 nextMs = std::numeric_limits<qint64>::max() / 2;
    while (query.next()) {
        StoredSession session;
        session.id = query.integer(0);
        session.begin = timeOf(query.integer(1));
        session.program = query.text(2);
        session.end = query.isNull(3) ? endOf(database, session.begin, nextMs) : timeOf(query.integer(3));
        nextMs = msOf(session.begin);
        sessions.emplace(session.id, session);
    }
    if (query.hasFailed())
        return Unexpected{ database.lastError() };
    if (!sessions.empty())
        sessions.rbegin()->second.isLast = true;
    return sessions;
}

RowName nameFrom(const Statement &query)
{
    RowName name;
    name.info.row = RowId{ static_cast<quint32>(query.integer(1)) };
    name.since = timeOf(query.integer(4));
    name.info.target = TargetId{ static_cast<quint32>(query.integer(5)) };
    name.info.name = query.text(6);
    name.info.group = query.text(7);
    name.info.peer = query.text(8);
    name.info.method = methodOnceNamed(query.text(9)).value_or(Method::Keepalive);
    name.info.isInbound = query.integer(10) != 0;
    return name;
}

} // namespace

Result<RowTable, Error> RowTable::read(const Database &database)
{
    const auto sessions = readSessions(database);
    if (!sessions)
        return Unexpected{ sessions.error() };
    Statement query =
        database.prepared("SELECT r.id, r.number, r.session, r.ended_ms, n.since_ms, n.target, n.name, n.peer_group, "
                          "n.peer, n.method, n.is_inbound FROM rows r JOIN row_names n ON n.row = r.id "
                          "ORDER BY r.id, n.since_ms");
    RowTable table;
    while (query.next()) {
        const RowKey key{ static_cast<quint32>(query.integer(0)) };
        Row &row = table.m_rows[key];
        if (row.versions.empty()) {
            if (const auto session = sessions->find(query.integer(2)); session != sessions->end())
                row.session = session->second;
            if (!query.isNull(3))
                row.end = timeOf(query.integer(3));
        }
        row.versions.push_back(nameFrom(query));
    }
    if (query.hasFailed())
        return Unexpected{ database.lastError() };
    return table;
}

RowTable::Wanted::Wanted(const Filter &filter)
    : rows(filter.rows.cbegin(), filter.rows.cend())
    , targets(filter.targets.cbegin(), filter.targets.cend())
    , groups(filter.groups.cbegin(), filter.groups.cend())
    , keys(filter.keys.cbegin(), filter.keys.cend())
    , isLastSessionOnly(filter.isLastSessionOnly || !rows.isEmpty())
{
}

bool RowTable::Wanted::has(RowKey key, const Row &row) const
{
    const auto isNamed = [this](const RowName &name) {
        return targets.contains(name.info.name) || groups.contains(name.info.group);
    };
    return (row.session.isLast || !isLastSessionOnly) && (keys.isEmpty() || keys.contains(key))
        && (rows.isEmpty() || rows.contains(row.versions.front().info.row))
        && ((targets.isEmpty() && groups.isEmpty()) || std::ranges::any_of(row.versions, isNamed));
}

std::optional<QSet<RowKey>> RowTable::chosen(const Filter &filter) const
{
    const Wanted wanted(filter);
    if (wanted.rows.isEmpty() && wanted.targets.isEmpty() && wanted.groups.isEmpty() && wanted.keys.isEmpty()
        && !wanted.isLastSessionOnly)
        return std::nullopt;
    QSet<RowKey> keys;
    for (const auto &[key, row] : m_rows) {
        if (wanted.has(key, row))
            keys.insert(key);
    }
    return keys;
}

QByteArray RowTable::condition(const std::optional<QSet<RowKey>> &keys)
{
    constexpr qsizetype few = 64;
    if (!keys || keys->size() > few)
        return {};
    QByteArrayList numbers;
    for (const RowKey key : *keys)
        numbers.append(QByteArray::number(key.value));
    return "row IN (" + numbers.join(',') + ')';
}

QList<StoredRow> RowTable::rows(const Filter &filter) const
{
    const Wanted wanted(filter);
    QList<StoredRow> rows;
    for (const auto &[key, row] : m_rows) {
        if (wanted.has(key, row))
            rows.append({ .key = key, .row = row.versions.back().info, .session = row.session, .end = row.end });
    }
    return rows;
}

const RowInfo &RowTable::nameAt(RowKey key, UtcTime time) const
{
    static const RowInfo nobody;
    const auto row = m_rows.find(key);
    if (row == m_rows.cend())
        return nobody;
    const auto &versions = row->second.versions;
    const auto next = std::ranges::upper_bound(versions, time, {}, &RowName::since);
    return next == versions.begin() ? next->info : std::prev(next)->info;
}

} // namespace keepwatch::history
