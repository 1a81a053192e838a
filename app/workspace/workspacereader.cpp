// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/workspacereader.h"

#include "app/workspace/tags.h"

namespace keepwatch::workspace {

using namespace Qt::StringLiterals;

namespace {

const QString portRange = u"1..65535"_s;

QString textOf(const QJsonValue &json)
{
    return json.isString() ? json.toString() : json.toVariant().toString();
}

} // namespace

void WorkspaceReader::report(FaultCode code, const QString &place, const QString &value, const QString &expected)
{
    m_reading.faults.append({ .code = code, .place = place, .value = value, .expected = expected });
}

void WorkspaceReader::note(FaultCode code, const QString &place, const QString &value, const QString &expected)
{
    m_reading.faults.append({ .code = code, .place = place, .value = value, .expected = expected, .isNote = true });
}

Reading WorkspaceReader::read(const QByteArray &json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line = json.first(std::min<qsizetype>(error.offset, json.size())).count('\n') + 1;
        report(FaultCode::NotJson, {}, error.errorString(), QString::number(line));
    } else if (!document.isObject() || document.object().value("format"_L1) != workspaceFormat) {
        report(FaultCode::NotAWorkspace, u"/format"_s, textOf(document.object().value("format"_L1)), workspaceFormat);
    } else {
        readRoot(document.object());
        return std::move(m_reading);
    }
    m_reading.isReadOnly = true;
    return std::move(m_reading);
}

void WorkspaceReader::readRoot(const QJsonObject &root)
{
    readHeader(root);
    const QJsonValue defaults = root.value("defaults"_L1);
    if (defaults.isObject())
        m_reading.workspace.keptDefaults =
            readValues(defaults.toObject(), u"/defaults"_s, {}, m_reading.workspace.defaults);
    else if (!defaults.isUndefined())
        report(FaultCode::NotAnObject, u"/defaults"_s);
    readGroups(root.value("groups"_L1));
    readTargets(root.value("targets"_L1));
    checkConflicts();

    static const QStringList known{ u"format"_s, u"version"_s, u"defaults"_s, u"groups"_s, u"targets"_s };
    for (auto it = root.begin(); it != root.end(); ++it) {
        if (known.contains(it.key()))
            continue;
        note(FaultCode::UnknownKey, below({}, it.key()), it.key());
        m_reading.workspace.kept.insert(it.key(), it.value());
    }
}

void WorkspaceReader::readHeader(const QJsonObject &root)
{
    const QJsonValue version = root.value("version"_L1);
    const QString expected = QString::number(workspaceVersion);
    if (version.isUndefined()) {
        report(FaultCode::MissingKey, u"/version"_s, u"version"_s, expected);
    } else if (!version.isDouble() || version.toDouble() < 1 || version.toInt(-1) < 1) {
        report(FaultCode::WrongType, u"/version"_s, textOf(version), expected);
    } else if (version.toInt() > workspaceVersion) {
        note(FaultCode::NewerVersion, u"/version"_s, textOf(version), expected);
        m_reading.isReadOnly = true;
    }
}

void WorkspaceReader::readGroups(const QJsonValue &json)
{
    if (json.isUndefined())
        return;
    if (json.isObject()) { // the other spelling: the name as the key
        const QJsonObject groups = json.toObject();
        for (auto it = groups.begin(); it != groups.end(); ++it)
            readGroup(it.value(), below(u"/groups"_s, it.key()), it.key());
        return;
    }
    if (!json.isArray()) {
        report(FaultCode::NotAList, u"/groups"_s);
        m_reading.isReadOnly = true;
        return;
    }
    const QJsonArray groups = json.toArray();
    for (qsizetype i = 0; i < groups.size(); ++i)
        readGroup(groups.at(i), below(u"/groups"_s, QString::number(i)), {});
}

void WorkspaceReader::readGroup(const QJsonValue &json, const QString &place, const QString &givenName)
{
    if (!json.isObject()) {
        report(FaultCode::NotAnObject, place, textOf(json));
        m_reading.isReadOnly = true; // it cannot be written back
        return;
    }
    const QJsonObject object = json.toObject();
    Group group;
    group.name = givenName.isEmpty() ? readText(object, u"name"_s, place).value_or(QString()) : givenName;
    if (!group.name.isEmpty() && m_reading.workspace.group(group.name))
        report(FaultCode::DuplicateName, below(place, u"name"_s), group.name);
    group.kept = readValues(object, place, { u"name"_s }, group.values);
    m_reading.workspace.groups.append(group);
}

void WorkspaceReader::readTargets(const QJsonValue &json)
{
    if (!json.isArray()) {
        if (json.isUndefined())
            report(FaultCode::MissingKey, u"/targets"_s, u"targets"_s);
        else
            report(FaultCode::NotAList, u"/targets"_s);
        m_reading.isReadOnly = !json.isUndefined();
        return;
    }
    Workspace &workspace = m_reading.workspace;
    const QJsonArray targets = json.toArray();
    workspace.targets.reserve(targets.size());
    for (qsizetype i = 0; i < targets.size(); ++i) {
        const QString place = below(u"/targets"_s, QString::number(i));
        if (auto target = readTarget(targets.at(i), place)) {
            target->id = TargetId{ static_cast<quint32>(workspace.targets.size()) + 1 };
            m_places.insert(target->id, place);
            workspace.targets.append(*target);
        } else {
            workspace.unusable.append(targets.at(i));
        }
    }
}

std::optional<Target> WorkspaceReader::readTarget(const QJsonValue &json, const QString &place)
{
    if (!json.isObject()) {
        report(FaultCode::NotAnObject, place, textOf(json));
        return std::nullopt;
    }
    const QJsonObject object = json.toObject();
    Target target;
    static const QStringList own{ u"name"_s, u"host"_s, u"port"_s, u"group"_s, u"role"_s, u"tags"_s };
    target.kept = readValues(object, place, own, target.values);
    const auto name = readText(object, u"name"_s, place);
    const bool isRoleRight = readRole(object, place, target);
    const bool isEndpointRight = readEndpoint(object, place, target);
    const bool hasGroup = object.contains("group"_L1);
    const auto group = hasGroup ? readText(object, u"group"_s, place) : QString();
    if (!name || !isRoleRight || !isEndpointRight || !group)
        return std::nullopt;
    target.name = *name;
    target.group = *group;
    readTags(object, place, target);
    const auto earlier = m_names.constFind(target.name);
    if (earlier != m_names.cend()) {
        report(FaultCode::DuplicateName, below(place, u"name"_s), target.name, *earlier);
        return std::nullopt;
    }
    m_names.insert(target.name, below(place, u"name"_s));
    return target;
}

bool WorkspaceReader::readRole(const QJsonObject &json, const QString &place, Target &target)
{
    const QJsonValue role = json.value("role"_L1);
    if (role == "listener"_L1)
        target.role = TargetSpec::Role::Listener;
    else if (!role.isUndefined() && role != "outbound"_L1) {
        report(FaultCode::NotAChoice, below(place, u"role"_s), textOf(role), u"outbound, listener"_s);
        return false;
    }
    return true;
}

/// Tags that are at fault hinder nothing: they are kept as they are, and the target has none.
void WorkspaceReader::readTags(const QJsonObject &json, const QString &place, Target &target)
{
    const QJsonValue tags = json.value("tags"_L1);
    if (tags.isUndefined())
        return;
    const QString at = below(place, u"tags"_s);
    QStringList texts;
    bool isRight = tags.isArray();
    const QJsonArray list = tags.toArray();
    for (const auto &tag : list) {
        isRight = isRight && tag.isString();
        texts.append(tag.toString());
    }
    if (isRight) {
        target.tags = tagsOf(texts.join(u','));
        return;
    }
    report(tags.isArray() ? FaultCode::WrongType : FaultCode::NotAList, at, u"tags"_s, u"[\"…\", …]"_s);
    target.kept.insert(u"tags"_s, tags);
}

bool WorkspaceReader::readEndpoint(const QJsonObject &json, const QString &place, Target &target)
{
    const auto host = readText(json, u"host"_s, place);
    const QString portPlace = below(place, u"port"_s);
    const QJsonValue port = json.value("port"_L1);
    const double number = port.toDouble(-1);
    const double lowest = target.role == TargetSpec::Role::Listener ? 0 : 1;
    if (port.isUndefined())
        report(FaultCode::MissingKey, portPlace, u"port"_s, portRange);
    else if (!port.isDouble())
        report(FaultCode::WrongType, portPlace, textOf(port), portRange);
    else if (number < lowest || number > 65535 || number != static_cast<int>(number))
        report(FaultCode::PortOutOfRange, portPlace, textOf(port), portRange);
    else if (host) {
        target.endpoint = { *host, Port{ static_cast<quint16>(number) } };
        return true;
    }
    return false;
}

std::optional<QString> WorkspaceReader::readText(const QJsonObject &json, const QString &key, const QString &place)
{
    const QJsonValue value = json.value(key);
    const QString at = below(place, key);
    if (value.isUndefined())
        report(FaultCode::MissingKey, at, key);
    else if (!value.isString())
        report(FaultCode::WrongType, at, textOf(value));
    else if (value.toString().trimmed().isEmpty())
        report(FaultCode::EmptyText, at);
    else
        return value.toString().trimmed();
    return std::nullopt;
}

QJsonObject WorkspaceReader::readValues(
    const QJsonObject &json, const QString &place, const QStringList &own, TargetValues &values)
{
    const bool isTarget = place.startsWith(u"/targets"_s);
    QJsonObject kept;
    for (auto it = json.begin(); it != json.end(); ++it) {
        if (own.contains(it.key()))
            continue;
        const QString at = below(place, it.key());
        const TargetKey *key = targetKey(it.key());
        if (!key) {
            note(FaultCode::UnknownKey, at, it.key());
        } else if (auto fault = readValue(*key, it.value(), values)) {
            fault->place = at;
            report(*fault);
        } else if (!isTarget && isException(*key) && values.tlsVerify == false) {
            reset(*key, values);
            report(FaultCode::ExceptionNotInherited, at, textOf(it.value()));
        } else {
            continue;
        }
        kept.insert(it.key(), it.value());
    }
    return kept;
}

void WorkspaceReader::checkConflicts()
{
    for (const TargetSpec &spec : resolve(m_reading.workspace)) {
        for (Fault fault : conflictsOf(spec)) {
            fault.place = below(m_places.value(spec.id), fault.place);
            report(fault);
        }
    }
}

} // namespace keepwatch::workspace
