// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/transport/transport.h"
#include "app/native/descriptor.h"

#include <QTcpSocket>

namespace keepwatch::engine {

/// What a socket of Qt's brings, plain or inside TLS.
class QtTransport : public Transport {
public:
    static constexpr qint64 readBufferBytes = 64 * 1024;

    bool open(TransportObserver &observer) override;
    bool hasDescriptor() const override { return socket().socketDescriptor() != native::invalidDescriptor; }
    int errorNumber() const override;

protected:
    virtual QTcpSocket &socket() const = 0;
    /// The end of it, told if it was not before.
    void end();
    /// Nothing is told any more.
    void fallSilent();

private:
    void read();

    QObject m_context;
    TransportObserver *m_observer = nullptr; ///< null: nothing is told yet, or any more
};

} // namespace keepwatch::engine
