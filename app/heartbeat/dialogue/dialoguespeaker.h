// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/endpoint.h"
#include "app/heartbeat/dialogue/script.h"
#include "app/heartbeat/speaker.h"

namespace keepwatch::heartbeat {

/// Speaks a dialogue: the opening steps with the first heartbeat, and from then on the repeated step as the heartbeat.
/// Replies carry no id: the oldest heartbeat that was written is answered first. What comes while nothing is asked is
/// life and no reply. Holds no more of the peer's bytes than the longest reply.
class DialogueSpeaker final : public Speaker {
public:
    /// So many heartbeats may wait for their reply; beyond that the peer is not asked again.
    static constexpr qsizetype mostAwaited = 512;
    static constexpr qsizetype mostShown = 120; ///< bytes, in a report

    DialogueSpeaker(std::shared_ptr<const Script> script, const Endpoint &peer);

    QByteArrayView heartbeat(quint64 seq, const Context &context) override;
    QByteArrayView answer(const Context &context) override;
    Event take(QByteArrayView &bytes, WireTime now) override;
    bool isMidFrame() const override;
    bool awaitsAcknowledgement() const override;
    Event acknowledged() override;
    std::optional<StepReport> report() const override;
    void reset() override;
    /// The step whose answer is due; null: nothing is.
    const Script::Step *due() const;

private:
    bool isOpen() const { return m_opened == m_script->opening.size(); }
    void say(const QByteArray &bytes);
    std::optional<Event> takeUnasked();
    bool couldBeUnasked() const;
    Event takeIdle();
    Event takeReply(const Script::Step &step);
    Event advance();
    Event fail();

    std::shared_ptr<const Script> m_script;
    Endpoint m_peer;
    QByteArray m_out; ///< what answer() gives
    QByteArray m_heard; ///< not taken yet
    QByteArray m_stray; ///< the last that came unasked
    size_t m_opened = 0; ///< opening steps that are done
    quint64 m_first = 0; ///< the heartbeat that the opening leads to
    QList<quint64> m_awaited;
    bool m_hasBegun = false;
    bool m_isFirst = false; ///< the reply that is due is the first one after the opening
    bool m_hasFailed = false;
};

/// The speaker of a dialogue that was read without faults, towards that peer.
std::unique_ptr<Speaker> makeSpeaker(const DialoguePtr &dialogue, const Endpoint &peer);

} // namespace keepwatch::heartbeat
