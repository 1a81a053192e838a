// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

#include <QtGlobal>

namespace keepwatch::engine {

/// What a descriptor reported beside readable and writable.
struct SocketEnd {
    bool isError = false; ///< an error is pending: SO_ERROR tells it, once
    bool isHangUp = false; ///< both directions are over
    bool isEndOfStream = false; ///< the peer sends no more (FIN), or all is over
};

/// Told before Qt is when a watched socket ends or fails: the place to take SO_ERROR and TCP_INFO, which Qt's own
/// reading would consume. Called once per watch, in the loop's thread; it may watch again, close the descriptor and
/// destroy itself.
class SocketWatcher {
public:
    virtual void socketEnded(int descriptor, SocketEnd end) = 0;

protected:
    ~SocketWatcher() = default;
};

/// Told whenever a socket has something to read or has ended, until it is taken off. In the loop's thread; it may take
/// itself off, close the descriptor and destroy itself.
class SocketReader {
public:
    virtual void socketReadable(int descriptor) = 0;

protected:
    ~SocketReader() = default;
};

/// Told at each turn of the loop, before anything is delivered in it. In the loop's thread.
class TurnObserver {
public:
    /// `late`: how long ago the earliest timer was due when the loop came to it (0: in time, or no timer). Answer true
    /// to have every socket served before any timer; drained() follows when nothing is left to be read.
    virtual bool turnStarted(Instant now, Duration late) = 0;
    virtual void drained(Instant now) = 0;

protected:
    ~TurnObserver() = default;
};

} // namespace keepwatch::engine
