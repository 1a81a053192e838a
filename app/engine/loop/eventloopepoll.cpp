// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/loop/epolldispatcher.h"
#include "app/engine/loop/eventloop.h"

namespace keepwatch::engine {

QAbstractEventDispatcher *makeDispatcher()
{
    return new EpollDispatcher;
}

bool hasIntendedDispatcher()
{
    return EpollDispatcher::ofThisThread() != nullptr;
}

void watchSocket(int descriptor, SocketWatcher &watcher)
{
    if (EpollDispatcher *dispatcher = EpollDispatcher::ofThisThread())
        dispatcher->watch(descriptor, watcher);
}

void unwatchSocket(int descriptor)
{
    if (EpollDispatcher *dispatcher = EpollDispatcher::ofThisThread())
        dispatcher->unwatch(descriptor);
}

bool servesReaders()
{
    return EpollDispatcher::ofThisThread() != nullptr;
}

void addReader(int descriptor, SocketReader &reader)
{
    if (EpollDispatcher *dispatcher = EpollDispatcher::ofThisThread())
        dispatcher->addReader(descriptor, reader);
}

void removeReader(int descriptor)
{
    if (EpollDispatcher *dispatcher = EpollDispatcher::ofThisThread())
        dispatcher->removeReader(descriptor);
}

void observeTurns(TurnObserver *observer)
{
    if (EpollDispatcher *dispatcher = EpollDispatcher::ofThisThread())
        dispatcher->setTurnObserver(observer);
}

} // namespace keepwatch::engine
