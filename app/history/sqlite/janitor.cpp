// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/sqlite/janitor.h"

#include "app/history/sqlite/leveltable.h"
#include "app/history/sqlite/numbers.h"

namespace keepwatch::history {

namespace {

constexpr qint64 dayMs = 86'400'000;
/// Transitions are few: looking once a minute is enough.
constexpr qint64 eventsIntervalMs = 60'000;

QByteArray sql(QByteArray text, Level level)
{
    return text.replace("TABLE", placeOf(level).table);
}

} // namespace

Janitor::Janitor(Database &database)
    : m_database(database)
{
}

std::optional<qint64> Janitor::excess(Level level, qint64 nowMs, qint64 unrolledMs) const
{
    const auto oldest = m_database.number(sql("SELECT MIN(bucket) FROM TABLE", level));
    if (!oldest)
        return std::nullopt;
    const Retention::Limit &limit = m_retention.of(level);
    Statement held = m_database.prepared("SELECT bytes FROM levels WHERE level = ?");
    const bool isTooMuch = held.bind(static_cast<int>(level)).next() && held.integer(0) > limit.bytes;
    const qint64 endMs = (*oldest + 1) * placeOf(level).bucketMs;
    const bool isTooOld = endMs <= nowMs - limit.days * dayMs;
    const bool isNeeded = level != Level::Hours && endMs > unrolledMs;
    return (isTooMuch || isTooOld) && !isNeeded ? oldest : std::nullopt;
}

bool Janitor::forget(Level level, qint64 bucket)
{
    // The stretch's first rows, about two thousand records; all of it where it holds fewer.
    Statement remove = m_database.prepared(sql("DELETE FROM TABLE WHERE bucket = ?1 AND row <= COALESCE((SELECT row "
                                               "FROM TABLE WHERE bucket = ?1 ORDER BY row LIMIT 1 OFFSET 2000), "
                                               "9223372036854775807)",
        level));
    Statement shrink = m_database.prepared("UPDATE levels SET records = MAX(0, records - ?1), bytes = MAX(0, bytes - "
                                           "bytes * ?1 / MAX(1, MAX(records, ?1))) WHERE level = ?2");
    return remove.run(bucket) && shrink.run(m_database.changes(), static_cast<int>(level));
}

std::optional<bool> Janitor::forgetEvents(qint64 beforeMs)
{
    // 1. Rows that were over by then, with all that is known of them. 2. Of rows that go on, all but the transition
    // that says in which state they were. 3. What belongs to no row.
    const char *const rows = "SELECT r.id FROM rows r JOIN sessions s ON s.id = r.session "
                             "WHERE COALESCE(r.ended_ms, s.alive_ms) < ?1 ORDER BY r.id LIMIT 100";
    const QByteArray ofRows = QByteArray(" WHERE row IN (") + rows + ')';
    const std::array<QByteArray, 9> scripts{ "DELETE FROM transitions" + ofRows, "DELETE FROM certificates" + ofRows,
        "DELETE FROM row_names" + ofRows, QByteArray("DELETE FROM rows WHERE id IN (") + rows + ')',
        "DELETE FROM transitions WHERE id IN (SELECT id FROM transitions t WHERE time_ms < ?1 AND EXISTS (SELECT 1 "
        "FROM transitions l WHERE l.row = t.row AND l.time_ms > t.time_ms AND l.time_ms < ?1) LIMIT 500)",
        "DELETE FROM certificates WHERE id IN (SELECT id FROM certificates WHERE time_ms < ?1 LIMIT 500)",
        "DELETE FROM own_pauses WHERE to_ms < ?1",
        "DELETE FROM incident_rows WHERE incident IN (SELECT id FROM incidents WHERE told_ms < ?1)",
        "DELETE FROM incidents WHERE told_ms < ?1" };
    bool hasFound = false;
    for (const QByteArray &script : scripts) {
        if (!m_database.prepared(script).run(beforeMs))
            return std::nullopt;
        hasFound = hasFound || m_database.changes() > 0;
    }
    return hasFound;
}

bool Janitor::giveBack()
{
    // Freed pages are written again soon; only where there are many of them the file shrinks.
    const qint64 free = m_database.number("PRAGMA freelist_count").value_or(0);
    const qint64 all = m_database.number("PRAGMA page_count").value_or(0);
    return free > 1000 && free > all / 4 && m_database.run("PRAGMA incremental_vacuum(200)")
        && m_database.number("PRAGMA freelist_count").value_or(free) < free;
}

Result<bool, Error> Janitor::step(UtcTime now, qint64 unrolledMs)
{
    const qint64 nowMs = msOf(now);
    bool hasMore = false;
    bool isDone = m_database.begin();
    for (const Level level : allLevels) {
        const auto bucket = isDone ? excess(level, nowMs, unrolledMs) : std::nullopt;
        hasMore = hasMore || bucket;
        isDone = isDone && (!bucket || forget(level, *bucket));
    }
    if (isDone && std::abs(nowMs - m_eventsMs) >= eventsIntervalMs) {
        const auto found = forgetEvents(nowMs - m_retention.hours.days * dayMs);
        isDone = found.has_value();
        hasMore = hasMore || found.value_or(false);
        m_eventsMs = found.value_or(false) ? 0 : nowMs;
    }
    if (isDone && m_database.commit())
        return hasMore || giveBack();
    const Error error = m_database.lastError();
    m_database.rollback();
    return Unexpected{ error };
}

} // namespace keepwatch::history
