// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/flapping.h"
#include "app/core/sample.h"
#include "app/health/judges/flapping.h"

#include <QHash>
#include <QSet>

namespace keepwatch::health {

/// Which rows keep going and coming. Verdicts and recoveries are recorded when they happen; a state that stays counts
/// again every half minute, so that a row settles by staying as it is. Pure: time is an argument.
class FlappingBook {
public:
    static constexpr std::chrono::seconds settling{ 30 };

    void add(const QList<Transition> &transitions);
    void remove(const QList<RowId> &rows);

    /// When the next unchanged state counts, while a row is flapping.
    std::optional<UtcTime> next() const;
    void settle(UtcTime now);
    /// What is to be told since the last question.
    QList<FlappingChange> take() { return std::exchange(m_news, {}); }

private:
    struct Row {
        Flapping flapping;
        UtcTime at{}; ///< of the last record
        bool isGood = true;
    };

    void record(RowId id, bool isGood, UtcTime now);
    /// Counts the time since the last record, and tells whether that ended or began the flapping.
    void catchUp(RowId id, Row &row, UtcTime now);
    void review(RowId id, const Row &row, UtcTime now);

    QHash<RowId, Row> m_rows;
    QSet<RowId> m_flapping;
    QList<FlappingChange> m_news;
};

} // namespace keepwatch::health
