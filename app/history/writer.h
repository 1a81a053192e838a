// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/database.h"
#include "app/history/records.h"

#include <QHash>

#include <memory>

class QLockFile;

namespace keepwatch::history {

/// Writes batches into one file, each in one transaction. One writer per file: a second is refused with the name of
/// the holder. Lives in one thread; waits for the disk, hence never in a thread that has something else to do.
class Writer {
public:
    static Result<std::shared_ptr<Writer>, Error> open(const QString &path, UtcTime now);
    ~Writer();
    Q_DISABLE_COPY_MOVE(Writer)

    /// All of the batch or nothing: after an error the same batch can be tried again.
    std::optional<Error> write(const Batch &batch);

private:
    struct Statements;

    Writer(std::unique_ptr<QLockFile> lock, std::shared_ptr<Database> database);

    std::optional<Error> beginSession(UtcTime now);
    /// Binds the values in their order and runs the statement; an error is kept in m_error.
    template <typename... Values> bool run(QSqlQuery &statement, const Values &...values);
    bool writeAll(const Batch &batch);
    bool writeRow(const RowName &row);
    bool writeSample(const Sample &sample);
    bool writeTransition(const Transition &transition);
    bool writeCertificate(const Certificate &certificate);
    bool writePause(const OwnPause &pause);
    bool writeEnd(const RowEnd &end);
    qint64 keyOf(RowId row);

    // The order matters: statements go before their connection, the lock goes last.
    std::unique_ptr<QLockFile> m_lock;
    std::shared_ptr<Database> m_database;
    std::unique_ptr<Statements> m_statements;
    qint64 m_session = 0;
    qint64 m_nextKey = 1;
    QHash<RowId, qint64> m_keys; ///< of this session's rows in the file
    Error m_error;
};

} // namespace keepwatch::history
