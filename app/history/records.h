// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/figures.h"
#include "app/core/incident.h"
#include "app/core/sample.h"
#include "app/history/rollup.h"

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

/// A time in which records were lost because they could not be written.
struct Gap {
    UtcTime from{};
    UtcTime to{};
    quint64 lost = 0;
};

/// Everything that goes into the store in one transaction, in the order of its coming.
struct Batch {
    QList<RowName> rows;
    QList<Sample> samples;
    QList<Transition> transitions;
    QList<Certificate> certificates;
    QList<OwnPause> pauses;
    QList<Incident> incidents;
    QList<RowEnd> ends;
    QList<Gap> gaps;

    qsizetype size() const
    {
        return rows.size() + samples.size() + transitions.size() + certificates.size() + pauses.size() + ends.size()
            + gaps.size() + incidents.size();
    }
    bool isEmpty() const { return size() == 0; }
    void append(const Batch &other)
    {
        rows += other.rows;
        samples += other.samples;
        transitions += other.transitions;
        certificates += other.certificates;
        pauses += other.pauses;
        incidents += other.incidents;
        ends += other.ends;
        gaps += other.gaps;
    }
};

/// A row in the file. Unlike a RowId, which begins anew with each session, it means one row alone.
using RowKey = Id<struct StoredRowTag>;

/// A run of Keepwatch that wrote to the file.
struct StoredSession {
    qint64 id = 0;
    UtcTime begin{};
    UtcTime end{}; ///< when it was last known to run
    QString program; ///< with its version
    bool isLast = false; ///< it may still run
};

/// A row as it comes back from the store, called what it was called last.
struct StoredRow {
    RowKey key;
    RowInfo row;
    StoredSession session;
    std::optional<UtcTime> end; ///< it was removed then; absent: it went on to the end of the session
};

/// A transition as it comes back from the store: its evidence is JSON, ready for a report.
struct StoredTransition {
    RowKey key;
    RowInfo row; ///< as it was called then
    Transition transition; ///< its `evidence` is empty
    QByteArray evidence; ///< a JSON object; empty: none
};

/// A certificate as it comes back from the store.
struct StoredCertificate {
    RowKey key;
    RowInfo row;
    Certificate certificate; ///< its `evidence` is empty
    QByteArray evidence;
};

/// An incident as it was last told of. Its rows are numbered as in their session; the names are those of that time.
struct StoredIncident {
    Incident incident;
    QStringList names;
};

/// A record of a level, and whose it is.
struct StoredRollUp {
    RowKey key;
    RollUp record;
};

/// Which part of the store is asked for. Absent ends are open; `to` itself is outside. Empty sets: all.
struct Filter {
    std::optional<UtcTime> from = {};
    std::optional<UtcTime> to = {};
    QList<RowId> rows = {}; ///< of the last session in the file
    QStringList targets = {}; ///< names
    QStringList groups = {}; ///< their targets, beside those that are named
    bool isLastSessionOnly = false;
    QList<RowKey> keys = {};
};

} // namespace keepwatch::history
