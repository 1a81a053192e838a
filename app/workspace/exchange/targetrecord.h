// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/fault.h"
#include "app/core/result.h"
#include "app/workspace/workspace.h"

#include <QStringList>

namespace keepwatch::workspace {

/// Which column of a CSV text holds what: `name host port method group tags role` and every key of targetKeys().
class RecordColumns {
public:
    /// Without a header: `name,host,port,method,group`.
    RecordColumns();
    /// Nothing: the cells are no header (one has a column for host and one for port).
    static std::optional<RecordColumns> ofHeader(const QStringList &cells);

    /// What the header calls these is not known; they are not read.
    QStringList unknown() const;
    /// The fault's place is empty, or the key of the value at fault.
    Result<Target, Fault> read(const QStringList &cells) const;

private:
    QString cell(const QStringList &cells, QAnyStringView column) const;
    std::optional<Fault> readValues(const QStringList &cells, Target &target) const;

    QStringList m_names;
};

/// The columns that are always written, in their order.
const QStringList &usualColumns();

} // namespace keepwatch::workspace
