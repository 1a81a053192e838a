// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/sessionfiles.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>

#include <algorithm>

namespace keepwatch::history {

namespace {

constexpr std::array companions{ "-wal", "-shm", ".lock" };

bool isLocked(const QString &path)
{
    const QString lockPath = path + QStringLiteral(".lock");
    if (!QFileInfo::exists(lockPath))
        return false;
    QLockFile lock(lockPath);
    lock.setStaleLockTime(0);
    // Taking it for a moment is the one way to learn whether its holder still runs.
    return !lock.tryLock();
}

} // namespace

QString sessionFileName(UtcTime now, qint64 processId)
{
    const auto time = QDateTime::fromMSecsSinceEpoch(now.time_since_epoch().count(), Qt::UTC);
    return QStringLiteral("session-%1-%2.sqlite").arg(time.toString(u"yyyyMMdd'T'HHmmss'Z'")).arg(processId);
}

QList<SessionFile> filesToPrune(QList<SessionFile> files, const SessionLimits &limits)
{
    std::ranges::sort(files, {}, [](const SessionFile &file) { return std::pair(file.modified, file.path); });
    auto count = static_cast<int>(files.size());
    qint64 bytes = 0;
    for (const SessionFile &file : files)
        bytes += file.bytes;
    QList<SessionFile> pruned;
    for (const SessionFile &file : files) {
        const bool isOld = limits.notBefore && file.modified < *limits.notBefore;
        if (count <= limits.files && bytes <= limits.bytes && !isOld)
            break;
        if (file.isInUse)
            continue;
        pruned.append(file);
        --count;
        bytes -= file.bytes;
    }
    return pruned;
}

QList<SessionFile> sessionFiles(const QString &folder)
{
    QList<SessionFile> files;
    const auto found = QDir(folder).entryInfoList({ QStringLiteral("session-*.sqlite") }, QDir::Files, QDir::Name);
    for (const QFileInfo &info : found) {
        SessionFile file{ .path = info.filePath() };
        file.modified = UtcTime{ std::chrono::milliseconds(info.lastModified().toMSecsSinceEpoch()) };
        file.bytes = info.size() + QFileInfo(info.filePath() + QStringLiteral("-wal")).size();
        file.isInUse = isLocked(info.filePath());
        files.append(file);
    }
    return files;
}

void removeSessionFile(const SessionFile &file)
{
    QFile::remove(file.path);
    for (const char *companion : companions)
        QFile::remove(file.path + QLatin1StringView(companion));
}

} // namespace keepwatch::history
