// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"

#include <QFile>
#include <QSaveFile>

#include <optional>

namespace keepwatch::report {

/// A file that appears under its name when it is complete, and not at all after an error; what stood there before
/// stays until then. What is no regular file (a device, a pipe) is written as it goes, and never replaced.
class ReportFile {
public:
    explicit ReportFile(const QString &path);

    bool open();
    QIODevice &device() { return *m_device; }
    /// The file's own word on why it cannot be opened or written.
    Error error() const;
    /// Puts the file under its name; with a failure (or one of its own) nothing. Returns what went wrong.
    [[nodiscard]] std::optional<Error> finish(const std::optional<Error> &failure);

private:
    QString m_path;
    QFile m_plain;
    QSaveFile m_whole;
    QFileDevice *m_device; ///< one of both
};

} // namespace keepwatch::report
