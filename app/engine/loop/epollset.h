// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/time.h"

#include <atomic>
#include <cstdint>
#include <optional>
#include <span>

struct epoll_event;

namespace keepwatch::engine {

/// The kernel's part of the event loop: one epoll descriptor, an eventfd by which other threads end a wait, and waits
/// of nanoseconds (epoll_pwait2, or a timerfd where the kernel lacks it). Linux only; not for more than one waiting
/// thread.
class EpollSet {
public:
    enum class Waiting { Best, Timerfd };

    explicit EpollSet(Waiting waiting);
    ~EpollSet();
    EpollSet(const EpollSet &) = delete;
    EpollSet &operator=(const EpollSet &) = delete;

    /// Adds (first time) or changes what is wanted of the descriptor; `tag` comes back with its events. 0 or an errno.
    int set(int descriptor, std::uint32_t events, std::uint64_t tag, bool isNew);
    void remove(int descriptor);

    /// Waits (absent: for ever). Gives the events of the descriptors; a wake() or a signal ends the wait with none.
    std::span<epoll_event> wait(std::span<epoll_event> room, std::optional<Duration> timeout);
    /// As wait(), with nothing but wake() to end it early.
    void waitForWake(std::optional<Duration> timeout);
    /// From any thread, a signal handler excepted: ends the present wait, or the next one if there is none now.
    void wake();
    /// Whether the last wait found a wake(); forgets it.
    bool takeWake();

private:
    int waitBest(std::span<epoll_event> room, std::optional<Duration> timeout);
    int waitByTimer(std::span<epoll_event> room, std::optional<Duration> timeout);
    void armTimer(Duration timeout);

    int m_epoll = -1;
    int m_wake = -1;
    int m_timer = -1; ///< absent while epoll_pwait2 is there
    std::atomic<bool> m_isAwake = false; ///< the eventfd is or will be written, and was not read yet
    bool m_isWakeSeen = false; ///< the last wait found it written
};

} // namespace keepwatch::engine
