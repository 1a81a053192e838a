// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/loop/epollset.h"
#include "app/engine/loop/loopobserver.h"

#include <QSocketNotifier>

#include <array>
#include <vector>

namespace keepwatch::engine {

/// The socket notifiers, readers and watchers of an event dispatcher by descriptor, and what epoll knows of them.
/// Changes are told to epoll right before the next wait: a write that goes out at once switches its notifier on and off
/// again, which then costs nothing. In the dispatcher's thread.
class SocketTable {
public:
    explicit SocketTable(EpollSet &set)
        : m_set(set)
    {
    }

    void add(QSocketNotifier *notifier);
    void remove(QSocketNotifier *notifier);
    void addReader(int descriptor, SocketReader &reader);
    void removeReader(int descriptor);
    void watch(int descriptor, SocketWatcher &watcher);
    void unwatch(int descriptor);

    /// To be called before each wait.
    void applyChanges();
    /// Regular files, which epoll refuses, are ready at any time: nothing may be waited for.
    bool hasAlwaysReady() const { return !m_alwaysReady.empty(); }
    /// Delivers to watchers, then to readers and notifiers; how many of these.
    int deliver(std::span<const epoll_event> events);
    int deliverToAlwaysReady();
    /// How often epoll has been told something: system calls.
    quint64 changesMade() const { return m_changesMade; }

private:
    static constexpr size_t kinds = 3; ///< as QSocketNotifier::Type: read, write, exception
    /// Aligned, so that an event touches one cache line here.
    struct alignas(64) Slot {
        std::array<QSocketNotifier *, kinds> notifiers{};
        SocketReader *reader = nullptr;
        SocketWatcher *watcher = nullptr;
        quint32 registered = 0; ///< what epoll knows
        quint32 generation = 0; ///< raised when the last notifier or reader goes: events from before are stale
        bool isDirty = false;
        bool isAlwaysReady = false;

        bool isInUse() const { return reader || notifiers[0] || notifiers[1] || notifiers[2]; }
        quint32 wanted() const;
    };

    Slot &slotFor(int descriptor);
    Slot *find(int descriptor);
    Slot *find(int descriptor, quint32 generation);
    void release(int descriptor, Slot &slot);
    void markDirty(int descriptor, Slot &slot);
    void apply(int descriptor, Slot &slot);
    void refuse(int descriptor, Slot &slot, int error);
    void tellWatcher(int descriptor, Slot &slot, quint32 events);
    int tellReader(int descriptor, quint32 generation, quint32 events);
    int deliverTo(int descriptor, quint32 generation, quint32 events);

    EpollSet &m_set;
    std::vector<Slot> m_slots; ///< by descriptor
    std::vector<int> m_dirty;
    std::vector<int> m_alwaysReady;
    quint64 m_changesMade = 0;
};

} // namespace keepwatch::engine
