// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/sample.h"
#include "app/history/records.h"
#include "app/history/sqlite/database.h"

namespace keepwatch::history {

/// The filter's ends as whole milliseconds, the second one outside.
struct Ends {
    explicit Ends(const Filter &filter);
    qint64 from;
    qint64 to;
};

/// Walks over the stretches of ten seconds that hold samples, and over the samples of each, in the order of time.
class SampleCursor {
public:
    /// `condition`: on the rows, where they are few and found one by one (see RowTable); empty: each stretch is read
    /// whole.
    SampleCursor(const Database &database, const Ends &ends, const QByteArray &condition);

    /// False: there is no further one, or it failed.
    bool next();
    bool hasFailed() const { return m_samples.hasFailed() || m_next.hasFailed(); }
    RowKey key() const { return RowKey{ static_cast<quint32>(m_samples.integer(0)) }; }
    /// Its row is not set.
    Sample sample() const;

private:
    bool beginBucket();

    Ends m_ends;
    Statement m_next;
    Statement m_samples;
    qint64 m_bucket; ///< the next one
    bool m_isInside = false;
};

} // namespace keepwatch::history
