// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/loop/loopobserver.h"

class QAbstractEventDispatcher;

namespace keepwatch::engine {

// What the engine asks of its thread's event loop; one implementation per kind of system.

/// The dispatcher for the engine's thread, to be handed over before it starts; null: Qt's own.
QAbstractEventDispatcher *makeDispatcher();
/// Whether the calling thread runs the dispatcher that makeDispatcher() meant for it. The fall-back would be silent.
bool hasIntendedDispatcher();

/// From now on `watcher` is told once when the socket ends, before Qt reads it. Nothing where the loop cannot tell.
void watchSocket(int descriptor, SocketWatcher &watcher);
void unwatchSocket(int descriptor);

/// Whether the loop of this thread tells readers: else sockets of Qt's have to do.
bool servesReaders();
/// One for a descriptor, beside which it has no socket of Qt's. To be taken off before the descriptor is closed.
void addReader(int descriptor, SocketReader &reader);
void removeReader(int descriptor);

/// Null: nobody. Where the loop cannot tell of its turns, nothing.
void observeTurns(TurnObserver *observer);

} // namespace keepwatch::engine
