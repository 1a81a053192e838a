// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/sqlite/sqlitereader.h"

#include "app/history/sqlite/leveltable.h"
#include "app/history/sqlite/numbers.h"
#include "app/history/sqlite/samplecursor.h"

#include <QFileInfo>

namespace keepwatch::history {

namespace {

template <typename E, size_t N> E coded(const std::array<Code<E>, N> &table, const QString &text, E otherwise)
{
    return valueIn(table, text).value_or(otherwise);
}

Statement transitions(const Database &database, const QByteArray &which)
{
    const QByteArray sql = QByteArray("SELECT row, time_ms, from_state, to_state, severity, cause, confidence, "
                                      "silent_ns, outage_ns, is_drop, evidence FROM transitions WHERE ")
        + which + " ORDER BY time_ms, id";
    return database.prepared(sql);
}

StoredTransition transitionFrom(const Statement &query, RowKey key, const RowInfo &row)
{
    StoredTransition stored{ .key = key, .row = row, .transition = {}, .evidence = {} };
    Transition &transition = stored.transition;
    transition.row = row.row;
    transition.time = timeOf(query.integer(1));
    transition.from = valueIn(stateCodes, query.text(2));
    transition.to = coded(stateCodes, query.text(3), State::Connecting);
    transition.severity = static_cast<int>(query.integer(4));
    transition.cause = coded(causeCodes, query.text(5), Cause::Unknown);
    transition.confidence = coded(confidenceCodes, query.text(6), Confidence::Possible);
    transition.silent = query.nanoseconds(7);
    transition.outageFor = query.nanoseconds(8);
    transition.isDrop = query.integer(9) != 0;
    stored.evidence = query.bytes(10).toByteArray();
    return stored;
}

StoredCertificate certificateFrom(const Statement &query, RowKey key, const RowInfo &row)
{
    StoredCertificate stored{ .key = key, .row = row, .certificate = {}, .evidence = {} };
    Certificate &certificate = stored.certificate;
    certificate.row = row.row;
    certificate.time = timeOf(query.integer(1));
    certificate.cause = coded(causeCodes, query.text(2), Cause::Unknown);
    certificate.confidence = coded(confidenceCodes, query.text(3), Confidence::Possible);
    certificate.silent = query.nanoseconds(4);
    certificate.lived = query.nanoseconds(5);
    certificate.outcome = coded(aftermathCodes, query.text(6), Aftermath::Unreachable);
    stored.evidence = query.bytes(7).toByteArray();
    return stored;
}

Incident incidentFrom(const Statement &query)
{
    Incident incident;
    incident.id = { static_cast<quint32>(query.integer(0)) };
    incident.since = timeOf(query.integer(1));
    incident.time = timeOf(query.integer(2));
    incident.phase = coded(incidentPhaseCodes, query.text(3), IncidentPhase::Opened);
    incident.scope = coded(incidentScopeCodes, query.text(4), IncidentScope::Host);
    incident.subject = query.text(5);
    incident.cause = coded(causeCodes, query.text(6), Cause::Unknown);
    incident.unreachable = query.integer(7);
    if (!query.isNull(8))
        incident.watched = query.integer(8);
    return incident;
}

/// The incident with its rows; nothing where none of them is asked for.
std::optional<StoredIncident> withRows(const Database &database, const RowTable &table,
    const std::optional<QSet<RowKey>> &chosen, const Incident &incident)
{
    StoredIncident stored{ incident, {} };
    Statement query = database.prepared("SELECT row FROM incident_rows WHERE incident = ? ORDER BY row");
    query.bind(incident.id.value);
    bool isChosen = !chosen;
    while (query.next()) {
        const RowKey key{ static_cast<quint32>(query.integer(0)) };
        const RowInfo &row = table.nameAt(key, incident.time);
        stored.incident.rows << row.row;
        stored.names << row.name;
        isChosen = isChosen || chosen->contains(key);
    }
    return isChosen ? std::optional(stored) : std::nullopt;
}

enum class Taking { Taken, PassedOver, Ended };

Taking taken(bool goesOn)
{
    return goesOn ? Taking::Taken : Taking::Ended;
}

/// Hands over what a query or a cursor comes to, one after the other; returns how many were taken.
template <typename Cursor, typename Hand>
Result<quint64, Error> takeAll(const Database &database, Cursor &cursor, const Hand &hand)
{
    quint64 count = 0;
    while (cursor.next()) {
        const Taking taking = hand();
        if (taking == Taking::Ended)
            return count;
        if (taking == Taking::Taken)
            ++count;
    }
    if (cursor.hasFailed())
        return Unexpected{ database.lastError() };
    return count;
}

/// Narrows a condition down to the rows that are asked for, where they are few.
QByteArray only(const std::optional<QSet<RowKey>> &keys)
{
    const QByteArray condition = RowTable::condition(keys);
    return condition.isEmpty() ? condition : " AND " + condition;
}

/// Of a few rows each stretch's records are looked for one by one, for the key begins with the stretch.
QByteArray rollUpSql(Level level, const QByteArray &condition)
{
    const QByteArray table = placeOf(level).table;
    if (condition.isEmpty())
        return "SELECT row, " + QByteArray(LevelTable::columns) + " FROM " + table
            + " WHERE bucket >= ? AND bucket <= ? AND start_ms >= ? AND start_ms < ? ORDER BY bucket, row, start_ms";
    return "WITH RECURSIVE stretch(number) AS (VALUES (MAX(?, COALESCE((SELECT MIN(bucket) FROM " + table
        + "), 0))) UNION ALL SELECT number + 1 FROM stretch WHERE number < MIN(?, (SELECT MAX(bucket) FROM " + table
        + "))) SELECT row, " + LevelTable::columns + " FROM stretch CROSS JOIN " + table
        + " ON bucket = number WHERE start_ms >= ? AND start_ms < ? AND " + condition + " ORDER BY start_ms, row";
}

} // namespace

SqliteReader::SqliteReader(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{
}

SqliteReader::~SqliteReader() = default;

Result<std::shared_ptr<Reader>, Error> SqliteReader::open(const QString &path)
{
    auto database = Database::open(path, Database::Access::Read);
    if (!database)
        return Unexpected{ database.error() };
    return std::shared_ptr<Reader>(std::make_shared<SqliteReader>(*database));
}

Result<quint64, Error> SqliteReader::readRows(const Filter &filter, const Take<StoredRow> &take) const
{
    const Snapshot snapshot(*m_database);
    const auto table = RowTable::read(*m_database);
    if (!table)
        return Unexpected{ table.error() };
    quint64 count = 0;
    for (const StoredRow &row : table->rows(filter)) {
        if (!take(row))
            break;
        ++count;
    }
    return count;
}

Result<quint64, Error> SqliteReader::readSamples(const Filter &filter, const Take<RowKey, RowInfo, Sample> &take) const
{
    const Snapshot snapshot(*m_database);
    const auto table = RowTable::read(*m_database);
    if (!table)
        return Unexpected{ table.error() };
    const auto keys = table->chosen(filter);
    if (keys && keys->isEmpty())
        return quint64(0);
    SampleCursor cursor(*m_database, Ends(filter), RowTable::condition(keys));
    return takeAll(*m_database, cursor, [&] {
        const RowKey key = cursor.key();
        if (keys && !keys->contains(key))
            return Taking::PassedOver;
        Sample sample = cursor.sample();
        const RowInfo &info = table->nameAt(key, sample.time);
        sample.row = info.row;
        return taken(take(key, info, sample));
    });
}

Result<quint64, Error> SqliteReader::readEvents(
    Statement &query, const RowTable &table, const std::optional<QSet<RowKey>> &keys, const TakeEvent &take) const
{
    return takeAll(*m_database, query, [&] {
        const RowKey key{ static_cast<quint32>(query.integer(0)) };
        if (keys && !keys->contains(key))
            return Taking::PassedOver;
        return taken(take(query, key, table.nameAt(key, timeOf(query.integer(1)))));
    });
}

Result<quint64, Error> SqliteReader::readTransitions(const Filter &filter, const Take<StoredTransition> &take) const
{
    const Snapshot snapshot(*m_database);
    const auto table = RowTable::read(*m_database);
    if (!table)
        return Unexpected{ table.error() };
    const auto keys = table->chosen(filter);
    const Ends ends(filter);
    Statement query = transitions(*m_database, "time_ms >= ? AND time_ms < ?" + only(keys));
    query.bind(ends.from, ends.to);
    return readEvents(query, *table, keys, [&take](const Statement &found, RowKey key, const RowInfo &row) {
        return take(transitionFrom(found, key, row));
    });
}

Result<quint64, Error> SqliteReader::readTransitionsAround(
    const Filter &filter, const Take<StoredTransition> &take) const
{
    // By row, the index leads to the last before and the first after without looking at the others.
    static constexpr const char *before = "id IN (SELECT (SELECT id FROM transitions t WHERE t.row = r.row AND "
                                          "t.time_ms < ? ORDER BY t.time_ms DESC, t.id DESC LIMIT 1) FROM ";
    static constexpr const char *after =
        "id IN (SELECT (SELECT id FROM transitions t WHERE t.row = r.row AND t.time_ms >= ? "
        "AND t.outage_ns IS NOT NULL ORDER BY t.time_ms, t.id LIMIT 1) FROM ";
    const Snapshot snapshot(*m_database);
    const auto table = RowTable::read(*m_database);
    if (!table)
        return Unexpected{ table.error() };
    const auto keys = table->chosen(filter);
    const Ends ends(filter);
    const auto hand = [&take](const Statement &found, RowKey key, const RowInfo &row) {
        return take(transitionFrom(found, key, row));
    };
    // Rows are many after many sessions; those of one target are few.
    const QByteArray condition = RowTable::condition(keys);
    const QByteArray rows =
        "(SELECT id AS row FROM rows) r" + (condition.isEmpty() ? QByteArray(")") : " WHERE " + condition + ')');
    Statement first = transitions(*m_database, before + rows);
    Statement inside = transitions(*m_database, "time_ms >= ? AND time_ms < ?" + only(keys));
    Statement last = transitions(*m_database, after + rows);
    first.bind(ends.from);
    inside.bind(ends.from, ends.to);
    last.bind(ends.to);
    quint64 count = 0;
    for (Statement *query : { &first, &inside, &last }) {
        auto read = readEvents(*query, *table, keys, hand);
        if (!read)
            return read;
        count += *read;
    }
    return count;
}

Result<quint64, Error> SqliteReader::readCertificates(const Filter &filter, const Take<StoredCertificate> &take) const
{
    const Snapshot snapshot(*m_database);
    const auto table = RowTable::read(*m_database);
    if (!table)
        return Unexpected{ table.error() };
    const auto keys = table->chosen(filter);
    const Ends ends(filter);
    Statement query = m_database->prepared(
        "SELECT row, time_ms, cause, confidence, silent_ns, lived_ns, outcome, evidence FROM certificates "
        "WHERE time_ms >= ? AND time_ms < ? ORDER BY time_ms, id");
    query.bind(ends.from, ends.to);
    return readEvents(query, *table, keys, [&take](const Statement &found, RowKey key, const RowInfo &row) {
        return take(certificateFrom(found, key, row));
    });
}

Result<quint64, Error> SqliteReader::readIncidents(const Filter &filter, const Take<StoredIncident> &take) const
{
    if (m_database->step() < 3)
        return quint64(0);
    const Snapshot snapshot(*m_database);
    const auto table = RowTable::read(*m_database);
    if (!table)
        return Unexpected{ table.error() };
    const auto keys = table->chosen(filter);
    const Ends ends(filter);
    Statement query = m_database->prepared("SELECT id, since_ms, told_ms, phase, scope, subject, cause, unreachable, "
                                           "watched FROM incidents WHERE since_ms < ? AND (phase != 'ended' OR told_ms "
                                           ">= ?) ORDER BY since_ms, id");
    query.bind(ends.to, ends.from);
    return takeAll(*m_database, query, [&] {
        const auto stored = withRows(*m_database, *table, keys, incidentFrom(query));
        return stored ? taken(take(*stored)) : Taking::PassedOver;
    });
}

Result<quint64, Error> SqliteReader::readPauses(const Filter &filter, const Take<OwnPause> &take) const
{
    const Ends ends(filter);
    Statement query = m_database->prepared("SELECT from_ms, to_ms FROM own_pauses WHERE to_ms > ? AND from_ms < ? "
                                           "AND (NOT ? OR session = (SELECT MAX(id) FROM sessions)) ORDER BY from_ms");
    query.bind(ends.from, ends.to, filter.isLastSessionOnly);
    return takeAll(*m_database, query, [&] {
        return taken(take(OwnPause{ timeOf(query.integer(0)), timeOf(query.integer(1)) }));
    });
}

Result<quint64, Error> SqliteReader::readGaps(const Filter &filter, const Take<Gap> &take) const
{
    if (m_database->step() < 2)
        return quint64(0);
    const Ends ends(filter);
    Statement query =
        m_database->prepared("SELECT from_ms, to_ms, lost FROM gaps WHERE to_ms > ? AND from_ms < ? ORDER BY from_ms");
    query.bind(ends.from, ends.to);
    return takeAll(*m_database, query, [&] {
        const auto lost = static_cast<quint64>(query.integer(2));
        return taken(take(Gap{ timeOf(query.integer(0)), timeOf(query.integer(1)), lost }));
    });
}

Result<quint64, Error> SqliteReader::readRollUps(
    Level level, const Filter &filter, const Take<RowKey, RollUp> &take) const
{
    if (m_database->step() < 2)
        return quint64(0);
    const Snapshot snapshot(*m_database);
    const auto table = RowTable::read(*m_database);
    if (!table)
        return Unexpected{ table.error() };
    const auto keys = table->chosen(filter);
    const Ends ends(filter);
    Statement query = m_database->prepared(rollUpSql(level, RowTable::condition(keys)));
    query.bind(bucketOf(level, ends.from), bucketOf(level, ends.to), ends.from, ends.to);
    RollUp record; // one for all: its memory is used again
    return takeAll(*m_database, query, [&] {
        const RowKey key{ static_cast<quint32>(query.integer(0)) };
        if (keys && !keys->contains(key))
            return Taking::PassedOver;
        LevelTable::read(query, 1, record);
        return taken(take(key, record));
    });
}

Result<std::optional<Reader::Span>, Error> SqliteReader::span() const
{
    // The key begins with the stretch of ten seconds, so the first and the last stretch hold the ends.
    Statement query = m_database->prepared(
        "SELECT MIN(first), MAX(last) FROM ("
        "SELECT MIN(time_ms) AS first, NULL AS last FROM samples WHERE bucket = (SELECT MIN(bucket) FROM samples) "
        "UNION ALL SELECT NULL, MAX(time_ms) FROM samples WHERE bucket = (SELECT MAX(bucket) FROM samples) "
        "UNION ALL SELECT MIN(time_ms), NULL FROM transitions UNION ALL SELECT NULL, MAX(time_ms) FROM transitions)");
    if (!query.next())
        return Unexpected{ m_database->lastError() };
    if (query.isNull(0))
        return std::optional<Span>();
    return std::optional(Span{ timeOf(query.integer(0)), timeOf(query.integer(1)) });
}

Result<std::optional<Reader::Span>, Error> SqliteReader::covered(Level level) const
{
    if (level == Level::Samples)
        return span();
    if (m_database->step() < 2)
        return std::optional<Span>();
    const QByteArray sql = QByteArray("SELECT (SELECT MIN(bucket) FROM ") + placeOf(level).table
        + "), MIN((SELECT until_ms FROM rolled), COALESCE((SELECT MIN(from_ms) FROM unrolled), "
          "9223372036854775807))";
    Statement query = m_database->prepared(sql);
    if (!query.next())
        return Unexpected{ m_database->lastError() };
    const UtcTime first = timeOf(query.integer(0) * placeOf(level).bucketMs);
    const UtcTime last = timeOf(query.integer(1));
    if (query.isNull(0) || last <= first)
        return std::optional<Span>();
    return std::optional(Span{ first, last });
}

Result<Space, Error> SqliteReader::space() const
{
    Space space;
    space.fileBytes = QFileInfo(m_database->path()).size() + QFileInfo(m_database->path() + u"-wal").size();
    for (const Level level : allLevels) {
        auto &part = space.levels[static_cast<size_t>(level)];
        const QByteArray sql = QByteArray("SELECT MIN(bucket) FROM ") + placeOf(level).table;
        if (m_database->step() < 2)
            return space;
        if (const auto bucket = m_database->number(sql))
            part.first = timeOf(*bucket * placeOf(level).bucketMs);
        Statement held = m_database->prepared("SELECT records, bytes FROM levels WHERE level = ?");
        if (!held.bind(static_cast<int>(level)).next())
            return Unexpected{ m_database->lastError() };
        part.records = held.integer(0);
        part.bytes = held.integer(1);
    }
    return space;
}

} // namespace keepwatch::history
