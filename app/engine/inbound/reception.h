// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/engine/inbound/listener.h"
#include "app/engine/session.h"

#include <deque>
#include <functional>
#include <map>

namespace keepwatch::engine {

/// A target that listens: its listener and a row for each connection that came in. Rows whose connection is over stay
/// for a while, so that the operator can see what became of them. Lives in the engine's thread.
class Reception {
public:
    /// How many rows that are over stay, and for how long.
    static constexpr size_t closedRowsKept = 200;
    static constexpr Duration closedRowsLife = std::chrono::minutes(15);

    struct Callbacks {
        std::function<RowId()> nextRow;
        std::function<void(const Endpoint &)> listening;
        std::function<void(const Error &)> failed;
    };

    Reception(const TargetSpec &spec, const Services &services, Callbacks callbacks);

    void open();
    /// Closes the listener and the connections; their rows stay until resume().
    void pause();
    void resume();
    void stop();
    void edit(const TargetSpec &spec);
    /// Removes rows that have been over for long enough.
    void prune(Instant now);

    struct Client {
        QString host;
        std::unique_ptr<Session> session;
    };
    const std::map<RowId, Client> &clients() const { return m_clients; }

private:
    struct Closed {
        RowId row;
        Instant at{};
    };

    void accepted(native::Descriptor descriptor, const native::SocketAddress &peer);
    void closed(RowId row, const QString &host);
    void remove(RowId row);

    TargetSpec m_spec;
    const Services &m_services;
    Callbacks m_callbacks;
    Listener m_listener;
    bool m_isPaused = true; ///< until it is started
    std::map<RowId, Client> m_clients;
    std::deque<Closed> m_closed;
};

} // namespace keepwatch::engine
