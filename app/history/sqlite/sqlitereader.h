// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/reader.h"
#include "app/history/sqlite/database.h"
#include "app/history/sqlite/rowtable.h"

namespace keepwatch::history {

/// Reads an SQLite file.
class SqliteReader final : public Reader {
public:
    static Result<std::shared_ptr<Reader>, Error> open(const QString &path);
    explicit SqliteReader(std::shared_ptr<Database> database);
    ~SqliteReader() override;

    Result<quint64, Error> readRows(const Filter &filter, const Take<StoredRow> &take) const override;
    Result<quint64, Error> readSamples(const Filter &filter, const Take<RowKey, RowInfo, Sample> &take) const override;
    Result<quint64, Error> readTransitions(const Filter &filter, const Take<StoredTransition> &take) const override;
    Result<quint64, Error> readTransitionsAround(
        const Filter &filter, const Take<StoredTransition> &take) const override;
    Result<quint64, Error> readCertificates(const Filter &filter, const Take<StoredCertificate> &take) const override;
    Result<quint64, Error> readIncidents(const Filter &filter, const Take<StoredIncident> &take) const override;
    Result<quint64, Error> readPauses(const Filter &filter, const Take<OwnPause> &take) const override;
    Result<quint64, Error> readGaps(const Filter &filter, const Take<Gap> &take) const override;
    Result<quint64, Error> readRollUps(
        Level level, const Filter &filter, const Take<RowKey, RollUp> &take) const override;
    Result<std::optional<Span>, Error> span() const override;
    Result<std::optional<Span>, Error> covered(Level level) const override;
    Result<Space, Error> space() const override;

private:
    /// Hands a row's key and its name at the moment to `take` for each record that the filter lets through. Columns 0
    /// and 1 are key and moment.
    using TakeEvent = std::function<bool(const Statement &, RowKey, const RowInfo &)>;
    Result<quint64, Error> readEvents(
        Statement &query, const RowTable &table, const std::optional<QSet<RowKey>> &keys, const TakeEvent &take) const;

    std::shared_ptr<Database> m_database;
};

} // namespace keepwatch::history
