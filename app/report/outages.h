// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/history/records.h"

#include <QHash>

#include <functional>

namespace keepwatch::report {

/// A time in which a row was unreachable, or a connection that died and was re-established before a verdict.
struct Outage {
    history::RowKey key;
    RowInfo row;
    bool isDrop = false;
    UtcTime from{}; ///< the first unanswered request; of a drop: the death
    std::optional<UtcTime> to{}; ///< absent: it went on when the row's record ended
    Cause cause = Cause::Unknown; ///< the sharpest that was found
    Confidence confidence = Confidence::Possible;
    QByteArray evidence{}; ///< a JSON object; empty: none
};

/// Finds outages and drops in the transitions of many rows, in constant memory per row. Pure.
class OutageFinder {
public:
    using Take = std::function<void(const Outage &)>;

    /// `take` gets each as soon as it is over, if it touches the filter's period.
    OutageFinder(const history::Filter &filter, Take take);

    /// In the order of time.
    void add(const history::StoredTransition &stored);
    /// Hands over what is still open.
    void finish();

private:
    void open(const history::StoredTransition &stored);
    void close(Outage outage, UtcTime at);
    void tell(const Outage &outage) const;

    history::Filter m_filter;
    Take m_take;
    QHash<history::RowKey, Outage> m_open;
    QHash<history::RowKey, Outage> m_suspicions; ///< what a drop would be
};

} // namespace keepwatch::report
