// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/loop/epolldispatcher.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <functional>

namespace keepwatch::tests {

/// The event dispatchers that have to pass the same checks: ours in both its ways to wait, and Qt's own.
enum class DispatcherKind { Epoll, EpollWithTimerfd, QtPoll, QtGlib };

inline bool isOurs(DispatcherKind kind)
{
    return kind == DispatcherKind::Epoll || kind == DispatcherKind::EpollWithTimerfd;
}

/// The rows of every check, for initTestCase_data().
inline void addDispatcherRows()
{
    QTest::addColumn<DispatcherKind>("kind");
    QTest::newRow("epoll") << DispatcherKind::Epoll;
    QTest::newRow("epoll with a timerfd") << DispatcherKind::EpollWithTimerfd;
    QTest::newRow("Qt's own") << DispatcherKind::QtPoll;
    QTest::newRow("Qt's own on glib") << DispatcherKind::QtGlib;
}

/// The kind of the present row.
inline DispatcherKind kindOfRow()
{
    QFETCH_GLOBAL(DispatcherKind, kind);
    return kind;
}

/// Runs a body in a thread that has that dispatcher, and waits for its end.
class DispatcherThread : public QThread {
public:
    DispatcherThread(DispatcherKind kind, std::function<void()> body)
        : m_body(std::move(body))
    {
        using Waiting = engine::EpollSet::Waiting;
        if (isOurs(kind)) {
            setEventDispatcher(
                new engine::EpollDispatcher(kind == DispatcherKind::Epoll ? Waiting::Best : Waiting::Timerfd));
        }
        // Qt looks at it when the thread starts without a dispatcher.
        if (kind == DispatcherKind::QtPoll)
            qputenv("QT_NO_GLIB", "1");
        else
            qunsetenv("QT_NO_GLIB");
    }
    ~DispatcherThread() override { wait(); }

protected:
    void run() override { m_body ? m_body() : void(exec()); }

private:
    std::function<void()> m_body;
};

/// Turns the calling thread's loop, waiting in it, until the condition holds; gives up after ten seconds.
inline bool turnUntil(const std::function<bool()> &isDone, std::chrono::milliseconds most = std::chrono::seconds(10))
{
    QTimer guard; // ends the last wait
    guard.start(most);
    const QDeadlineTimer deadline(most);
    auto *dispatcher = QAbstractEventDispatcher::instance();
    // A call that was queued is delivered before the wait, and may have been the last that comes.
    QObject::connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, &guard, [&] {
        if (isDone())
            dispatcher->interrupt();
    });
    while (!isDone() && !deadline.hasExpired())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::EventLoopExec);
    return isDone();
}

} // namespace keepwatch::tests

/// Runs the statements in a thread with the dispatcher of the row.
#define IN_LOOP(...)                                                                                                   \
    do {                                                                                                               \
        keepwatch::tests::DispatcherThread loopThread(keepwatch::tests::kindOfRow(), [&] { __VA_ARGS__; });            \
        loopThread.start();                                                                                            \
        loopThread.wait();                                                                                             \
    } while (false)
