// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/idlelimit/spareconnection.h"

#include "app/engine/inside.h"
#include "app/engine/nativevalues.h"
#include "app/heartbeat/dialogue/dialoguespeaker.h"

namespace keepwatch::engine {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

// Probes that go on until we have seen enough; the kernel shall not end the connection for us.
constexpr native::Options probing{
    .mode = native::Options::Mode::Set, .idle = seconds(1), .interval = seconds(1), .count = 127, .userTimeout = {}
};
constexpr native::Options silent{ .mode = native::Options::Mode::Off, .userTimeout = {} };

/// Each step of an opening may take its own time on top of the first heartbeat's.
Duration greetingTime(const TargetSpec &target)
{
    Duration time = target.thresholds.timeout;
    if (!target.dialogue)
        return time;
    time = target.dialogue->repeat.timeout.value_or(time);
    for (const DialogueStep &step : target.dialogue->opening)
        time += step.timeout.value_or(Duration::zero());
    return time;
}

} // namespace

SpareConnection::SpareConnection(const TargetSpec &target, Greeting greeting, Inside &inside, Listeners listeners)
    : m_target(target)
    , m_greeting(greeting)
    , m_inside(inside)
    , m_listeners(std::move(listeners))
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &SpareConnection::timedOut);
}

SpareConnection::~SpareConnection()
{
    close();
}

bool SpareConnection::speaks(const TargetSpec &target)
{
    return traits(target.method).sendsHeartbeats;
}

void SpareConnection::close()
{
    m_listeners = {};
    m_patience.stop();
    if (m_dial) {
        m_dial->cancel();
        m_dial.release()->deleteLater(); // it may be the one that speaks
    }
    if (m_connection) {
        m_connection->close();
        m_connection.release()->deleteLater();
    }
}

void SpareConnection::open()
{
    const Dial::Request request{ .endpoint = m_target.endpoint,
        .options = silent,
        .tls = m_target.tls,
        .patience = m_target.thresholds.connectTimeout };
    const Dial::Services services{ .clock = m_inside.timebase.clock(),
        .resolver = m_inside.resolver,
        .gate = m_inside.gate,
        .network = m_inside.network,
        .trust = m_inside.trust };
    m_dial = std::make_unique<Dial>(request, services,
        Dial::Listeners{ .waits = [](Instant) {},
            .begins = [](Instant) {},
            .ended = [this](Result<Dialled, Evidence> result) { dialEnded(std::move(result)); } });
    m_patience.start(std::chrono::ceil<milliseconds>(m_target.thresholds.connectTimeout));
    m_dial->start();
}

void SpareConnection::dialEnded(Result<Dialled, Evidence> result)
{
    m_dial.release()->deleteLater(); // it is the one that speaks
    if (!result)
        return fail(result.error());
    Dialled dialled = std::move(result).value();
    Connection::Origin origin{ .descriptor = dialled.descriptor,
        .peer = toText(dialled.peer),
        .since = dialled.at,
        .session = std::move(dialled.session) };
    auto speaker = m_target.dialogue ? heartbeat::makeSpeaker(m_target.dialogue, m_target.endpoint)
                                     : heartbeat::makeSpeaker(m_target.method);
    ConnectionObserver &observer = *this;
    m_connection = std::make_unique<Connection>(std::move(origin), std::move(speaker), m_inside.timebase, observer);
    greet();
}

void SpareConnection::greet()
{
    if (m_greeting == Greeting::None || !speaks(m_target))
        return becomeReady();
    m_patience.start(std::chrono::ceil<milliseconds>(greetingTime(m_target)));
    m_connection->send(++m_seq);
}

void SpareConnection::becomeReady()
{
    m_patience.stop();
    m_isReady = true;
    if (const auto ready = m_listeners.ready)
        ready();
}

void SpareConnection::ask()
{
    if (speaks(m_target)) {
        m_connection->send(++m_seq);
        return;
    }
    // Linux reckons from the last packet when the time is set on a socket whose keepalive is on already, and from now
    // when it is switched on: only the second call makes a silent connection's probe leave at once.
    m_connection->apply(probing);
    m_connection->apply(probing);
}

std::optional<TcpReading> SpareConnection::read()
{
    if (!m_connection)
        return std::nullopt;
    m_connection->poll(m_inside.timebase.now());
    return m_connection ? m_connection->look().last : std::nullopt;
}

void SpareConnection::timedOut()
{
    Evidence evidence = m_dial ? m_dial->evidence() : m_connection->look();
    evidence.isWhileDialling = evidence.isConnectTimeout = m_dial != nullptr;
    evidence.unansweredHeartbeats = m_dial ? 0 : 1;
    fail(evidence);
}

void SpareConnection::fail(const Evidence &evidence)
{
    const auto failed = std::move(m_listeners.failed);
    close();
    if (failed)
        failed(evidence);
}

void SpareConnection::replied(Connection &, std::optional<quint64>, Instant, const Asked &)
{
    if (!m_isReady)
        becomeReady();
    else if (const auto answered = m_listeners.answered)
        answered();
}

void SpareConnection::received(Connection &, Instant)
{
    const auto answered = m_listeners.answered;
    if (m_isReady && !speaks(m_target) && answered)
        answered();
}

/// A service may answer with a refusal: that it answers is enough.
void SpareConnection::unexpected(Connection &connection, Instant now)
{
    if (m_isReady) {
        replied(connection, {}, now, {});
        return;
    }
    Evidence evidence = connection.look();
    evidence.isUnexpectedReply = true;
    fail(evidence);
}

void SpareConnection::died(Connection &, const Evidence &evidence, Instant)
{
    const auto told = std::move(m_isReady ? m_listeners.died : m_listeners.failed);
    close();
    if (told)
        told(evidence);
}

} // namespace keepwatch::engine
