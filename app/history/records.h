// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/figures.h"
#include "app/core/sample.h"

#include <QList>

namespace keepwatch::history {

/// What a row is called from a moment on.
struct RowName {
    RowInfo info;
    UtcTime since{};
};

/// A row that is gone: its target was removed.
struct RowEnd {
    RowId row;
    UtcTime time{};
};

/// Everything that goes into the store in one transaction, in the order of its coming.
struct Batch {
    QList<RowName> rows;
    QList<Sample> samples;
    QList<Transition> transitions;
    QList<Certificate> certificates;
    QList<OwnPause> pauses;
    QList<RowEnd> ends;

    qsizetype size() const
    {
        return rows.size() + samples.size() + transitions.size() + certificates.size() + pauses.size() + ends.size();
    }
    bool isEmpty() const { return size() == 0; }
    void append(const Batch &other)
    {
        rows += other.rows;
        samples += other.samples;
        transitions += other.transitions;
        certificates += other.certificates;
        pauses += other.pauses;
        ends += other.ends;
    }
};

/// A row as it comes back from the store: what it was called last, and when it ended.
struct StoredRow {
    RowInfo row;
    std::optional<UtcTime> end;
};

/// A transition as it comes back from the store: its evidence is JSON, ready for a report.
struct StoredTransition {
    RowInfo row;
    Transition transition; ///< its `evidence` is empty
    QByteArray evidence; ///< a JSON object; empty: none
};

/// A certificate as it comes back from the store.
struct StoredCertificate {
    RowInfo row;
    Certificate certificate; ///< its `evidence` is empty
    QByteArray evidence;
};

/// Which part of the store is asked for. Absent ends are open; `to` itself is outside. Empty sets: all.
struct Filter {
    std::optional<UtcTime> from;
    std::optional<UtcTime> to;
    QList<RowId> rows; ///< of the last session in the file
    QStringList targets; ///< names
    bool isLastSessionOnly = false;
};

} // namespace keepwatch::history
