// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QStandardPaths>

namespace keepwatch::desktop {

Profile::Profile(const QString &folder)
    : m_folder(folder.isEmpty() ? QString() : QDir(folder).absolutePath())
{
}

QString Profile::usualFolder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)).filePath(u"keepwatch"_qs);
}

std::optional<Error> Profile::open()
{
    if (m_folder.isEmpty())
        return std::nullopt;
    if (!QDir().mkpath(m_folder))
        return Error{ ErrorCode::CannotWriteFile, m_folder, {}, 0 };
    m_lock = std::make_unique<QLockFile>(QDir(m_folder).filePath(QStringLiteral("profile.lock")));
    m_lock->setStaleLockTime(0); // only the end of its process frees it
    if (m_lock->tryLock())
        return std::nullopt;
    if (m_lock->error() == QLockFile::LockFailedError) {
        const QString reason = QCoreApplication::translate(
            "keepwatch::desktop::Profile", "another Keepwatch is using this profile; choose one with --profile DIR");
        return Error{ ErrorCode::CannotOpenFile, m_folder, reason, 0 };
    }
    return Error{ ErrorCode::CannotWriteFile, m_folder, {}, 0 };
}

QString Profile::historyFolder() const
{
    return m_folder.isEmpty() ? QDir::tempPath() : QDir(m_folder).filePath(QStringLiteral("history"));
}

} // namespace keepwatch::desktop
