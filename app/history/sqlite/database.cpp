// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/sqlite/database.h"

#include <QFile>

#include <sqlite3.h>

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

QString stepName(int step)
{
    return QStringLiteral(":/history/schema/%1.sql").arg(step, 3, 10, QLatin1Char('0'));
}

QByteArray pragma(const char *name, int value)
{
    return QByteArray("; PRAGMA ") + name + " = " + QByteArray::number(value);
}

} // namespace

Database::Database(const QString &path)
    : m_path(path)
{
}

Database::~Database()
{
    sqlite3_close_v2(m_handle);
}

Result<std::shared_ptr<Database>, Error> Database::open(const QString &path, Access access)
{
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
    const int flags = access == Access::Read ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const QByteArray name = QFile::encodeName(m_path);
    if (sqlite3_open_v2(name.constData(), &m_handle, flags | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK)
        return openingError();
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, busyTimeoutMs);
    return std::nullopt;
}

std::optional<Error> Database::identify(Access access)
{
    // 1. Not SQLite at all, or damaged: the first real read says so. 2. Somebody else's file. 3. Ours, but newer.
    const auto tables = number("SELECT COUNT(*) FROM sqlite_master");
    if (!tables)
        return openingError();
    const bool isEmpty = *tables == 0;
    m_step = static_cast<int>(number("PRAGMA user_version").value_or(0));
    if (number("PRAGMA application_id") != applicationId && !(isEmpty && access == Access::Write))
        return Error{ ErrorCode::NotAHistory, m_path, {}, 0 };
    if (m_step > newestStep())
        return Error{ ErrorCode::NewerHistory, m_path, QString::number(m_step), 0 };
    return access == Access::Write ? migrate(isEmpty ? 0 : m_step) : std::nullopt;
}

std::optional<Error> Database::migrate(int from)
{
    // WAL: a kill leaves whole transactions, and readers never wait. It cannot be set inside a transaction; neither
    // can the giving back of freed pages, and that only before the first table.
    if (!run("PRAGMA auto_vacuum = INCREMENTAL; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL"))
        return openingError();
    for (int step = from + 1; step <= newestStep(); ++step) {
        QFile file(stepName(step));
        if (!file.open(QIODevice::ReadOnly))
            return Error{ ErrorCode::CannotReadFile, file.fileName(), file.errorString(), 0 };
        const QByteArray script =
            file.readAll() + pragma("application_id", applicationId) + pragma("user_version", step);
        if (begin() && run(script) && commit()) {
            m_step = step;
            continue;
        }
        Error error = openingError();
        rollback();
        return error;
    }
    return std::nullopt;
}

bool Database::isDamage(const Error &error)
{
    return error.code == ErrorCode::NotAHistory && (error.number & 0xff) == SQLITE_CORRUPT;
}

bool Database::run(const QByteArray &script)
{
    return sqlite3_exec(m_handle, script.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
}

Statement Database::prepared(const char *sql) const
{
    return { m_handle, sql };
}

std::optional<qint64> Database::number(const char *sql) const
{
    Statement statement = prepared(sql);
    if (!statement.next() || statement.isNull(0))
        return std::nullopt;
    return statement.integer(0);
}

qint64 Database::changes() const
{
    return sqlite3_changes(m_handle);
}

Error Database::lastError() const
{
    const int number = sqlite3_extended_errcode(m_handle);
    Error error{ ErrorCode::CannotWriteFile, m_path, QString::fromUtf8(sqlite3_errmsg(m_handle)), number };
    switch (number & 0xff) {
    case SQLITE_FULL:
        error.code = ErrorCode::DiskFull;
        break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        error.code = ErrorCode::NotAHistory;
        break;
    default:
        break;
    }
    return error;
}

Error Database::openingError() const
{
    Error error = lastError();
    if (error.code == ErrorCode::CannotWriteFile)
        error.code = ErrorCode::CannotOpenHistory;
    return error;
}

} // namespace keepwatch::history
