// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/dialling/referencewatch.h"

#include "app/engine/localnetwork.h"
#include "app/health/judges/diagnosis.h"
#include "app/native/socket.h"

#include <cerrno>

namespace keepwatch::engine {

namespace {

using namespace std::chrono_literals;

// Both fit before any verdict but the hastiest. The second outlasts the first timer of a SYN (1 s, RFC 6298), which
// shows whether anything leaves this computer at all.
constexpr std::chrono::milliseconds patience = 800ms;
constexpr std::chrono::milliseconds patienceInDoubt = 1100ms;
constexpr std::chrono::milliseconds soon = 10ms;
constexpr Duration leastPause = 200ms; ///< between two questions, however many doubt
constexpr std::chrono::milliseconds inDoubt = 1s;
constexpr std::chrono::milliseconds atRest = 60s;
constexpr Duration doubtLasts = 30s;
/// Most gateways serve names there; those that do not refuse, which is an answer.
constexpr Port gatewayPort{ 53 };

/// Whether the place, or a router on the way, answered; absent: the question never left, which says nothing of it.
std::optional<bool> isAnswer(const Evidence &failure)
{
    if (failure.icmp)
        return !failure.icmp->isFromHere;
    switch (failure.errorNumber) {
    case ECONNREFUSED:
    case ECONNRESET:
        return true;
    case EHOSTUNREACH:
    case ENETUNREACH:
    case ENETDOWN:
    case ETIMEDOUT:
        return false;
    default:
        return std::nullopt;
    }
}

/// A firewall of this computer's own swallows the question, too.
bool isHeldBackHere(Evidence dial)
{
    dial.isWhileDialling = dial.isConnectTimeout = true;
    return health::diagnose(dial, Method::Connect).cause == Cause::BlockedLocally;
}

} // namespace

ReferenceWatch::ReferenceWatch(const Dial::Services &services)
    : m_services(services)
{
    for (QTimer *timer : { &m_patience, &m_next })
        timer->setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &ReferenceWatch::giveUp);
    connect(&m_next, &QTimer::timeout, this, &ReferenceWatch::ask);
    m_services.network.setReference(
        [this](const OwnNetwork &own, const native::SocketAddress &peer) { return finding(own, peer); });
}

ReferenceWatch::~ReferenceWatch()
{
    m_services.network.setReference({});
}

void ReferenceWatch::choose(const ReferenceChoice &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    m_dial.reset();
    m_patience.stop();
    m_next.stop();
    const auto heard = m_judge.lastHeard();
    m_judge = {};
    m_place.reset();
    if (heard)
        this->heard(*heard);
}

void ReferenceWatch::heard(Instant at)
{
    const bool isFirst = !m_judge.lastHeard();
    m_judge.heard(at);
    if (isFirst && m_choice.kind != ReferenceChoice::Kind::Off)
        m_next.start(soon);
}

void ReferenceWatch::doubt()
{
    if (m_choice.kind == ReferenceChoice::Kind::Off || !m_judge.lastHeard())
        return;
    const Instant now = m_services.clock.now();
    m_doubtUntil = now + doubtLasts;
    const auto wait = std::max(soon, std::chrono::ceil<std::chrono::milliseconds>(m_asked + leastPause - now));
    // Thousands may fall silent at once: none of them puts the question off.
    if (!m_dial && !(m_next.isActive() && m_next.remainingTime() <= wait.count()))
        m_next.start(wait);
}

std::optional<ReferenceWatch::Place> ReferenceWatch::place() const
{
    if (m_choice.kind == ReferenceChoice::Kind::Place)
        return Place{ .endpoint = m_choice.endpoint, .host = m_choice.endpoint.host, .interface = {} };
    const auto way = m_services.network.defaultWay();
    if (!way)
        return std::nullopt;
    const QString scope = way->gateway.startsWith(u"fe80:") ? QString(u'%' % way->interface) : QString();
    return Place{
        .endpoint = { way->gateway + scope, gatewayPort }, .host = way->gateway, .interface = way->interface
    };
}

void ReferenceWatch::ask()
{
    const auto place = this->place();
    // Without a default route the last gateway is as silent as can be; another one has to prove itself first.
    if (place && place != m_place) {
        const auto heard = m_judge.lastHeard();
        m_judge = {};
        m_judge.heard(heard.value_or(m_services.clock.now()));
        m_place = place;
    }
    m_asked = m_services.clock.now();
    if (!m_place)
        return askLater();
    const auto longest = m_judge.isInDoubt() ? patienceInDoubt : patience;
    const Dial::Request request{ .endpoint = m_place->endpoint, .options = {}, .tls = {}, .patience = longest };
    m_dial = std::make_unique<Dial>(request, m_services,
        Dial::Listeners{ .waits = [](Instant) {},
            .begins = [](Instant) {},
            .ended = [this](const Result<Dialled, Evidence> &result) { ended(result); } });
    m_patience.start(longest);
    m_dial->start();
}

void ReferenceWatch::ended(const Result<Dialled, Evidence> &result)
{
    m_dial.release()->deleteLater(); // it is the one that speaks
    if (result)
        native::closeDescriptor(result->descriptor);
    conclude(result ? std::optional(true) : isAnswer(result.error()));
}

void ReferenceWatch::giveUp()
{
    const Evidence dial = m_dial->evidence();
    m_dial.reset();
    const bool isNeverAsked = dial.resolverError || isHeldBackHere(dial);
    conclude(isNeverAsked ? std::nullopt : std::optional(false));
}

void ReferenceWatch::conclude(std::optional<bool> hasAnswered)
{
    m_patience.stop();
    if (hasAnswered == true)
        m_judge.answered(m_services.clock.now());
    else if (hasAnswered == false)
        m_judge.unanswered(m_asked);
    else
        m_judge.withdrawn();
    askLater();
}

void ReferenceWatch::askLater()
{
    const bool isDoubted = m_services.clock.now() < m_doubtUntil;
    m_next.start(m_judge.isInDoubt() ? soon : isDoubted ? inDoubt : atRest);
}

/// For evidence: only what is known for sure.
std::optional<Reference> ReferenceWatch::finding(const OwnNetwork &own, const native::SocketAddress &peer) const
{
    using State = health::ReferenceJudge::State;
    const State state = m_judge.state(m_services.clock.now());
    if (!m_place || state == State::Unknown || !leadsThere(own, peer))
        return std::nullopt;
    return Reference{ .name = m_place->endpoint.toString(),
        .silentSince = state == State::Silent ? m_judge.silentSince() : std::nullopt };
}

/// 1. A peer on this computer needs no network. 2. The place itself proves nothing about itself. 3. The gateway stands
/// for what is behind it and what is on its link.
bool ReferenceWatch::leadsThere(const OwnNetwork &own, const native::SocketAddress &peer) const
{
    const QString host = QString::fromStdString(peer.hostText());
    if (peer.isLoopback() || m_services.network.isOwn(peer) || host == m_place->host)
        return false;
    if (m_choice.kind != ReferenceChoice::Kind::Gateway)
        return true;
    return own.nextHop.isEmpty() ? own.interface == m_place->interface : own.nextHop == m_place->host;
}

} // namespace keepwatch::engine
