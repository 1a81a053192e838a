// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/sqlite/importer.h"
#include "app/history/sqlite/janitor.h"
#include "app/history/sqlite/roller.h"
#include "app/history/writer.h"

#include <QHash>

#include <memory>
#include <vector>

class QLockFile;

namespace keepwatch::history {

/// Writes into an SQLite file that it holds by a lock file.
class SqliteWriter final : public Writer {
public:
    static Result<std::shared_ptr<Writer>, Error> open(const QString &path, UtcTime now);
    static Result<QString, Error> setAside(const QString &path, UtcTime now);
    ~SqliteWriter() override;

    std::optional<Error> write(const Batch &batch) override;
    void setRetention(const Retention &retention) override;
    std::optional<Error> import(const QString &path, bool isDamaged) override;
    Result<bool, Error> tend(UtcTime now) override;
    std::optional<Error> close(UtcTime now) override;

private:
    struct Statements;

    SqliteWriter(std::unique_ptr<QLockFile> lock, std::shared_ptr<Database> database);

    std::optional<Error> beginSession(UtcTime now);
    /// `keys`: takes those of the samples' rows.
    bool writeAll(const Batch &batch, std::vector<qint64> &keys);
    bool writeRow(const RowName &row);
    bool writeSamples(const QList<Sample> &samples, std::vector<qint64> &keys);
    bool writeTransition(const Transition &transition);
    bool writeCertificate(const Certificate &certificate);
    bool writeIncident(const Incident &incident);
    bool writePause(const OwnPause &pause);
    bool writeEnd(const RowEnd &end);
    bool writeGap(const Gap &gap);
    bool count(const Batch &batch);
    qint64 keyOf(RowId row);

    // The order matters: statements go before their connection, the lock goes last.
    std::unique_ptr<QLockFile> m_lock;
    std::shared_ptr<Database> m_database;
    Roller m_roller;
    Janitor m_janitor;
    Importer m_importer;
    std::unique_ptr<Statements> m_statements;
    qint64 m_session = 0;
    qint64 m_aliveMs = 0; ///< as it stands in the file
    QHash<RowId, qint64> m_keys; ///< of this session's rows in the file
    QHash<IncidentId, qint64> m_incidents; ///< of this session: their ids in the file
};

} // namespace keepwatch::history
