// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/health/incidents/outage.h"

#include <QHash>
#include <QSet>

#include <map>

namespace keepwatch::health {

/// Finds the outages that belong together: they began at one moment, are failures of one kind, and have a ground in
/// common on which that can be no chance. Each group of them is an incident: one message instead of hundreds.
/// Pure: time is an argument. It changes no state and no cause, and one outage alone is never an incident, unless this
/// computer's own network is down.
class IncidentBook {
public:
    /// So long it waits for further outages before it tells what it has found: since the last one, and in all.
    static constexpr std::chrono::milliseconds quiet{ 400 };
    static constexpr std::chrono::milliseconds patience{ 1200 };
    /// Second opinions on one incident.
    static constexpr int opinionsEnough = 3;

    void add(const QList<RowInfo> &rows);
    void remove(const QList<RowId> &rows, UtcTime now);
    void add(const QList<Transition> &transitions, UtcTime now);
    /// Of the second opinions that they tell.
    void add(const QList<Certificate> &certificates);

    /// Whether enough is known of what the row suffers from: it is of an open incident, or stands on its ground, and as
    /// many second opinions as are needed were heard there.
    bool isSufficientlyKnown(RowId row) const;

    /// When settle() has something to do.
    std::optional<UtcTime> next() const;
    void settle(UtcTime now);
    /// What is to be told since the last question.
    QList<Incident> take() { return std::exchange(m_news, {}); }

private:
    struct Open {
        Incident incident;
        Ground ground; ///< what its rows share
        Onset onset{ UtcTime::min(), UtcTime::max() - Onset::slack }; ///< in which all its outages began
        Family family = Family::Path;
        QHash<RowId, Outage> members; ///< that are not back yet
        int opinions = 0; ///< that were heard on its outages
    };
    using Candidates = QList<const Outage *>;

    void begin(Outage outage, UtcTime now);
    void sharpen(RowId row, Cause cause, UtcTime now);
    void hear(RowId row);
    void end(RowId row, UtcTime now);
    void grow(Open &open, UtcTime now);
    void found(const Outage &seed, UtcTime now);
    Candidates companions(const Outage &seed) const;
    std::optional<Ground> commonGround(const Candidates &candidates, const Ground *held = nullptr) const;
    bool isNoChance(const Ground &ground, qsizetype unreachable) const;
    void join(Open &open, RowId row);
    void tell(Open &open, IncidentPhase phase, UtcTime now);
    void noteNews(UtcTime now);

    QHash<RowId, QList<Ground>> m_rows;
    QHash<Ground, qsizetype> m_watched; ///< rows on each ground
    QHash<RowId, Outage> m_loose; ///< outages of no incident
    std::map<IncidentId, Open> m_open;
    QHash<RowId, IncidentId> m_memberOf;
    std::optional<UtcTime> m_firstNews; ///< outages that are not compared yet: the first and the last
    UtcTime m_lastNews{};
    QList<Incident> m_news;
    quint32 m_lastId = 0;
};

} // namespace keepwatch::health
