// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/core/result.h"
#include "app/workspace/workspace.h"

#include <QByteArray>

namespace keepwatch::workspace {

/// What came of reading a workspace. Whatever is at fault is reported with its place and kept in the workspace,
/// so that saving loses nothing; the rest can be used.
struct Reading {
    Workspace workspace;
    QList<Fault> faults; ///< notes included
    bool isReadOnly = false; ///< written by a newer Keepwatch: never overwrite it

    /// Whether anything but notes was found.
    bool isFaulty() const;
};

/// Reads the JSON of a `*.keepwatch` file. Text that is no JSON object gives a fault and an empty workspace,
/// read-only, so that nobody writes over it.
Reading read(const QByteArray &json);
QByteArray write(const Workspace &workspace);

/// Faults of a workspace that was put together in the program: what read() would say of its file.
QList<Fault> faultsOf(const Workspace &workspace);

/// Reads a file; an error only if it cannot be read at all.
Result<Reading, Error> load(const QString &path);
/// Writes the file whole or not at all.
std::optional<Error> save(const Workspace &workspace, const QString &path);

} // namespace keepwatch::workspace
