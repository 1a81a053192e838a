// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/database.h"

#include "app/history/logging.h"

#include <QFile>
#include <QSqlError>

#include <atomic>

static void loadSchema()
{
    // A static library's resources have to be asked for by name, outside any namespace.
    Q_INIT_RESOURCE(history_schema);
}

namespace keepwatch::history {

namespace {

/// "KWH1", in the file's header: this is a history of Keepwatch.
constexpr int applicationId = 0x4b574831;
constexpr int busyTimeoutMs = 5000;

// SQLite's primary result codes (sqlite3.h).
constexpr int sqliteCorrupt = 11;
constexpr int sqliteFull = 13;
constexpr int sqliteNotADatabase = 26;

QString stepName(int step)
{
    return QStringLiteral(":/history/schema/%1.sql").arg(step, 3, 10, QLatin1Char('0'));
}

QString uniqueName()
{
    static std::atomic<quint64> counter = 0;
    return QStringLiteral("keepwatch-history-%1").arg(++counter);
}

} // namespace

Database::Database(const QString &path)
    : m_path(path)
    , m_name(uniqueName())
{
}

Database::~Database()
{
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
}

Result<std::shared_ptr<Database>, Error> Database::open(const QString &path, Access access)
{
    loadSchema();
    std::shared_ptr<Database> database(new Database(path));
    if (const auto error = database->connect(access))
        return Unexpected{ *error };
    if (const auto error = database->identify(access))
        return Unexpected{ *error };
    return database;
}

int Database::newestStep()
{
    loadSchema();
    int step = 0;
    while (QFile::exists(stepName(step + 1)))
        ++step;
    return step;
}

std::optional<Error> Database::connect(Access access)
{
    auto connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    if (!connection.isValid())
        return Error{ ErrorCode::CannotOpenHistory, m_path, QStringLiteral("QSQLITE"), 0 };
    connection.setDatabaseName(m_path);
    QString options = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeoutMs);
    if (access == Access::Read)
        options += QStringLiteral(";QSQLITE_OPEN_READONLY");
    connection.setConnectOptions(options);
    if (!connection.open())
        return translated(connection.lastError(), ErrorCode::CannotOpenHistory);
    return std::nullopt;
}

int Database::pragma(const char *name) const
{
    QSqlQuery answer = query();
    if (!answer.exec(QStringLiteral("PRAGMA %1").arg(QLatin1StringView(name))) || !answer.next())
        return -1;
    return answer.value(0).toInt();
}

std::optional<Error> Database::identify(Access access)
{
    // 1. Not SQLite at all, or damaged: the first real read says so. 2. Somebody else's file. 3. Ours, but newer.
    QSqlQuery tables = query();
    if (!tables.exec(QStringLiteral("SELECT COUNT(*) FROM sqlite_master")) || !tables.next())
        return translated(tables.lastError(), ErrorCode::CannotOpenHistory);
    const bool isEmpty = tables.value(0).toInt() == 0;
    tables.finish();
    const int step = pragma("user_version");
    if (pragma("application_id") != applicationId && !(isEmpty && access == Access::Write))
        return Error{ ErrorCode::NotAHistory, m_path, {}, 0 };
    if (step > newestStep())
        return Error{ ErrorCode::NewerHistory, m_path, QString::number(step), 0 };
    return access == Access::Write ? migrate(isEmpty ? 0 : step) : std::nullopt;
}

std::optional<Error> Database::migrate(int from)
{
    // WAL: a kill leaves whole transactions, and readers never wait. It cannot be set inside a transaction.
    if (auto error = run(QStringLiteral("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")))
        return error;
    for (int step = from + 1; step <= newestStep(); ++step) {
        QFile file(stepName(step));
        if (!file.open(QIODevice::ReadOnly))
            return Error{ ErrorCode::CannotReadFile, file.fileName(), file.errorString(), 0 };
        const QString script = QString::fromUtf8(file.readAll())
            + QStringLiteral("; PRAGMA application_id = %1; PRAGMA user_version = %2").arg(applicationId).arg(step);
        if (!begin())
            return lastError();
        if (auto error = run(script)) {
            rollback();
            return error;
        }
        if (!commit())
            return lastError();
    }
    return std::nullopt;
}

std::optional<Error> Database::run(const QString &script)
{
    // The driver takes one statement at a time; comments may hold a semicolon and go first.
    QString statements;
    for (const QString &line : script.split(u'\n'))
        statements += line.left(line.indexOf(QStringLiteral("--"))) + u'\n';
    for (const QString &statement : statements.split(u';', Qt::SkipEmptyParts)) {
        if (statement.trimmed().isEmpty())
            continue;
        QSqlQuery step = query();
        if (!step.exec(statement))
            return translated(step.lastError(), ErrorCode::CannotOpenHistory);
    }
    return std::nullopt;
}

QSqlQuery Database::query() const
{
    QSqlQuery query(QSqlDatabase::database(m_name, false));
    query.setForwardOnly(true);
    return query;
}

QSqlQuery Database::prepared(const char *sql) const
{
    QSqlQuery statement = query();
    if (!statement.prepare(QLatin1StringView(sql)))
        qCWarning(log) << "cannot prepare" << sql << statement.lastError().text();
    return statement;
}

bool Database::begin()
{
    return QSqlDatabase::database(m_name, false).transaction();
}

bool Database::commit()
{
    return QSqlDatabase::database(m_name, false).commit();
}

void Database::rollback()
{
    QSqlDatabase::database(m_name, false).rollback();
}

Error Database::error(const QSqlQuery &query) const
{
    return translated(query.lastError(), ErrorCode::CannotWriteFile);
}

Error Database::lastError() const
{
    return translated(QSqlDatabase::database(m_name, false).lastError(), ErrorCode::CannotWriteFile);
}

Error Database::translated(const QSqlError &error, ErrorCode otherwise) const
{
    const int number = error.nativeErrorCode().toInt();
    ErrorCode code = otherwise;
    if ((number & 0xff) == sqliteFull)
        code = ErrorCode::DiskFull;
    else if ((number & 0xff) == sqliteNotADatabase || (number & 0xff) == sqliteCorrupt)
        code = ErrorCode::NotAHistory;
    return { .code = code, .subject = m_path, .detail = error.databaseText(), .number = number };
}

} // namespace keepwatch::history
