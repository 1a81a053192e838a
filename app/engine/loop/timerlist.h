// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

#include <QAbstractEventDispatcher>

#include <set>
#include <unordered_map>

namespace keepwatch::engine {

/// The timers of an event dispatcher, in the order in which they fall due. Every type of timer is served exactly.
/// In the dispatcher's thread.
class TimerList {
public:
    using Info = QAbstractEventDispatcher::TimerInfo;

    void add(int id, Duration interval, Qt::TimerType type, QObject *object, Instant now);
    bool remove(int id);
    bool removeAllOf(QObject *object);
    void clear();
    QList<Info> of(QObject *object) const;
    /// Absent: no such timer. Zero: due.
    std::optional<Duration> remaining(int id, Instant now) const;

    /// When the next one falls due; one whose event is being delivered (an inner loop runs in it) does not count.
    std::optional<Instant> next() const;
    /// Sends the events of all that are due, each at most once; what they change is respected. How many were sent.
    int fire(Instant now);

private:
    struct Timer {
        Duration interval{};
        Qt::TimerType type = Qt::CoarseTimer;
        QObject *object = nullptr;
        Instant due{};
        quint64 serial = 0; ///< tells it from a later timer that was given the same id
        bool isBeingDelivered = false;
    };
    using Order = std::set<std::pair<Instant, int>>;

    Timer *find(int id, quint64 serial);
    void deliver(int id, Timer &timer, Instant now);

    std::unordered_map<int, Timer> m_timers;
    Order m_order;
    quint64 m_serial = 0;
};

} // namespace keepwatch::engine
