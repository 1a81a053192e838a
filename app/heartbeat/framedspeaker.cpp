// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/heartbeat/framedspeaker.h"

namespace keepwatch::heartbeat {

QByteArrayView FramedSpeaker::heartbeat(quint64 seq, const Context &context)
{
    m_unanswered.sent(seq);
    m_sent = context.now;
    return write(false, context);
}

QByteArrayView FramedSpeaker::answer(const Context &context)
{
    if (!m_owesAnswer)
        return {};
    m_owesAnswer = false;
    return write(true, context);
}

QByteArrayView FramedSpeaker::write(bool isAnswer, const Context &context)
{
    Frame frame;
    frame.isAnswer = isAnswer;
    frame.lastReason = context.lastReason;
    frame.seq = m_unanswered.last();
    frame.sent = context.now;
    frame.echoedSeq = m_peerSeq;
    frame.echoedSent = m_peerSent;
    frame.echoedReceived = m_peerReceived;
    frame.interval = std::chrono::duration_cast<std::chrono::milliseconds>(context.interval);
    m_out = frame.encode();
    return { m_out.data(), Frame::size };
}

Event FramedSpeaker::take(QByteArrayView &bytes, WireTime now)
{
    if (m_hasFailed || bytes.isEmpty()) {
        bytes = {};
        return {};
    }
    if (const char *whole = m_cutter.next(bytes)) {
        const auto frame = Frame::decode(whole);
        const Event event = frame ? read(*frame, now) : Event{ .kind = Event::Kind::Unexpected };
        return event.kind == Event::Kind::Unexpected ? fail(bytes) : event;
    }
    return Frame::canBegin(m_cutter.part()) ? Event{} : fail(bytes);
}

Event FramedSpeaker::read(const Frame &frame, WireTime now)
{
    Event event = frame.isAnswer ? readAnswer(frame, now) : readHeartbeat(frame, now);
    event.peerInterval = frame.interval;
    event.peerReason = frame.lastReason;
    return event;
}

Event FramedSpeaker::readAnswer(const Frame &frame, WireTime now)
{
    if (!m_unanswered.resolve(frame.echoedSeq))
        return { .kind = Event::Kind::Unexpected };
    const OneWay oneWay{ .out = frame.echoedReceived - frame.echoedSent,
        .held = frame.sent - frame.echoedReceived,
        .back = now - frame.sent };
    return { .kind = Event::Kind::Reply, .seq = frame.echoedSeq, .oneWay = oneWay };
}

Event FramedSpeaker::readHeartbeat(const Frame &frame, WireTime now)
{
    // 1. Theirs rise, as ours do. 2. Our own coming back is a mere echo, and answering it would look like a reply.
    const bool isOurOwn = frame.seq == m_unanswered.last() && frame.sent == m_sent;
    if (frame.seq <= m_peerSeq || isOurOwn)
        return { .kind = Event::Kind::Unexpected };
    m_peerSeq = frame.seq;
    m_peerSent = frame.sent;
    m_peerReceived = now;
    m_owesAnswer = true;
    return { .kind = Event::Kind::PeerHeartbeat, .seq = frame.seq };
}

Event FramedSpeaker::fail(QByteArrayView &bytes)
{
    m_hasFailed = true;
    m_cutter.clear();
    bytes = {};
    return { .kind = Event::Kind::Unexpected };
}

bool FramedSpeaker::isMidFrame() const
{
    return !m_cutter.part().isEmpty();
}

void FramedSpeaker::reset()
{
    *this = FramedSpeaker();
}

} // namespace keepwatch::heartbeat
