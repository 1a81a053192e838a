// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/sqlite/sqlitewriter.h"

#include "app/history/sqlite/numbers.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>
#include <QJsonDocument>
#include <QLockFile>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace keepwatch::history {

namespace {

/// How often a session says that it still runs when it has nothing else to say.
constexpr qint64 aliveIntervalMs = 10000;
/// About what a sample takes in the file.
constexpr qint64 sampleBytes = 22;

std::optional<QString> json(const Evidence &evidence)
{
    const QJsonObject object = evidence.toJson();
    if (object.isEmpty())
        return std::nullopt;
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(keepwatch::history::SqliteWriter)
};

/// Who holds the file, and since when: the lock file is written once, when it is taken.
Error lockError(const QString &path, const QLockFile &lock)
{
    Error error{ ErrorCode::CannotOpenHistory, path, QString::fromLocal8Bit(std::strerror(EACCES)), EACCES };
    qint64 pid = 0;
    QString host;
    QString program;
    if (lock.error() != QLockFile::LockFailedError || !lock.getLockInfo(&pid, &host, &program))
        return error;
    const QDateTime since = QFileInfo(lock.fileName()).lastModified();
    error.detail = Words::tr("%1 (process %2) has been writing it since %3; one program at a time can, any may read")
                       .arg(program, QString::number(pid), since.toString(u"yyyy-MM-dd HH:mm:ss"));
    return error;
}

} // namespace

struct SqliteWriter::Statements {
    explicit Statements(const Database &database)
        : row(database.prepared("INSERT OR IGNORE INTO rows VALUES (?, ?, ?, NULL)"))
        , name(database.prepared("INSERT OR REPLACE INTO row_names VALUES (?, ?, ?, ?, ?, ?, ?, ?)"))
        , sample(database.prepared("INSERT OR IGNORE INTO samples VALUES (?, ?, ?, ?, ?, ?, ?, ?)"))
        , transition(database.prepared("INSERT INTO transitions VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        , certificate(database.prepared("INSERT INTO certificates VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)"))
        , pause(database.prepared("INSERT INTO own_pauses VALUES (?, ?, ?)"))
        , incident(database.prepared("INSERT OR REPLACE INTO incidents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        , incidentRow(database.prepared("INSERT OR IGNORE INTO incident_rows VALUES (?, ?)"))
        , end(database.prepared("UPDATE rows SET ended_ms = ? WHERE id = ?"))
        , gap(database.prepared("INSERT INTO gaps VALUES (?, ?, ?, ?)"))
        , count(database.prepared("UPDATE levels SET records = records + ?, bytes = bytes + ? WHERE level = 0"))
        , alive(database.prepared("UPDATE sessions SET alive_ms = MAX(alive_ms, ?) WHERE id = ?"))
    {
    }

    Statement row;
    Statement name;
    Statement sample;
    Statement transition;
    Statement certificate;
    Statement pause;
    Statement incident;
    Statement incidentRow;
    Statement end;
    Statement gap;
    Statement count;
    Statement alive;
};

SqliteWriter::SqliteWriter(std::unique_ptr<QLockFile> lock, std::shared_ptr<Database> database)
    : m_lock(std::move(lock))
    , m_database(std::move(database))
    , m_roller(*m_database)
    , m_janitor(*m_database)
    , m_importer(*m_database)
{
}

SqliteWriter::~SqliteWriter() = default;

Result<std::shared_ptr<Writer>, Error> SqliteWriter::open(const QString &path, UtcTime now)
{
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0); // only the end of its process frees it
    if (!lock->tryLock())
        return Unexpected{ lockError(path, *lock) };
    auto database = Database::open(path, Database::Access::Write);
    if (!database)
        return Unexpected{ database.error() };
    std::shared_ptr<SqliteWriter> writer(new SqliteWriter(std::move(lock), *database));
    if (const auto error = writer->beginSession(now))
        return Unexpected{ *error };
    return std::shared_ptr<Writer>(writer);
}

Result<QString, Error> SqliteWriter::setAside(const QString &path, UtcTime now)
{
    const auto moment = QDateTime::fromMSecsSinceEpoch(msOf(now), Qt::UTC).toString(u"yyyyMMdd'T'HHmmss'Z'");
    QString name = path + u".damaged-" + moment;
    for (int number = 2; QFileInfo::exists(name); ++number)
        name = path + u".damaged-" + moment + u'-' + QString::number(number);
    QFile file(path);
    if (!file.rename(name))
        return Unexpected{ Error{ ErrorCode::CannotWriteFile, path, file.errorString(), 0 } };
    // The journal holds the newest records and belongs to its file; the index of it is made anew.
    QFile::rename(path + u"-wal", name + u"-wal");
    QFile::remove(path + u"-shm");
    return name;
}

std::optional<Error> SqliteWriter::beginSession(UtcTime now)
{
    m_aliveMs = msOf(now);
    Statement session = m_database->prepared("INSERT INTO sessions (started_ms, program, alive_ms) VALUES (?, ?, ?)");
    if (!m_roller.begin(now) || !session.run(m_aliveMs, QStringLiteral("keepwatch " KEEPWATCH_VERSION), m_aliveMs))
        return m_database->lastError();
    const auto id = m_database->number("SELECT MAX(id) FROM sessions");
    if (!id)
        return m_database->lastError();
    m_session = *id;
    m_statements = std::make_unique<Statements>(*m_database);
    return std::nullopt;
}

qint64 SqliteWriter::keyOf(RowId row)
{
    const auto known = m_keys.constFind(row);
    if (known != m_keys.cend())
        return *known;
    // Remembered even if this transaction fails: the batch is tried again with the same key.
    const qint64 key = m_importer.takeKey();
    m_keys.insert(row, key);
    return key;
}

std::optional<Error> SqliteWriter::write(const Batch &batch)
{
    if (batch.isEmpty())
        return std::nullopt;
    std::vector<qint64> keys;
    std::optional<Error> error;
    if (!m_database->begin() || !m_roller.close(batch.samples) || !writeAll(batch, keys) || !m_database->commit()) {
        error = m_database->lastError();
        m_database->rollback();
    }
    m_roller.settle(!error);
    if (error)
        return error;
    for (size_t i = 0; i < keys.size(); ++i)
        m_roller.add(keys[i], batch.samples[qsizetype(i)]);
    return std::nullopt;
}

bool SqliteWriter::writeAll(const Batch &batch, std::vector<qint64> &keys)
{
    const auto all = [this](const auto &list, auto step) {
        return std::ranges::all_of(list, [&](const auto &item) { return (this->*step)(item); });
    };
    return all(batch.rows, &SqliteWriter::writeRow) && writeSamples(batch.samples, keys)
        && all(batch.transitions, &SqliteWriter::writeTransition)
        && all(batch.certificates, &SqliteWriter::writeCertificate) && all(batch.pauses, &SqliteWriter::writePause)
        && all(batch.incidents, &SqliteWriter::writeIncident) && all(batch.ends, &SqliteWriter::writeEnd)
        && all(batch.gaps, &SqliteWriter::writeGap) && count(batch);
}

bool SqliteWriter::writeRow(const RowName &row)
{
    const RowInfo &info = row.info;
    const qint64 key = keyOf(info.row);
    return m_statements->row.run(key, m_session, info.row.value)
        && m_statements->name.run(key, msOf(row.since), info.target.value, info.name, info.group, info.peer,
            code(info.method), info.isInbound);
}

bool SqliteWriter::writeSamples(const QList<Sample> &samples, std::vector<qint64> &keys)
{
    keys.reserve(size_t(samples.size()));
    return std::ranges::all_of(samples, [&](const Sample &sample) {
        keys.push_back(keyOf(sample.row));
        const qint64 ms = msOf(sample.time);
        return m_statements->sample.run(bucketOf(ms), keys.back(), ms, sample.seq, numberOf(sample.outcome),
            numberOf(sample.state), sample.rtt, sample.kernelRtt);
    });
}

bool SqliteWriter::writeTransition(const Transition &transition)
{
    const auto from = transition.from ? std::optional(code(*transition.from)) : std::nullopt;
    return m_statements->transition.run(keyOf(transition.row), msOf(transition.time), from, code(transition.to),
        transition.severity, code(transition.cause), code(transition.confidence), transition.silent,
        transition.outageFor, transition.isDrop, json(transition.evidence));
}

bool SqliteWriter::writeCertificate(const Certificate &certificate)
{
    return m_statements->certificate.run(keyOf(certificate.row), msOf(certificate.time), code(certificate.cause),
        code(certificate.confidence), certificate.silent, certificate.lived, code(certificate.outcome),
        json(certificate.evidence));
}

bool SqliteWriter::writePause(const OwnPause &pause)
{
    return m_statements->pause.run(m_session, msOf(pause.from), msOf(pause.to));
}

bool SqliteWriter::writeIncident(const Incident &incident)
{
    const auto known = m_incidents.constFind(incident.id);
    const qint64 id = known != m_incidents.cend()
        ? *known
        : m_database->number("SELECT COALESCE(MAX(id), 0) + 1 FROM incidents").value_or(0);
    m_incidents.insert(incident.id, id);
    return m_statements->incident.run(id, msOf(incident.since), msOf(incident.time), code(incident.phase),
               code(incident.scope), incident.subject, code(incident.cause), incident.unreachable, incident.watched)
        && std::ranges::all_of(incident.rows, [&](RowId row) { return m_statements->incidentRow.run(id, keyOf(row)); });
}

bool SqliteWriter::writeEnd(const RowEnd &end)
{
    return m_statements->end.run(msOf(end.time), keyOf(end.row));
}

bool SqliteWriter::writeGap(const Gap &gap)
{
    return m_statements->gap.run(m_session, msOf(gap.from), msOf(gap.to), gap.lost);
}

bool SqliteWriter::count(const Batch &batch)
{
    const qint64 samples = batch.samples.size();
    for (const Sample &sample : batch.samples)
        m_aliveMs = std::max(m_aliveMs, msOf(sample.time));
    for (const Transition &transition : batch.transitions)
        m_aliveMs = std::max(m_aliveMs, msOf(transition.time));
    return m_statements->count.run(samples, samples * sampleBytes) && m_statements->alive.run(m_aliveMs, m_session);
}

void SqliteWriter::setRetention(const Retention &retention)
{
    m_janitor.setRetention(retention);
}

std::optional<Error> SqliteWriter::import(const QString &path, bool isDamaged)
{
    return m_importer.add(path, isDamaged) ? std::nullopt : std::optional(m_database->lastError());
}

Result<bool, Error> SqliteWriter::tend(UtcTime now)
{
    if (msOf(now) >= m_aliveMs + aliveIntervalMs) {
        m_aliveMs = msOf(now);
        if (!m_statements->alive.run(m_aliveMs, m_session))
            return Unexpected{ m_database->lastError() };
    }
    // What is being brought over is rolled up when it is all there.
    auto imported = m_importer.step(m_roller);
    if (!imported || *imported)
        return imported;
    auto rolled = m_roller.step();
    if (!rolled || *rolled)
        return rolled;
    return m_janitor.step(now, m_roller.firstUnrolledMs());
}

std::optional<Error> SqliteWriter::close(UtcTime now)
{
    m_aliveMs = std::max(m_aliveMs, msOf(now));
    if (!m_roller.finish() || !m_statements->alive.run(m_aliveMs, m_session))
        return m_database->lastError();
    return std::nullopt;
}

} // namespace keepwatch::history
