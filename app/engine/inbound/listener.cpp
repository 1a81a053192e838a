// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/inbound/listener.h"

#include "app/engine/nativevalues.h"
#include "app/native/socket.h"

#include <cerrno>
#include <system_error>

namespace keepwatch::engine {

namespace {

std::optional<native::SocketAddress> addressOf(const Endpoint &endpoint)
{
    QString host = endpoint.host;
    if (host == QLatin1String("*"))
        host = QStringLiteral("::");
    else if (host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0)
        host = QStringLiteral("127.0.0.1");
    return native::SocketAddress::fromLiteral(host.toStdString(), endpoint.port.value);
}

Error cannotListen(const Endpoint &endpoint, int number)
{
    return { .code = ErrorCode::CannotListen,
        .subject = endpoint.toString(),
        .detail = QString::fromStdString(std::generic_category().message(number)),
        .number = number };
}

bool isOutOfResources(int error)
{
    return error == EMFILE || error == ENFILE || error == ENOBUFS || error == ENOMEM;
}

} // namespace

Listener::Listener(Handler accepted)
    : m_accepted(std::move(accepted))
{
}

Listener::~Listener()
{
    close();
}

Result<Endpoint, Error> Listener::open(const TargetSpec &spec)
{
    close();
    m_limits = spec.limits;
    const auto address = addressOf(spec.endpoint);
    if (!address)
        return Unexpected{ cannotListen(spec.endpoint, EADDRNOTAVAIL) };
    const native::ListenStart start = native::openListener(*address, backlog, toNative(spec.keepalive));
    if (start.error != 0)
        return Unexpected{ cannotListen(spec.endpoint, start.error) };
    m_descriptor = start.descriptor;
    m_options = start.options;
    m_spare = native::openSpare();
    m_notifier = std::make_unique<QSocketNotifier>(m_descriptor, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &Listener::acceptWaiting);
    return Endpoint{ .host = spec.endpoint.host, .port = { start.local.port() } };
}

void Listener::close()
{
    m_notifier.reset();
    native::closeDescriptor(m_descriptor);
    native::closeDescriptor(m_spare);
    m_descriptor = native::invalidDescriptor;
    m_spare = native::invalidDescriptor;
}

void Listener::apply(const TargetSpec &spec)
{
    m_limits = spec.limits;
    if (isOpen())
        m_options = native::applyOptions(m_descriptor, toNative(spec.keepalive));
}

bool Listener::hasRoomFor(const QString &host) const
{
    if (m_limits.clients > 0 && m_clientsInAll >= m_limits.clients)
        return false;
    return m_limits.clientsPerAddress <= 0 || m_clients.value(host) < m_limits.clientsPerAddress;
}

void Listener::acceptWaiting()
{
    for (int i = 0; i < acceptsPerTurn && isOpen(); ++i) {
        const native::Accepted accepted = native::acceptOne(m_descriptor);
        if (isOutOfResources(accepted.error)) {
            native::turnAway(m_descriptor, m_spare);
            return;
        }
        if (accepted.error == EAGAIN || accepted.error == EWOULDBLOCK)
            return;
        if (accepted.error != 0)
            continue;
        const QString host = QString::fromStdString(accepted.peer.hostText());
        if (!hasRoomFor(host)) {
            native::resetOnClose(accepted.descriptor);
            native::closeDescriptor(accepted.descriptor);
            continue;
        }
        ++m_clientsInAll;
        ++m_clients[host];
        m_accepted(accepted.descriptor, accepted.peer);
    }
}

void Listener::left(const QString &host)
{
    --m_clientsInAll;
    const auto place = m_clients.find(host);
    if (place != m_clients.end() && --*place <= 0)
        m_clients.erase(place);
}

} // namespace keepwatch::engine
