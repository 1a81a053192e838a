// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/writer.h"

#include "app/history/numbers.h"

#include <QJsonDocument>
#include <QLockFile>
#include <QSqlError>
#include <QVariant>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace keepwatch::history {

namespace {

QVariant nanoseconds(std::optional<Duration> value)
{
    return value ? QVariant(static_cast<qlonglong>(value->count())) : QVariant();
}

QVariant json(const Evidence &evidence)
{
    const QJsonObject object = evidence.toJson();
    if (object.isEmpty())
        return {};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QVariant text(QLatin1StringView code)
{
    return QString(code);
}

/// An empty text, but never NULL.
QVariant text(const QString &value)
{
    return value.isNull() ? QString(QLatin1StringView("")) : value;
}

} // namespace

struct Writer::Statements {
    explicit Statements(const Database &database)
        : row(database.prepared("INSERT OR IGNORE INTO rows VALUES (?, ?, ?, NULL)"))
        , name(database.prepared("INSERT OR REPLACE INTO row_names VALUES (?, ?, ?, ?, ?, ?, ?, ?)"))
        , sample(database.prepared("INSERT OR IGNORE INTO samples VALUES (?, ?, ?, ?, ?, ?, ?, ?)"))
        , transition(database.prepared("INSERT INTO transitions VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"))
        , certificate(database.prepared("INSERT INTO certificates VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?)"))
        , pause(database.prepared("INSERT INTO own_pauses VALUES (?, ?, ?)"))
        , end(database.prepared("UPDATE rows SET ended_ms = ? WHERE id = ?"))
    {
    }

    QSqlQuery row;
    QSqlQuery name;
    QSqlQuery sample;
    QSqlQuery transition;
    QSqlQuery certificate;
    QSqlQuery pause;
    QSqlQuery end;
};

template <typename... Values> bool Writer::run(QSqlQuery &statement, const Values &...values)
{
    int position = 0;
    (statement.bindValue(position++, values), ...);
    if (statement.exec())
        return true;
    m_error = m_database->error(statement);
    return false;
}

Writer::Writer(std::unique_ptr<QLockFile> lock, std::shared_ptr<Database> database)
    : m_lock(std::move(lock))
    , m_database(std::move(database))
{
}

Writer::~Writer() = default;

Result<std::shared_ptr<Writer>, Error> Writer::open(const QString &path, UtcTime now)
{
    auto lock = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    lock->setStaleLockTime(0);
    if (!lock->tryLock()) {
        Error error{ ErrorCode::CannotOpenHistory, path, {}, 0 };
        qint64 pid = 0;
        QString host;
        QString program;
        if (lock->error() == QLockFile::LockFailedError && lock->getLockInfo(&pid, &host, &program))
            error.detail = QStringLiteral("%1 (%2)").arg(program).arg(pid);
        else
            error.detail = QString::fromLocal8Bit(std::strerror(EACCES));
        return Unexpected{ error };
    }
    auto database = Database::open(path, Database::Access::Write);
    if (!database)
        return Unexpected{ database.error() };
    std::shared_ptr<Writer> writer(new Writer(std::move(lock), *database));
    if (const auto error = writer->beginSession(now))
        return Unexpected{ *error };
    return writer;
}

std::optional<Error> Writer::beginSession(UtcTime now)
{
    QSqlQuery session = m_database->prepared("INSERT INTO sessions VALUES (NULL, ?, ?)");
    if (!run(session, qlonglong(msOf(now)), QStringLiteral("keepwatch " KEEPWATCH_VERSION)))
        return m_error;
    m_session = session.lastInsertId().toLongLong();
    QSqlQuery last = m_database->prepared("SELECT COALESCE(MAX(id), 0) + 1 FROM rows");
    if (!last.exec() || !last.next())
        return m_database->error(last);
    m_nextKey = last.value(0).toLongLong();
    last.finish();
    m_statements = std::make_unique<Statements>(*m_database);
    return std::nullopt;
}

qint64 Writer::keyOf(RowId row)
{
    const auto known = m_keys.constFind(row);
    if (known != m_keys.cend())
        return *known;
    // Remembered even if this transaction fails: the batch is tried again with the same key.
    m_keys.insert(row, m_nextKey);
    return m_nextKey++;
}

std::optional<Error> Writer::write(const Batch &batch)
{
    if (batch.isEmpty())
        return std::nullopt;
    if (!m_database->begin())
        return m_database->lastError();
    if (!writeAll(batch)) {
        m_database->rollback();
        return m_error;
    }
    if (!m_database->commit()) {
        const Error error = m_database->lastError();
        m_database->rollback();
        return error;
    }
    return std::nullopt;
}

bool Writer::writeAll(const Batch &batch)
{
    const auto all = [this](const auto &list, auto step) {
        return std::ranges::all_of(list, [&](const auto &item) { return (this->*step)(item); });
    };
    return all(batch.rows, &Writer::writeRow) && all(batch.samples, &Writer::writeSample)
        && all(batch.transitions, &Writer::writeTransition) && all(batch.certificates, &Writer::writeCertificate)
        && all(batch.pauses, &Writer::writePause) && all(batch.ends, &Writer::writeEnd);
}

bool Writer::writeRow(const RowName &row)
{
    const RowInfo &info = row.info;
    const qlonglong key = keyOf(info.row);
    return run(m_statements->row, key, qlonglong(m_session), info.row.value)
        && run(m_statements->name, key, qlonglong(msOf(row.since)), info.target.value, text(info.name),
            text(info.group), text(info.peer), text(code(info.method)), info.isInbound);
}

bool Writer::writeSample(const Sample &sample)
{
    const qlonglong ms = msOf(sample.time);
    return run(m_statements->sample, qlonglong(bucketOf(ms)), qlonglong(keyOf(sample.row)), ms, qlonglong(sample.seq),
        numberOf(sample.outcome), numberOf(sample.state), nanoseconds(sample.rtt), nanoseconds(sample.kernelRtt));
}

bool Writer::writeTransition(const Transition &transition)
{
    return run(m_statements->transition, qlonglong(keyOf(transition.row)), qlonglong(msOf(transition.time)),
        transition.from ? text(code(*transition.from)) : QVariant(), text(code(transition.to)), transition.severity,
        text(code(transition.cause)), text(code(transition.confidence)), nanoseconds(transition.silent),
        nanoseconds(transition.outageFor), transition.isDrop, json(transition.evidence));
}

bool Writer::writeCertificate(const Certificate &certificate)
{
    return run(m_statements->certificate, qlonglong(keyOf(certificate.row)), qlonglong(msOf(certificate.time)),
        text(code(certificate.cause)), text(code(certificate.confidence)), nanoseconds(certificate.silent),
        nanoseconds(certificate.lived), text(code(certificate.outcome)), json(certificate.evidence));
}

bool Writer::writePause(const OwnPause &pause)
{
    return run(m_statements->pause, qlonglong(m_session), qlonglong(msOf(pause.from)), qlonglong(msOf(pause.to)));
}

bool Writer::writeEnd(const RowEnd &end)
{
    return run(m_statements->end, qlonglong(msOf(end.time)), qlonglong(keyOf(end.row)));
}

} // namespace keepwatch::history
