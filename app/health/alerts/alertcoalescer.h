// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/acknowledgement.h"
#include "app/core/alert.h"
#include "app/core/sample.h"
#include "app/health/judges/flapping.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace keepwatch::health {

/// Decides which message about lost and recovered peers leaves when. Many at once are one message; what is over before
/// it was told is never told; nothing is said of the state in which a row begins, of an acknowledged trouble, or of a
/// row that keeps going and coming (one message says that it does). Only verdicts count, no suspicion and no drop.
class AlertCoalescer {
public:
    struct Rules {
        Duration gathering = std::chrono::seconds(2); ///< the first one waits so long for others
        Duration spacing = std::chrono::seconds(10); ///< at least so much time between two messages of one kind
        Duration settling = std::chrono::seconds(30); ///< an unchanged state counts again for flapping after that
        qsizetype names = 3; ///< so many are named
    };

    AlertCoalescer() = default;
    explicit AlertCoalescer(const Rules &rules)
        : m_rules(rules)
    {
    }

    void changeRows(const QList<RowInfo> &rows);
    void removeRows(const QList<RowId> &rows);
    void add(const Transition &transition, Instant now);
    /// Made by the operator now: nothing more is told of these rows until they are back.
    void acknowledge(const QList<Acknowledgement> &made, Instant now);
    /// Restored from an earlier run: the same, without a message.
    void silence(RowId row);
    void endSilence(const QList<RowId> &rows);
    /// These outages belong together: one message tells them, and later ones of the same incident replace it.
    void join(quint32 incident, const QList<RowId> &rows);

    /// When the next message is due; absent: none is waiting.
    std::optional<Instant> due() const;
    std::vector<Alert> take(Instant now);
    /// Rows whose loss was told, that are not back and that nobody has acknowledged.
    int standing() const;

private:
    struct Row {
        QString name;
        Flapping flapping;
        std::optional<Instant> judgedAt; ///< the last record for `flapping`
        UtcTime lostAt{};
        std::optional<Duration> lasted; ///< the outage that ended last
        quint32 incident = 0;
        Cause cause = Cause::Unknown;
        Confidence confidence = Confidence::Possible;
        bool hasBegun = false; ///< its first decided state is known
        bool isLost = false;
        bool isTold = false; ///< the operator knows that it is lost
        bool isWaiting = false; ///< for a message to leave
        bool isSilent = false; ///< acknowledged
    };
    struct Waiting {
        QList<RowId> rows;
        Instant due{};
        std::optional<Instant> told; ///< when the last one left
    };

    void lose(RowId id, Row &row, const Transition &transition, Instant now);
    void regain(RowId id, Row &row, const Transition &transition, Instant now);
    void endWatch(RowId id, Row &row);
    void judge(RowId id, Row &row, Instant now);
    void settle(Row &row, Instant now) const;
    /// Brings what waits to be told in line with the row's state.
    void review(RowId id, Row &row, Instant now);
    void await(Waiting &waiting, RowId id, Row &row, Instant now) const;
    void stopWaiting(RowId id, Row &row);
    void setTold(const QList<RowId> &rows, bool isTold);
    void settleFlapping(Instant now);
    QList<RowId> takeDue(Waiting &waiting, Instant now) const;
    std::vector<Alert> grouped(Alert::Kind kind, const QList<RowId> &rows) const;
    void addToAlert(Alert &alert, RowId id) const;

    Rules m_rules;
    QHash<RowId, Row> m_rows;
    Waiting m_lost;
    Waiting m_recovered;
    QList<RowId> m_newlyFlapping;
    QSet<RowId> m_flapping;
    std::vector<Alert> m_acknowledged;
};

} // namespace keepwatch::health
