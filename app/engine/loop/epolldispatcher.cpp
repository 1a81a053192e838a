// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/loop/epolldispatcher.h"

#include <QCoreApplication>
#include <QThread>

#include <algorithm>
#include <sys/epoll.h>

namespace keepwatch::engine {
namespace {

Instant now()
{
    return std::chrono::time_point_cast<Duration>(std::chrono::steady_clock::now());
}

} // namespace

EpollDispatcher::EpollDispatcher(EpollSet::Waiting waiting, QObject *parent)
    : QAbstractEventDispatcher(parent)
    , m_set(waiting)
    , m_sockets(m_set)
{
}

EpollDispatcher *EpollDispatcher::ofThisThread()
{
    return qobject_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance());
}

void EpollDispatcher::watch(int descriptor, SocketWatcher &watcher)
{
    m_sockets.watch(descriptor, watcher);
}

void EpollDispatcher::unwatch(int descriptor)
{
    m_sockets.unwatch(descriptor);
}

void EpollDispatcher::addReader(int descriptor, SocketReader &reader)
{
    m_sockets.addReader(descriptor, reader);
}

void EpollDispatcher::removeReader(int descriptor)
{
    m_sockets.removeReader(descriptor);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_thread.store(QThread::currentThreadId(), std::memory_order_relaxed);
    m_isInterrupted.store(false);
    const bool hadWoken = std::exchange(m_wokeItself, false);
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();

    const bool mayWait = flags.testFlag(QEventLoop::WaitForMoreEvents) && !hadWoken && !m_wokeItself;
    if (mayWait && !m_isInterrupted.load())
        Q_EMIT aboutToBlock();
    if (m_isInterrupted.load())
        return false;

    std::array<epoll_event, batch> room; // of this call: an inner loop has its own
    std::span<epoll_event> events;
    const bool withSockets = !flags.testFlag(QEventLoop::ExcludeSocketNotifiers);
    m_sockets.applyChanges();
    if (withSockets)
        events = m_set.wait(room, timeout(flags, mayWait));
    else
        m_set.waitForWake(timeout(flags, mayWait));
    int delivered = int(hadWoken) + int(m_set.takeWake());
    delivered += deliverTurn(events, withSockets);
    if (!flags.testFlag(QEventLoop::X11ExcludeTimers))
        delivered += m_timers.fire(now());
    return delivered > 0;
}

std::optional<Duration> EpollDispatcher::timeout(QEventLoop::ProcessEventsFlags flags, bool mayWait) const
{
    const bool servesFiles = m_sockets.hasAlwaysReady() && !flags.testFlag(QEventLoop::ExcludeSocketNotifiers);
    if (!mayWait || m_wokeItself || servesFiles)
        return Duration::zero();
    const auto next = flags.testFlag(QEventLoop::X11ExcludeTimers) ? std::nullopt : m_timers.next();
    if (!next)
        return std::nullopt;
    return std::max(*next - now(), Duration::zero());
}

int EpollDispatcher::deliverTurn(std::span<epoll_event> events, bool withSockets)
{
    bool isToDrain = false;
    if (m_observer) {
        const Instant started = now();
        const Instant due = m_timers.next().value_or(started);
        isToDrain = m_observer->turnStarted(started, std::max(started - due, Duration::zero()));
    }
    int delivered = m_sockets.deliver(events);
    if (withSockets)
        delivered += m_sockets.deliverToAlwaysReady();
    return isToDrain ? delivered + drain() : delivered;
}

/// Until nothing is ready any more, within reason: a peer that never stops sending must not stop the timers.
int EpollDispatcher::drain()
{
    constexpr int mostRounds = 256;
    int delivered = 0;
    for (int round = 0; round < mostRounds; ++round) {
        std::array<epoll_event, batch> room;
        m_sockets.applyChanges();
        const auto events = m_set.wait(room, Duration::zero());
        if (events.empty())
            break;
        delivered += m_sockets.deliver(events);
    }
    if (m_observer)
        m_observer->drained(now());
    return delivered;
}

void EpollDispatcher::registerSocketNotifier(QSocketNotifier *notifier)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_sockets.add(notifier);
}

void EpollDispatcher::unregisterSocketNotifier(QSocketNotifier *notifier)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_sockets.remove(notifier);
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType type, QObject *object)
{
    Q_ASSERT(QThread::currentThread() == thread());
    m_timers.add(timerId, std::chrono::milliseconds(std::max<qint64>(interval, 0)), type, object, now());
}

bool EpollDispatcher::unregisterTimer(int timerId)
{
    return m_timers.remove(timerId);
}

bool EpollDispatcher::unregisterTimers(QObject *object)
{
    return m_timers.removeAllOf(object);
}

QList<QAbstractEventDispatcher::TimerInfo> EpollDispatcher::registeredTimers(QObject *object) const
{
    return m_timers.of(object);
}

int EpollDispatcher::remainingTime(int timerId)
{
    const auto remaining = m_timers.remaining(timerId, now());
    return remaining ? int(std::chrono::ceil<std::chrono::milliseconds>(*remaining).count()) : -1;
}

void EpollDispatcher::wakeUp()
{
    if (m_thread.load(std::memory_order_relaxed) == QThread::currentThreadId())
        m_wokeItself = true;
    else
        m_set.wake();
}

void EpollDispatcher::interrupt()
{
    m_isInterrupted.store(true);
    m_set.wake();
}

void EpollDispatcher::closingDown()
{
    m_timers.clear();
}

} // namespace keepwatch::engine
