// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringBuilder>

namespace keepwatch {

/// Appends a key to a JSON pointer (RFC 6901: `~` and `/` are escaped).
inline QString below(const QString &pointer, const QString &key)
{
    QString escaped = key;
    escaped.replace(u'~', QStringLiteral("~0")).replace(u'/', QStringLiteral("~1"));
    return pointer % u'/' % escaped;
}

/// The same for an index.
inline QString below(const QString &pointer, qsizetype index)
{
    return pointer % u'/' % QString::number(index);
}

} // namespace keepwatch
