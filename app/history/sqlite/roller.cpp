// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/sqlite/roller.h"

#include "app/history/sqlite/numbers.h"

#include <algorithm>

namespace keepwatch::history {

namespace {

constexpr qint64 minuteMs = 60'000;
constexpr qint64 hourMs = 3'600'000;
/// A minute is over when samples come that are this much later: batches of several threads overlap.
constexpr qint64 graceMs = 2000;
/// Of a row that has more heartbeats in a minute they go into buckets at once.
constexpr size_t exactInMinute = 64;

constexpr qint64 minuteOf(qint64 ms)
{
    return floorDivide(ms, minuteMs) * minuteMs;
}

constexpr qint64 hourOf(qint64 ms)
{
    return floorDivide(ms, hourMs) * hourMs;
}

} // namespace

Roller::Roller(Database &database)
    : m_database(database)
    , m_minutes(database, Level::Minutes)
    , m_hours(database, Level::Hours)
    , m_enlist(database.prepared("INSERT INTO unrolled VALUES (?, ?) "
                                 "ON CONFLICT (from_ms) DO UPDATE SET to_ms = MAX(to_ms, excluded.to_ms)"))
    , m_setUntil(database.prepared("UPDATE rolled SET until_ms = ?"))
    , m_grow(database.prepared("UPDATE levels SET records = records + ?, bytes = bytes + ? WHERE level = ?"))
{
}

bool Roller::begin(UtcTime now)
{
    // What the last session had in memory only is in the file as samples.
    const auto until = m_database.number("SELECT until_ms FROM rolled");
    const auto newest = m_database.number("SELECT MAX(bucket) FROM samples");
    if (!until)
        return false;
    const qint64 endMs = newest ? minuteOf((*newest + 1) * bucketMs - 1) + minuteMs : 0;
    m_untilMs = std::max({ *until, endMs, minuteOf(msOf(now)) });
    m_closingMs = m_untilMs;
    if (!m_database.begin())
        return false;
    const bool isLeft = endMs > *until;
    if ((!isLeft || enlist(*until, endMs)) && m_setUntil.run(m_untilMs) && m_database.commit())
        return true;
    m_database.rollback();
    return false;
}

bool Roller::enlist(qint64 fromMs, qint64 toMs)
{
    return m_enlist.run(minuteOf(fromMs), minuteOf(toMs - 1) + minuteMs);
}

bool Roller::close(const QList<Sample> &samples)
{
    // By what is stored already: what comes now is not in memory yet.
    const qint64 untilMs = std::max(m_untilMs, minuteOf(m_newestMs - graceMs));
    std::optional<qint64> enlisted;
    for (const Sample &sample : samples) {
        const qint64 ms = msOf(sample.time);
        if (ms >= untilMs || minuteOf(ms) == enlisted)
            continue;
        enlisted = minuteOf(ms);
        if (!enlist(ms, ms + 1))
            return false;
    }
    return untilMs == m_untilMs || writeMinutes(untilMs);
}

bool Roller::writeMinutes(qint64 untilMs)
{
    const auto end = m_open.lower_bound({ untilMs, std::numeric_limits<qint64>::min() });
    for (auto open = m_open.begin(); open != end; ++open) {
        const auto &[startMs, row] = open->first;
        RollUp hour = m_hours.find(row, hourOf(startMs)).value_or(RollUp{ .start = timeOf(hourOf(startMs)) });
        hour.append(open->second);
        if (!m_minutes.put(row, open->second) || !m_hours.put(row, hour))
            return false;
    }
    m_closingMs = untilMs;
    return m_setUntil.run(untilMs) && keepGrowth();
}

bool Roller::keepGrowth()
{
    // An hour is written again and again; what it grows by is of no weight beside its minutes.
    const auto minutes = m_minutes.takeGrowth();
    const auto hours = m_hours.takeGrowth();
    return m_grow.run(minutes.records, minutes.bytes, static_cast<int>(Level::Minutes))
        && m_grow.run(hours.records / 60, hours.bytes / 60, static_cast<int>(Level::Hours));
}

void Roller::add(qint64 row, const Sample &sample)
{
    const qint64 ms = msOf(sample.time);
    m_newestMs = std::max(m_newestMs, ms);
    if (ms < m_untilMs)
        return; // enlisted
    const auto [open, isNew] = m_open.try_emplace({ minuteOf(ms), row });
    if (isNew) {
        open->second.start = timeOf(minuteOf(ms));
        // The values are put into buckets once the minute is over: less to touch for each that comes.
        open->second.latency = LatencySketch(exactInMinute);
    }
    open->second.add(sample);
}

void Roller::settle(bool isCommitted)
{
    if (!isCommitted) {
        m_closingMs = m_untilMs;
        return;
    }
    m_untilMs = m_closingMs;
    m_open.erase(m_open.begin(), m_open.lower_bound({ m_untilMs, std::numeric_limits<qint64>::min() }));
}

bool Roller::finish()
{
    if (m_open.empty())
        return true;
    const qint64 untilMs = m_open.rbegin()->first.first + minuteMs;
    const bool isWritten = m_database.begin() && writeMinutes(untilMs) && m_database.commit();
    if (!isWritten)
        m_database.rollback();
    settle(isWritten);
    return isWritten;
}

qint64 Roller::firstUnrolledMs() const
{
    return std::min(m_untilMs, m_database.number("SELECT MIN(from_ms) FROM unrolled").value_or(m_untilMs));
}

Result<bool, Error> Roller::step()
{
    // 1. The first time that is left, but not the minute that samples still come to. 2. Its first minute that holds
    // samples. 3. What is left of it.
    Statement first = m_database.prepared(
        "SELECT from_ms, to_ms FROM unrolled WHERE NOT (from_ms <= ?1 AND to_ms > ?1) ORDER BY from_ms LIMIT 1");
    if (!first.bind(m_newestMs).next())
        return first.hasFailed() ? Result<bool, Error>(Unexpected{ m_database.lastError() }) : false;
    const qint64 fromMs = first.integer(0);
    const qint64 toMs = first.integer(1);
    first.reset();
    Statement next = m_database.prepared("SELECT MIN(bucket) FROM samples WHERE bucket >= ?");
    if (!next.bind(bucketOf(fromMs)).next())
        return Unexpected{ m_database.lastError() };
    const qint64 minute = next.isNull(0) ? toMs : minuteOf(next.integer(0) * bucketMs);
    next.reset();
    const bool hasMinute = minute < toMs;
    const qint64 leftMs = hasMinute ? minute + minuteMs : toMs;
    // Once an hour is through, its sum is made anew.
    const bool isHourOver = hasMinute && (leftMs >= toMs || hourOf(leftMs) != hourOf(minute));
    Statement forget = m_database.prepared("DELETE FROM unrolled WHERE from_ms = ?");
    if (m_database.begin() && (!hasMinute || rollMinute(minute)) && (!isHourOver || sumHour(hourOf(minute)))
        && forget.run(fromMs) && (leftMs >= toMs || enlist(leftMs, toMs)) && keepGrowth() && m_database.commit())
        return true;
    const Error error = m_database.lastError();
    m_database.rollback();
    return Unexpected{ error };
}

bool Roller::rollMinute(qint64 startMs)
{
    std::map<qint64, RollUp> rows;
    Statement samples =
        m_database.prepared("SELECT row, outcome, rtt_ns FROM samples "
                            "WHERE bucket >= ? AND bucket < ? ORDER BY bucket, row, time_ms, seq, outcome");
    samples.bind(bucketOf(startMs), bucketOf(startMs + minuteMs));
    while (samples.next()) {
        Sample sample;
        sample.outcome = static_cast<Outcome>(samples.integer(1));
        sample.rtt = samples.nanoseconds(2);
        rows[samples.integer(0)].add(sample);
    }
    if (samples.hasFailed())
        return false;
    return std::ranges::all_of(rows, [this, startMs](auto &row) {
        row.second.start = timeOf(startMs);
        return m_minutes.put(row.first, row.second);
    });
}

bool Roller::sumHour(qint64 startMs)
{
    std::map<qint64, RollUp> rows;
    Statement minutes = m_database.prepared(QByteArray("SELECT row, ") + LevelTable::columns
        + " FROM minutes WHERE bucket >= ? AND bucket < ? ORDER BY bucket, row, start_ms");
    minutes.bind(bucketOf(Level::Minutes, startMs), bucketOf(Level::Minutes, startMs + hourMs));
    RollUp minute;
    while (minutes.next()) {
        LevelTable::read(minutes, 1, minute);
        rows[minutes.integer(0)].append(minute);
    }
    if (minutes.hasFailed())
        return false;
    return std::ranges::all_of(rows, [this, startMs](auto &row) {
        row.second.start = timeOf(startMs);
        return m_hours.put(row.first, row.second);
    });
}

} // namespace keepwatch::history
