// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/reader.h"

#include "app/history/numbers.h"

#include <QSqlError>
#include <QVariant>

#include <algorithm>
#include <limits>

namespace keepwatch::history {

namespace {

std::optional<Duration> nanoseconds(const QVariant &value)
{
    return value.isNull() ? std::nullopt : std::optional(Duration(value.toLongLong()));
}

template <typename E, size_t N> E coded(const std::array<Code<E>, N> &table, const QVariant &value, E otherwise)
{
    return valueIn(table, value.toString()).value_or(otherwise);
}

/// The filter's ends as whole milliseconds, the second one outside.
struct Ends {
    explicit Ends(const Filter &filter)
        : from(filter.from ? msOf(*filter.from) : std::numeric_limits<qint64>::min() / 2)
        , to(filter.to ? msOf(*filter.to) : std::numeric_limits<qint64>::max() / 2)
    {
    }
    qint64 from;
    qint64 to;
};

/// One state of the file for all statements of a reading, whatever is written meanwhile.
class Snapshot {
public:
    explicit Snapshot(Database &database)
        : m_database(database)
    {
        m_database.begin();
    }
    ~Snapshot() { m_database.rollback(); }
    Q_DISABLE_COPY_MOVE(Snapshot)

private:
    Database &m_database;
};

Sample sampleFrom(const QSqlQuery &query)
{
    Sample sample;
    sample.time = timeOf(query.value(1).toLongLong());
    sample.seq = query.value(2).toULongLong();
    sample.outcome = static_cast<Outcome>(query.value(3).toInt());
    sample.state = static_cast<State>(query.value(4).toInt());
    sample.rtt = nanoseconds(query.value(5));
    sample.kernelRtt = nanoseconds(query.value(6));
    return sample;
}

StoredTransition transitionFrom(const QSqlQuery &query)
{
    StoredTransition stored;
    Transition &transition = stored.transition;
    transition.time = timeOf(query.value(1).toLongLong());
    transition.from = valueIn(stateCodes, query.value(2).toString());
    transition.to = coded(stateCodes, query.value(3), State::Connecting);
    transition.severity = query.value(4).toInt();
    transition.cause = coded(causeCodes, query.value(5), Cause::Unknown);
    transition.confidence = coded(confidenceCodes, query.value(6), Confidence::Possible);
    transition.silent = nanoseconds(query.value(7));
    transition.outageFor = nanoseconds(query.value(8));
    transition.isDrop = query.value(9).toBool();
    stored.evidence = query.value(10).toString().toUtf8();
    return stored;
}

StoredCertificate certificateFrom(const QSqlQuery &query)
{
    StoredCertificate stored;
    Certificate &certificate = stored.certificate;
    certificate.time = timeOf(query.value(1).toLongLong());
    certificate.cause = coded(causeCodes, query.value(2), Cause::Unknown);
    certificate.confidence = coded(confidenceCodes, query.value(3), Confidence::Possible);
    certificate.silent = nanoseconds(query.value(4));
    certificate.lived = nanoseconds(query.value(5));
    certificate.outcome = coded(aftermathCodes, query.value(6), Aftermath::Unreachable);
    stored.evidence = query.value(7).toString().toUtf8();
    return stored;
}

} // namespace

Reader::Reader(std::shared_ptr<Database> database)
    : m_database(std::move(database))
{
}

Reader::~Reader() = default;

Result<std::shared_ptr<Reader>, Error> Reader::open(const QString &path)
{
    auto database = Database::open(path, Database::Access::Read);
    if (!database)
        return Unexpected{ database.error() };
    return std::shared_ptr<Reader>(new Reader(*database));
}

Result<Reader::Rows, Error> Reader::rows() const
{
    QSqlQuery query = m_database->prepared(
        "SELECT r.id, r.number, r.session = (SELECT MAX(id) FROM sessions), n.since_ms, n.target, n.name, "
        "n.peer_group, n.peer, n.method, n.is_inbound, r.ended_ms FROM rows r JOIN row_names n ON n.row = r.id ORDER "
        "BY r.id, n.since_ms");
    if (!query.exec())
        return Unexpected{ m_database->error(query) };
    Rows rows;
    while (query.next()) {
        RowName name;
        name.since = timeOf(query.value(3).toLongLong());
        name.info.row = RowId{ query.value(1).toUInt() };
        name.info.target = TargetId{ query.value(4).toUInt() };
        name.info.name = query.value(5).toString();
        name.info.group = query.value(6).toString();
        name.info.peer = query.value(7).toString();
        name.info.method = coded(methodCodes, query.value(8), Method::Keepalive);
        name.info.isInbound = query.value(9).toBool();
        Names &names = rows[query.value(0).toLongLong()];
        names.isOfLastSession = query.value(2).toBool();
        if (!query.value(10).isNull())
            names.end = timeOf(query.value(10).toLongLong());
        names.versions.push_back(name);
    }
    return rows;
}

std::optional<QSet<qint64>> Reader::chosen(const Rows &rows, const Filter &filter)
{
    if (filter.rows.isEmpty() && filter.targets.isEmpty() && !filter.isLastSessionOnly)
        return std::nullopt;
    const QSet<RowId> numbers(filter.rows.cbegin(), filter.rows.cend());
    const QSet<QString> targets(filter.targets.cbegin(), filter.targets.cend());
    QSet<qint64> keys;
    for (auto row = rows.cbegin(); row != rows.cend(); ++row) {
        const bool isNumbered =
            numbers.isEmpty() || (row->isOfLastSession && numbers.contains(row->versions.front().info.row));
        const bool isNamed = targets.isEmpty()
            || std::ranges::any_of(row->versions, [&](const auto &name) { return targets.contains(name.info.name); });
        if (isNumbered && isNamed && (row->isOfLastSession || !filter.isLastSessionOnly))
            keys.insert(row.key());
    }
    return keys;
}

RowInfo Reader::nameAt(const Rows &rows, qint64 key, UtcTime time)
{
    const auto row = rows.constFind(key);
    if (row == rows.cend())
        return {};
    const auto next = std::ranges::upper_bound(row->versions, time, {}, &RowName::since);
    return next == row->versions.begin() ? next->info : std::prev(next)->info;
}

/// Walks over the stretches of ten seconds that hold samples, and over the samples of each.
class Reader::SampleCursor {
public:
    /// `key`: the one row that is asked for, found by the key; absent: each stretch is read whole and sorted by time.
    SampleCursor(const Database &database, const Ends &ends, std::optional<qint64> key)
        : m_ends(ends)
        , m_key(key)
        , m_next(database.prepared("SELECT MIN(bucket) FROM samples WHERE bucket >= ?"))
        , m_samples(database.prepared(key ? oneRow : allRows))
    {
    }

    /// Begins the first stretch that is not before `bucket`; nothing: there is none.
    std::optional<qint64> begin(qint64 bucket)
    {
        m_next.bindValue(0, qlonglong(bucket));
        if (!m_next.exec() || !m_next.next() || m_next.value(0).isNull())
            return std::nullopt;
        const qint64 found = m_next.value(0).toLongLong();
        m_next.finish();
        if (found > bucketOf(m_ends.to))
            return std::nullopt;
        int position = 0;
        m_samples.bindValue(position++, qlonglong(found));
        m_samples.bindValue(position++, qlonglong(m_ends.from));
        m_samples.bindValue(position++, qlonglong(m_ends.to));
        if (m_key)
            m_samples.bindValue(position++, qlonglong(*m_key));
        m_samples.exec();
        return found;
    }
    bool next() { return m_samples.next(); }
    const QSqlQuery &query() const { return m_samples; }
    bool hasFailed() const { return m_samples.lastError().isValid() || m_next.lastError().isValid(); }
    const QSqlQuery &failed() const { return m_next.lastError().isValid() ? m_next : m_samples; }

private:
    static constexpr const char *oneRow =
        "SELECT row, time_ms, seq, outcome, state, rtt_ns, kernel_rtt_ns FROM samples "
        "WHERE bucket = ? AND time_ms >= ? AND time_ms < ? AND row = ? ORDER BY time_ms, seq, outcome";
    static constexpr const char *allRows =
        "SELECT row, time_ms, seq, outcome, state, rtt_ns, kernel_rtt_ns FROM samples "
        "WHERE bucket = ? AND time_ms >= ? AND time_ms < ? ORDER BY time_ms, row, seq, outcome";

    Ends m_ends;
    std::optional<qint64> m_key;
    QSqlQuery m_next;
    QSqlQuery m_samples;
};

Result<quint64, Error> Reader::readRows(const Filter &filter, const Take<StoredRow> &take) const
{
    const auto rows = this->rows();
    if (!rows)
        return Unexpected{ rows.error() };
    const auto keys = chosen(*rows, filter);
    quint64 taken = 0;
    for (auto row = rows->cbegin(); row != rows->cend(); ++row) {
        if (keys && !keys->contains(row.key()))
            continue;
        if (!take(StoredRow{ .row = row->versions.back().info, .end = row->end }))
            break;
        ++taken;
    }
    return taken;
}

Result<quint64, Error> Reader::readSamples(const Filter &filter, const Take<RowInfo, Sample> &take) const
{
    const Snapshot snapshot(*m_database);
    const auto rows = this->rows();
    if (!rows)
        return Unexpected{ rows.error() };
    const auto keys = chosen(*rows, filter);
    if (keys && keys->isEmpty())
        return quint64(0);
    const Ends ends(filter);
    SampleCursor cursor(*m_database, ends, keys && keys->size() == 1 ? std::optional(*keys->cbegin()) : std::nullopt);
    quint64 taken = 0;
    for (auto bucket = cursor.begin(bucketOf(ends.from)); bucket; bucket = cursor.begin(*bucket + 1)) {
        while (cursor.next()) {
            const qint64 key = cursor.query().value(0).toLongLong();
            if (keys && !keys->contains(key))
                continue;
            Sample sample = sampleFrom(cursor.query());
            const RowInfo info = nameAt(*rows, key, sample.time);
            sample.row = info.row;
            if (!take(info, sample))
                return taken;
            ++taken;
        }
    }
    if (cursor.hasFailed())
        return Unexpected{ m_database->error(cursor.failed()) };
    return taken;
}

Result<quint64, Error> Reader::readTransitions(const Filter &filter, const Take<StoredTransition> &take) const
{
    return readEvents(filter,
        "SELECT row, time_ms, from_state, to_state, severity, cause, confidence, silent_ns, outage_ns, is_drop, "
        "evidence "
        "FROM transitions WHERE time_ms >= ? AND time_ms < ? ORDER BY time_ms, id",
        [&take](const QSqlQuery &query, const RowInfo &row) {
            StoredTransition stored = transitionFrom(query);
            stored.row = row;
            stored.transition.row = row.row;
            return take(stored);
        });
}

Result<quint64, Error> Reader::readCertificates(const Filter &filter, const Take<StoredCertificate> &take) const
{
    return readEvents(filter,
        "SELECT row, time_ms, cause, confidence, silent_ns, lived_ns, outcome, evidence FROM certificates "
        "WHERE time_ms >= ? AND time_ms < ? ORDER BY time_ms, id",
        [&take](const QSqlQuery &query, const RowInfo &row) {
            StoredCertificate stored = certificateFrom(query);
            stored.row = row;
            stored.certificate.row = row.row;
            return take(stored);
        });
}

Result<quint64, Error> Reader::readEvents(
    const Filter &filter, const char *sql, const std::function<bool(const QSqlQuery &, const RowInfo &)> &take) const
{
    const Snapshot snapshot(*m_database);
    const auto rows = this->rows();
    if (!rows)
        return Unexpected{ rows.error() };
    const auto keys = chosen(*rows, filter);
    const Ends ends(filter);
    QSqlQuery query = m_database->prepared(sql);
    query.bindValue(0, qlonglong(ends.from));
    query.bindValue(1, qlonglong(ends.to));
    if (!query.exec())
        return Unexpected{ m_database->error(query) };
    quint64 taken = 0;
    while (query.next()) {
        const qint64 key = query.value(0).toLongLong();
        if (keys && !keys->contains(key))
            continue;
        if (!take(query, nameAt(*rows, key, timeOf(query.value(1).toLongLong()))))
            break;
        ++taken;
    }
    return taken;
}

Result<quint64, Error> Reader::readPauses(const Filter &filter, const Take<OwnPause> &take) const
{
    const Ends ends(filter);
    QSqlQuery query = m_database->prepared("SELECT from_ms, to_ms FROM own_pauses WHERE to_ms > ? AND from_ms < ? "
                                           "AND (NOT ? OR session = (SELECT MAX(id) FROM sessions)) ORDER BY from_ms");
    query.bindValue(0, qlonglong(ends.from));
    query.bindValue(1, qlonglong(ends.to));
    query.bindValue(2, filter.isLastSessionOnly);
    if (!query.exec())
        return Unexpected{ m_database->error(query) };
    quint64 taken = 0;
    while (query.next()) {
        if (!take(OwnPause{ timeOf(query.value(0).toLongLong()), timeOf(query.value(1).toLongLong()) }))
            break;
        ++taken;
    }
    return taken;
}

Result<std::optional<Reader::Span>, Error> Reader::span() const
{
    // The key begins with the stretch of ten seconds, so the first and the last stretch hold the ends.
    QSqlQuery query = m_database->prepared(
        "SELECT MIN(first), MAX(last) FROM ("
        "SELECT MIN(time_ms) AS first, NULL AS last FROM samples WHERE bucket = (SELECT MIN(bucket) FROM samples) "
        "UNION ALL SELECT NULL, MAX(time_ms) FROM samples WHERE bucket = (SELECT MAX(bucket) FROM samples) "
        "UNION ALL SELECT MIN(time_ms), MAX(time_ms) FROM transitions)");
    if (!query.exec() || !query.next())
        return Unexpected{ m_database->error(query) };
    if (query.value(0).isNull())
        return std::optional<Span>();
    return std::optional(Span{ timeOf(query.value(0).toLongLong()), timeOf(query.value(1).toLongLong()) });
}

} // namespace keepwatch::history
