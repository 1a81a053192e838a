// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

// For systems without epoll: Qt's own dispatcher, which tells nothing of its turns and of dying sockets. Where
// the tests run, the benchmark alone is built with it, to compare.
#include "app/engine/loop/eventloop.h"

namespace keepwatch::engine {

QAbstractEventDispatcher *makeDispatcher()
{
    return nullptr;
}

bool hasIntendedDispatcher()
{
    return true;
}

void watchSocket(int, SocketWatcher &) { }

void unwatchSocket(int) { }

bool servesReaders()
{
    return false;
}

void addReader(int, SocketReader &) { }

void removeReader(int) { }

void observeTurns(TurnObserver *) { }

} // namespace keepwatch::engine
