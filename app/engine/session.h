// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/rowmemory.h"
#include "app/core/targetspec.h"
#include "app/engine/connection.h"
#include "app/engine/dialling/consultations.h"
#include "app/engine/dialling/dial.h"
#include "app/engine/dialling/referencewatch.h"
#include "app/engine/figuresboard.h"
#include "app/engine/localnetwork.h"
#include "app/engine/rowrecord.h"
#include "app/engine/timing/scheduler.h"
#include "app/health/machine.h"

#include <array>
#include <functional>

namespace keepwatch::engine {

class Outbox;
class TrustStore;

/// What the rows of an engine share. All of it outlives them.
struct Services {
    Timebase &timebase;
    Scheduler &scheduler;
    Outbox &outbox;
    Resolver &resolver;
    DialGate &gate;
    Consultations &consultations;
    LocalNetwork &network;
    TrustStore &trust;
    ReferenceWatch &reference;
    FiguresBoard &figures;
};

/// One row: its machine and what the machine acts on, the own connection and the side dial beside it.
/// Turns what happens on sockets into the machine's inputs, and the machine's answers into values for the outbox.
/// Lives in the engine's thread. Decides nothing about states and never holds more than two connections.
class Session final : public rowmemory::Resident, private health::Actions, private ConnectionObserver, private Sleeper {
public:
    /// An outbound row. It does nothing before start().
    Session(RowId row, const TargetSpec &spec, const Services &services);
    /// An inbound row, for a connection that was accepted. `closed` is called once its connection is over.
    Session(RowId row, const TargetSpec &spec, const Services &services, Connection::Origin accepted,
        std::function<void(RowId)> closed);
    ~Session() override;

    void start();
    void pause();
    /// The end of the run or of the target: settles certificates and closes; no transition.
    void stop();
    /// A new connection where host, port or method differ; the same with other options and thresholds otherwise.
    void edit(const TargetSpec &spec);

    /// Tells what became of the options on the row's connection, where that is news.
    void report(const native::AppliedOptions &applied);

    /// Tells anew of the certificate where time has made it news.
    void reviewCertificate();

    /// An own pause: until thaw() deaths count, and replies are excluded.
    void freeze();
    bool isFrozen() const { return m_isFrozen; }
    void thaw(Instant from);

    RowId row() const { return m_row; }
    const TargetSpec &spec() const { return m_spec; }
    State state() const { return m_machine.state(); }
    bool isRunning() const { return m_isRunning; }
    RowDetails details();
    /// Writes the row's figures on the board, news or not.
    void showFigures();

private:
    /// A slot's dial or its connection, never both.
    struct Line {
        std::unique_ptr<Dial> dial;
        std::unique_ptr<Connection> connection;
    };

    // health::Actions
    void dial(health::Slot slot) override;
    void close(health::Slot slot) override;
    void promoteSide() override;
    bool consult() override;
    void consulted() override { m_consultation.reset(); }
    Instant send(health::Slot slot, quint64 seq) override;
    Evidence look(health::Slot slot) override;
    std::optional<OwnNetwork> ownNetwork() override;
    void heartbeatResolved(const health::HeartbeatResult &result) override;
    void stateChanged(const health::StateChange &change) override;
    void certified(const health::Finding &finding) override;
    void interrupted(const Interruption &interruption, Instant now) override;
    void dropCounted() override { m_record.dropped(); }
    void outageCounted() override { m_record.outage(); }

    // ConnectionObserver
    void replied(Connection &connection, std::optional<quint64> seq, Instant now, const Asked &asked) override;
    void received(Connection &connection, Instant now) override;
    void unexpected(Connection &connection, Instant now) override;
    void died(Connection &connection, const Evidence &evidence, Instant now) override;

    // Sleeper
    void wake(Instant now) override;
    void fetch() const override;

    Line &line(health::Slot slot) { return m_lines[static_cast<size_t>(slot)]; }
    health::Slot slotOf(const Connection &connection) const;
    void dialWaits(health::Slot slot, Instant since);
    void dialBegins(health::Slot slot, Instant at);
    void dialEnded(health::Slot slot, Result<Dialled, Evidence> result);
    void noteEnds();
    void adopt(health::Slot slot, Connection::Origin origin);
    void reportTls(const std::shared_ptr<const TlsFacts> &facts);
    void drop(Line &line);
    void settle();
    void arm();
    void showNews();
    RowFigures figures();
    void describe();
    void reconnect(const TargetSpec &spec);
    health::Plan plan() const;
    void updateContext();

    TargetSpec m_spec;
    QString m_peer;
    std::unique_ptr<OptionsReport> m_report;
    std::optional<TlsReport> m_tlsReport;
    std::optional<Cause> m_lastReason;
    std::optional<native::SocketAddress> m_ownEnd; ///< of the own connection, which may be gone
    native::SocketAddress m_peerEnd;
    std::optional<Consultations::Place> m_consultation; ///< while a second opinion is being asked for
    std::function<void(RowId)> m_closed;

    // From here on: what each heartbeat touches.
    std::array<Line, 2> m_lines;
    const Services &m_services;
    FiguresBoard::Place m_figuresPlace;
    RowId m_row;
    bool m_isInbound = false;
    bool m_isRunning = false;
    bool m_isFrozen = false;
    bool m_hasNews = true; ///< that the board does not show yet
    bool m_isBeyond = false; ///< the peer is not on this computer
    health::Machine m_machine;
    RowRecord m_record;
};

} // namespace keepwatch::engine
