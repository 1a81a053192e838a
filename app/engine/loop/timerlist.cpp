// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/loop/timerlist.h"

#include <QCoreApplication>
#include <QTimerEvent>
#include <QVarLengthArray>

#include <algorithm>

namespace keepwatch::engine {

void TimerList::add(int id, Duration interval, Qt::TimerType type, QObject *object, Instant now)
{
    remove(id);
    const Instant due = now + interval;
    m_timers[id] = { .interval = interval, .type = type, .object = object, .due = due, .serial = ++m_serial };
    m_order.emplace(due, id);
}

bool TimerList::remove(int id)
{
    const auto timer = m_timers.find(id);
    if (timer == m_timers.end())
        return false;
    m_order.erase({ timer->second.due, id });
    m_timers.erase(timer);
    return true;
}

bool TimerList::removeAllOf(QObject *object)
{
    return std::erase_if(m_timers, [&](const auto &entry) {
        if (entry.second.object != object)
            return false;
        m_order.erase({ entry.second.due, entry.first });
        return true;
    }) > 0;
}

void TimerList::clear()
{
    m_timers.clear();
    m_order.clear();
}

QList<TimerList::Info> TimerList::of(QObject *object) const
{
    QList<Info> infos;
    for (const auto &[id, timer] : m_timers) {
        const auto interval = std::chrono::duration_cast<std::chrono::milliseconds>(timer.interval);
        if (timer.object == object)
            infos.append(Info(id, int(interval.count()), timer.type));
    }
    return infos;
}

std::optional<Duration> TimerList::remaining(int id, Instant now) const
{
    const auto timer = m_timers.find(id);
    if (timer == m_timers.end())
        return std::nullopt;
    return std::max(timer->second.due - now, Duration::zero());
}

std::optional<Instant> TimerList::next() const
{
    const auto waits = [this](const auto &entry) { return !m_timers.at(entry.second).isBeingDelivered; };
    const auto first = std::ranges::find_if(m_order, waits);
    return first == m_order.end() ? std::nullopt : std::optional(first->first);
}

int TimerList::fire(Instant now)
{
    // Which are due is settled before the first is delivered: a timer of 0 ms would go on for ever otherwise.
    QVarLengthArray<std::pair<int, quint64>, 16> due;
    for (auto entry = m_order.begin(); entry != m_order.end() && entry->first <= now; ++entry) {
        const Timer &timer = m_timers.at(entry->second);
        if (!timer.isBeingDelivered)
            due.append({ entry->second, timer.serial });
    }
    int sent = 0;
    for (const auto &[id, serial] : due) {
        Timer *timer = find(id, serial);
        if (!timer || timer->isBeingDelivered || timer->due > now)
            continue;
        deliver(id, *timer, now);
        ++sent;
        if (Timer *same = find(id, serial))
            same->isBeingDelivered = false;
    }
    return sent;
}

TimerList::Timer *TimerList::find(int id, quint64 serial)
{
    const auto timer = m_timers.find(id);
    return timer != m_timers.end() && timer->second.serial == serial ? &timer->second : nullptr;
}

/// The next time is a whole number of intervals after this one: no drift, and none of those missed is made up for.
void TimerList::deliver(int id, Timer &timer, Instant now)
{
    auto node = m_order.extract({ timer.due, id });
    if (timer.interval > Duration::zero())
        timer.due += timer.interval * ((now - timer.due) / timer.interval + 1);
    else
        timer.due = now;
    node.value().first = timer.due;
    m_order.insert(std::move(node));
    timer.isBeingDelivered = true;
    QTimerEvent event(id);
    QCoreApplication::sendEvent(timer.object, &event);
}

} // namespace keepwatch::engine
