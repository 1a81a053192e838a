// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/heartbeat/dialogue/dialoguefile.h"
#include "app/heartbeat/dialogue/dialoguelibrary.h"
#include "app/heartbeat/dialogue/dialoguespeaker.h"
#include "app/heartbeat/dialogue/phrases.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::heartbeat;
using namespace Qt::StringLiterals;
using Kind = Event::Kind;

namespace {

const Endpoint peer{ u"db.example"_s, Port{ 4711 } };

std::unique_ptr<Speaker> speakerOf(const QByteArray &json)
{
    const DialogueReading reading = readDialogue(json);
    for (const Fault &fault : reading.faults)
        qWarning() << fault.place << int(fault.code) << fault.value << fault.expected;
    return makeSpeaker(std::make_shared<const Dialogue>(reading.dialogue), peer);
}

std::unique_ptr<Speaker> builtIn(const QString &name)
{
    static const DialogueLibrary library = readLibrary({});
    return makeSpeaker(library.book().find(name), peer);
}

QByteArray beat(Speaker &speaker, quint64 seq)
{
    return speaker.heartbeat(seq, {}).toByteArray();
}

/// What the speaker makes of these bytes, as a conversation: each event, and what is said at once after a step.
QByteArray hear(Speaker &speaker, const QByteArray &data)
{
    QByteArrayView bytes(data);
    QByteArray text;
    for (Event event = speaker.take(bytes, {}); event.kind != Kind::Nothing; event = speaker.take(bytes, {})) {
        static const char *const names[] = { "nothing", "reply", "heartbeat", "life", "unexpected", "step" };
        text += names[int(event.kind)];
        if (event.kind == Kind::Reply)
            text += ' ' + QByteArray::number(event.seq) + (event.isDelayed ? " delayed" : "");
        if (event.kind == Kind::Step || event.kind == Kind::PeerHeartbeat)
            text += " > " + speaker.answer({}).toByteArray();
        text += ';';
    }
    return text;
}

QByteArray dialogue(const QByteArray &rest)
{
    return R"({"format": "keepwatch-dialogue", "version": 1, "name": "test", )" + rest + '}';
}

} // namespace

class TestDialogueSpeaker : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void redisIsAliveWithAndWithoutPassword()
    {
        const auto speaker = builtIn(u"redis"_s);
        QCOMPARE(beat(*speaker, 1), "PING\r\n");
        QCOMPARE(hear(*speaker, "+PONG\r\n"), "reply 1;");
        QCOMPARE(beat(*speaker, 2), "PING\r\n");
        QCOMPARE(hear(*speaker, "-NOAUTH Authentication required.\r"), "");
        QVERIFY(speaker->isMidFrame());
        QCOMPARE(hear(*speaker, "\n"), "reply 2;");
        QVERIFY(!speaker->report());
    }

    void anOpeningLeadsToTheFirstHeartbeat()
    {
        const auto speaker = builtIn(u"smtp"_s);
        QCOMPARE(beat(*speaker, 1), "");
        QCOMPARE(speaker->report()->step, u"opening 1 (greeting)"_s);
        QCOMPARE(hear(*speaker, "220-of many\r\n220 lines\r\n"), "life;step > HELO keepwatch.invalid\r\n;");
        QCOMPARE(beat(*speaker, 2), ""); // still opening: nothing more is written
        QCOMPARE(hear(*speaker, "250 hello\r\n"), "step > NOOP\r\n;");
        QCOMPARE(hear(*speaker, "250 OK\r\n"), "reply 2 delayed;");
        QCOMPARE(beat(*speaker, 3), "NOOP\r\n");
        QCOMPARE(hear(*speaker, "250 OK\r\n"), "reply 3;");
    }

    void theGreetingMayComeBeforeTheFirstHeartbeat()
    {
        const auto speaker = builtIn(u"ssh-banner"_s);
        QCOMPARE(hear(*speaker, "SSH-2.0-OpenSSH_9.2p1\r\n"), "");
        QCOMPARE(beat(*speaker, 1), "");
        QCOMPARE(hear(*speaker, ""), "reply 1;");
    }

    void whatTheServerAsksIsAnswered()
    {
        const auto speaker = builtIn(u"nats"_s);
        beat(*speaker, 1);
        QCOMPARE(hear(*speaker, "INFO {\"server_id\":\"X\"}\r\nPI"), "step > PING\r\n;");
        QCOMPARE(hear(*speaker, "NG\r\nPO"), "heartbeat > PONG\r\n;");
        QCOMPARE(hear(*speaker, "NG\r\n"), "reply 1 delayed;");
        QCOMPARE(hear(*speaker, "PI"), "");
        QCOMPARE(beat(*speaker, 2), "PING\r\n"); // half a line of the server's stands, and stays
        QCOMPARE(hear(*speaker, "NG\r\nPONG\r\n"), "heartbeat > PONG\r\n;reply 2;");
    }

    void aWrongAnswerFailsAtOnceAndTellsItsStep()
    {
        const auto speaker = builtIn(u"mqtt"_s);
        QCOMPARE(beat(*speaker, 1), QByteArray::fromHex("100c00044d515454040200000000"));
        QCOMPARE(hear(*speaker, QByteArray::fromHex("20020005")), "unexpected;");
        QCOMPARE(speaker->report()->step, u"opening 1 (CONNECT)"_s);
        QCOMPARE(speaker->report()->heard, uR"( \x02\x00\x05)"_s);
        QCOMPARE(hear(*speaker, QByteArray::fromHex("20020000")), "");
        QVERIFY(speaker->isMidFrame());
        QCOMPARE(beat(*speaker, 2), "");
        speaker->reset();
        QVERIFY(!beat(*speaker, 3).isEmpty());
    }

    void lateRepliesAnswerTheOldestHeartbeat()
    {
        const auto speaker = builtIn(u"memcached"_s);
        beat(*speaker, 4);
        beat(*speaker, 7);
        QCOMPARE(hear(*speaker, "VERSION 1.6\r\nVERSION 1.6\r\nVERSION 1.6\r\n"), "reply 4;reply 7;life;");
        QCOMPARE(speaker->report()->heard, uR"(VERSION 1.6\r\n)"_s);
    }

    void theHostStandsInTheRequest()
    {
        const auto speaker = builtIn(u"http"_s);
        const QByteArray request = beat(*speaker, 1);
        QVERIFY(request.startsWith("HEAD / HTTP/1.1\r\nHost: db.example:4711\r\n"));
        QVERIFY(request.endsWith("\r\n\r\n"));
        QCOMPARE(hear(*speaker, "HTTP/1.1 503 Gone\r\nX: y\r\n"), "");
        QCOMPARE(hear(*speaker, "\r\n"), "reply 1;");
    }

    void anAddressCannotEndALine()
    {
        const Endpoint hostile{ u"a\r\nX: y"_s, Port{ 80 } };
        QCOMPARE(addressed("H: ${host}", hostile), "H: [aX:y]");
        QCOMPARE(addressed("H: ${host}:${port}", { u"::1"_s, Port{ 80 } }), "H: [::1]:80");
    }

    void aStepWithoutExpectIsProvedByItsAcknowledgement()
    {
        const auto speaker = speakerOf(dialogue(R"("opening": [{"send_text": "A"}], "repeat": {"send_hex": "0d 0a"})"));
        QVERIFY(!speaker->awaitsAcknowledgement());
        QCOMPARE(beat(*speaker, 1), "A\r\n");
        QVERIFY(speaker->awaitsAcknowledgement());
        QCOMPARE(hear(*speaker, "chatter"), "life;");
        QCOMPARE(speaker->acknowledged().kind, Kind::Step);
        QCOMPARE(speaker->answer({}).toByteArray(), "\r\n");
        const Event reply = speaker->acknowledged();
        QCOMPARE(reply.kind, Kind::Reply);
        QCOMPARE(reply.seq, 1u);
        QVERIFY(!speaker->awaitsAcknowledgement());
        QCOMPARE(speaker->acknowledged().kind, Kind::Nothing);
    }

    void howARepliesEndIsTold_data()
    {
        QTest::addColumn<QByteArray>("repeat");
        QTest::addColumn<QByteArray>("heard");
        QTest::addColumn<QByteArray>("events");
        const auto row = [](const char *name, const char *repeat, const QByteArray &heard, const char *events) {
            QTest::newRow(name) << QByteArray(repeat) << heard << QByteArray(events);
        };
        row("a text is the whole reply", R"("expect_text": "ok")", "okmore", "reply 1;life;");
        row("its first other byte is wrong", R"("expect_text": "ok")", "on", "unexpected;");
        row("half of it is half a reply", R"("expect_text": "ok")", "o", "");
        row("until a mark a text has to occur", R"("expect_text": "ok", "until": ";")", "not ok;", "reply 1;");
        row("until a mark without the text", R"("expect_text": "ok", "until": ";")", "no;", "unexpected;");
        row("so many bytes", R"("expect_hex": "01", "bytes": 3)", QByteArray("\0\1\0", 3), "reply 1;");
        row("so many other bytes", R"("expect_hex": "01", "bytes": 3)", QByteArray("\0\2\0", 3), "unexpected;");
        row("a pattern judges a line", R"("expect_regex": "^2\\d\\d ")", "200 fine\r\n", "reply 1;");
        row("bytes beyond ASCII", R"("expect_text": "\\xe4\u00e4")", "\xe4\xc3\xa4", "reply 1;");
    }
    void howARepliesEndIsTold()
    {
        QFETCH(QByteArray, repeat);
        QFETCH(QByteArray, heard);
        const auto speaker = speakerOf(dialogue(R"("repeat": {"send_text": "?", )" + repeat + '}'));
        QCOMPARE(beat(*speaker, 1), "?\r\n");
        QTEST(hear(*speaker, heard), "events");
    }

    void inChunksOrAtOnce()
    {
        QRandomGenerator random(20260101);
        const QByteArray said = "INFO {}\r\nPING\r\nPONG\r\nPING\r\n";
        for (int round = 0; round < 200; ++round) {
            const auto speaker = builtIn(u"nats"_s);
            beat(*speaker, 1);
            QByteArray events;
            for (qsizetype at = 0; at < said.size();) {
                const qsizetype length = std::min<qsizetype>(1 + random.bounded(6), said.size() - at);
                events += hear(*speaker, said.sliced(at, length));
                at += length;
            }
            QCOMPARE(events, "step > PING\r\n;heartbeat > PONG\r\n;reply 1 delayed;heartbeat > PONG\r\n;");
        }
    }

    void garbageEndsInTimeAndMemory()
    {
        // The classic that takes a backtracking matcher for ever.
        const auto speaker =
            speakerOf(dialogue(R"("repeat": {"send_text": "?", "expect_regex": "^(a+)+$", "until": "!"})"));
        beat(*speaker, 1);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(hear(*speaker, QByteArray(10'000'000, 'a')), "unexpected;");
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(speaker->report()->heard.size() <= 4 * DialogueSpeaker::mostShown);
    }

    void aPeerThatNeverAnswersIsNotAskedForEver()
    {
        const auto speaker = builtIn(u"redis"_s);
        for (quint64 seq = 1; seq <= 1000; ++seq)
            QCOMPARE(beat(*speaker, seq).isEmpty(), seq > quint64(DialogueSpeaker::mostAwaited));
    }

    void bytesAreShownAsPeopleReadThem()
    {
        QCOMPARE(shown("a\\b\r\n\x01\xff", Charset::Utf8, 100), uR"(a\\b\r\n\x01\xff)"_s);
        QCOMPARE(shown("\xe4\xb8\xad", Charset::Utf8, 100), u"中"_s);
        QCOMPARE(shown("\xe4", Charset::Latin1, 100), u"ä"_s);
        QCOMPARE(shown("\xe4\xb8", Charset::Utf8, 100), uR"(\xe4\xb8)"_s);
        QCOMPARE(shown("123456", Charset::Utf8, 3), u"…456"_s);
        QCOMPARE(*bytesOfText(uR"(\0\x7f\\中)"_s, Charset::Utf8), QByteArray("\0\x7f\\\xe4\xb8\xad", 6));
    }
};

QTEST_APPLESS_MAIN(TestDialogueSpeaker)
#include "tst_dialoguespeaker.moc"
