// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/transport/directtransport.h"

#include "app/engine/loop/eventloop.h"
#include "app/native/socket.h"

#include <QSocketNotifier>

#include <array>
#include <utility>

namespace keepwatch::engine {

namespace {

// One for all connections of a thread: what has come is handed on at once. More comes at the next turn, so that a peer
// that never stops does not hold up the others.
constexpr size_t roomBytes = 64 * 1024;
thread_local std::array<char, roomBytes> room;

} // namespace

DirectTransport::DirectTransport(native::Descriptor descriptor)
    : m_descriptor(descriptor)
{
}

DirectTransport::~DirectTransport()
{
    close();
}

bool DirectTransport::open(TransportObserver &observer)
{
    m_observer = &observer;
    addReader(m_descriptor, *this);
    return true;
}

int DirectTransport::write(QByteArrayView bytes)
{
    if (m_queue.isEmpty()) {
        const native::Written written = native::writeNow(m_descriptor, bytes.data(), size_t(bytes.size()));
        bytes = bytes.sliced(qsizetype(written.bytes));
        if (written.error != 0 || bytes.isEmpty())
            return written.error;
        waitForRoom();
    }
    m_queue.append(bytes);
    return 0;
}

void DirectTransport::waitForRoom()
{
    if (m_room) {
        m_room->setEnabled(true);
        return;
    }
    m_room = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Write);
    QObject::connect(m_room.get(), &QSocketNotifier::activated, m_room.get(), [this] { flush(); });
}

/// An error that was met here is told by the end that follows it, if one does.
void DirectTransport::flush()
{
    const native::Written written = native::writeNow(m_descriptor, m_queue.constData(), size_t(m_queue.size()));
    if (written.error != 0)
        m_error = written.error;
    m_queue.remove(0, qsizetype(written.bytes));
    if (m_queue.isEmpty())
        m_room->setEnabled(false);
}

void DirectTransport::socketReadable(int)
{
    const native::Received received = native::readNow(m_descriptor, room.data(), room.size());
    if (received.error != 0) {
        // What ICMP reported may look like the end. The real one is still there to be read, and told at the next turn.
        m_error = received.error;
        return;
    }
    if (received.isEnd) {
        stopReading();
        std::exchange(m_observer, nullptr)->transportEnded();
        return;
    }
    if (received.bytes == 0)
        return;
    m_error = 0;
    m_observer->bytesArrived(QByteArrayView(room.data(), qsizetype(received.bytes)));
}

void DirectTransport::stopReading()
{
    m_room.reset();
    removeReader(m_descriptor);
}

void DirectTransport::close()
{
    if (!hasDescriptor())
        return;
    m_observer = nullptr;
    stopReading();
    native::closeDescriptor(std::exchange(m_descriptor, native::invalidDescriptor));
    m_queue.clear();
}

} // namespace keepwatch::engine
