// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/loop/loopobserver.h"
#include "app/engine/transport/transport.h"
#include "app/native/descriptor.h"

#include <QByteArray>

#include <memory>

class QSocketNotifier;

namespace keepwatch::engine {

/// Bytes as they are, straight from the kernel and into it: a heartbeat costs one call each way, and neither a death's
/// reason nor a half-close goes through a buffer of somebody else's. Needs a loop that serves readers.
class DirectTransport final : public Transport, private SocketReader {
public:
    /// Takes the descriptor over.
    explicit DirectTransport(native::Descriptor descriptor);
    ~DirectTransport() override;

    bool open(TransportObserver &observer) override;
    int write(QByteArrayView bytes) override;
    qint64 unsentBytes() const override { return m_queue.size(); }
    void close() override;
    bool hasDescriptor() const override { return m_descriptor != native::invalidDescriptor; }
    int errorNumber() const override { return m_error; }

private:
    void socketReadable(int descriptor) override;
    void waitForRoom();
    void flush();
    void stopReading();

    TransportObserver *m_observer = nullptr; ///< null: nothing is told yet, or any more
    native::Descriptor m_descriptor;
    int m_error = 0;
    QByteArray m_queue; ///< what the kernel did not take yet
    std::unique_ptr<QSocketNotifier> m_room; ///< that it will; made by the first bytes that were queued
};

} // namespace keepwatch::engine
