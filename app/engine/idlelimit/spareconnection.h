// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/targetspec.h"
#include "app/engine/connection.h"
#include "app/engine/dialling/dial.h"

#include <QTimer>

#include <functional>

namespace keepwatch::engine {

struct Inside;

/// A connection that is opened for a question and not for watching: without keepalive and user timeout, so that nothing
/// is sent on it but what is asked for. Owns its dial and its connection; lives in the engine's thread. Decides
/// nothing.
class SpareConnection final : public QObject, private ConnectionObserver {
    Q_OBJECT

public:
    enum class Greeting : quint8 { Heartbeat /**< where the method speaks */, None };
    struct Listeners {
        std::function<void()> ready; ///< connected, and answered where it greeted
        std::function<void(const Evidence &)> failed; ///< before that; the last word
        std::function<void()> answered; ///< a question, or something else came back
        std::function<void(const Evidence &)> died; ///< after `ready`; the last word
    };

    SpareConnection(const TargetSpec &target, Greeting greeting, Inside &inside, Listeners listeners);
    ~SpareConnection() override;

    void open();
    /// A heartbeat, or where the method has none a probe of the kernel's, which the peer's kernel answers.
    void ask();
    std::optional<TcpReading> read();
    /// Nobody is called after it.
    void close();

    /// Whether ask() sends a heartbeat of the method's.
    static bool speaks(const TargetSpec &target);

private:
    void replied(Connection &connection, std::optional<quint64> seq, Instant now, const Asked &asked) override;
    void received(Connection &connection, Instant now) override;
    void unexpected(Connection &connection, Instant now) override;
    void died(Connection &connection, const Evidence &evidence, Instant now) override;
    void dialEnded(Result<Dialled, Evidence> result);
    void greet();
    void becomeReady();
    void timedOut();
    void fail(const Evidence &evidence);

    TargetSpec m_target;
    Greeting m_greeting;
    Inside &m_inside;
    Listeners m_listeners;
    std::unique_ptr<Dial> m_dial;
    std::unique_ptr<Connection> m_connection;
    QTimer m_patience;
    quint64 m_seq = 0;
    bool m_isReady = false;
};

} // namespace keepwatch::engine
