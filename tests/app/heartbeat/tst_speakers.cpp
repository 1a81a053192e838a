// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/heartbeat/echospeaker.h"
#include "app/heartbeat/framedspeaker.h"

#include <QRandomGenerator>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::heartbeat;
using namespace std::chrono_literals;
using Kind = Event::Kind;

namespace {

constexpr WireTime start{ 1'700'000'000s };

Context at(WireTime now)
{
    return { .now = now, .interval = 1s, .lastReason = std::nullopt };
}

QByteArray said(QByteArrayView bytes)
{
    return bytes.toByteArray();
}

/// Everything that the speaker makes of these bytes, up to and without the final Nothing.
QList<Event> heard(Speaker &speaker, const QByteArray &data, WireTime now = start)
{
    QByteArrayView bytes(data);
    QList<Event> events;
    for (Event event = speaker.take(bytes, now); event.kind != Kind::Nothing; event = speaker.take(bytes, now))
        events.append(event);
    return bytes.isEmpty() ? events : QList<Event>{};
}

/// The events as words, so that an expectation reads like a conversation.
QByteArray words(const QList<Event> &events)
{
    QByteArray text;
    for (const Event &event : events) {
        static const char *const names[] = { "nothing", "reply", "heartbeat", "life", "unexpected", "step" };
        text += names[int(event.kind)];
        if (event.seq != 0)
            text += ' ' + QByteArray::number(event.seq);
        text += ';';
    }
    return text;
}

QByteArray inChunks(Speaker &speaker, const QByteArray &bytes, QRandomGenerator &random)
{
    QList<Event> events;
    for (qsizetype from = 0; from < bytes.size();) {
        const qsizetype length = std::min<qsizetype>(random.bounded(1, 120), bytes.size() - from);
        events += heard(speaker, bytes.sliced(from, length));
        from += length;
    }
    return words(events);
}

QByteArray garbage(QRandomGenerator &random, int length)
{
    QByteArray bytes(length, Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

} // namespace

class TestSpeakers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesTheFrameOfItsDocument();
    void writesTheEchoLineOfItsDocument();
    void everyCauseHasItsNumber();
    void readsWhatItWrites();
    void refusesAFrame_data();
    void refusesAFrame();
    void bothEndsAnswer();
    void tellsThePartsOfTheWay();
    void answersOnlyWhatWasAsked();
    void anEchoIsNoAnswer();
    void echoTakesItsLinesBack();
    void findsGarbageAtItsFirstByte_data();
    void findsGarbageAtItsFirstByte();
    void anyChunkingIsTheSameConversation_data();
    void anyChunkingIsTheSameConversation();
    void survivesAnyBytes_data();
    void survivesAnyBytes();
    void halfAFrameIsKnown();
    void silentMethodsTakeAnything_data();
    void silentMethodsTakeAnything();
};

void TestSpeakers::writesTheFrameOfItsDocument()
{
    Frame frame;
    frame.isAnswer = true;
    frame.lastReason = Cause::NoAnswer;
    frame.seq = 0x0102030405060708;
    frame.sent = WireTime(Duration(0x1112131415161718));
    frame.echoedSeq = 0x2122232425262728;
    frame.echoedSent = WireTime(Duration(0x3132333435363738));
    frame.echoedReceived = WireTime(Duration(0x4142434445464748));
    frame.interval = 1s;
    const Frame::Bytes bytes = frame.encode();
    QCOMPARE(QByteArray(bytes.data(), Frame::size).toHex(),
        QByteArray("4b5730313401050001020304050607081112131415161718"
                   "212223242526272831323334353637384142434445464748000003e8"));
}

void TestSpeakers::writesTheEchoLineOfItsDocument()
{
    EchoSpeaker speaker;
    QCOMPARE(said(speaker.heartbeat(0x1f, at(start))), QByteArray("KE01 000000000000001f\n"));
    QCOMPARE(said(speaker.heartbeat(0xfedcba9876543210, at(start))), QByteArray("KE01 fedcba9876543210\n"));
}

void TestSpeakers::everyCauseHasItsNumber()
{
    QCOMPARE(reasonNumbers.size(), causeCodes.size());
    for (size_t i = 0; i < reasonNumbers.size(); ++i) {
        QCOMPARE(size_t(reasonNumbers[i].number), i + 1);
        QVERIFY(std::ranges::any_of(causeCodes, [&](const auto &c) { return c.value == reasonNumbers[i].cause; }));
    }
    for (const auto &row : causeCodes)
        QVERIFY(std::ranges::any_of(reasonNumbers, [&](const auto &r) { return r.cause == row.value; }));
}

void TestSpeakers::readsWhatItWrites()
{
    QRandomGenerator random(7);
    for (int round = 0; round < 1000; ++round) {
        Frame frame;
        frame.isAnswer = random.bounded(2) == 1;
        if (const auto number = random.bounded(27u); number > 0)
            frame.lastReason = reasonNumbers[number - 1].cause;
        frame.seq = random.generate64();
        frame.sent = WireTime(Duration(qint64(random.generate64())));
        frame.echoedSeq = random.generate64();
        frame.echoedSent = WireTime(Duration(qint64(random.generate64())));
        frame.echoedReceived = WireTime(Duration(qint64(random.generate64())));
        frame.interval = std::chrono::milliseconds(random.generate());
        const auto read = Frame::decode(frame.encode().data());
        QVERIFY(read);
        QVERIFY(*read == frame);
    }
}

void TestSpeakers::refusesAFrame_data()
{
    QTest::addColumn<int>("offset");
    QTest::addColumn<char>("value");
    QTest::newRow("another magic") << 0 << 'k';
    QTest::newRow("a newer version") << 3 << '2';
    QTest::newRow("a longer frame") << 4 << char(60);
    QTest::newRow("a flag without a meaning") << 5 << char(2);
    QTest::newRow("a reason without a meaning") << 6 << char(27);
    QTest::newRow("a reserved byte in use") << 7 << char(1);
}

void TestSpeakers::refusesAFrame()
{
    QFETCH(int, offset);
    QFETCH(char, value);
    FramedSpeaker sender;
    QByteArray bytes = said(sender.heartbeat(1, at(start)));
    bytes[offset] = value;
    FramedSpeaker whole;
    QCOMPARE(words(heard(whole, bytes)), QByteArray("unexpected;"));
    FramedSpeaker inPart;
    QCOMPARE(words(heard(inPart, bytes.first(offset))), QByteArray());
    QCOMPARE(words(heard(inPart, bytes.sliced(offset, 1))), QByteArray("unexpected;"));
}

void TestSpeakers::bothEndsAnswer()
{
    FramedSpeaker left;
    FramedSpeaker right;
    const QByteArray fromLeft = said(left.heartbeat(41, at(start)));
    const QByteArray fromRight = said(right.heartbeat(7, at(start)));
    QCOMPARE(words(heard(right, fromLeft)), QByteArray("heartbeat 41;"));
    QCOMPARE(words(heard(left, fromRight)), QByteArray("heartbeat 7;"));
    QCOMPARE(words(heard(left, said(right.answer(at(start))))), QByteArray("reply 41;"));
    QCOMPARE(words(heard(right, said(left.answer(at(start))))), QByteArray("reply 7;"));
    QVERIFY(right.answer(at(start)).isEmpty());
}

void TestSpeakers::tellsThePartsOfTheWay()
{
    FramedSpeaker left;
    FramedSpeaker right;
    const Context context{ .now = start, .interval = 250ms, .lastReason = Cause::PeerRestarted };
    const QList<Event> asked = heard(right, said(left.heartbeat(1, context)), start + 3ms);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(*asked[0].peerInterval, Duration(250ms));
    QCOMPARE(*asked[0].peerReason, Cause::PeerRestarted);
    const QList<Event> answered = heard(left, said(right.answer(at(start + 10ms))), start + 15ms);
    QCOMPARE(answered.size(), 1);
    QVERIFY(!answered[0].peerReason);
    QCOMPARE(answered[0].oneWay->out, Duration(3ms));
    QCOMPARE(answered[0].oneWay->held, Duration(7ms));
    QCOMPARE(answered[0].oneWay->back, Duration(5ms));
}

void TestSpeakers::answersOnlyWhatWasAsked()
{
    const auto answerTo = [](quint64 seq) {
        Frame frame;
        frame.isAnswer = true;
        frame.echoedSeq = seq;
        const auto bytes = frame.encode();
        return QByteArray(bytes.data(), Frame::size);
    };
    FramedSpeaker speaker;
    speaker.heartbeat(5, at(start));
    speaker.heartbeat(6, at(start));
    QCOMPARE(words(heard(speaker, answerTo(5) + answerTo(6))), QByteArray("reply 5;reply 6;"));
    QCOMPARE(words(heard(speaker, answerTo(6))), QByteArray("unexpected;"));
    for (const quint64 never : { quint64(0), quint64(4), quint64(7) }) {
        speaker.reset();
        speaker.heartbeat(5, at(start));
        speaker.heartbeat(6, at(start));
        QCOMPARE(words(heard(speaker, answerTo(never))), QByteArray("unexpected;"));
    }
    FramedSpeaker asked;
    FramedSpeaker other;
    const QByteArray first = said(other.heartbeat(2, at(start)));
    QCOMPARE(words(heard(asked, first + first)), QByteArray("heartbeat 2;unexpected;"));
}

void TestSpeakers::anEchoIsNoAnswer()
{
    FramedSpeaker speaker;
    const QByteArray bytes = said(speaker.heartbeat(3, at(start)));
    QCOMPARE(words(heard(speaker, bytes)), QByteArray("unexpected;"));
}

void TestSpeakers::echoTakesItsLinesBack()
{
    EchoSpeaker speaker;
    const QByteArray first = said(speaker.heartbeat(9, at(start)));
    const QByteArray second = said(speaker.heartbeat(12, at(start)));
    QCOMPARE(words(heard(speaker, first + second)), QByteArray("reply 9;reply 12;"));
    QCOMPARE(words(heard(speaker, second)), QByteArray("unexpected;"));
    QCOMPARE(words(heard(speaker, second)), QByteArray());
    speaker.reset();
    QVERIFY(!said(speaker.heartbeat(13, at(start))).isEmpty());
    QCOMPARE(words(heard(speaker, first)), QByteArray("unexpected;"));
}

void TestSpeakers::findsGarbageAtItsFirstByte_data()
{
    QTest::addColumn<Method>("method");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("echo: another program's greeting") << Method::Echo << QByteArray("2");
    QTest::newRow("echo: an endless line") << Method::Echo << QByteArray(1'000'000, 'x');
    QTest::newRow("echo: a wrong digit") << Method::Echo << QByteArray("KE01 000G");
    QTest::newRow("echo: no end of line") << Method::Echo << QByteArray("KE01 00000000000000011");
    QTest::newRow("echo: never sent") << Method::Echo << QByteArray("KE01 0000000000000002\n");
    QTest::newRow("framed: a line of text") << Method::Framed << QByteArray("H");
    QTest::newRow("framed: an endless line") << Method::Framed << QByteArray(1'000'000, 'K');
}

void TestSpeakers::findsGarbageAtItsFirstByte()
{
    QFETCH(Method, method);
    QFETCH(QByteArray, bytes);
    const auto speaker = makeSpeaker(method);
    speaker->heartbeat(1, at(start));
    QCOMPARE(words(heard(*speaker, bytes)), QByteArray("unexpected;"));
    QVERIFY(!speaker->isMidFrame());
    QCOMPARE(words(heard(*speaker, bytes)), QByteArray());
}

void TestSpeakers::anyChunkingIsTheSameConversation_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 50; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TestSpeakers::anyChunkingIsTheSameConversation()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    FramedSpeaker left;
    FramedSpeaker right;
    EchoSpeaker echo;
    QByteArray toLeft, echoed, framedWords, echoWords;
    quint64 peer = 0;
    for (quint64 seq = 1; seq <= 40; seq += random.bounded(1u, 4u)) {
        heard(right, said(left.heartbeat(seq, at(start))));
        if (random.bounded(2) == 1) {
            toLeft += said(right.heartbeat(++peer, at(start)));
            framedWords += "heartbeat " + QByteArray::number(peer) + ';';
        }
        toLeft += said(right.answer(at(start)));
        framedWords += "reply " + QByteArray::number(seq) + ';';
        echoed += said(echo.heartbeat(seq, at(start)));
        echoWords += "reply " + QByteArray::number(seq) + ';';
    }
    QCOMPARE(inChunks(left, toLeft, random), framedWords);
    QCOMPARE(inChunks(echo, echoed, random), echoWords);
    QVERIFY(!left.isMidFrame());
}

void TestSpeakers::survivesAnyBytes_data()
{
    anyChunkingIsTheSameConversation_data();
}

void TestSpeakers::survivesAnyBytes()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    for (const Method method : { Method::Echo, Method::Framed }) {
        const auto speaker = makeSpeaker(method);
        const QByteArray good = said(speaker->heartbeat(1, at(start)));
        const QByteArray begun = good.first(random.bounded(0, int(good.size())));
        const QByteArray noise = begun + garbage(random, random.bounded(1, 4000)) + QByteArray(60, '\xff');
        const QByteArray text = inChunks(*speaker, noise, random);
        // A begun frame that the noise happens to complete may still pass: its last 44 bytes may hold anything.
        QCOMPARE(text.sliced(text.startsWith("heartbeat") ? text.indexOf(';') + 1 : 0), QByteArray("unexpected;"));
        QVERIFY(!speaker->isMidFrame());
    }
}

void TestSpeakers::halfAFrameIsKnown()
{
    for (const Method method : { Method::Echo, Method::Framed }) {
        const auto speaker = makeSpeaker(method);
        QVERIFY(!speaker->isMidFrame());
        const QByteArray bytes = said(speaker->heartbeat(1, at(start)));
        QCOMPARE(words(heard(*speaker, bytes.first(bytes.size() / 2))), QByteArray());
        QVERIFY(speaker->isMidFrame());
        speaker->reset();
        QVERIFY(!speaker->isMidFrame());
    }
}

void TestSpeakers::silentMethodsTakeAnything_data()
{
    QTest::addColumn<Method>("method");
    QTest::newRow("keepalive") << Method::Keepalive;
    QTest::newRow("passive") << Method::Passive;
    QTest::newRow("connect") << Method::Connect;
}

void TestSpeakers::silentMethodsTakeAnything()
{
    QFETCH(Method, method);
    const auto speaker = makeSpeaker(method);
    QVERIFY(speaker->heartbeat(1, at(start)).isEmpty());
    QVERIFY(speaker->answer(at(start)).isEmpty());
    QCOMPARE(words(heard(*speaker, QByteArray(1'000'000, '\0'))), QByteArray("life;"));
    QCOMPARE(words(heard(*speaker, {})), QByteArray());
    QVERIFY(!speaker->isMidFrame());
}

QTEST_GUILESS_MAIN(TestSpeakers)
#include "tst_speakers.moc"
