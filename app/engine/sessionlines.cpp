// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of Session that acts for the machine, and tells it what came of that.

#include "app/engine/nativevalues.h"
#include "app/engine/outbox.h"
#include "app/engine/session.h"
#include "app/heartbeat/dialogue/dialoguespeaker.h"

namespace keepwatch::engine {

using health::Slot;

void Session::dial(Slot slot)
{
    drop(line(slot));
    const Dial::Request request{ .endpoint = m_spec.endpoint,
        .options = toNative(m_spec.keepalive),
        .tls = m_spec.tls,
        .patience = m_spec.thresholds.connectTimeout };
    const Dial::Services services{ .clock = m_services.timebase.clock(),
        .resolver = m_services.resolver,
        .gate = m_services.gate,
        .network = m_services.network,
        .trust = m_services.trust };
    line(slot).dial = std::make_unique<Dial>(request, services,
        Dial::Listeners{ .waits = [this, slot](Instant since) { dialWaits(slot, since); },
            .begins = [this, slot](Instant at) { dialBegins(slot, at); },
            .ended = [this, slot](Result<Dialled, Evidence> result) { dialEnded(slot, std::move(result)); } });
    line(slot).dial->start();
}

void Session::dialWaits(Slot slot, Instant since)
{
    m_machine.dialWaits(slot, since);
    settle();
}

void Session::dialBegins(Slot slot, Instant at)
{
    m_machine.dialBegins(slot, at);
    settle();
}

void Session::dialEnded(Slot slot, Result<Dialled, Evidence> result)
{
    line(slot).dial.release()->deleteLater(); // it is the one that speaks
    if (!result) {
        m_machine.dialFailed(slot, result.error(), m_services.timebase.now());
        settle();
        return;
    }
    Dialled dialled = std::move(result).value();
    adopt(slot,
        { .descriptor = dialled.descriptor,
            .peer = toText(dialled.peer),
            .since = dialled.at,
            .session = std::move(dialled.session) });
    report(dialled.options);
    if (m_spec.method == Method::Keepalive)
        m_machine.apply(plan());
    m_machine.dialled(slot, dialled.handshake, dialled.at);
    settle();
}

void Session::adopt(Slot slot, Connection::Origin origin)
{
    ConnectionObserver &observer = *this;
    auto speaker = m_spec.dialogue ? heartbeat::makeSpeaker(m_spec.dialogue, m_spec.endpoint)
                                   : heartbeat::makeSpeaker(m_spec.method);
    const QString peer = origin.peer;
    line(slot).connection =
        std::make_unique<Connection>(std::move(origin), std::move(speaker), m_services.timebase, observer);
    if (const auto facts = line(slot).connection->tls())
        reportTls(facts);
    updateContext();
    if (slot == Slot::Own)
        noteEnds();
    if (slot == Slot::Own && peer != m_peer) {
        m_peer = peer;
        describe();
    }
}

void Session::noteEnds()
{
    const auto &own = line(Slot::Own).connection;
    m_ownEnd = own->ownEnd();
    m_peerEnd = own->peerEnd().value_or(native::SocketAddress());
    m_isBeyond = !m_peerEnd.isLoopback() && !m_services.network.isOwn(m_peerEnd);
}

void Session::updateContext()
{
    for (Line &each : m_lines) {
        if (each.connection)
            each.connection->setContext(m_spec.thresholds.interval, m_lastReason);
    }
}

void Session::drop(Line &line)
{
    if (line.dial) {
        line.dial->cancel();
        line.dial.release()->deleteLater();
    }
    if (line.connection) {
        line.connection->close();
        line.connection.release()->deleteLater(); // it may be the one that speaks
    }
}

void Session::close(Slot slot)
{
    drop(line(slot));
}

void Session::promoteSide()
{
    drop(line(Slot::Own));
    line(Slot::Own).connection = std::move(line(Slot::Side).connection);
    noteEnds();
    if (const auto &own = line(Slot::Own).connection; own && own->peer() != m_peer) {
        m_peer = own->peer();
        describe();
    }
}

bool Session::consult()
{
    m_consultation = m_services.consultations.enter(m_row, m_spec.endpoint.host);
    if (m_consultation)
        dial(Slot::Side);
    return m_consultation.has_value();
}

Instant Session::send(Slot slot, quint64 seq)
{
    const auto &connection = line(slot).connection;
    m_record.fetchFurther();
    m_machine.fetchFurther();
    return connection ? connection->send(seq) : m_services.timebase.now();
}

Evidence Session::look(Slot slot)
{
    const Line &place = line(slot);
    if (place.connection)
        return place.connection->look();
    return place.dial ? place.dial->evidence() : Evidence();
}

std::optional<OwnNetwork> Session::ownNetwork()
{
    return m_services.network.ownSide(m_ownEnd, m_peerEnd);
}

Slot Session::slotOf(const Connection &connection) const
{
    return m_lines[static_cast<size_t>(Slot::Side)].connection.get() == &connection ? Slot::Side : Slot::Own;
}

void Session::replied(Connection &connection, std::optional<quint64> seq, Instant now, const Asked &asked)
{
    m_machine.replied(slotOf(connection), seq, now, { .at = asked.at, .isProvedOnly = asked.isProvedOnly });
    settle();
}

void Session::received(Connection &connection, Instant now)
{
    m_machine.received(slotOf(connection), now);
    settle();
}

void Session::unexpected(Connection &connection, Instant now)
{
    m_machine.unexpected(slotOf(connection), now);
    settle();
}

void Session::died(Connection &connection, const Evidence &evidence, Instant now)
{
    const Slot slot = slotOf(connection);
    drop(line(slot));
    m_machine.died(slot, evidence, now);
    settle();
}

void Session::heartbeatResolved(const health::HeartbeatResult &result)
{
    m_hasNews = true;
    m_record.heartbeat(result);
    if (m_isBeyond && (result.outcome == Outcome::Reply || result.outcome == Outcome::Late))
        m_services.reference.heard(result.at);
    m_services.outbox.put(Sample{ .row = m_row,
        .seq = result.seq,
        .time = m_services.timebase.utc(result.at),
        .outcome = result.outcome,
        .rtt = result.rtt,
        .kernelRtt = result.kernelRtt,
        .state = result.state });
}

void Session::stateChanged(const health::StateChange &change)
{
    m_services.outbox.put(Transition{ .row = m_row,
        .time = m_services.timebase.utc(change.at),
        .from = change.from,
        .to = change.to,
        .severity = change.severity,
        .cause = change.cause,
        .confidence = change.confidence,
        .silent = change.silent,
        .outageFor = change.outageFor,
        .isDrop = change.isDrop,
        .evidence = change.evidence });
    if (change.to == State::Suspect && m_isBeyond)
        m_services.reference.doubt();
    if (change.to == State::Closed && m_closed)
        m_closed(m_row);
}

void Session::interrupted(const Interruption &interruption, Instant now)
{
    Interruption told = interruption;
    told.row = m_row;
    told.time = m_services.timebase.utc(now);
    m_services.outbox.put(told);
}

void Session::certified(const health::Finding &finding)
{
    m_lastReason = finding.cause;
    updateContext();
    m_services.outbox.put(Certificate{ .row = m_row,
        .time = m_services.timebase.utc(finding.at),
        .cause = finding.cause,
        .confidence = finding.confidence,
        .silent = finding.silent,
        .lived = finding.lived,
        .outcome = finding.outcome,
        .evidence = finding.evidence });
}

} // namespace keepwatch::engine
