// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/inbound/responder.h"
#include "app/heartbeat/framedspeaker.h"

#include <QDeadlineTimer>
#include <QTcpSocket>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::engine;
using namespace keepwatch::heartbeat;

namespace {

Endpoint anyPort()
{
    return { .host = QStringLiteral("127.0.0.1"), .port = Port{ 0 } };
}

/// A responder and a client that is connected to it.
struct Conversation {
    explicit Conversation(Responder::Limits limits = {})
        : responder(limits, nullptr)
    {
        endpoint = *responder.listen(anyPort());
        client.connectToHost(endpoint.host, endpoint.port.value);
        client.waitForConnected();
    }
    void say(const QByteArray &bytes)
    {
        client.write(bytes);
        client.flush();
    }
    QByteArray heard;
    QByteArray &hear() { return heard += client.readAll(); }

    Responder responder;
    Endpoint endpoint;
    QTcpSocket client;
};

QByteArray heartbeatBytes(FramedSpeaker &speaker, quint64 seq)
{
    const auto now = std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now());
    return speaker.heartbeat(seq, { .now = now, .interval = {}, .lastReason = std::nullopt }).toByteArray();
}

} // namespace

class TestResponder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void echoesWhateverComes_data();
    void echoesWhateverComes();
    void answersFramedHeartbeats();
    void closesWhoBreaksTheFrame();
    void echoesWhatWasSentBeforeTheEnd();
    void refusesClientsOverTheLimit();
    void doesNotBufferForWhoDoesNotRead();
    void saysWhyItCannotListen();
};

void TestResponder::echoesWhateverComes_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("a line") << QByteArray("hello\n");
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("nearly the magic") << QByteArray("KW00");
    QTest::newRow("binary") << QByteArray("\0\xff\x01\0", 4);
    QTest::newRow("a megabyte") << QByteArray(1'000'000, 'm');
}

void TestResponder::echoesWhateverComes()
{
    QFETCH(QByteArray, bytes);
    Conversation talk;
    talk.say(bytes);
    QTRY_COMPARE_WITH_TIMEOUT(talk.hear().size(), bytes.size(), 10'000);
    QCOMPARE(talk.heard, bytes);
    QCOMPARE(talk.responder.bytesEchoed(), quint64(bytes.size()));
}

void TestResponder::answersFramedHeartbeats()
{
    Conversation talk;
    FramedSpeaker speaker;
    for (quint64 seq = 1; seq <= 20; ++seq) {
        const QByteArray bytes = heartbeatBytes(speaker, seq);
        talk.say(bytes.first(qsizetype(seq)));
        QTRY_COMPARE(talk.client.bytesToWrite(), 0);
        talk.say(bytes.sliced(qsizetype(seq)));
        QTRY_COMPARE(talk.hear().size(), Frame::size);
        QByteArrayView answer(talk.heard);
        const Event event = speaker.take(answer, WireTime());
        QCOMPARE(event.kind, Event::Kind::Reply);
        QCOMPARE(event.seq, seq);
        QVERIFY(event.oneWay->held >= Duration::zero());
        talk.heard.clear();
    }
    QCOMPARE(talk.responder.heartbeatsAnswered(), 20u);
    QCOMPARE(talk.responder.bytesEchoed(), 0u);
}

void TestResponder::closesWhoBreaksTheFrame()
{
    Conversation talk;
    FramedSpeaker speaker;
    talk.say(heartbeatBytes(speaker, 1) + QByteArray("KW02"));
    QTRY_COMPARE(talk.client.state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(talk.responder.clients(), 0);
    QCOMPARE(talk.responder.heartbeatsAnswered(), 1u);
}

void TestResponder::echoesWhatWasSentBeforeTheEnd()
{
    Conversation talk;
    talk.say(QByteArray("last words"));
    QTRY_COMPARE(talk.client.bytesToWrite(), 0);
    QTRY_COMPARE(talk.hear(), QByteArray("last words"));
    talk.client.disconnectFromHost();
    QTRY_COMPARE(talk.responder.clients(), 0);
}

void TestResponder::refusesClientsOverTheLimit()
{
    Conversation talk({ .clients = 1, .bytesPerClient = 1024 });
    QTRY_COMPARE(talk.responder.clients(), 1);
    QTcpSocket second;
    second.connectToHost(talk.endpoint.host, talk.endpoint.port.value);
    QVERIFY(second.waitForConnected()); // by the kernel
    QTRY_COMPARE(second.state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(talk.responder.clients(), 1);
    talk.say(QByteArray("still here"));
    QTRY_COMPARE(talk.hear(), QByteArray("still here"));
}

void TestResponder::doesNotBufferForWhoDoesNotRead()
{
    Conversation talk;
    constexpr qint64 flood = 64'000'000;
    talk.client.setReadBufferSize(1024);
    talk.say(QByteArray(flood, 'f'));
    QTRY_VERIFY(talk.responder.bytesEchoed() > 0);
    // Stalls when the kernel's buffers are full: nothing moves for many turns.
    quint64 echoed = 0;
    for (int still = 0; still < 200; still = echoed == talk.responder.bytesEchoed() ? still + 1 : 0) {
        echoed = talk.responder.bytesEchoed();
        QCoreApplication::processEvents();
    }
    QVERIFY2(talk.client.bytesToWrite() > flood / 3, "all of it was taken in");
    // Reading goes on where it stopped.
    talk.client.setReadBufferSize(0);
    for (const QDeadlineTimer deadline(30'000); talk.hear().size() < flood && !deadline.hasExpired();)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    QCOMPARE(talk.heard.size(), flood);
    QCOMPARE(talk.heard.count('f'), flood);
}

void TestResponder::saysWhyItCannotListen()
{
    Conversation talk;
    Responder second;
    const auto taken = second.listen(talk.endpoint);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::CannotListen);
    QCOMPARE(taken.error().subject, talk.endpoint.toString());
    QVERIFY(!taken.error().detail.isEmpty());
    QVERIFY(!second.listen({ .host = QStringLiteral("not an address"), .port = Port{ 0 } }));
}

QTEST_GUILESS_MAIN(TestResponder)
#include "tst_responder.moc"
