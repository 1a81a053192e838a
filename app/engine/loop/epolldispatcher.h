// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/loop/sockettable.h"
#include "app/engine/loop/timerlist.h"

#include <QAbstractEventDispatcher>

namespace keepwatch::engine {

/// Qt's event loop on epoll, for threads with thousands of sockets: the cost of a turn follows what is ready, not what
/// is open. Level-triggered; written against Qt's public interface alone. Created in any thread and handed to
/// QThread::setEventDispatcher() before the thread starts; from then on used in that thread only, wakeUp() and
/// interrupt() excepted. Linux only.
class EpollDispatcher final : public QAbstractEventDispatcher {
    Q_OBJECT

public:
    explicit EpollDispatcher(EpollSet::Waiting waiting = EpollSet::Waiting::Best, QObject *parent = nullptr);

    /// The dispatcher of the calling thread, or null where another kind runs (which is much slower: check at start).
    static EpollDispatcher *ofThisThread();

    /// Tells the watcher, once and before Qt, when the socket ends or fails. Works while Qt has a notifier for the
    /// descriptor, as a connected QTcpSocket has, or a reader. Replaces an earlier watcher.
    void watch(int descriptor, SocketWatcher &watcher);
    /// To be called before the descriptor is closed, or at once when Qt has closed it by itself.
    void unwatch(int descriptor);
    /// Tells the reader, past Qt's events, whenever there is something to read.
    void addReader(int descriptor, SocketReader &reader);
    /// To be called before the descriptor is closed.
    void removeReader(int descriptor);
    /// Null: nobody.
    void setTurnObserver(TurnObserver *observer) { m_observer = observer; }

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;
    void registerSocketNotifier(QSocketNotifier *notifier) override;
    void unregisterSocketNotifier(QSocketNotifier *notifier) override;
    void registerTimer(int timerId, qint64 interval, Qt::TimerType type, QObject *object) override;
    bool unregisterTimer(int timerId) override;
    bool unregisterTimers(QObject *object) override;
    QList<TimerInfo> registeredTimers(QObject *object) const override;
    int remainingTime(int timerId) override;
    void wakeUp() override;
    void interrupt() override;
    void closingDown() override;

private:
    static constexpr size_t batch = 256;

    std::optional<Duration> timeout(QEventLoop::ProcessEventsFlags flags, bool mayWait) const;
    int deliverTurn(std::span<epoll_event> events, bool withSockets);
    int drain();

    EpollSet m_set;
    SocketTable m_sockets;
    TimerList m_timers;
    TurnObserver *m_observer = nullptr;
    std::atomic<Qt::HANDLE> m_thread = nullptr; ///< that runs the loop
    std::atomic<bool> m_isInterrupted = false;
    bool m_wokeItself = false; ///< as wakeUp(), without a system call; in the loop's thread
};

} // namespace keepwatch::engine
