// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/inbound/reception.h"

#include "app/engine/nativevalues.h"
#include "app/engine/outbox.h"

#include <algorithm>

namespace keepwatch::engine {

Reception::Reception(const TargetSpec &spec, const Services &services, Callbacks callbacks)
    : m_spec(spec)
    , m_services(services)
    , m_callbacks(std::move(callbacks))
    , m_listener(
          [this](native::Descriptor descriptor, const native::SocketAddress &peer) { accepted(descriptor, peer); })
{
}

void Reception::open()
{
    const auto opened = m_listener.open(m_spec);
    if (opened)
        m_callbacks.listening(*opened);
    else
        m_callbacks.failed(opened.error());
}

void Reception::accepted(native::Descriptor descriptor, const native::SocketAddress &peer)
{
    const RowId row = m_callbacks.nextRow();
    Connection::Origin origin{ .descriptor = descriptor, .peer = toText(peer), .since = m_services.timebase.now() };
    const QString host = QString::fromStdString(peer.hostText());
    auto session = std::make_unique<Session>(
        row, m_spec, m_services, std::move(origin), [this, host](RowId over) { closed(over, host); });
    session->report(m_listener.options());
    Session &started = *session;
    m_clients.emplace(row, Client{ .host = host, .session = std::move(session) });
    started.start();
}

void Reception::closed(RowId row, const QString &host)
{
    m_listener.left(host);
    m_closed.push_back({ row, m_services.timebase.now() });
}

void Reception::prune(Instant now)
{
    while (!m_closed.empty() && (m_closed.size() > closedRowsKept || now - m_closed.front().at > closedRowsLife)) {
        remove(m_closed.front().row);
        m_closed.pop_front();
    }
}

void Reception::remove(RowId row)
{
    if (m_clients.erase(row) > 0)
        m_services.outbox.putRemoved(row);
}

void Reception::pause()
{
    if (std::exchange(m_isPaused, true))
        return;
    m_listener.close();
    for (const auto &[row, client] : m_clients) {
        if (client.session->state() != State::Closed)
            client.session->pause();
    }
}

void Reception::resume()
{
    if (!std::exchange(m_isPaused, false))
        return;
    // Their connections were closed by the pause; a client that comes back is a new row.
    std::vector<RowId> paused;
    for (const auto &[row, client] : m_clients) {
        if (client.session->state() == State::Paused)
            paused.push_back(row);
    }
    for (const RowId row : paused) {
        m_listener.left(m_clients.at(row).host);
        remove(row);
    }
    open();
}

void Reception::stop()
{
    m_listener.close();
    for (const auto &[row, client] : m_clients)
        client.session->stop();
}

void Reception::edit(const TargetSpec &spec)
{
    const bool isElsewhere = spec.endpoint != m_spec.endpoint;
    m_spec = spec;
    if (isElsewhere && !m_isPaused)
        open();
    else
        m_listener.apply(spec);
    for (const auto &[row, client] : m_clients)
        client.session->edit(spec);
}

} // namespace keepwatch::engine
