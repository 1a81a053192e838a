// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/report/cells.h"

#include <QJsonObject>
#include <QLatin1StringView>
#include <QStringList>

namespace keepwatch::report {

/// One JSON object, written key by key in the order of the calls. What has no value leaves no key.
class JsonObjectWriter {
public:
    explicit JsonObjectWriter(const char *type = nullptr);

    void text(const char *key, const QString &value); ///< empty: no key
    void code(const char *key, QLatin1StringView value);
    void time(const char *key, UtcTime value);
    void truth(const char *key, std::optional<bool> value);
    void whole(const char *key, std::optional<qint64> value);
    void number(const char *key, std::optional<double> value); ///< three decimals at most
    void milliseconds(const char *key, std::optional<Duration> value); ///< three decimals
    void wholeMilliseconds(const char *key, std::optional<Duration> value);
    void seconds(const char *key, std::optional<std::chrono::milliseconds> value); ///< as many decimals as needed
    void object(const char *key, const QJsonObject &value); ///< always written
    void texts(const char *key, const QStringList &values); ///< always written
    void raw(const char *key, const QByteArray &json);

    /// The object, closed; with a line feed for a line of its own.
    QByteArray object() const { return m_out + '}'; }
    QByteArray line() const { return m_out + "}\n"; }

private:
    QByteArray &key(const char *name);

    QByteArray m_out = "{";
};

} // namespace keepwatch::report
