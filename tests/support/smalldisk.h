// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sched.h>
#include <sys/mount.h>

namespace keepwatch::testing {

/// A disk of a few megabytes that this process alone sees, and that can be filled up. Needs root, and has to be made
/// before the process has threads.
class SmallDisk {
public:
    explicit SmallDisk(int megabytes)
    {
        const QByteArray path = QFile::encodeName(m_folder.path());
        const QByteArray size = "size=" + QByteArray::number(megabytes) + 'm';
        m_isMounted = unshare(CLONE_NEWNS) == 0 && mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0
            && mount("keepwatch", path.constData(), "tmpfs", 0, size.constData()) == 0;
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            umount2(QFile::encodeName(m_folder.path()).constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(SmallDisk)

    bool isMounted() const { return m_isMounted; }
    QString path(const QString &name) const { return m_folder.filePath(name); }

    /// Leaves not one byte. Never of another disk.
    void fill() const
    {
        if (!m_isMounted)
            return;
        QFile ballast(path(QStringLiteral("ballast")));
        if (!ballast.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
            return;
        for (const int step : { 1'000'000, 4096, 1 }) {
            while (ballast.write(QByteArray(step, 'x')) == step) { }
        }
    }
    void free() const { QFile::remove(path(QStringLiteral("ballast"))); }

private:
    QTemporaryDir m_folder;
    bool m_isMounted = false;
};

} // namespace keepwatch::testing
