// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/console.h"

#include "app/words/errors.h"

#include <cerrno>
#include <cstdio>

namespace keepwatch::cli {

using namespace Qt::StringLiterals;

void complain(const QString &sentence)
{
    std::fprintf(stderr, "keepwatch-cli: %s\n", qUtf8Printable(sentence));
}

Output::Output(const QString &path)
    : m_name(path == "-"_L1 ? u"stdout"_s : path)
{
    errno = 0;
    constexpr auto mode = QIODevice::WriteOnly | QIODevice::Unbuffered;
    const bool isStdout = path == "-"_L1;
    m_file.setFileName(path);
    if (!(isStdout ? m_file.open(fileno(stdout), mode) : m_file.open(mode)))
        fail(ErrorCode::CannotOpenFile);
}

void Output::write(const QByteArray &bytes)
{
    if (m_error || bytes.isEmpty())
        return;
    errno = 0;
    if (m_file.write(bytes) != bytes.size())
        fail(ErrorCode::CannotWriteFile);
}

void Output::fail(ErrorCode code)
{
    m_error = Error{ .code = errno == ENOSPC ? ErrorCode::DiskFull : code,
        .subject = m_name,
        .detail = m_file.errorString(),
        .number = errno };
}

ExitCode printOnce(const QByteArray &text, ExitCode code)
{
    Output output(u"-"_s);
    output.write(text);
    if (!output.error())
        return code;
    complain(words::errorSentence(*output.error()));
    return ExitCode::CannotOpen;
}

} // namespace keepwatch::cli
