// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/heartbeat/framed.h"
#include "app/heartbeat/stream.h"

namespace keepwatch::heartbeat {

/// Speaks framed heartbeats (see Frame); both ends of a connection use the same. About 250 bytes.
class FramedSpeaker final : public Speaker {
public:
    QByteArrayView heartbeat(quint64 seq, const Context &context) override;
    QByteArrayView answer(const Context &context) override;
    Event take(QByteArrayView &bytes, WireTime now) override;
    bool isMidFrame() const override;
    void reset() override;

private:
    QByteArrayView write(bool isAnswer, const Context &context);
    Event read(const Frame &frame, WireTime now);
    Event readAnswer(const Frame &frame, WireTime now);
    Event readHeartbeat(const Frame &frame, WireTime now);
    Event fail(QByteArrayView &bytes);

    FrameCutter<Frame::size> m_cutter;
    Frame::Bytes m_out{};
    Unanswered m_unanswered;
    WireTime m_sent{}; ///< of our latest heartbeat
    quint64 m_peerSeq = 0; ///< the other side's latest heartbeat; 0: none yet
    WireTime m_peerSent{};
    WireTime m_peerReceived{};
    bool m_owesAnswer = false;
    bool m_hasFailed = false;
};

} // namespace keepwatch::heartbeat
