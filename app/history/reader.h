// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/core/result.h"
#include "app/history/records.h"
#include "app/history/retention.h"

#include <functional>
#include <memory>

namespace keepwatch::history {

/// Reads a history beside its writer, record by record, in constant memory. Lives in one thread and makes it wait;
/// never changes the history. Values in, values out: where they are stored is known to open() alone.
class Reader {
public:
    static Result<std::shared_ptr<Reader>, Error> open(const QString &path);
    Reader() = default;
    virtual ~Reader();
    Q_DISABLE_COPY_MOVE(Reader)

    /// Takes one record; false ends the reading, which is no error.
    template <typename... Record> using Take = std::function<bool(const Record &...)>;

    // Each returns how many records were taken. In the order of time, but rows (in that of their keys).
    virtual Result<quint64, Error> readRows(const Filter &filter, const Take<StoredRow> &take) const = 0;
    virtual Result<quint64, Error> readSamples(
        const Filter &filter, const Take<RowKey, RowInfo, Sample> &take) const = 0;
    virtual Result<quint64, Error> readTransitions(const Filter &filter, const Take<StoredTransition> &take) const = 0;
    /// With them, each row's last one before the period, and its first one after it that says how far an outage
    /// reaches back: what the books of a period need. Row by row.
    virtual Result<quint64, Error> readTransitionsAround(
        const Filter &filter, const Take<StoredTransition> &take) const = 0;
    virtual Result<quint64, Error> readCertificates(
        const Filter &filter, const Take<StoredCertificate> &take) const = 0;
    /// Those that were going on in the period and have one of the rows.
    virtual Result<quint64, Error> readIncidents(const Filter &filter, const Take<StoredIncident> &take) const = 0;
    virtual Result<quint64, Error> readPauses(const Filter &filter, const Take<OwnPause> &take) const = 0;
    virtual Result<quint64, Error> readGaps(const Filter &filter, const Take<Gap> &take) const = 0;
    /// Of a level above the samples, those that begin in the period; row by row within ten minutes (hours: a day).
    virtual Result<quint64, Error> readRollUps(
        Level level, const Filter &filter, const Take<RowKey, RollUp> &take) const = 0;

    struct Span {
        UtcTime first{};
        UtcTime last{};
    };
    /// First and last stored moment of samples and transitions; absent: nothing is stored.
    virtual Result<std::optional<Span>, Error> span() const = 0;
    /// The period of which a level holds everything; absent: nothing. Samples end with span().
    virtual Result<std::optional<Span>, Error> covered(Level level) const = 0;
    virtual Result<Space, Error> space() const = 0;
};

} // namespace keepwatch::history
