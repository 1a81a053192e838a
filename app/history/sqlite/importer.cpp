// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/sqlite/importer.h"

#include "app/history/logging.h"
#include "app/history/sqlite/numbers.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace keepwatch::history {

namespace {

constexpr qint64 recordsPerStep = 4000;
/// No bucket or id lies above: a damaged file is passed over up to here.
constexpr qint64 positionLimit = 1'000'000'000;
/// What this class knows how to read.
constexpr int oldestStep = 1;

QByteArray sql(QByteArray text, const char *table, const char *columns)
{
    return text.replace("TABLE", table).replace("COLUMNS", columns);
}

constexpr const char *sampleColumns = "time_ms, seq, outcome, state, rtt_ns, kernel_rtt_ns";

} // namespace

Importer::Importer(Database &database)
    : m_database(database)
    , m_nextKey(database.number("SELECT MAX(id) FROM rows").value_or(0) + 1)
{
}

Importer::~Importer()
{
    detach();
}

qint64 Importer::takeKey()
{
    return m_nextKey++;
}

bool Importer::add(const QString &path, bool isDamaged)
{
    m_isIdle = false;
    Statement insert = m_database.prepared("INSERT OR IGNORE INTO imports VALUES (?, ?, 0, 0, 0, NULL, NULL)");
    return insert.run(QFileInfo(path).absoluteFilePath(), isDamaged);
}

bool Importer::begin(Current &current)
{
    Statement first = m_database.prepared(
        "SELECT path, is_damaged, first_key, stage, position, first_ms, last_ms FROM imports ORDER BY rowid LIMIT 1");
    if (!first.next()) {
        m_isIdle = !first.hasFailed();
        return false;
    }
    current.path = first.text(0);
    current.isDamaged = first.integer(1) != 0;
    current.firstKey = first.integer(2);
    current.stage = static_cast<Stage>(first.integer(3));
    current.position = first.integer(4);
    if (!first.isNull(5))
        current.firstMs = first.integer(5);
    if (!first.isNull(6))
        current.lastMs = first.integer(6);
    return true;
}

bool Importer::attach(Current &current)
{
    // A file that was cut off is read as far as it goes only where its schema counts as writable (sqlite.org,
    // PRAGMA writable_schema). Nothing is written to it, and ours is watched over again after detach().
    if (current.isDamaged)
        m_database.run("PRAGMA writable_schema = ON");
    Statement attach = m_database.prepared("ATTACH ? AS old");
    if (!QFileInfo::exists(current.path) || !attach.run(current.path))
        return false;
    current.step = static_cast<int>(m_database.number("PRAGMA old.user_version").value_or(0));
    const auto tables = m_database.number("SELECT COUNT(*) FROM old.sqlite_master WHERE name IN ('rows', 'samples')");
    return current.step >= oldestStep && current.step <= Database::newestStep() && tables == 2;
}

void Importer::detach()
{
    if (m_current)
        m_database.run("DETACH old; PRAGMA writable_schema = OFF");
    m_current.reset();
}

Result<bool, Error> Importer::step(Roller &roller)
{
    if (m_isIdle)
        return false;
    if (!m_current) {
        Current current;
        if (!begin(current))
            return m_isIdle ? Result<bool, Error>(false) : Unexpected{ m_database.lastError() };
        m_current = current;
        if (!attach(*m_current)) {
            qCWarning(log) << "nothing can be brought over from" << current.path << m_database.lastError().detail;
            m_current->isDamaged = true; // it stays as it is
            m_current->stage = Stage::Over;
        }
    }
    if (m_current->stage == Stage::Over) {
        const Current over = *m_current;
        detach();
        return end(over, roller) ? Result<bool, Error>(true) : Unexpected{ m_database.lastError() };
    }
    Current next = *m_current;
    if (m_database.begin() && advance(next) && keep(next) && m_database.commit()) {
        *m_current = next;
        return true;
    }
    const Error error = m_database.lastError();
    m_database.rollback();
    if (error.code != ErrorCode::NotAHistory)
        return Unexpected{ error };
    passOver(*m_current);
    return true;
}

bool Importer::advance(Current &current)
{
    switch (current.stage) {
    case Stage::Rows:
        return copyRows(current);
    case Stage::Samples:
        return copyBucket(current, Level::Samples);
    case Stage::Minutes:
        return copyBucket(current, Level::Minutes);
    case Stage::Hours:
        return copyBucket(current, Level::Hours);
    case Stage::Transitions:
        return copyEvents(current, "transitions",
            "time_ms, from_state, to_state, severity, cause, confidence, silent_ns, outage_ns, is_drop, evidence");
    case Stage::Certificates:
        return copyEvents(
            current, "certificates", "time_ms, cause, confidence, silent_ns, lived_ns, outcome, evidence");
    case Stage::Pauses:
        return copyPauses(current);
    case Stage::Incidents:
        return copyIncidents(current);
    case Stage::Over:
        break;
    }
    return true;
}

void Importer::nextStage(Current &current)
{
    current.stage = static_cast<Stage>(static_cast<int>(current.stage) + 1);
    current.position = 0;
    current.stride = 1;
}

/// Something at this position cannot be read: the next one may be.
void Importer::passOver(Current &current)
{
    current.isDamaged = true;
    current.position += std::exchange(current.stride, current.stride * 2);
    const bool isWhole =
        current.stage == Stage::Rows || current.stage == Stage::Pauses || current.stage == Stage::Incidents;
    if (current.position > positionLimit || isWhole)
        nextStage(current);
}

bool Importer::copyRows(Current &current)
{
    // Keys go on after ours; sessions go before them, for the last one is the one that may still run.
    current.firstKey = m_nextKey;
    const qint64 highest = m_database.number("SELECT MAX(id) FROM old.rows").value_or(0);
    const qint64 sessions = m_database.number("SELECT MAX(id) FROM old.sessions").value_or(0);
    const qint64 sessionShift =
        std::min<qint64>(m_database.number("SELECT MIN(id) FROM sessions").value_or(1), 1) - 1 - sessions;
    const char *const alive = current.step >= 2 ? "alive_ms" : "NULL";
    Statement copySessions = m_database.prepared(sql("INSERT OR IGNORE INTO sessions (id, started_ms, program, "
                                                     "alive_ms) SELECT id + ?, started_ms, program, COLUMNS FROM "
                                                     "old.sessions",
        "", alive));
    Statement copyRows =
        m_database.prepared("INSERT OR IGNORE INTO rows SELECT id + ?, session + ?, number, ended_ms FROM old.rows");
    Statement copyNames = m_database.prepared(
        "INSERT OR IGNORE INTO row_names SELECT row + ?, since_ms, target, name, peer_group, peer, method, is_inbound "
        "FROM old.row_names");
    if (!copySessions.run(sessionShift) || !copyRows.run(current.firstKey, sessionShift)
        || !copyNames.run(current.firstKey))
        return false;
    m_nextKey += highest + 1;
    nextStage(current);
    return true;
}

bool Importer::copyBucket(Current &current, Level level)
{
    const LevelPlace &place = placeOf(level);
    const char *const columns = level == Level::Samples ? sampleColumns : LevelTable::columns;
    if (level != Level::Samples && current.step < 2) {
        nextStage(current);
        return true;
    }
    Statement next = m_database.prepared(sql("SELECT MIN(bucket) FROM old.TABLE WHERE bucket >= ?", place.table, ""));
    Statement copy = m_database.prepared(
        sql("INSERT OR IGNORE INTO TABLE (bucket, row, COLUMNS) SELECT bucket, row + ?, COLUMNS FROM old.TABLE "
            "WHERE bucket = ?",
            place.table, columns));
    Statement grow =
        m_database.prepared("UPDATE levels SET records = records + ?1, bytes = bytes + ?1 * 25 WHERE level = ?2");
    for (qint64 records = 0; records < recordsPerStep;) {
        if (!next.bind(current.position).next())
            return false;
        if (next.isNull(0)) {
            nextStage(current);
            return true;
        }
        const qint64 bucket = next.integer(0);
        next.reset();
        current.position = bucket;
        if (!copy.run(current.firstKey, bucket))
            return false;
        records += m_database.changes() + 1;
        if (!grow.run(m_database.changes(), static_cast<int>(level)))
            return false;
        if (level == Level::Samples) {
            current.firstMs = std::min(current.firstMs.value_or(bucket * place.bucketMs), bucket * place.bucketMs);
            current.lastMs = (bucket + 1) * place.bucketMs;
        }
        current.position = bucket + 1;
        current.stride = 1;
    }
    return true;
}

bool Importer::copyEvents(Current &current, const char *table, const char *columns)
{
    Statement last = m_database.prepared(
        sql("SELECT MAX(id) FROM (SELECT id FROM old.TABLE WHERE id > ? ORDER BY id LIMIT 500)", table, ""));
    Statement copy = m_database.prepared(sql("INSERT INTO TABLE (row, COLUMNS) SELECT row + ?, COLUMNS FROM old.TABLE "
                                             "WHERE id > ? AND id <= ? ORDER BY id",
        table, columns));
    if (!last.bind(current.position).next())
        return false;
    if (last.isNull(0)) {
        nextStage(current);
        return true;
    }
    const qint64 end = last.integer(0);
    last.reset();
    const bool isCopied = copy.run(current.firstKey, current.position, end);
    current.position = end;
    current.stride = 1;
    return isCopied;
}

bool Importer::copyPauses(Current &current)
{
    nextStage(current);
    // They hold for all rows of their time: which session they were told in is of no weight any more.
    return m_database.run("INSERT INTO own_pauses SELECT (SELECT MIN(id) FROM sessions), from_ms, to_ms FROM "
                          "old.own_pauses");
}

bool Importer::copyIncidents(Current &current)
{
    nextStage(current);
    if (current.step < 3)
        return true;
    const qint64 last = m_database.number("SELECT COALESCE(MAX(id), 0) FROM incidents").value_or(0);
    Statement incidents = m_database.prepared("INSERT INTO incidents SELECT id + ?, since_ms, told_ms, phase, scope, "
                                              "subject, cause, unreachable, watched FROM old.incidents");
    Statement rows =
        m_database.prepared("INSERT OR IGNORE INTO incident_rows SELECT incident + ?, row + ? FROM old.incident_rows");
    return incidents.run(last) && rows.run(last, current.firstKey);
}

bool Importer::keep(const Current &current)
{
    Statement update = m_database.prepared("UPDATE imports SET is_damaged = ?, first_key = ?, stage = ?, position = ?, "
                                           "first_ms = ?, last_ms = ? WHERE path = ?");
    return update.run(current.isDamaged, current.firstKey, static_cast<int>(current.stage), current.position,
        current.firstMs, current.lastMs, current.path);
}

bool Importer::end(const Current &current, Roller &roller)
{
    Statement remove = m_database.prepared("DELETE FROM imports WHERE path = ?");
    const bool isOver = m_database.begin()
        && (!current.firstMs || roller.enlist(*current.firstMs, current.lastMs.value_or(*current.firstMs + 1)))
        && remove.run(current.path) && m_database.commit();
    if (!isOver) {
        m_database.rollback();
        return false;
    }
    if (!current.isDamaged) {
        for (const char *companion : { "", "-wal", "-shm", ".lock" })
            QFile::remove(current.path + QLatin1StringView(companion));
    }
    return true;
}

} // namespace keepwatch::history
