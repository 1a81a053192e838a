// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/acknowledgement.h"
#include "app/core/sample.h"

#include <QHash>

namespace keepwatch::health {

/// Which rows are in trouble, and which of these troubles somebody has acknowledged. An acknowledgement ends when the
/// row recovers, when its client's connection ends, and when it gets worse than what was acknowledged: who knew that
/// a peer is slow does not know yet that it is gone. Pausing and starting again change nothing about it.
class AcknowledgementBook {
public:
    /// The answer: the rows whose acknowledgement ended.
    QList<RowId> add(const QList<Transition> &transitions);
    void remove(const QList<RowId> &rows);

    /// Acknowledges those of `rows` that are in trouble; a second time changes note and author. The answer: these.
    QList<Acknowledgement> acknowledge(const QList<RowId> &rows, const Acknowledgement &how);
    /// As it was before a restart: holds until the row turns out to be well.
    void restore(const Acknowledgement &acknowledgement);

    /// Null: not acknowledged.
    const Acknowledgement *find(RowId row) const;
    QList<Acknowledgement> all() const;
    /// The rows in trouble that nobody has acknowledged.
    QList<RowId> unacknowledged() const;

private:
    QHash<RowId, State> m_troubles;
    QHash<RowId, Acknowledgement> m_acknowledgements;
};

} // namespace keepwatch::health
