// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/core/result.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <memory>

namespace keepwatch::history {

/// One connection to a history file. Lives, from opening to closing, in the thread that made it.
class Database {
public:
    enum class Access { Write, Read };

    /// Opens the file and, for writing, makes it or brings it to the newest step of the schema. Refuses a file that is
    /// something else (NotAHistory) or of a newer Keepwatch (NewerHistory), and leaves it untouched.
    static Result<std::shared_ptr<Database>, Error> open(const QString &path, Access access);
    ~Database();
    Q_DISABLE_COPY_MOVE(Database)

    QSqlQuery query() const;
    /// A prepared statement; an error is left in its lastError().
    QSqlQuery prepared(const char *sql) const;
    bool begin();
    bool commit();
    void rollback();
    QString path() const { return m_path; }

    /// The error of a statement in our terms: disk full and damaged files are told apart by SQLite's own numbers.
    Error error(const QSqlQuery &query) const;
    Error lastError() const;

    /// The newest step that this program knows.
    static int newestStep();

private:
    explicit Database(const QString &path);

    std::optional<Error> connect(Access access);
    std::optional<Error> identify(Access access);
    std::optional<Error> migrate(int from);
    std::optional<Error> run(const QString &script);
    int pragma(const char *name) const;
    Error translated(const QSqlError &error, ErrorCode otherwise) const;

    QString m_path;
    QString m_name;
};

} // namespace keepwatch::history
