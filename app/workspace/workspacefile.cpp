// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/workspacefile.h"

#include "app/workspace/workspacereader.h"

#include <QFile>
#include <QSaveFile>

#include <cerrno>

namespace keepwatch::workspace {

namespace {

using namespace Qt::StringLiterals;

void writeValues(const TargetValues &values, QJsonObject &to)
{
    for (const TargetKey &key : targetKeys()) {
        const QJsonValue value = writeValue(key, values);
        if (!value.isUndefined())
            to.insert(key.key(), value);
    }
}

QJsonObject toJson(const Group &group)
{
    QJsonObject json = group.kept;
    json.insert(u"name"_s, group.name);
    writeValues(group.values, json);
    return json;
}

QJsonObject toJson(const Target &target)
{
    QJsonObject json = target.kept;
    json.insert(u"name"_s, target.name);
    json.insert(u"host"_s, target.endpoint.host);
    json.insert(u"port"_s, target.endpoint.port.value);
    if (!target.group.isEmpty())
        json.insert(u"group"_s, target.group);
    if (!target.tags.isEmpty())
        json.insert(u"tags"_s, QJsonArray::fromStringList(target.tags));
    if (target.role == TargetSpec::Role::Listener)
        json.insert(u"role"_s, u"listener"_s);
    writeValues(target.values, json);
    return json;
}

template <typename List> QJsonArray toJsonArray(const List &list)
{
    QJsonArray array;
    for (const auto &item : list)
        array.append(toJson(item));
    return array;
}

QJsonObject toJson(const Workspace &workspace)
{
    QJsonObject defaults = workspace.keptDefaults;
    writeValues(workspace.defaults, defaults);
    QJsonArray targets = toJsonArray(workspace.targets);
    for (const auto &entry : workspace.unusable)
        targets.append(entry);

    QJsonObject json = workspace.kept;
    json.insert(u"format"_s, workspaceFormat);
    json.insert(u"version"_s, workspaceVersion);
    json.insert(u"defaults"_s, defaults);
    json.insert(u"groups"_s, toJsonArray(workspace.groups));
    json.insert(u"targets"_s, targets);
    return json;
}

Error fileError(ErrorCode code, const QString &path, const QString &detail)
{
    // QSaveFile and QFile tell the reason only as text; a full disk is worth its own sentence.
    return { .code = errno == ENOSPC ? ErrorCode::DiskFull : code, .subject = path, .detail = detail, .number = errno };
}

} // namespace

bool Reading::isFaulty() const
{
    return std::any_of(faults.cbegin(), faults.cend(), [](const Fault &fault) { return !fault.isNote; });
}

Reading read(const QByteArray &json)
{
    return WorkspaceReader().read(json);
}

QByteArray write(const Workspace &workspace)
{
    return QJsonDocument(toJson(workspace)).toJson(QJsonDocument::Indented);
}

QList<Fault> faultsOf(const Workspace &workspace)
{
    return read(write(workspace)).faults;
}

Result<Reading, Error> load(const QString &path)
{
    errno = 0;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected{ fileError(ErrorCode::CannotReadFile, path, file.errorString()) };
    const QByteArray json = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Unexpected{ fileError(ErrorCode::CannotReadFile, path, file.errorString()) };
    return read(json);
}

std::optional<Error> save(const Workspace &workspace, const QString &path)
{
    errno = 0;
    QSaveFile file(path);
    const QByteArray json = write(workspace);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) != json.size() || !file.commit())
        return fileError(ErrorCode::CannotWriteFile, path, file.errorString());
    return std::nullopt;
}

} // namespace keepwatch::workspace
