// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/cause.h"
#include "app/core/dialogue.h"
#include "app/core/evidence.h"
#include "app/core/interruption.h"
#include "app/core/method.h"
#include "app/core/state.h"
#include "app/core/thresholds.h"
#include "app/health/judges/diagnosis.h"

#include <memory>

namespace keepwatch::health {

/// Which of a target's connections: the one that the row shows, or the one dialled beside it.
enum class Slot : quint8 { Own, Side };

/// What the machine decides by. A change takes effect with the next heartbeat; state and misses stay.
struct Plan {
    Method method = Method::Keepalive;
    bool isInbound = false;
    bool secondOpinion = true; ///< a second connection beside a living own one is allowed
    bool isPerConnection = false; ///< a dialogue that makes a connection for each heartbeat
    RenewAfter renewAfter; ///< dialogues: when the own connection is replaced
    Duration openingAllowance{}; ///< what a dialogue's opening may take beside the timeout of the heartbeat after it
    Thresholds thresholds;
    Duration keepIdle = std::chrono::seconds(10); ///< in force, for method keepalive: when probes are to be expected
    Duration keepInterval = std::chrono::seconds(5);
};

/// How a reply was asked for, where that is not simply the sending of its heartbeat.
struct Asked {
    std::optional<Instant> at = {}; ///< later than the sending: a dialogue's opening came first
    bool isProvedOnly = false; ///< nothing was said; that the heartbeat was acknowledged is the reply, without RTT
};

struct HeartbeatResult {
    quint64 seq = 0;
    Outcome outcome = Outcome::Reply;
    std::optional<Duration> rtt;
    std::optional<Duration> kernelRtt;
    State state = State::Up; ///< after it
    Instant at{};
};

struct StateChange {
    std::optional<State> from;
    State to = State::Connecting;
    int severity = 0;
    Cause cause = Cause::Unknown;
    Confidence confidence = Confidence::Possible;
    std::optional<Duration> silent;
    std::optional<Duration> outageFor; ///< as in Transition: the outage began that long before `at` (t1)
    bool isDrop = false; ///< as in Transition: this recovery is a drop
    Evidence evidence;
    Instant at{};
};

struct Finding {
    Cause cause = Cause::Unknown;
    Confidence confidence = Confidence::Possible;
    std::optional<Duration> silent;
    std::optional<Duration> lived;
    Aftermath outcome = Aftermath::Unreachable;
    Evidence evidence;
    Instant at{};
    const DiagnosisRule *rule = nullptr; ///< that decided
};

/// What the machine asks of the world and tells it. Called synchronously from the machine's inputs;
/// an implementation never calls back into the machine from here (answers come later, as inputs).
class Actions {
public:
    virtual ~Actions() = default;

    /// Look the name up and connect; answered by Machine::dialled() or Machine::dialFailed().
    virtual void dial(Slot slot) = 0;
    /// Close the connection or give up the dial of that slot, without further word about it.
    virtual void close(Slot slot) = 0;
    /// The side connection takes the own one's place (whose descriptor is closed if still open).
    virtual void promoteSide() = 0;
    /// For a second opinion: dial as dial(Slot::Side) would, if there is a place for it among all that are under way.
    /// False: not now; it may be asked for again.
    virtual bool consult() = 0;
    /// The second opinion is known or given up: its place is free. Its connection may stay.
    virtual void consulted() = 0;
    /// Write one heartbeat; returns the moment right before the write.
    virtual Instant send(Slot slot, quint64 seq) = 0;
    /// Read the kernel's view of that connection now, as Evidence::last, with a soft error that is pending; of a dial
    /// under way what is known of it (a look-up that has not ended: resolverError).
    virtual Evidence look(Slot slot) = 0;

    /// This computer's own side of the own connection, also of one that has just died; absent where it is not told.
    virtual std::optional<OwnNetwork> ownNetwork() { return std::nullopt; }

    virtual void heartbeatResolved(const HeartbeatResult &result) = 0;
    virtual void stateChanged(const StateChange &change) = 0;
    virtual void certified(const Finding &finding) = 0;
    /// The own connection was cut off for a while and lived. Row and time are the implementation's.
    virtual void interrupted(const Interruption &, Instant) { }
    /// For the figures: a drop or an outage was counted.
    virtual void dropCounted() = 0;
    virtual void outageCounted() = 0;
};

/// Decides the state of one row: misses, verdicts, dials, back-off, degraded. Pure: no sockets, no timers,
/// no clock; time is an argument. Lives in whatever thread calls it, one thread at a time.
/// After each input the caller asks nextWake() and sees to it that wake() is called then.
class Machine {
public:
    /// `random` gives the back-off its ± 25 %: a number in [0, 1). `actions` must outlive the machine.
    Machine(const Plan &plan, Actions &actions, double (*random)());
    ~Machine();
    Machine(Machine &&) noexcept;

    /// Start or resume: `connecting`. Outbound: dials. Inbound: the connection exists already (accepted).
    void start(Instant now);
    /// The operator pauses: closes what is open; no certificate. Also instead of start() for a target that is paused
    /// from the beginning.
    void pause(Instant now);
    /// End of the run or removal: settles open certificates, closes silently, no transition. May be started again.
    void stop(Instant now);
    /// New thresholds, effective with the next heartbeat. Host, port or method changed: stop(), apply(), start() by the
    /// caller; that is a transition from the state as it was to `connecting`.
    void apply(const Plan &plan);

    /// The dial of that slot waits for its turn, because Keepwatch dials a host only so many times at once. Until
    /// dialBegins() its time stands still, and with it what else is waited for on the own connection.
    void dialWaits(Slot slot, Instant since);
    void dialBegins(Slot slot, Instant now);
    /// The dial of that slot is connected. `handshake`: from the SYN to the connection, look-up not included.
    void dialled(Slot slot, Duration handshake, Instant now);
    /// The dial failed: refused, rejected, failed on this computer, or the name did not resolve.
    void dialFailed(Slot slot, const Evidence &evidence, Instant now);
    /// A reply came. With `seq`: to that heartbeat; without: to the oldest unanswered one.
    void replied(Slot slot, std::optional<quint64> seq, Instant now, const Asked &asked = {});
    /// Bytes came that are no reply of a method (method `passive`: the sign of life).
    void received(Slot slot, Instant now);
    /// The peer said something that the method does not allow; the stream cannot be trusted any further.
    void unexpected(Slot slot, Instant now);
    /// The established connection died: FIN, RST or an error number. It is gone: no close() follows.
    void died(Slot slot, const Evidence &evidence, Instant now);
    /// Does whatever falls due: sends, misses, verdicts, dials, readings.
    void wake(Instant now);

    /// Keepwatch itself did not run (own pause). Between freeze() and thaw() the caller drains the sockets:
    /// deaths count, replies are excluded. `from`: the last turn of the loop before the pause.
    void freeze();
    void thaw(Instant from, Instant now);

    /// Soon wake() is called: see core/prefetch.h. Changes nothing.
    void fetchOwn() const;
    void fetchFurther() const;

    std::optional<Instant> nextWake() const;
    State state() const;
    int missesInARow() const;
    /// Phi accrual suspicion, for display; absent until the rhythm of the target's signs of life is known.
    std::optional<double> phi(Instant now) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

/// Whether the loop's lateness or the suspended time makes this an own pause for a target with that timeout.
/// Late by more than max(500 ms, timeout / 2), or suspended for more than 100 ms.
bool isOwnPause(Duration lateness, Duration suspended, Duration timeout);

} // namespace keepwatch::health
