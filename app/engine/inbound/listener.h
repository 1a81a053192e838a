// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/core/result.h"
#include "app/core/targetspec.h"
#include "app/native/listen.h"

#include <QHash>
#include <QObject>
#include <QSocketNotifier>

#include <functional>
#include <memory>

namespace keepwatch::engine {

/// Accepts connections on one address, within the limits on clients in all and per address: whoever comes beyond them
/// is reset at once. The options are set on the listening socket and inherited, so that each accepted connection has
/// them from its first moment. Lives in the engine's thread; owns the listening socket, not what it accepted.
class Listener : public QObject {
    Q_OBJECT

public:
    static constexpr int backlog = 4096;
    static constexpr int acceptsPerTurn = 32;

    using Handler = std::function<void(native::Descriptor, const native::SocketAddress &peer)>;

    explicit Listener(Handler accepted);
    ~Listener() override;

    /// Opens the endpoint (a literal address, `localhost`, or `*` for all) and returns it with its port.
    Result<Endpoint, Error> open(const TargetSpec &spec);
    void close();
    bool isOpen() const { return m_descriptor != native::invalidDescriptor; }
    /// Options and limits for connections to come.
    void apply(const TargetSpec &spec);
    /// What became of the options on the listening socket, and so on each connection.
    const native::AppliedOptions &options() const { return m_options; }
    /// A connection from that peer is over.
    void left(const QString &host);

private:
    void acceptWaiting();
    bool hasRoomFor(const QString &host) const;

    Handler m_accepted;
    ListenerLimits m_limits;
    native::Descriptor m_descriptor = native::invalidDescriptor;
    native::Descriptor m_spare = native::invalidDescriptor;
    native::AppliedOptions m_options;
    std::unique_ptr<QSocketNotifier> m_notifier;
    QHash<QString, int> m_clients; ///< by address
    int m_clientsInAll = 0;
};

} // namespace keepwatch::engine
