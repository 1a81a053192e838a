// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/settings.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

#include <cerrno>

namespace keepwatch::workspace {

using namespace Qt::StringLiterals;

namespace {

QJsonValue toJson(const SettingKey &key, const QVariant &value)
{
    if (key.type == SettingType::Bytes)
        return QString::fromLatin1(value.toByteArray().toBase64());
    if (key.type == SettingType::List)
        return QJsonArray::fromStringList(value.toStringList());
    if (key.type == SettingType::Object)
        return value.toJsonObject();
    return QJsonValue::fromVariant(value);
}

QVariant listFrom(const QJsonArray &array)
{
    QStringList list;
    for (const auto &item : array) {
        if (!item.isString())
            return {};
        list.append(item.toString());
    }
    return list;
}

/// Invalid where the JSON value has the wrong type.
QVariant fromJson(const SettingKey &key, const QJsonValue &json)
{
    switch (key.type) {
    case SettingType::Flag:
        return json.isBool() ? QVariant(json.toBool()) : QVariant();
    case SettingType::Number:
        return json.toInt(-1) == json.toInt(-2) ? QVariant(json.toInt()) : QVariant();
    case SettingType::Text:
        return json.isString() ? QVariant(json.toString()) : QVariant();
    case SettingType::List:
        return json.isArray() ? listFrom(json.toArray()) : QVariant();
    case SettingType::Bytes:
        return json.isString() ? QVariant(QByteArray::fromBase64(json.toString().toLatin1())) : QVariant();
    case SettingType::Object:
        return json.isObject() ? QVariant(json.toObject()) : QVariant();
    }
    return {};
}

QString expected(const SettingKey &key)
{
    if (key.type == SettingType::Number)
        return QString::number(key.min) % u".."_s % QString::number(key.max);
    return key.choices.join(u", "_s);
}

} // namespace

Settings::Settings(const QString &folder)
    : m_folder(folder)
{
}

QString Settings::fileName() const
{
    return m_folder.isEmpty() ? QString() : QDir(m_folder).filePath(u"settings.json"_s);
}

QList<Fault> Settings::load()
{
    QFile file(fileName());
    if (m_folder.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (!document.isObject()) {
        const QString aside = QString(fileName() % u".broken"_s);
        QFile::remove(aside);
        QFile::rename(fileName(), aside);
        return { Fault{ FaultCode::NotJson, aside, error.errorString(), {} } };
    }
    m_json = document.object();
    QList<Fault> faults;
    for (const SettingKey &key : settingKeys()) {
        const QJsonValue json = m_json.value(QLatin1StringView(key.name));
        if (!json.isUndefined() && !key.isRight(fromJson(key, json)))
            faults.append({ .code = FaultCode::OutOfRange,
                .place = u'/' % QLatin1StringView(key.name),
                .value = json.toVariant().toString(),
                .expected = expected(key) });
    }
    return faults;
}

std::optional<Error> Settings::save()
{
    if (m_folder.isEmpty() || !m_hasChanges)
        return std::nullopt;
    errno = 0;
    QDir().mkpath(m_folder);
    QSaveFile file(fileName());
    const QByteArray json = QJsonDocument(m_json).toJson();
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return Error{ .code = errno == ENOSPC ? ErrorCode::DiskFull : ErrorCode::CannotWriteFile,
            .subject = fileName(),
            .detail = file.errorString(),
            .number = errno };
    m_hasChanges = false;
    return std::nullopt;
}

QVariant Settings::value(Setting id) const
{
    const SettingKey &key = settingKey(id);
    const QVariant value = fromJson(key, m_json.value(QLatin1StringView(key.name)));
    return key.isRight(value) ? value : key.fallback;
}

bool Settings::set(Setting id, const QVariant &value)
{
    const SettingKey &key = settingKey(id);
    if (!key.isRight(value))
        return false;
    const QJsonValue json = toJson(key, value);
    const QLatin1StringView name(key.name);
    if (m_json.value(name) != json) {
        m_json.insert(name, json);
        m_hasChanges = true;
    }
    return true;
}

void Settings::reset(Setting id)
{
    const QLatin1StringView name(settingKey(id).name);
    m_hasChanges = m_hasChanges || m_json.contains(name);
    m_json.remove(name);
}

} // namespace keepwatch::workspace
