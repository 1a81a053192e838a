// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/engine/loop/sockettable.h"

#include <QCoreApplication>

#include <cerrno>
#include <sys/epoll.h>
#include <utility>

namespace keepwatch::engine {
namespace {

/// What each kind of notifier waits for. Errors and hang-ups concern every kind.
constexpr std::array<quint32, 3> waitedFor{ EPOLLIN, EPOLLOUT, EPOLLPRI };
constexpr quint32 endOrError = EPOLLERR | EPOLLHUP;

quint64 tagOf(int descriptor, quint32 generation)
{
    return quint64(generation) << 32 | quint32(descriptor);
}

} // namespace

quint32 SocketTable::Slot::wanted() const
{
    quint32 mask = reader ? quint32(EPOLLIN) : 0;
    for (size_t kind = 0; kind < kinds; ++kind) {
        if (notifiers[kind])
            mask |= waitedFor[kind];
    }
    return mask != 0 && watcher ? mask | EPOLLRDHUP : mask;
}

SocketTable::Slot &SocketTable::slotFor(int descriptor)
{
    if (m_slots.size() <= size_t(descriptor))
        m_slots.resize(size_t(descriptor) + 1);
    return m_slots[size_t(descriptor)];
}

SocketTable::Slot *SocketTable::find(int descriptor)
{
    return descriptor >= 0 && size_t(descriptor) < m_slots.size() ? &m_slots[size_t(descriptor)] : nullptr;
}

SocketTable::Slot *SocketTable::find(int descriptor, quint32 generation)
{
    Slot *slot = find(descriptor);
    return slot && slot->generation == generation && slot->isInUse() ? slot : nullptr;
}

void SocketTable::addReader(int descriptor, SocketReader &reader)
{
    if (descriptor < 0)
        return;
    Slot &slot = slotFor(descriptor);
    slot.reader = &reader;
    markDirty(descriptor, slot);
}

void SocketTable::removeReader(int descriptor)
{
    Slot *slot = find(descriptor);
    if (!slot || !std::exchange(slot->reader, nullptr))
        return;
    release(descriptor, *slot);
}

void SocketTable::watch(int descriptor, SocketWatcher &watcher)
{
    if (descriptor < 0)
        return;
    Slot &slot = slotFor(descriptor);
    slot.watcher = &watcher;
    markDirty(descriptor, slot);
}

void SocketTable::unwatch(int descriptor)
{
    Slot *slot = find(descriptor);
    if (!slot || !slot->watcher)
        return;
    slot->watcher = nullptr;
    markDirty(descriptor, *slot);
}

void SocketTable::add(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    if (descriptor < 0)
        return;
    Slot &slot = slotFor(descriptor);
    QSocketNotifier *&place = slot.notifiers[notifier->type()];
    if (place && place != notifier)
        qWarning("Two socket notifiers of one type for descriptor %d: the later one is served", descriptor);
    place = notifier;
    markDirty(descriptor, slot);
}

void SocketTable::remove(QSocketNotifier *notifier)
{
    const int descriptor = int(notifier->socket());
    Slot *slot = find(descriptor);
    if (!slot || slot->notifiers[notifier->type()] != notifier)
        return;
    slot->notifiers[notifier->type()] = nullptr;
    release(descriptor, *slot);
}

/// One of its users has gone.
void SocketTable::release(int descriptor, Slot &slot)
{
    if (slot.isInUse()) {
        markDirty(descriptor, slot);
        return;
    }
    // At once, not with the dirty ones: the number may be closed and given to another socket before the next wait.
    if (std::exchange(slot.registered, 0) != 0) {
        m_set.remove(descriptor);
        ++m_changesMade;
    }
    ++slot.generation;
    if (std::exchange(slot.isAlwaysReady, false))
        std::erase(m_alwaysReady, descriptor);
}

void SocketTable::markDirty(int descriptor, Slot &slot)
{
    if (!std::exchange(slot.isDirty, true))
        m_dirty.push_back(descriptor);
}

void SocketTable::applyChanges()
{
    // By index: a descriptor that is refused changes the list.
    for (size_t i = 0; i < m_dirty.size(); ++i) {
        Slot &slot = m_slots[size_t(m_dirty[i])];
        slot.isDirty = false;
        if (slot.wanted() != slot.registered && slot.wanted() != 0 && !slot.isAlwaysReady)
            apply(m_dirty[i], slot);
    }
    m_dirty.clear();
}

void SocketTable::apply(int descriptor, Slot &slot)
{
    const quint64 tag = tagOf(descriptor, slot.generation);
    const bool isNew = slot.registered == 0;
    ++m_changesMade;
    int error = m_set.set(descriptor, slot.wanted(), tag, isNew);
    // Closed and opened anew behind the notifiers' back: what epoll knows of the number is not what is noted here.
    if (error == (isNew ? EEXIST : ENOENT))
        error = m_set.set(descriptor, slot.wanted(), tag, !isNew);
    if (error == 0)
        slot.registered = slot.wanted();
    else
        refuse(descriptor, slot, error);
}

void SocketTable::refuse(int descriptor, Slot &slot, int error)
{
    slot.registered = 0;
    if (error == EPERM) {
        slot.isAlwaysReady = true;
        m_alwaysReady.push_back(descriptor);
        return;
    }
    qWarning("Descriptor %d cannot be waited for (errno %d): its notifiers are switched off", descriptor, error);
    const auto notifiers = slot.notifiers;
    for (QSocketNotifier *notifier : notifiers) {
        if (notifier)
            notifier->setEnabled(false);
    }
}

int SocketTable::deliver(std::span<const epoll_event> events)
{
    int delivered = 0;
    for (const epoll_event &event : events)
        delivered += deliverTo(int(quint32(event.data.u64)), quint32(event.data.u64 >> 32), event.events);
    return delivered;
}

void SocketTable::tellWatcher(int descriptor, Slot &slot, quint32 events)
{
    markDirty(descriptor, slot);
    const SocketEnd end{ .isError = (events & EPOLLERR) != 0,
        .isHangUp = (events & EPOLLHUP) != 0,
        .isEndOfStream = (events & EPOLLRDHUP) != 0 };
    std::exchange(slot.watcher, nullptr)->socketEnded(descriptor, end);
}

int SocketTable::tellReader(int descriptor, quint32 generation, quint32 events)
{
    const Slot *slot = find(descriptor, generation);
    if (!slot || !slot->reader || !(events & (EPOLLIN | endOrError)))
        return 0;
    slot->reader->socketReadable(descriptor);
    return 1;
}

/// The slot is looked up anew for each delivery: a handler may have closed the socket, opened another with its number,
/// or moved all slots.
int SocketTable::deliverTo(int descriptor, quint32 generation, quint32 events)
{
    Slot *slot = find(descriptor, generation);
    if (slot && slot->watcher && (events & (endOrError | EPOLLRDHUP)))
        tellWatcher(descriptor, *slot, events);
    int delivered = tellReader(descriptor, generation, events);
    for (size_t kind = 0; kind < kinds; ++kind) {
        slot = find(descriptor, generation);
        if (!slot || !slot->notifiers[kind] || !(events & (waitedFor[kind] | endOrError)))
            continue;
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(slot->notifiers[kind], &event);
        ++delivered;
    }
    return delivered;
}

int SocketTable::deliverToAlwaysReady()
{
    int delivered = 0;
    const auto descriptors = m_alwaysReady; // handlers change it
    for (const int descriptor : descriptors) {
        const Slot *slot = find(descriptor);
        if (slot->isAlwaysReady)
            delivered += deliverTo(descriptor, slot->generation, EPOLLIN | EPOLLOUT);
    }
    return delivered;
}

} // namespace keepwatch::engine
