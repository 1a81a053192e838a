// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"

#include <QLockFile>
#include <QString>

#include <memory>
#include <optional>

namespace keepwatch::desktop {

/// The folder in which one running Keepwatch keeps its settings, its working copy and its history. Held by a lock file:
/// a second program with the same profile would overwrite what the first one keeps.
class Profile {
public:
    /// An empty folder: nothing is kept.
    explicit Profile(const QString &folder);

    /// Where a profile lies when none is asked for.
    static QString usualFolder();

    /// Makes and locks the folder.
    [[nodiscard]] std::optional<Error> open();
    QString folder() const { return m_folder; }
    /// Where the history lies; without a profile a folder for temporary files.
    QString historyFolder() const;

private:
    QString m_folder;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace keepwatch::desktop
