// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/timing/timingwheel.h"

#include <QBasicTimer>
#include <QObject>

namespace keepwatch::engine {

/// Whatever waits for a moment. Leaves its scheduler by itself when it is destroyed.
class Sleeper : private TimingWheel::Entry {
public:
    using TimingWheel::Entry::isScheduled;
    /// The moment has come (or a little more). May schedule, cancel and destroy any sleeper, this one too.
    virtual void wake(Instant now) = 0;
    /// It is the next to be woken, once another is done: time for core/prefetch.h.
    virtual void fetch() const { }

protected:
    ~Sleeper() = default;

private:
    friend class Scheduler;
};

/// Wakes sleepers at their times: one timing wheel and one timer of the thread's event loop for all of them. At most
/// eight wake per turn of the loop, so that replies are read between the sends of a crowded tick.
/// Lives in the thread that uses it; the clock must outlive it.
class Scheduler final : public QObject {
    Q_OBJECT

public:
    static constexpr int wakesPerTurn = 8;

    explicit Scheduler(const Clock &clock, QObject *parent = nullptr);
    /// Not before `due`, at most one tick of the wheel after it; replaces the time that was set before.
    void wakeAt(Sleeper &sleeper, Instant due);
    void cancel(Sleeper &sleeper);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void arm(Instant now);

    const Clock &m_clock;
    TimingWheel m_wheel;
    QBasicTimer m_timer;
    std::optional<Instant> m_armedFor; ///< when the timer fires
    bool m_isWaking = false;
};

} // namespace keepwatch::engine
