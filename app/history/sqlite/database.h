// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/core/result.h"
#include "app/history/sqlite/statement.h"

#include <memory>

namespace keepwatch::history {

/// One connection to a history file. Lives, from opening to closing, in the thread that made it.
class Database {
public:
    enum class Access { Write, Read };

    /// Opens the file and, for writing, makes it or brings it to the newest step of the schema. Refuses a file that is
    /// something else or damaged (NotAHistory, see isDamage) or of a newer Keepwatch (NewerHistory), and leaves it
    /// untouched. A reader may find a file of an older step: see step().
    static Result<std::shared_ptr<Database>, Error> open(const QString &path, Access access);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    /// An error is left in lastError().
    Statement prepared(const char *sql) const;
    Statement prepared(const QByteArray &sql) const { return prepared(sql.constData()); }
    /// Runs a script without answers.
    bool run(const QByteArray &script);
    /// One number; absent: the statement failed, or there is no row or value.
    std::optional<qint64> number(const char *sql) const;
    std::optional<qint64> number(const QByteArray &sql) const { return number(sql.constData()); }
    /// Rows that the last statement changed.
    qint64 changes() const;

    bool begin() { return run("BEGIN IMMEDIATE"); }
    bool commit() { return run("COMMIT"); }
    void rollback() { run("ROLLBACK"); }

    QString path() const { return m_path; }
    /// The step of the schema that the file is of.
    int step() const { return m_step; }
    /// The last failure in our terms: disk full and damaged files are told apart by SQLite's own numbers.
    Error lastError() const;

    /// Whether it says that a history is damaged, rather than that a file is something else.
    static bool isDamage(const Error &error);
    /// The newest step that this program knows.
    static int newestStep();

private:
    explicit Database(const QString &path);

    std::optional<Error> connect(Access access);
    std::optional<Error> identify(Access access);
    std::optional<Error> migrate(int from);
    Error openingError() const;

    QString m_path;
    sqlite3 *m_handle = nullptr;
    int m_step = 0;
};

/// One state of the file for all statements of a reading, whatever is written meanwhile.
class Snapshot {
public:
    explicit Snapshot(Database &database)
        : m_database(database)
    {
        m_database.run("BEGIN");
    }
    ~Snapshot() { m_database.rollback(); }
    Q_DISABLE_COPY_MOVE(Snapshot)

private:
    Database &m_database;
};

} // namespace keepwatch::history
