// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/cause.h"
#include "app/core/evidence.h"
#include "app/core/method.h"
#include "app/core/rowmemory.h"
#include "app/core/time.h"

#include <QByteArrayView>

#include <memory>
#include <optional>

namespace keepwatch::heartbeat {

/// A moment as it stands in a frame: UTC, nanoseconds since 1970. Two computers agree on it as far as their clocks do.
using WireTime = std::chrono::sys_time<Duration>;

/// What goes along with an outgoing heartbeat or answer.
struct Context {
    WireTime now{};
    Duration interval{}; ///< how often this side beats
    std::optional<Cause> lastReason; ///< why this side last gave the connection's predecessor up
};

/// The parts of a framed heartbeat's way. `held` is measured by one clock and always right; `out` and `back` contain
/// the difference of the two clocks (their sum does not). Any of them may be negative when a clock was set.
struct OneWay {
    Duration out{}; ///< from our sending to the other side's receiving
    Duration held{}; ///< from the other side's receiving to its answering
    Duration back{}; ///< from its answering to our receiving
};

/// What the bytes of the other side mean.
struct Event {
    enum class Kind : quint8 {
        Nothing, ///< all bytes are taken; half a frame may stand
        Reply, ///< to our heartbeat `seq`
        PeerHeartbeat, ///< the other side's own; to be answered at once with Speaker::answer()
        Life, ///< bytes that mean nothing but that somebody sent them
        Unexpected, ///< not what the method allows; from here on every further byte is swallowed
        Step, ///< an opening step of a dialogue is answered; Speaker::answer() has what follows it at once
    };

    Kind kind = Kind::Nothing;
    quint64 seq = 0; ///< of our heartbeat (Reply) or of theirs (PeerHeartbeat)
    bool isProvedOnly = false; ///< Reply: nothing was said, but the heartbeat was acknowledged
    bool isDelayed = false; ///< Reply: the heartbeat was written only after the last Step
    std::optional<OneWay> oneWay = {}; ///< Reply of method framed
    std::optional<Duration> peerInterval = {}; ///< framed: how often the other side beats
    std::optional<Cause> peerReason = {}; ///< framed: its last reason
};

/// Speaks a method's heartbeats on one connection: bytes in, bytes out, no sockets, no clock, no allocation after
/// creation, memory bounded whatever the other side sends. Not thread-safe; one per connection.
class Speaker : public rowmemory::Resident {
public:
    virtual ~Speaker() = default;

    /// The bytes of heartbeat `seq` (rising on a connection), valid until the next call; empty: the method says
    /// nothing.
    virtual QByteArrayView heartbeat(quint64 seq, const Context &context) = 0;
    /// The bytes that answer the last PeerHeartbeat or follow the last Step, valid until the next call; empty: nothing
    /// to answer.
    virtual QByteArrayView answer(const Context &context) = 0;
    /// Takes bytes off the front of `bytes` up to the next event. Call until Nothing comes back: then all are taken.
    virtual Event take(QByteArrayView &bytes, WireTime now) = 0;
    /// Half a frame stands. When a verdict falls due, or the connection ends in that state, what the other side sent
    /// was no reply: an unexpected one.
    virtual bool isMidFrame() const = 0;
    /// What was said needs no reply: that the peer's kernel has acknowledged it is the proof.
    virtual bool awaitsAcknowledgement() const { return false; }
    /// Everything that was written is acknowledged.
    virtual Event acknowledged() { return {}; }
    /// Dialogues: which answer is due, and what was heard instead.
    virtual std::optional<StepReport> report() const { return {}; }
    /// As new, for the next connection.
    virtual void reset() = 0;
};

/// The speaker of a method (a dialogue's: dialogue/dialoguespeaker.h). `keepalive`, `passive` and `connect` say
/// nothing: any bytes that come are Life.
std::unique_ptr<Speaker> makeSpeaker(Method method);

} // namespace keepwatch::heartbeat
