// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

#include <QList>
#include <QString>

#include <optional>

namespace keepwatch::history {

/// A history file of an earlier or running session.
struct SessionFile {
    QString path;
    UtcTime modified{};
    qint64 bytes = 0; ///< with its journal
    bool isInUse = false; ///< a running Keepwatch writes to it
};

/// How much of earlier sessions is kept.
struct SessionLimits {
    int files = 30;
    qint64 bytes = 2'000'000'000;
    std::optional<UtcTime> notBefore{}; ///< what was last written earlier goes
};

/// The file of a session that begins now: sorted by name is sorted by time.
QString sessionFileName(UtcTime now, qint64 processId);

/// Which files have to go, the oldest first, so that the rest is within the limits. Files in use stay, and count.
QList<SessionFile> filesToPrune(QList<SessionFile> files, const SessionLimits &limits);

/// The session files in a folder.
QList<SessionFile> sessionFiles(const QString &folder);
/// Removes a session's file with its journal.
void removeSessionFile(const SessionFile &file);

} // namespace keepwatch::history
