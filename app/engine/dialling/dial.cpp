// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/dialling/dial.h"

#include "app/engine/dialling/dialgate.h"
#include "app/engine/dialling/resolver.h"
#include "app/engine/localnetwork.h"
#include "app/engine/nativevalues.h"
#include "app/engine/transport/tlshandshake.h"
#include "app/engine/transport/truststore.h"
#include "app/native/socket.h"

#include <QSocketNotifier>

#include <algorithm>
#include <cerrno>

namespace keepwatch::engine {

namespace {

// What one address said, set against another's: an answer of the peer tells more than silence, silence more than an
// address family that this computer has no route for.
int weight(int error, bool hasIcmp)
{
    if (error == ECONNREFUSED)
        return 5;
    if (hasIcmp)
        return 4;
    if (error == ETIMEDOUT)
        return 3;
    if (error == EHOSTUNREACH || error == ENETUNREACH)
        return 2;
    return error == 0 ? 0 : 1;
}

} // namespace

void Dial::NotifierOff::operator()(QSocketNotifier *notifier) const
{
    notifier->setEnabled(false);
    notifier->deleteLater(); // it may be the one that is speaking
}

Dial::Dial(const Request &request, const Services &services, Listeners listeners)
    : m_request(request)
    , m_services(services)
    , m_listeners(std::move(listeners))
{
    m_failure.isWhileDialling = true;
}

Dial::~Dial()
{
    cancel();
}

void Dial::cancel()
{
    m_listeners = {};
    if (m_stagger)
        m_stagger->stop();
    while (!m_attempts.empty())
        abandon(0);
    if (m_handshake)
        m_handshake.release()->deleteLater(); // it may be the one that speaks
    m_services.gate.leave(this, m_request.endpoint.host);
}

void Dial::start()
{
    if (const auto known = m_services.resolver.known(m_request.endpoint.host)) {
        resolved(*known);
        return;
    }
    m_isLookingUp = true;
    m_services.resolver.lookUp(
        m_request.endpoint.host, this, [this](const native::Resolution &resolution) { resolved(resolution); });
}

void Dial::resolved(const native::Resolution &resolution)
{
    m_isLookingUp = false;
    if (!m_listeners.ended)
        return;
    if (resolution.error != 0) {
        m_failure.resolverError = resolution.error;
        m_failure.errorNumber = resolution.systemError;
        end(Unexpected{ m_failure });
        return;
    }
    for (const native::SocketAddress &address : resolution.addresses) {
        if (const auto peer = native::SocketAddress::fromLiteral(address.hostText(), m_request.endpoint.port.value))
            m_addresses.push_back(*peer);
    }
    m_atGate = m_services.clock.now();
    m_services.gate.enter(this, m_request.endpoint.host);
}

void Dial::hold()
{
    m_isHeld = true;
    m_listeners.waits(m_atGate);
}

void Dial::begin()
{
    if (!m_request.tls.isOn || m_services.trust.isReady(m_request.tls.caFile)) {
        proceed();
        return;
    }
    if (!m_isHeld)
        hold();
    m_services.trust.prepare(this, [this] {
        if (m_listeners.ended)
            proceed();
    });
}

void Dial::proceed()
{
    if (m_isHeld)
        m_listeners.begins(m_services.clock.now());
    if (m_addresses.size() > 1) {
        m_stagger = std::make_unique<QTimer>();
        m_stagger->setSingleShot(true);
        connect(m_stagger.get(), &QTimer::timeout, this, &Dial::tryNext);
    }
    tryNext();
}

void Dial::tryNext()
{
    // Both places taken by silent addresses: the older one has had its time.
    if (m_next < m_addresses.size() && m_attempts.size() >= attemptsAtOnce)
        abandon(0);
    while (m_next < m_addresses.size()) {
        const bool isFirst = m_next == 0;
        if (!attempt(m_addresses[m_next++]))
            continue;
        if (m_next < m_addresses.size()) {
            const Duration share = m_request.patience / m_addresses.size();
            const Duration wait = isFirst ? headStart : std::max(headStart, share);
            m_stagger->start(std::chrono::duration_cast<std::chrono::milliseconds>(wait));
        }
        return;
    }
    if (!m_attempts.empty())
        return;
    addOwnNetwork(m_failure);
    end(Unexpected{ m_failure });
}

bool Dial::attempt(const native::SocketAddress &peer)
{
    Attempt attempt;
    attempt.begun = m_services.clock.now();
    const native::DialStart start = native::startDial(peer, m_request.options);
    if (start.error != 0) {
        note(start.error, peer, {}, {});
        return false;
    }
    attempt.descriptor = start.descriptor;
    attempt.peer = peer;
    attempt.options = start.options;
    attempt.notifier.reset(new QSocketNotifier(start.descriptor, QSocketNotifier::Write));
    connect(attempt.notifier.get(), &QSocketNotifier::activated, this,
        [this, descriptor = start.descriptor] { activated(descriptor); });
    m_attempts.push_back(std::move(attempt));
    return true;
}

void Dial::abandon(size_t index)
{
    Attempt &attempt = m_attempts[index];
    attempt.notifier.reset();
    native::closeDescriptor(attempt.descriptor);
    m_attempts.erase(m_attempts.begin() + static_cast<std::ptrdiff_t>(index));
}

void Dial::activated(native::Descriptor descriptor)
{
    const auto place = std::find_if(m_attempts.begin(), m_attempts.end(),
        [descriptor](const Attempt &attempt) { return attempt.descriptor == descriptor; });
    if (place == m_attempts.end())
        return;
    const auto index = static_cast<size_t>(place - m_attempts.begin());
    const native::DialEnd result = native::finishDial(descriptor);
    if (result.error == EINPROGRESS)
        return;
    if (result.error == 0) {
        succeed(index);
        return;
    }
    note(result.error, m_attempts[index].peer, result.icmp, native::localAddress(descriptor));
    abandon(index);
    tryNext();
}

void Dial::note(int error, const native::SocketAddress &peer, const std::optional<native::IcmpMessage> &icmp,
    const std::optional<native::SocketAddress> &ownEnd)
{
    if (weight(error, icmp.has_value()) < weight(m_failure.errorNumber, m_failure.icmp.has_value()))
        return;
    m_failure.errorNumber = error;
    m_failure.icmp.reset();
    if (!icmp)
        return;
    m_failure.icmp = toReport(*icmp);
    // The own end is known even where the system tells nothing of its addresses.
    const std::string offender = icmp->offender.hostText();
    const bool isOwnEnd = ownEnd && ownEnd->hostText() == offender;
    m_failure.icmp->isFromHere = offender != peer.hostText() && (isOwnEnd || m_services.network.isOwn(icmp->offender));
}

void Dial::succeed(size_t index)
{
    Attempt &attempt = m_attempts[index];
    const Instant now = m_services.clock.now();
    Dialled dialled{ .descriptor = attempt.descriptor,
        .peer = attempt.peer,
        .options = attempt.options,
        .handshake = now - attempt.begun,
        .at = now };
    attempt.notifier.reset();
    m_attempts.erase(m_attempts.begin() + static_cast<std::ptrdiff_t>(index));
    if (m_request.tls.isOn)
        secure(std::move(dialled));
    else
        end(std::move(dialled));
}

/// The place at the gate is kept meanwhile: a handshake costs the peer more than a connection does.
void Dial::secure(Dialled dialled)
{
    if (m_stagger)
        m_stagger->stop();
    while (!m_attempts.empty())
        abandon(0);
    auto shared = std::make_shared<Dialled>(std::move(dialled)); // what std::function holds has to be copyable
    m_handshake = std::make_unique<TlsHandshake>(
        TlsHandshake::Request{
            .descriptor = shared->descriptor, .host = m_request.endpoint.host, .options = m_request.tls },
        m_services.trust, m_services.clock, [this, shared](Result<TlsSession, Evidence> result) {
            if (!result)
                return end(Unexpected{ result.error() });
            shared->session = std::move(result).value();
            shared->at = m_services.clock.now();
            end(std::move(*shared));
        });
    m_handshake->start();
}

void Dial::end(Result<Dialled, Evidence> result)
{
    const auto ended = std::move(m_listeners.ended);
    cancel();
    ended(std::move(result));
}

Evidence Dial::evidence() const
{
    if (m_handshake)
        return m_handshake->evidence();
    Evidence result = m_failure;
    if (m_isLookingUp)
        result.resolverError = native::unanswered().error;
    if (m_attempts.empty())
        return result;
    // An address that is still being tried says more than one that had no route.
    result.errorNumber = 0;
    result.icmp.reset();
    if (const auto info = native::readTcpInfo(m_attempts.back().descriptor))
        result.last = toReading(*info, m_services.clock.now());
    addOwnNetwork(result);
    return result;
}

/// The way to the address that was tried last.
void Dial::addOwnNetwork(Evidence &evidence) const
{
    if (m_next > 0)
        evidence.ownNetwork = m_services.network.ownSide({}, m_addresses[m_next - 1]);
}

} // namespace keepwatch::engine
