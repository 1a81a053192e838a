// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/fault.h"
#include "app/core/result.h"
#include "app/workspace/workspace.h"

#include <QStringList>

namespace keepwatch::workspace {

/// Reads `[METHOD[+tls]://]HOST:PORT[#NAME]`. Without `#NAME` the name is empty: see giveNames().
/// The fault's place is empty: the caller knows where the text stood.
Result<Target, Fault> parseTarget(QStringView text);

/// Names the targets that have none: HOST:PORT, and METHOD://HOST:PORT where that is taken. Faults: names that stay
/// duplicates, each reported at the later one; its place is the index in `targets`.
QList<Fault> giveNames(QList<Target> &targets);

/// Targets that came as text, with what is wrong with the lines that gave none.
struct ImportedTargets {
    QList<Target> targets;
    QList<Fault> faults; ///< place: `line 3`, counted from 1
};

/// Pasted lines: `host:port` or anything that parseTarget() reads; empty lines and those that begin with `#` are
/// skipped. `taken`: names that exist already.
ImportedTargets parseLines(const QString &text, const QStringList &taken = {});
/// CSV with the columns `name,host,port,method,group` (RFC 4180; `;` too; a header line may give another order;
/// method and group may be missing or empty).
ImportedTargets parseCsv(const QString &text, const QStringList &taken = {});

} // namespace keepwatch::workspace
