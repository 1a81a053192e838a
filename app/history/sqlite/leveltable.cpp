// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/sqlite/leveltable.h"

#include "app/history/sqlite/numbers.h"

namespace keepwatch::history {

namespace {

constexpr std::array<LevelPlace, allLevels.size()> places{ {
    { "samples", "time_ms", bucketMs },
    { "minutes", "start_ms", 600'000 },
    { "hours", "start_ms", 86'400'000 },
} };

/// About what the counts and sums of a record take; its buckets come on top.
constexpr qint64 recordBytes = 48;

QByteArray sql(const char *text, Level level)
{
    QByteArray made(text);
    made.replace("TABLE", placeOf(level).table);
    return made.replace("COLUMNS", LevelTable::columns);
}

} // namespace

const LevelPlace &placeOf(Level level)
{
    return places[static_cast<size_t>(level)];
}

qint64 bucketOf(Level level, qint64 ms)
{
    return floorDivide(ms, placeOf(level).bucketMs);
}

LevelTable::LevelTable(const Database &database, Level level)
    : m_level(level)
    , m_find(database.prepared(sql("SELECT COLUMNS FROM TABLE WHERE bucket = ? AND row = ? AND start_ms = ?", level)))
    , m_put(database.prepared(sql("INSERT OR REPLACE INTO TABLE (bucket, row, COLUMNS) "
                                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          level)))
{
}

void LevelTable::read(const Statement &statement, int first, RollUp &record)
{
    const auto number = [&](int column) { return static_cast<quint64>(statement.integer(first + column)); };
    const auto time = [&](int column) { return Duration(statement.integer(first + column)); };
    record.start = timeOf(statement.integer(first));
    record.heartbeats = number(1);
    record.missed = number(2);
    record.late = number(3);
    record.excluded = number(4);
    record.latency.assign({ .count = number(5),
                              .min = time(6),
                              .max = time(7),
                              .sum = time(8),
                              .jitter = time(9),
                              .first = time(10),
                              .last = time(11) },
        statement.bytes(first + 12));
}

std::optional<RollUp> LevelTable::find(qint64 row, qint64 startMs)
{
    if (!m_find.bind(bucketOf(m_level, startMs), row, startMs).next())
        return std::nullopt;
    RollUp record;
    read(m_find, 0, record);
    m_find.reset();
    return record;
}

bool LevelTable::put(qint64 row, const RollUp &record)
{
    const LatencySketch::Sums &sums = record.latency.sums();
    const auto measured = [&sums](Duration value) { return sums.count > 0 ? std::optional(value) : std::nullopt; };
    const QByteArray buckets = record.latency.buckets();
    ++m_growth.records;
    m_growth.bytes += recordBytes + buckets.size();
    return m_put.run(bucketOf(m_level, msOf(record.start)), row, msOf(record.start), record.heartbeats, record.missed,
        record.late, record.excluded, sums.count, measured(sums.min), measured(sums.max), measured(sums.sum),
        measured(sums.jitter), measured(sums.first), measured(sums.last),
        sums.count > 0 ? std::optional(buckets) : std::nullopt);
}

} // namespace keepwatch::history
