// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/timing/scheduler.h"

#include <QTimerEvent>

#include <algorithm>

namespace keepwatch::engine {

Scheduler::Scheduler(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_wheel(clock.now())
{
}

void Scheduler::wakeAt(Sleeper &sleeper, Instant due)
{
    m_wheel.schedule(sleeper, due);
    if (!m_isWaking && (!m_armedFor || due < *m_armedFor))
        arm(m_clock.now());
}

void Scheduler::cancel(Sleeper &sleeper)
{
    sleeper.leave();
}

void Scheduler::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId())
        return;
    const Instant now = m_clock.now();
    m_armedFor.reset();
    m_isWaking = true;
    for (int woken = 0; woken < wakesPerTurn; ++woken) {
        TimingWheel::Entry *entry = m_wheel.pop(now);
        if (!entry)
            break;
        if (const TimingWheel::Entry *next = m_wheel.peek())
            static_cast<const Sleeper *>(next)->fetch();
        static_cast<Sleeper *>(entry)->wake(now);
    }
    m_isWaking = false;
    arm(now);
}

void Scheduler::arm(Instant now)
{
    const auto next = m_wheel.next();
    if (next && next == m_armedFor)
        return;
    m_armedFor = next;
    if (!next) {
        m_timer.stop();
        return;
    }
    const auto delay = std::chrono::ceil<std::chrono::milliseconds>(std::max(*next - now, Duration::zero()));
    m_timer.start(
        int(std::min(delay, std::chrono::milliseconds(std::chrono::hours(1))).count()), Qt::PreciseTimer, this);
}

} // namespace keepwatch::engine
