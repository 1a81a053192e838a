// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/reportfile.h"

#include <QFileInfo>

namespace keepwatch::report {

namespace {

bool isNoRegularFile(const QString &path)
{
    const QFileInfo info(path);
    return info.exists() && !info.isFile() && !info.isDir();
}

} // namespace

ReportFile::ReportFile(const QString &path)
    : m_path(path)
    , m_plain(path)
    , m_whole(path)
    , m_device(isNoRegularFile(path) ? static_cast<QFileDevice *>(&m_plain) : &m_whole)
{
}

bool ReportFile::open()
{
    const bool isPlain = m_device == &m_plain;
    return m_device->open(isPlain ? QIODevice::WriteOnly | QIODevice::Unbuffered : QIODevice::WriteOnly);
}

Error ReportFile::error() const
{
    const bool isFull = m_device->error() == QFileDevice::ResourceError;
    return { isFull ? ErrorCode::DiskFull : ErrorCode::CannotWriteFile, m_path, m_device->errorString(), 0 };
}

std::optional<Error> ReportFile::finish(const std::optional<Error> &failure)
{
    if (!failure) {
        const bool isKept = m_device == &m_plain ? m_plain.error() == QFileDevice::NoError : m_whole.commit();
        return isKept ? std::nullopt : std::optional(error());
    }
    // The device knows better why it took no more.
    Error told = m_device->error() == QFileDevice::NoError ? *failure : error();
    if (told.code == ErrorCode::Cancelled)
        told.subject = m_path;
    m_whole.cancelWriting();
    return told;
}

} // namespace keepwatch::report
