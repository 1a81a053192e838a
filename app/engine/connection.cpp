// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/connection.h"

#include "app/core/prefetch.h"
#include "app/engine/loop/eventloop.h"
#include "app/engine/nativevalues.h"
#include "app/native/socket.h"

#include <QScopedValueRollback>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace keepwatch::engine {

namespace {

// How often the kernel is asked for an acknowledgement: soon, then more and more rarely (a delayed one takes 40 ms).
constexpr Duration firstPollPause = std::chrono::milliseconds(1);
constexpr Duration longestPollPause = std::chrono::milliseconds(100);
// So long after the reading that was taken at the last reply, nothing can have happened that we did not hear of,
// except for an answered probe of the kernel's.
constexpr Duration quietFreshness = std::chrono::seconds(2);

bool isDead(TcpState state)
{
    return state == TcpState::Close || state == TcpState::CloseWait || state == TcpState::LastAck
        || state == TcpState::TimeWait;
}

bool hasDataInFlight(const TcpReading &reading)
{
    return reading.unacked.value_or(0) > 0 || reading.notSentBytes.value_or(0) > 0
        || reading.retransmits.value_or(0) > 0;
}

/// What no living connection reports.
bool isOfADeath(int error)
{
    return error == ECONNRESET || error == ECONNABORTED || error == EPIPE || error == ETIMEDOUT;
}

} // namespace

Transport *Connection::makeTransport(Transports &place, Origin &origin)
{
    if (origin.session)
        return &place.emplace<TlsTransport>(std::move(*origin.session));
    if (servesReaders())
        return &place.emplace<DirectTransport>(origin.descriptor);
    return &place.emplace<PlainTransport>(origin.descriptor);
}

Connection::Connection(
    Origin origin, std::unique_ptr<heartbeat::Speaker> speaker, const Timebase &timebase, ConnectionObserver &observer)
    : m_transport(makeTransport(m_transports, origin))
    , m_speaker(std::move(speaker))
    , m_timebase(timebase)
    , m_observer(observer)
    , m_peer(origin.peer)
    , m_since(origin.since)
    , m_descriptor(origin.descriptor)
{
    if (m_transport->open(*this)) {
        watchSocket(m_descriptor, *this);
        return;
    }
    // It died before it was ours.
    m_death = std::make_unique<Evidence>();
    m_death->errorNumber = ECONNRESET;
    QMetaObject::invokeMethod(this, &Connection::declareDeath, Qt::QueuedConnection);
}

Connection::~Connection()
{
    close();
}

void Connection::close()
{
    if (std::exchange(m_isOver, true))
        return;
    unwatchSocket(m_descriptor);
    m_transport->close();
}

void Connection::setContext(Duration interval, std::optional<Cause> lastReason)
{
    m_interval = interval;
    m_lastReason = lastReason;
}

heartbeat::Context Connection::contextAt(Instant now) const
{
    return { .now = m_timebase.wall(now), .interval = m_interval, .lastReason = m_lastReason };
}

QString Connection::localAddress() const
{
    const auto address = native::localAddress(m_descriptor);
    return address ? toText(*address) : QString();
}

std::optional<native::SocketAddress> Connection::ownEnd() const
{
    return native::localAddress(m_descriptor);
}

std::optional<native::SocketAddress> Connection::peerEnd() const
{
    return native::peerAddress(m_descriptor);
}

void Connection::fetchOwn() const
{
    prefetch(this, &m_last);
}

Instant Connection::send(quint64 seq)
{
    Instant now = m_timebase.now();
    if (now - m_quietSince > quietFreshness) {
        look();
        now = m_timebase.now();
    }
    if (m_quietSince != Instant{})
        m_gapBeforeSend = m_gapThen ? std::optional(*m_gapThen + (now - m_quietSince)) : std::nullopt;
    if (m_isOver || m_death)
        return now;
    const QByteArrayView bytes = m_speaker->heartbeat(seq, contextAt(now));
    if (!bytes.isEmpty())
        write(bytes);
    expectAcknowledgement(now);
    return now;
}

void Connection::write(QByteArrayView bytes)
{
    const QScopedValueRollback writing(m_isWriting, true);
    if (const int error = m_transport->write(bytes); error != 0)
        writeFailed(error);
}

void Connection::writeFailed(int error)
{
    const Instant now = m_timebase.now();
    const auto reading = read(now);
    if (reading && isDead(reading->state)) {
        noteDeath(error, *reading);
        return;
    }
    m_softError = error;
    m_softErrorAt = now;
}

void Connection::answer(Instant now)
{
    const QByteArrayView bytes = m_speaker->answer(contextAt(now));
    if (!bytes.isEmpty() && m_transport->unsentBytes() < unsentBytesLimit)
        write(bytes);
    expectAcknowledgement(now);
}

void Connection::expectAcknowledgement(Instant now)
{
    if (!m_speaker->awaitsAcknowledgement())
        return;
    m_pollPause = firstPollPause;
    m_nextPoll = now + m_pollPause;
}

void Connection::poll(Instant now)
{
    if (!m_nextPoll || *m_nextPoll > now)
        return;
    m_nextPoll.reset();
    if (m_isOver || m_death || !m_speaker->awaitsAcknowledgement())
        return;
    const auto reading = read(now);
    const bool isAcknowledged = reading && !hasDataInFlight(*reading) && m_transport->unsentBytes() == 0;
    if (isAcknowledged)
        return handle(m_speaker->acknowledged(), now);
    m_pollPause = std::min(2 * m_pollPause, longestPollPause);
    m_nextPoll = now + m_pollPause;
}

void Connection::bytesArrived(QByteArrayView bytes)
{
    m_quietSince = {};
    take(bytes, m_timebase.now());
}

void Connection::take(QByteArrayView bytes, Instant now)
{
    while (!m_isOver) {
        const heartbeat::Event event = m_speaker->take(bytes, m_timebase.wall(now));
        if (event.kind == heartbeat::Event::Kind::Nothing)
            return;
        handle(event, now);
    }
}

void Connection::handle(const heartbeat::Event &event, Instant now)
{
    using Kind = heartbeat::Event::Kind;
    switch (event.kind) {
    case Kind::Reply:
        m_softError = 0; // what the way reported before it is over
        m_softErrorAt.reset();
        m_observer.replied(*this, event.seq, now,
            { .at = event.isDelayed ? std::optional(m_followed) : std::nullopt, .isProvedOnly = event.isProvedOnly });
        return;
    case Kind::Step:
        m_followed = m_timebase.now();
        [[fallthrough]];
    case Kind::PeerHeartbeat:
        answer(now);
        m_observer.received(*this, now);
        return;
    case Kind::Life:
        m_observer.received(*this, now);
        return;
    case Kind::Unexpected:
        m_observer.unexpected(*this, now);
        return;
    case Kind::Nothing:
        return;
    }
}

std::optional<TcpReading> Connection::read(Instant now) const
{
    if (m_isOver || !m_transport->hasDescriptor())
        return std::nullopt;
    const auto info = native::readTcpInfo(m_descriptor);
    if (!info)
        return std::nullopt;
    return toReading(*info, now);
}

/// While nothing is in flight and nothing is heard, a reading tells of later moments too.
void Connection::noteQuiet(const TcpReading &reading)
{
    m_quietSince = hasDataInFlight(reading) ? Instant{} : reading.at;
    m_gapThen.reset();
    for (const auto &age : { reading.lastAckReceived, reading.lastDataReceived, reading.lastDataSent }) {
        if (age)
            m_gapThen = std::min(m_gapThen.value_or(*age), *age);
    }
}

void Connection::socketEnded(int, SocketEnd)
{
    inspect();
    // An ICMP message may look like the end; the real one is still to come.
    if (!m_isOver && !m_death)
        watchSocket(m_descriptor, *this);
}

void Connection::inspect()
{
    if (m_isOver || m_death || !m_transport->hasDescriptor())
        return;
    const Instant now = m_timebase.now();
    const int error = native::takeSocketError(m_descriptor);
    const auto reading = read(now);
    if (reading && isDead(reading->state)) {
        noteDeath(error, *reading);
        return;
    }
    if (error != 0) {
        m_softError = error;
        m_softErrorAt = now;
    }
}

void Connection::noteDeath(int error, const TcpReading &reading)
{
    Evidence death;
    death.errorNumber = error;
    death.isEndOfStream = error == 0 && reading.state != TcpState::Close;
    death.last = m_last;
    death.atDeath = reading;
    death.softError = m_softError;
    death.softErrorAt = m_softErrorAt;
    death.gapBeforeSend = m_gapBeforeSend;
    m_death = std::make_unique<Evidence>(death);
    // After a FIN there may be bytes to read yet, and the end is told after them; after an error there are none.
    if (!death.isEndOfStream)
        QMetaObject::invokeMethod(this, &Connection::declareDeath, Qt::QueuedConnection);
}

Evidence Connection::look()
{
    if (m_death)
        return *m_death;
    Evidence evidence;
    const auto reading = read(m_timebase.now());
    if (reading) {
        if (isDead(reading->state))
            inspect();
        else
            pollSoftError(*reading);
    }
    if (m_death)
        return *m_death;
    if (reading) {
        m_last = reading;
        noteQuiet(*reading);
    }
    evidence.last = m_last;
    evidence.softError = m_softError;
    evidence.softErrorAt = m_softErrorAt;
    evidence.gapBeforeSend = m_gapBeforeSend;
    evidence.isUnexpectedReply = m_speaker->isMidFrame();
    evidence.step = m_speaker->report();
    return evidence;
}

void Connection::pollSoftError(const TcpReading &reading)
{
    if (hasDataInFlight(reading))
        inspect();
}

native::AppliedOptions Connection::apply(const native::Options &options)
{
    return native::applyOptions(m_descriptor, options);
}

void Connection::transportEnded()
{
    if (m_isOver)
        return;
    inspect(); // where it can be asked still: the end of a TLS session may be that of the connection too
    if (!m_death) {
        m_death = std::make_unique<Evidence>();
        // Where TCP_INFO is not to be had the reason was taken without knowing that it was the end.
        m_death->errorNumber = isOfADeath(m_softError) ? m_softError : m_transport->errorNumber();
        m_death->isEndOfStream = m_death->errorNumber == 0;
        m_death->last = m_last;
        m_death->gapBeforeSend = m_gapBeforeSend;
    }
    if (m_isWriting)
        QMetaObject::invokeMethod(this, &Connection::declareDeath, Qt::QueuedConnection);
    else
        declareDeath();
}

void Connection::declareDeath()
{
    if (m_isOver)
        return;
    Evidence death = *m_death;
    death.step = m_speaker->report();
    m_transport->complete(death);
    death.isEndOfStream = death.isEndOfStream && !death.tlsFault;
    close();
    m_observer.died(*this, death, m_timebase.now());
}

} // namespace keepwatch::engine
