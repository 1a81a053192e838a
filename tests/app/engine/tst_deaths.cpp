// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/engine/journal.h"
#include "tests/app/engine/peer.h"
#include "tests/app/engine/targets.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

#include <functional>
#include <sys/ioctl.h>
#include <sys/socket.h>

using namespace keepwatch;
using namespace std::chrono_literals;

namespace {

using Blow = std::function<void(Peer &)>;

void closeCleanly(Peer &peer)
{
    peer.last()->disconnectFromHost();
}

void breakOff(Peer &peer)
{
    const linger now{ .l_onoff = 1, .l_linger = 0 };
    setsockopt(static_cast<int>(peer.last()->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
    peer.last()->abort();
}

int unreadBytes(const QTcpSocket &socket)
{
    int bytes = 0;
    ioctl(static_cast<int>(socket.socketDescriptor()), FIONREAD, &bytes);
    return bytes;
}

/// A heartbeat waits unread in the kernel when the socket is closed.
void closeWithUnreadBytes(Peer &peer)
{
    peer.last()->setReadBufferSize(1);
    peer.stopReading();
    QTRY_VERIFY(unreadBytes(*peer.last()) > 0);
    // Until then the kernel may hold its ACK back, and a reset would not tell what it answers.
    QElapsedTimer sinceArrival;
    sinceArrival.start();
    QTRY_VERIFY(sinceArrival.hasExpired(250));
    peer.last()->abort();
}

/// The first transition to that state, from the one with that number on.
const Transition *firstTo(const Journal &journal, State state, size_t from)
{
    for (size_t i = from; i < journal.transitions().size(); ++i) {
        if (journal.transitions()[i].to == state)
            return &journal.transitions()[i];
    }
    return nullptr;
}

} // namespace

/// How connections end, seen by the whole engine on real sockets.
class TestDeaths : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theReasonIsKnown_data();
    void theReasonIsKnown();
    void aPeerThatStillListensMakesADrop_data();
    void aPeerThatStillListensMakesADrop();
    void nobodyListens();
    void aSilentPeerIsSuspectThenNotResponding();
    void wrongRepliesAreNoLife_data();
    void wrongRepliesAreNoLife();
    void aFloodDoesNotGrowMemory();
    void thePeerMayComeBack();
};

void TestDeaths::theReasonIsKnown_data()
{
    QTest::addColumn<Blow>("blow");
    QTest::addColumn<Method>("method");
    QTest::addColumn<Cause>("cause");
    QTest::newRow("a close is a FIN") << Blow(closeCleanly) << Method::Echo << Cause::ClosedByPeer;
    QTest::newRow("a close is a FIN, without heartbeats")
        << Blow(closeCleanly) << Method::Keepalive << Cause::ClosedByPeer;
    QTest::newRow("linger 0 is a RST") << Blow(breakOff) << Method::Echo << Cause::ResetByPeer;
    QTest::newRow("linger 0 is a RST, without heartbeats") << Blow(breakOff) << Method::Keepalive << Cause::ResetByPeer;
    QTest::newRow("linger 0 is a RST, passive") << Blow(breakOff) << Method::Passive << Cause::ResetByPeer;
    QTest::newRow("unread bytes make a RST") << Blow(closeWithUnreadBytes) << Method::Echo << Cause::ResetByPeer;
}

void TestDeaths::theReasonIsKnown()
{
    QFETCH(Blow, blow);
    QFETCH(Method, method);
    QFETCH(Cause, cause);
    Peer peer;
    QVERIFY(peer.listen());
    engine::Engine engine;
    Journal journal(engine);
    TargetSpec spec = targetOn(peer.port(), method);
    spec.thresholds.interval = 400ms; // the blow falls between two heartbeats: on an unread one a close is a RST
    spec.thresholds.timeout = 5s;
    engine.add({ spec });
    QTRY_COMPARE(journal.state(), State::Up);
    if (traits(method).sendsHeartbeats)
        QTRY_VERIFY(journal.count(Outcome::Reply) > 1);

    const size_t before = journal.transitions().size();
    peer.stopListening();
    blow(peer);
    QTRY_VERIFY(firstTo(journal, State::Suspect, before));
    const Transition *death = firstTo(journal, State::Suspect, before);
    QVERIFY2(death->cause == cause, qPrintable(journal.story()));
    QVERIFY(death->evidence.atDeath);
    QCOMPARE(death->evidence.isEndOfStream, cause == Cause::ClosedByPeer);
    QCOMPARE(death->evidence.errorNumber, cause == Cause::ClosedByPeer ? 0 : ECONNRESET);
    QTRY_VERIFY(firstTo(journal, State::Unreachable, before));
    QVERIFY2(firstTo(journal, State::Unreachable, before)->cause == Cause::Refused, qPrintable(journal.story()));
    QTRY_VERIFY(!journal.certificates().empty());
    QVERIFY2(journal.certificates().front().cause == cause, qPrintable(journal.story()));
}

void TestDeaths::aPeerThatStillListensMakesADrop_data()
{
    QTest::addColumn<Blow>("blow");
    QTest::addColumn<Method>("method");
    QTest::newRow("closed, echo") << Blow(closeCleanly) << Method::Echo;
    QTest::newRow("closed, keepalive") << Blow(closeCleanly) << Method::Keepalive;
    QTest::newRow("broken off, echo") << Blow(breakOff) << Method::Echo;
}

void TestDeaths::aPeerThatStillListensMakesADrop()
{
    QFETCH(Blow, blow);
    QFETCH(Method, method);
    Peer peer;
    QVERIFY(peer.listen());
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ targetOn(peer.port(), method) });
    QTRY_COMPARE(journal.state(), State::Up);

    const size_t before = journal.transitions().size();
    blow(peer);
    QTRY_VERIFY(firstTo(journal, State::Up, before));
    const Transition *back = firstTo(journal, State::Up, before);
    QCOMPARE(back->cause, Cause::Recovered);
    QVERIFY(back->isDrop);
    QVERIFY2(!journal.hasReached(State::Unreachable), qPrintable(journal.story()));
    QCOMPARE(peer.accepted(), 2);
    QTRY_COMPARE(journal.certificates().size(), 1U);
    QCOMPARE(journal.certificates().front().outcome, Aftermath::ReEstablished);
    QVERIFY(journal.certificates().front().lived);
}

void TestDeaths::nobodyListens()
{
    Peer peer;
    QVERIFY(peer.listen());
    const quint16 port = peer.port();
    peer.stopListening();
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ targetOn(port) });
    QTRY_COMPARE(journal.state(), State::Unreachable);
    QCOMPARE(journal.transitions().back().cause, Cause::Refused);
    QCOMPARE(journal.transitions().back().evidence.errorNumber, ECONNREFUSED);
    QVERIFY(journal.transitions().back().evidence.isWhileDialling);
}

void TestDeaths::aSilentPeerIsSuspectThenNotResponding()
{
    Peer peer;
    QVERIFY(peer.listen());
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ targetOn(peer.port()) });
    QTRY_COMPARE(journal.state(), State::Up);

    peer.stopReading();
    QTRY_COMPARE(journal.state(), State::Suspect);
    QCOMPARE(journal.transitions().back().cause, Cause::Unanswered);
    QTRY_COMPARE(journal.state(), State::Unreachable);
    QVERIFY2(journal.transitions().back().cause == Cause::NotResponding, qPrintable(journal.story()));
    const Transition &verdict = journal.transitions().back();
    QVERIFY(verdict.outageFor && *verdict.outageFor >= 3 * 400ms);
    QTRY_VERIFY(journal.count(Outcome::Miss) >= 3);

    peer.resumeReading();
    QTRY_COMPARE(journal.state(), State::Up);
}

void TestDeaths::wrongRepliesAreNoLife_data()
{
    QTest::addColumn<Peer::Received>("answer");
    QTest::addColumn<Method>("method");
    using Socket = QTcpSocket;
    const Peer::Received garbage = [](Socket &socket, const QByteArray &) { socket.write("220 welcome to mail\r\n"); };
    const Peer::Received endless = [](Socket &socket, const QByteArray &) { socket.write(QByteArray(200'000, 'x')); };
    const Peer::Received half = [](Socket &socket, const QByteArray &bytes) { socket.write(bytes.left(10)); };
    QTest::newRow("garbage, echo") << garbage << Method::Echo;
    QTest::newRow("garbage, framed") << garbage << Method::Framed;
    QTest::newRow("an endless line, framed") << endless << Method::Framed;
    QTest::newRow("an endless line, echo") << endless << Method::Echo;
    QTest::newRow("half a frame, echo") << half << Method::Echo;
    QTest::newRow("half a frame, framed") << half << Method::Framed;
}

void TestDeaths::wrongRepliesAreNoLife()
{
    QFETCH(Peer::Received, answer);
    QFETCH(Method, method);
    Peer peer(answer);
    QVERIFY(peer.listen());
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ targetOn(peer.port(), method) });
    QTRY_COMPARE(journal.state(), State::Unreachable);
    QVERIFY2(journal.transitions().back().cause == Cause::UnexpectedReply, qPrintable(journal.story()));
    QVERIFY(!journal.hasReached(State::Up));
}

void TestDeaths::aFloodDoesNotGrowMemory()
{
    // A passive target takes any bytes as life, however many they are.
    Peer peer;
    QVERIFY(peer.listen());
    const QByteArray flood(1 << 20, 'x');
    connect(&peer, &Peer::connected, this, [&flood](QTcpSocket *socket) {
        const auto more = [socket, &flood] {
            if (socket->bytesToWrite() < flood.size())
                socket->write(flood);
        };
        connect(socket, &QTcpSocket::bytesWritten, socket, more);
        more();
    });
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ targetOn(peer.port(), Method::Passive) });
    QTRY_VERIFY(journal.count(Outcome::Reply) >= 5);

    const auto residentKiB = [] {
        QFile file(QStringLiteral("/proc/self/statm"));
        return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').at(1).toLongLong() * 4 : -1;
    };
    const qint64 before = residentKiB();
    const auto replies = journal.count(Outcome::Reply);
    QTRY_VERIFY(journal.count(Outcome::Reply) >= replies + 10);
    // AddressSanitizer's quarantine keeps up to 256 MiB of what is freed.
#if defined(__SANITIZE_ADDRESS__)
    constexpr qint64 bound = 320 * 1024;
#else
    constexpr qint64 bound = 16 * 1024;
#endif
    QVERIFY2(residentKiB() - before < bound, "tens of megabytes came in meanwhile");
}

void TestDeaths::thePeerMayComeBack()
{
    auto peer = std::make_unique<Peer>();
    QVERIFY(peer->listen());
    const quint16 port = peer->port();
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ targetOn(port) });
    QTRY_COMPARE(journal.state(), State::Up);
    peer.reset();
    QTRY_COMPARE(journal.state(), State::Unreachable);
    peer = std::make_unique<Peer>();
    QVERIFY(peer->listen(port));
    QTRY_COMPARE(journal.state(), State::Up);
    QCOMPARE(journal.transitions().back().cause, Cause::Recovered);
    const quint64 last = journal.samples().back().seq;
    QTRY_VERIFY(journal.samples().back().seq > last);
}

QTEST_GUILESS_MAIN(TestDeaths)
#include "tst_deaths.moc"
