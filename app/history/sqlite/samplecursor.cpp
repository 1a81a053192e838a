// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/history/sqlite/samplecursor.h"

#include "app/history/sqlite/numbers.h"

#include <limits>

namespace keepwatch::history {

Ends::Ends(const Filter &filter)
    : from(filter.from ? msOf(*filter.from) : std::numeric_limits<qint64>::min() / 2)
    , to(filter.to ? msOf(*filter.to) : std::numeric_limits<qint64>::max() / 2)
{
}

SampleCursor::SampleCursor(const Database &database, const Ends &ends, const QByteArray &condition)
    : m_ends(ends)
    , m_next(database.prepared("SELECT MIN(bucket) FROM samples WHERE bucket >= ?"))
    , m_samples(
          database.prepared(QByteArray("SELECT row, time_ms, seq, outcome, state, rtt_ns, kernel_rtt_ns FROM samples "
                                       "WHERE bucket = ? AND time_ms >= ? AND time_ms < ?")
              + (condition.isEmpty() ? QByteArray() : " AND " + condition) + " ORDER BY time_ms, row, seq, outcome"))
    , m_bucket(bucketOf(ends.from))
{
}

bool SampleCursor::beginBucket()
{
    if (!m_next.bind(m_bucket).next() || m_next.isNull(0))
        return false;
    const qint64 bucket = m_next.integer(0);
    m_next.reset();
    if (bucket > bucketOf(m_ends.to))
        return false;
    m_samples.bind(bucket, m_ends.from, m_ends.to);
    m_bucket = bucket + 1;
    return true;
}

bool SampleCursor::next()
{
    while (true) {
        if (m_isInside && m_samples.next())
            return true;
        if (hasFailed())
            return false;
        m_isInside = beginBucket();
        if (!m_isInside)
            return false;
    }
}

Sample SampleCursor::sample() const
{
    Sample sample;
    sample.time = timeOf(m_samples.integer(1));
    sample.seq = static_cast<quint64>(m_samples.integer(2));
    sample.outcome = static_cast<Outcome>(m_samples.integer(3));
    sample.state = static_cast<State>(m_samples.integer(4));
    sample.rtt = m_samples.nanoseconds(5);
    sample.kernelRtt = m_samples.nanoseconds(6);
    return sample;
}

} // namespace keepwatch::history
