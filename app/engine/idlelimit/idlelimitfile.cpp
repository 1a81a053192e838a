// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/idlelimit/idlelimitfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSaveFile>
#include <QStandardPaths>

namespace keepwatch::engine {

using namespace Qt::StringLiterals;

namespace {

constexpr auto format = "keepwatch-idle-limit"_L1;
constexpr qint64 mostBytes = 1024 * 1024;

QString keyOf(const TargetSpec &target)
{
    const QString scheme = QString(code(target.method)) % (target.tls.isOn ? "+tls"_L1 : ""_L1);
    return scheme % u"://"_s % target.endpoint.toString();
}

} // namespace

IdleLimitFile::IdleLimitFile(const QString &path, const TargetSpec &target)
    : m_path(path)
    , m_target(keyOf(target))
{
}

QString IdleLimitFile::pathFor(const TargetSpec &target, const QString &profileFolder)
{
    if (profileFolder.isEmpty())
        return {};
    QString name = keyOf(target);
    for (QChar &letter : name) {
        if (!letter.isLetterOrNumber() && letter != u'.' && letter != u'-')
            letter = u'_';
    }
    return QDir(profileFolder).filePath(u"idle-limits/"_s % name % u".json"_s);
}

QString IdleLimitFile::usualPathFor(const TargetSpec &target)
{
    const QString data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation);
    return pathFor(target, QDir(data).filePath(u"keepwatch"_s));
}

Result<std::optional<health::IdleLimitSearch>, Error> IdleLimitFile::load() const
{
    QFile file(m_path);
    if (!file.exists())
        return std::optional<health::IdleLimitSearch>();
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected{ Error{
            .code = ErrorCode::CannotReadFile, .subject = m_path, .detail = file.errorString() } };
    const QJsonObject object = QJsonDocument::fromJson(file.read(mostBytes)).object();
    auto search = health::IdleLimitSearch::fromJson(object);
    if (object.value("format"_L1).toString() != format || !search)
        return Unexpected{ Error{ .code = ErrorCode::NotAnIdleLimit, .subject = m_path, .detail = {} } };
    if (const QString of = object.value("target"_L1).toString(); of != m_target)
        return Unexpected{ Error{ .code = ErrorCode::NotAnIdleLimit, .subject = m_path, .detail = of } };
    return search;
}

std::optional<Error> IdleLimitFile::save(const health::IdleLimitSearch &search) const
{
    QJsonObject object = search.toJson();
    object.insert(u"format"_s, QString(format));
    object.insert(u"target"_s, m_target);
    QDir().mkpath(QFileInfo(m_path).path());
    QSaveFile file(m_path);
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(object).toJson()) >= 0 && file.commit())
        return std::nullopt;
    return Error{ .code = ErrorCode::CannotWriteFile, .subject = m_path, .detail = file.errorString() };
}

} // namespace keepwatch::engine
