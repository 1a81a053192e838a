// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/database.h"
#include "app/history/records.h"

#include <QHash>
#include <QSet>

#include <functional>
#include <memory>
#include <vector>

namespace keepwatch::history {

/// Reads a history file beside its writer, record by record in the order of time, in constant memory. Lives in one
/// thread and makes it wait; never changes the file.
class Reader {
public:
    static Result<std::shared_ptr<Reader>, Error> open(const QString &path);
    ~Reader();
    Q_DISABLE_COPY_MOVE(Reader)

    /// Takes one record; false ends the reading, which is no error.
    template <typename... Record> using Take = std::function<bool(const Record &...)>;

    // Each returns how many records were taken.
    Result<quint64, Error> readRows(const Filter &filter, const Take<StoredRow> &take) const;
    Result<quint64, Error> readSamples(const Filter &filter, const Take<RowInfo, Sample> &take) const;
    Result<quint64, Error> readTransitions(const Filter &filter, const Take<StoredTransition> &take) const;
    Result<quint64, Error> readCertificates(const Filter &filter, const Take<StoredCertificate> &take) const;
    Result<quint64, Error> readPauses(const Filter &filter, const Take<OwnPause> &take) const;

    struct Span {
        UtcTime first{};
        UtcTime last{};
    };
    /// First and last stored moment of samples and transitions; absent: nothing is stored.
    Result<std::optional<Span>, Error> span() const;

private:
    /// What a row was called, by time; and the number it had in the last session.
    struct Names {
        std::vector<RowName> versions;
        bool isOfLastSession = false;
        std::optional<UtcTime> end;
    };
    class SampleCursor;
    using Rows = QHash<qint64, Names>;

    explicit Reader(std::shared_ptr<Database> database);

    Result<Rows, Error> rows() const;
    Result<quint64, Error> readEvents(const Filter &filter, const char *sql,
        const std::function<bool(const QSqlQuery &, const RowInfo &)> &take) const;
    /// The keys that the filter lets through; absent: all of them.
    static std::optional<QSet<qint64>> chosen(const Rows &rows, const Filter &filter);
    static RowInfo nameAt(const Rows &rows, qint64 key, UtcTime time);

    std::shared_ptr<Database> m_database;
};

} // namespace keepwatch::history
