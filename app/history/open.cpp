// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one place that knows where histories are stored.

#include "app/history/sqlite/sqlitereader.h"
#include "app/history/sqlite/sqlitewriter.h"

namespace keepwatch::history {

Reader::~Reader() = default;
Writer::~Writer() = default;

Result<std::shared_ptr<Reader>, Error> Reader::open(const QString &path)
{
    return SqliteReader::open(path);
}

Result<std::shared_ptr<Writer>, Error> Writer::open(const QString &path, UtcTime now)
{
    return SqliteWriter::open(path, now);
}

bool Writer::isDamage(const Error &error)
{
    return Database::isDamage(error);
}

Result<QString, Error> Writer::setAside(const QString &path, UtcTime now)
{
    return SqliteWriter::setAside(path, now);
}

} // namespace keepwatch::history
