// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/commandline.h"
#include "app/core/error.h"

#include <QFile>

namespace keepwatch::cli {

/// One line on stderr: `keepwatch-cli: …`.
void complain(const QString &sentence);

/// A file or stdout (`-`) that lines go to, written through at once. The first failure is kept, and nothing is
/// written after it. Lives in its caller's thread.
class Output {
public:
    /// Opens; see error().
    explicit Output(const QString &path);

    void write(const QByteArray &bytes);
    const std::optional<Error> &error() const { return m_error; }

private:
    void fail(ErrorCode code);

    QFile m_file;
    QString m_name;
    std::optional<Error> m_error;
};

/// Writes one text to stdout and gives the exit code: `code`, or CannotOpen (with a complaint) where it cannot be
/// written.
ExitCode printOnce(const QByteArray &text, ExitCode code);

} // namespace keepwatch::cli
