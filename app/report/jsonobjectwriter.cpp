// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/jsonobjectwriter.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace keepwatch::report {

namespace {

/// A JSON string with its quotes: Qt's own writer does the escaping.
QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{ text }).toJson(QJsonDocument::Compact);
    return list.mid(1, list.size() - 2);
}

/// Three decimals at most, none that say nothing.
QByteArray trimmed(QByteArray number)
{
    while (number.endsWith('0'))
        number.chop(1);
    if (number.endsWith('.'))
        number.chop(1);
    return number;
}

} // namespace

JsonObjectWriter::JsonObjectWriter(const char *type)
{
    if (type)
        code("type", QLatin1StringView(type));
}

QByteArray &JsonObjectWriter::key(const char *name)
{
    if (m_out.size() > 1)
        m_out += ',';
    m_out += '"';
    m_out += name;
    m_out += "\":";
    return m_out;
}

void JsonObjectWriter::text(const char *name, const QString &value)
{
    if (!value.isEmpty())
        key(name) += quoted(value);
}

void JsonObjectWriter::code(const char *name, QLatin1StringView value)
{
    key(name) += '"';
    m_out.append(value.data(), value.size());
    m_out += '"';
}

void JsonObjectWriter::time(const char *name, UtcTime value)
{
    key(name) += '"';
    Moments().append(m_out, value);
    m_out += '"';
}

void JsonObjectWriter::truth(const char *name, std::optional<bool> value)
{
    if (value)
        key(name) += *value ? "true" : "false";
}

void JsonObjectWriter::whole(const char *name, std::optional<qint64> value)
{
    if (value)
        key(name) += QByteArray::number(*value);
}

void JsonObjectWriter::number(const char *name, std::optional<double> value)
{
    if (value)
        key(name) += trimmed(QByteArray::number(*value, 'f', 3));
}

void JsonObjectWriter::milliseconds(const char *name, std::optional<Duration> value)
{
    if (value)
        appendMilliseconds(key(name), *value);
}

void JsonObjectWriter::wholeMilliseconds(const char *name, std::optional<Duration> value)
{
    if (value)
        key(name) += QByteArray::number(qint64(std::chrono::floor<std::chrono::milliseconds>(*value).count()));
}

void JsonObjectWriter::seconds(const char *name, std::optional<std::chrono::milliseconds> value)
{
    if (!value)
        return;
    QByteArray number;
    appendSeconds(number, *value);
    key(name) += trimmed(number);
}

void JsonObjectWriter::object(const char *name, const QJsonObject &value)
{
    key(name) += QJsonDocument(value).toJson(QJsonDocument::Compact);
}

void JsonObjectWriter::texts(const char *name, const QStringList &values)
{
    key(name) += QJsonDocument(QJsonArray::fromStringList(values)).toJson(QJsonDocument::Compact);
}

void JsonObjectWriter::raw(const char *name, const QByteArray &json)
{
    key(name) += json;
}

} // namespace keepwatch::report
