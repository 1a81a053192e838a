// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/exchange/textfile.h"

#include <QFile>
#include <QLocale>
#include <QSaveFile>
#include <QStringDecoder>

#include <cerrno>

namespace keepwatch::workspace {

namespace {

Error fileError(ErrorCode code, const QString &path, const QString &detail)
{
    return { .code = errno == ENOSPC ? ErrorCode::DiskFull : code, .subject = path, .detail = detail, .number = errno };
}

} // namespace

QString decoded(const QByteArray &bytes)
{
    QStringDecoder decoder(QStringConverter::encodingForData(bytes).value_or(QStringConverter::Utf8));
    const QString text = decoder(bytes);
    if (!decoder.hasError())
        return text;
    QStringDecoder chinese("GB18030");
    if (QLocale().language() != QLocale::Chinese || !chinese.isValid())
        return QString::fromLatin1(bytes);
    return chinese(bytes);
}

Result<QString, Error> readText(const QString &path)
{
    errno = 0;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Unexpected{ fileError(ErrorCode::CannotReadFile, path, file.errorString()) };
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return Unexpected{ fileError(ErrorCode::CannotReadFile, path, file.errorString()) };
    return decoded(bytes);
}

std::optional<Error> writeText(const QString &path, const QString &text)
{
    errno = 0;
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fileError(ErrorCode::CannotWriteFile, path, file.errorString());
    return std::nullopt;
}

} // namespace keepwatch::workspace
