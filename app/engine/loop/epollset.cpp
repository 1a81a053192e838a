// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/loop/epollset.h"

#include <QtGlobal>

#include <algorithm>
#include <cerrno>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/timerfd.h>
#include <unistd.h>
#include <utility>

namespace keepwatch::engine {
namespace {

constexpr std::uint64_t wakeTag = ~std::uint64_t(0);
constexpr std::uint64_t timerTag = wakeTag - 1;

timespec toTimespec(Duration duration)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(duration);
    return { .tv_sec = time_t(seconds.count()), .tv_nsec = long((duration - seconds).count()) };
}

int opened(int descriptor, const char *what)
{
    if (descriptor < 0)
        qFatal("Keepwatch's event loop cannot start: %s fails with errno %d", what, errno);
    return descriptor;
}

} // namespace

EpollSet::EpollSet(Waiting waiting)
    : m_epoll(opened(epoll_create1(EPOLL_CLOEXEC), "epoll_create1"))
    , m_wake(opened(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK), "eventfd"))
{
    set(m_wake, EPOLLIN, wakeTag, true);
    const timespec none{};
    epoll_event event{};
    const bool isThere = epoll_pwait2(m_epoll, &event, 1, &none, nullptr) >= 0;
    if (isThere && waiting == Waiting::Best)
        return;
    m_timer = opened(timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC | TFD_NONBLOCK), "timerfd_create");
    set(m_timer, EPOLLIN, timerTag, true);
}

EpollSet::~EpollSet()
{
    for (const int descriptor : { m_timer, m_wake, m_epoll }) {
        if (descriptor >= 0)
            ::close(descriptor);
    }
}

int EpollSet::set(int descriptor, std::uint32_t events, std::uint64_t tag, bool isNew)
{
    epoll_event event{};
    event.events = events;
    event.data.u64 = tag;
    return epoll_ctl(m_epoll, isNew ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, descriptor, &event) == 0 ? 0 : errno;
}

void EpollSet::remove(int descriptor)
{
    // A failure means that the descriptor was closed already and left the set by that.
    epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
}

std::span<epoll_event> EpollSet::wait(std::span<epoll_event> room, std::optional<Duration> timeout)
{
    const int count = m_timer < 0 ? waitBest(room, timeout) : waitByTimer(room, timeout);
    const auto events = room.first(std::size_t(std::max(count, 0)));
    const auto end = std::remove_if(events.begin(), events.end(), [this](const epoll_event &event) {
        m_isWakeSeen = m_isWakeSeen || event.data.u64 == wakeTag;
        return event.data.u64 >= timerTag;
    });
    return events.first(std::size_t(end - events.begin()));
}

int EpollSet::waitBest(std::span<epoll_event> room, std::optional<Duration> timeout)
{
    const timespec time = toTimespec(timeout.value_or(Duration::zero()));
    return epoll_pwait2(m_epoll, room.data(), int(room.size()), timeout ? &time : nullptr, nullptr);
}

int EpollSet::waitByTimer(std::span<epoll_event> room, std::optional<Duration> timeout)
{
    if (timeout == Duration::zero())
        return epoll_wait(m_epoll, room.data(), int(room.size()), 0);
    armTimer(timeout.value_or(Duration::zero()));
    return epoll_wait(m_epoll, room.data(), int(room.size()), -1);
}

/// Zero disarms; either way an expiry from before is forgotten.
void EpollSet::armTimer(Duration timeout)
{
    const itimerspec setting{ .it_interval = {}, .it_value = toTimespec(timeout) };
    timerfd_settime(m_timer, 0, &setting, nullptr);
}

void EpollSet::waitForWake(std::optional<Duration> timeout)
{
    pollfd wake{ .fd = m_wake, .events = POLLIN, .revents = 0 };
    const timespec time = toTimespec(timeout.value_or(Duration::zero()));
    m_isWakeSeen = ppoll(&wake, 1, timeout ? &time : nullptr, nullptr) > 0;
}

void EpollSet::wake()
{
    if (!m_isAwake.exchange(true))
        eventfd_write(m_wake, 1);
}

bool EpollSet::takeWake()
{
    // 1. Only what was seen: the flag alone may stand before the eventfd is written, and clearing it then would leave
    // the eventfd readable for ever. 2. Read first: a wake() between the two would be lost the other way round.
    if (!std::exchange(m_isWakeSeen, false))
        return false;
    eventfd_t value = 0;
    eventfd_read(m_wake, &value);
    m_isAwake.store(false);
    return true;
}

} // namespace keepwatch::engine
