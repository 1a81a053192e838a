// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/records.h"
#include "app/history/sqlite/database.h"

#include <QSet>

#include <map>
#include <vector>

namespace keepwatch::history {

/// The rows of a file and what they were called when, as they stood when it was read. A value.
class RowTable {
public:
    static Result<RowTable, Error> read(const Database &database);

    /// In the order of their keys.
    QList<StoredRow> rows(const Filter &filter) const;
    /// The keys that the filter lets through; absent: all of them.
    std::optional<QSet<RowKey>> chosen(const Filter &filter) const;
    /// Keys so few that each is looked for by itself, as a condition in SQL; empty: all have to be read.
    static QByteArray condition(const std::optional<QSet<RowKey>> &keys);
    /// What the row was called then; an empty one for a key that is not in the file.
    const RowInfo &nameAt(RowKey key, UtcTime time) const;

private:
    struct Row {
        std::vector<RowName> versions; ///< by time
        StoredSession session;
        std::optional<UtcTime> end;
    };
    /// The filter's sets, quick to ask.
    struct Wanted {
        explicit Wanted(const Filter &filter);
        bool has(RowKey key, const Row &row) const;

        QSet<RowId> rows;
        QSet<QString> targets;
        QSet<QString> groups;
        QSet<RowKey> keys;
        bool isLastSessionOnly;
    };

    std::map<RowKey, Row> m_rows;
};

} // namespace keepwatch::history
