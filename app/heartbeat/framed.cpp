// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/heartbeat/framed.h"

#include <QtEndian>

#include <algorithm>
#include <limits>

namespace keepwatch::heartbeat {

constexpr std::array<ReasonNumber, 26> reasonNumbers{ {
    { Cause::ClosedByPeer, 1 },
    { Cause::ResetByPeer, 2 },
    { Cause::PeerRestarted, 3 },
    { Cause::Refused, 4 },
    { Cause::NoAnswer, 5 },
    { Cause::HostUnreachable, 6 },
    { Cause::NetworkUnreachable, 7 },
    { Cause::Prohibited, 8 },
    { Cause::NotResponding, 9 },
    { Cause::NotReading, 10 },
    { Cause::IdleDropped, 11 },
    { Cause::LocalNetworkDown, 12 },
    { Cause::BlockedLocally, 13 },
    { Cause::LocalLimit, 14 },
    { Cause::ClosedLocally, 15 },
    { Cause::NameNotResolved, 16 },
    { Cause::UnexpectedReply, 17 },
    { Cause::TlsFailed, 18 },
    { Cause::Started, 19 },
    { Cause::Unanswered, 20 },
    { Cause::Slow, 21 },
    { Cause::Lossy, 22 },
    { Cause::Jittery, 23 },
    { Cause::Recovered, 24 },
    { Cause::PausedByOperator, 25 },
    { Cause::Unknown, 26 },
} };

namespace {

enum Offset : quint8 {
    Length = 4,
    Flags = 5,
    Reason = 6,
    Reserved = 7,
    Seq = 8,
    Sent = 16,
    EchoedSeq = 24,
    EchoedSent = 32,
    EchoedReceived = 40,
    Interval = 48
};
constexpr char answerFlag = 1;

quint8 numberOf(std::optional<Cause> cause)
{
    const auto row = std::ranges::find_if(reasonNumbers, [&](const auto &r) { return r.cause == cause; });
    return row == reasonNumbers.end() ? quint8(0) : row->number;
}

void putTime(WireTime time, char *at)
{
    qToBigEndian<qint64>(time.time_since_epoch().count(), at);
}

WireTime timeAt(const char *at)
{
    return WireTime(Duration(qFromBigEndian<qint64>(at)));
}

quint32 inMilliseconds(std::chrono::milliseconds interval)
{
    constexpr qint64 most = std::numeric_limits<quint32>::max();
    return quint32(std::clamp<qint64>(interval.count(), 0, most));
}

} // namespace

Frame::Bytes Frame::encode() const
{
    Bytes bytes{};
    std::ranges::copy(magic, bytes.begin());
    bytes[Length] = char(size);
    bytes[Flags] = isAnswer ? answerFlag : char(0);
    bytes[Reason] = char(numberOf(lastReason));
    qToBigEndian(seq, &bytes[Seq]);
    putTime(sent, &bytes[Sent]);
    qToBigEndian(echoedSeq, &bytes[EchoedSeq]);
    putTime(echoedSent, &bytes[EchoedSent]);
    putTime(echoedReceived, &bytes[EchoedReceived]);
    qToBigEndian(inMilliseconds(interval), &bytes[Interval]);
    return bytes;
}

bool Frame::canBegin(QByteArrayView bytes)
{
    const qsizetype compared = std::min<qsizetype>(bytes.size(), qsizetype(magic.size()));
    return std::equal(magic.begin(), magic.begin() + compared, bytes.begin())
        && (bytes.size() <= Length || bytes[Length] == char(size))
        && (bytes.size() <= Flags || (bytes[Flags] & ~answerFlag) == 0)
        && (bytes.size() <= Reason || quint8(bytes[Reason]) <= reasonNumbers.size())
        && (bytes.size() <= Reserved || bytes[Reserved] == 0);
}

std::optional<Frame> Frame::decode(const char *bytes)
{
    if (!canBegin({ bytes, size }))
        return std::nullopt;
    Frame frame;
    frame.isAnswer = bytes[Flags] == answerFlag;
    if (const auto number = quint8(bytes[Reason]); number != 0)
        frame.lastReason = reasonNumbers[number - 1].cause;
    frame.seq = qFromBigEndian<quint64>(bytes + Seq);
    frame.sent = timeAt(bytes + Sent);
    frame.echoedSeq = qFromBigEndian<quint64>(bytes + EchoedSeq);
    frame.echoedSent = timeAt(bytes + EchoedSent);
    frame.echoedReceived = timeAt(bytes + EchoedReceived);
    frame.interval = std::chrono::milliseconds(qFromBigEndian<quint32>(bytes + Interval));
    return frame;
}

} // namespace keepwatch::heartbeat
