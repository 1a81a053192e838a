// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/sample.h"
#include "app/report/csvoptions.h"
#include "app/report/summary.h"

#include <QByteArray>
#include <QHash>

#include <memory>

namespace keepwatch::report {

class Moments;

/// Makes the lines of the three CSV tables (RFC 4180, UTF-8, CRLF); writes nothing itself. A value that was not
/// measured is an empty cell. Not for two threads at once (it remembers the last moment's text).
class CsvTable {
public:
    enum class Kind { Samples, Transitions, Availability };

    explicit CsvTable(Kind kind, const CsvOptions &options = {});
    ~CsvTable();

    /// The byte order mark where it is asked for, and the header line.
    QByteArray head() const;

    // Each appends one line to `out`; the row's name and peer are those of that moment.
    void append(QByteArray &out, const RowInfo &row, const Sample &sample);
    void append(QByteArray &out, const RowInfo &row, const Transition &transition);
    /// With evidence that is JSON already, as the history keeps it (empty: none).
    void append(QByteArray &out, const RowInfo &row, const Transition &transition, const QByteArray &evidence);
    void append(QByteArray &out, const RowInfo &row, const AvailabilityRecord &record);
    /// With options that say so: what the rows of a group did together. The seven times add up to `period_s`.
    void append(QByteArray &out, const Sum &sum);

private:
    /// What a row is called, as two cells. Made once as long as the texts are shared, not for every line.
    struct Names {
        QString name;
        QString peer;
        QByteArray cells;
    };
    const QByteArray &cellsOf(const RowInfo &row);

    Kind m_kind;
    CsvOptions m_options;
    QHash<const QChar *, Names> m_names; ///< by where the name lies; it lies there as long as it is in here
    std::unique_ptr<Moments> m_moments;
};

} // namespace keepwatch::report
