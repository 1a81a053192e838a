// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>

#include <concepts>
#include <optional>

struct sqlite3;
struct sqlite3_stmt;

namespace keepwatch::history {

/// A prepared statement of SQLite. Lives in the thread of its database, and ends before it. A failure is kept by the
/// database until its next call: see Database::lastError().
class Statement {
public:
    Statement() = default;
    Statement(sqlite3 *database, const char *sql);
    ~Statement();
    Statement(Statement &&other) noexcept;
    Statement &operator=(Statement &&other) noexcept;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Begins anew with these values in their order.
    template <typename... Values> Statement &bind(const Values &...values)
    {
        reset();
        int position = 0;
        (bindOne(++position, values), ...);
        return *this;
    }
    /// Runs a statement without rows to its end; false: it failed.
    template <typename... Values> bool run(const Values &...values) { return bind(values...).finish(); }

    /// Goes on to the next row. False: there is none, or it failed.
    bool next();
    bool hasFailed() const { return m_hasFailed; }
    /// Ends the reading and lets go of the file.
    void reset();

    // Columns of the row, counted from 0; texts and blobs are valid until the next row.
    bool isNull(int column) const;
    qint64 integer(int column) const;
    std::optional<Duration> nanoseconds(int column) const;
    QByteArrayView bytes(int column) const;
    QString text(int column) const { return QString::fromUtf8(bytes(column)); }

private:
    template <std::integral Number> void bindOne(int position, Number value)
    {
        bindNumber(position, static_cast<qint64>(value));
    }
    template <typename T> void bindOne(int position, const std::optional<T> &value)
    {
        if (value)
            bindOne(position, *value); // absent: NULL, as every value after a reset
    }
    void bindOne(int position, Duration value) { bindNumber(position, value.count()); }
    void bindOne(int position, const QString &value);
    void bindOne(int position, QLatin1StringView value);
    void bindOne(int position, const QByteArray &value);
    void bindNumber(int position, qint64 value);
    bool finish();

    sqlite3_stmt *m_statement = nullptr;
    bool m_hasFailed = false;
};

} // namespace keepwatch::history
