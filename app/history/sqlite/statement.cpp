// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/sqlite/statement.h"

#include "app/history/logging.h"

#include <sqlite3.h>
#include <utility>

namespace keepwatch::history {

Statement::Statement(sqlite3 *database, const char *sql)
{
    m_hasFailed = sqlite3_prepare_v2(database, sql, -1, &m_statement, nullptr) != SQLITE_OK;
    // A file that is none, or damaged, is told about by whoever opens it; a wrong statement is our own fault.
    if ((sqlite3_errcode(database) & 0xff) == SQLITE_ERROR)
        qCWarning(log) << "cannot prepare" << sql << sqlite3_errmsg(database);
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement &&other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr))
    , m_hasFailed(other.m_hasFailed)
{
}

Statement &Statement::operator=(Statement &&other) noexcept
{
    std::swap(m_statement, other.m_statement);
    std::swap(m_hasFailed, other.m_hasFailed);
    return *this;
}

void Statement::reset()
{
    if (!m_statement)
        return;
    m_hasFailed = false;
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
}

bool Statement::next()
{
    const int result = m_statement ? sqlite3_step(m_statement) : SQLITE_MISUSE;
    m_hasFailed = result != SQLITE_ROW && result != SQLITE_DONE;
    return result == SQLITE_ROW;
}

bool Statement::finish()
{
    while (next()) { }
    const bool hasFailed = m_hasFailed;
    // A failed statement is reset too: it must not hold its transaction open. The database keeps the error.
    if (m_statement)
        sqlite3_reset(m_statement);
    return !hasFailed;
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::optional<Duration> Statement::nanoseconds(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(Duration(integer(column)));
}

QByteArrayView Statement::bytes(int column) const
{
    const void *data = sqlite3_column_blob(m_statement, column);
    return { static_cast<const char *>(data), data ? sqlite3_column_bytes(m_statement, column) : 0 };
}

void Statement::bindNumber(int position, qint64 value)
{
    sqlite3_bind_int64(m_statement, position, value);
}

void Statement::bindOne(int position, const QString &value)
{
    const QByteArray utf8 = value.toUtf8();
    sqlite3_bind_text(m_statement, position, utf8.constData(), static_cast<int>(utf8.size()), SQLITE_TRANSIENT);
}

void Statement::bindOne(int position, QLatin1StringView value)
{
    sqlite3_bind_text(m_statement, position, value.data(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
}

void Statement::bindOne(int position, const QByteArray &value)
{
    sqlite3_bind_blob(m_statement, position, value.constData(), static_cast<int>(value.size()), SQLITE_TRANSIENT);
}

} // namespace keepwatch::history
