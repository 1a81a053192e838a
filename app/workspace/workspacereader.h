// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/jsonpointer.h"
#include "app/workspace/targetkeys.h"
#include "app/workspace/workspacefile.h"

#include <QHash>
#include <QJsonDocument>

namespace keepwatch::workspace {

inline constexpr QLatin1StringView workspaceFormat("keepwatch-workspace");
inline constexpr int workspaceVersion = 1;

/// Reads the JSON of a workspace once, collecting faults on its way. Used for one read() and thrown away.
class WorkspaceReader {
public:
    Reading read(const QByteArray &json);

private:
    void readRoot(const QJsonObject &root);
    void readHeader(const QJsonObject &root);
    void readGroups(const QJsonValue &json);
    void readGroup(const QJsonValue &json, const QString &place, const QString &givenName);
    void readTargets(const QJsonValue &json);
    /// Nothing: the entry cannot be used.
    std::optional<Target> readTarget(const QJsonValue &json, const QString &place);
    bool readEndpoint(const QJsonObject &json, const QString &place, Target &target);
    bool readRole(const QJsonObject &json, const QString &place, Target &target);
    void readTags(const QJsonObject &json, const QString &place, Target &target);
    std::optional<QString> readText(const QJsonObject &json, const QString &key, const QString &place);
    /// Reads every key that the table knows; returns what is unknown or at fault. `own`: keys read elsewhere.
    QJsonObject readValues(const QJsonObject &json, const QString &place, const QStringList &own, TargetValues &values);
    void checkConflicts();

    void report(const Fault &fault) { m_reading.faults.append(fault); }
    void report(FaultCode code, const QString &place, const QString &value = {}, const QString &expected = {});
    void note(FaultCode code, const QString &place, const QString &value = {}, const QString &expected = {});

    Reading m_reading;
    QHash<QString, QString> m_names; ///< name of a target → its place
    QHash<TargetId, QString> m_places;
};

} // namespace keepwatch::workspace
