// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/dialoguefeed.h"
#include "tests/support/tlspeer.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::desktop;
using namespace Qt::StringLiterals;
using Kind = ui::TrialEvent::Kind;

namespace {

void serve(QTcpSocket *client, const QByteArray &greeting, const QByteArray &answer)
{
    client->write(greeting);
    QObject::connect(client, &QTcpSocket::readyRead, client, [client, answer] {
        if (!client->readAll().isEmpty())
            client->write(answer);
    });
}

/// A peer that greets, and answers each line with what it is told to.
class Peer final : public QTcpServer {
public:
    explicit Peer(const QByteArray &greeting, const QByteArray &answer)
    {
        listen(QHostAddress::LocalHost);
        connect(this, &QTcpServer::newConnection, this,
            [this, greeting, answer] { serve(nextPendingConnection(), greeting, answer); });
    }
    Endpoint endpoint() const { return { u"127.0.0.1"_s, Port{ serverPort() } }; }
};

Dialogue lineDialogue()
{
    Dialogue dialogue;
    dialogue.name = u"line"_s;
    dialogue.lineEnd = LineEnd::Lf;
    DialogueStep greeting;
    greeting.comment = u"greeting"_s;
    greeting.expect = Expectation{ .kind = Expectation::Kind::Regex, .pattern = u"^hello"_s, .until = {} };
    greeting.timeout = std::chrono::milliseconds(300);
    dialogue.opening = { greeting };
    dialogue.repeat.send = Phrase{ .text = u"?"_s };
    dialogue.repeat.expect = Expectation{ .kind = Expectation::Kind::Text, .pattern = u"!\\n"_s, .until = {} };
    return dialogue;
}

/// The same inside TLS.
class TlsPeer final : public QSslServer {
public:
    explicit TlsPeer(const QString &folder)
    {
        isListening = testing::certify(*this, folder);
        connect(this, &QTcpServer::pendingConnectionAvailable, this,
            [this] { serve(nextPendingConnection(), "hello\n", "!\n"); });
    }
    Endpoint endpoint() const { return { u"127.0.0.1"_s, Port{ serverPort() } }; }

    bool isListening = false;
};

/// The kinds of what happened, until the end.
QByteArray tried(const Dialogue &dialogue, const ui::TrialPeer &peer, ui::TrialEvent *last = nullptr)
{
    DialogueFeed feed({});
    QByteArray kinds;
    ui::TrialEvent end;
    QObject::connect(&feed, &ui::DialogueSource::tried, &feed, [&](const ui::TrialEvent &event) {
        static const char letters[] = "cesraFNSTCE";
        kinds += letters[int(event.kind)];
        end = event;
    });
    feed.startTrial(dialogue, peer);
    const bool isOver = QTest::qWaitFor([&] { return !kinds.isEmpty() && end.isEnd(); }, 8000);
    if (last)
        *last = end;
    return isOver ? kinds : kinds + '?';
}

} // namespace

class TestDialogueFeed : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aTrialThatGoesWell()
    {
        const Peer peer("hello\n", "!\n");
        QCOMPARE(tried(lineDialogue(), { peer.endpoint(), {} }), "crasrasrasraE");
    }

    void aWrongAnswerEndsIt()
    {
        const Peer peer("hello\n", "no\n");
        ui::TrialEvent end;
        QCOMPARE(tried(lineDialogue(), { peer.endpoint(), {} }, &end), "crasrF");
        QCOMPARE(end.step, u"repeat"_s);
        QCOMPARE(end.detail, u"no\\n"_s);
    }

    void silenceEndsItAfterTheStepsTime()
    {
        const Peer peer({}, {});
        ui::TrialEvent end;
        QCOMPARE(tried(lineDialogue(), { peer.endpoint(), {} }, &end), "cT");
        QCOMPARE(end.step, u"opening 1 (greeting)"_s);
        QVERIFY(end.at >= std::chrono::milliseconds(290));
    }

    void aClosedPortIsNoConnection()
    {
        Peer peer({}, {});
        const Endpoint endpoint = peer.endpoint();
        peer.close();
        QCOMPARE(tried(lineDialogue(), { endpoint, {} }), "N");
    }

    void withoutAnAnswerTheAcknowledgementIsTheProof()
    {
        const Peer peer({}, {});
        Dialogue dialogue = lineDialogue();
        dialogue.opening.clear();
        dialogue.repeat.expect.reset();
        QCOMPARE(tried(dialogue, { peer.endpoint(), {} }), "csasasaE");
    }

    void insideTls_data()
    {
        QTest::addColumn<bool>("isVerified");
        QTest::addColumn<bool>("isTrusted");
        QTest::addColumn<QByteArray>("kinds");
        QTest::newRow("a certificate that nobody vouches for") << true << false << QByteArray("cS");
        QTest::newRow("the target's exception") << false << false << QByteArray("cerasrasrasraE");
        QTest::newRow("the target's own authority") << true << true << QByteArray("cerasrasrasraE");
    }

    void insideTls()
    {
        QFETCH(bool, isVerified);
        QFETCH(bool, isTrusted);
        const QTemporaryDir folder;
        const TlsPeer peer(folder.path());
        QVERIFY(peer.isListening);
        TlsOptions tls{ .isOn = true, .isVerified = isVerified, .serverName = u"peer"_s, .caFile = {} };
        if (isTrusted)
            tls.caFile = testing::certificateIn(folder.path());
        ui::TrialEvent end;
        QTEST(tried(lineDialogue(), { peer.endpoint(), tls }, &end), "kinds");
        QCOMPARE(end.fault.has_value(), isVerified && !isTrusted);
        if (end.fault)
            QCOMPARE(*end.fault, TlsFault::SelfSigned);
    }

    void aPeerWithoutTlsIsNoSession()
    {
        const Peer peer("hello\n", "!\n");
        ui::TrialEvent end;
        QCOMPARE(
            tried(lineDialogue(), { peer.endpoint(), { .isOn = true, .serverName = {}, .caFile = {} } }, &end), "cS");
        QCOMPARE(*end.fault, TlsFault::NoTls);
    }

    void whatIsSavedIsAMethodUntilItIsRemoved()
    {
        const QTemporaryDir folder;
        DialogueFeed feed(folder.filePath(u"dialogues"_s));
        QVERIFY(feed.load().isEmpty());
        const QSignalSpy changed(&feed, &DialogueFeed::changed);
        QVERIFY(!DialogueBook::known().find(u"line"));
        QVERIFY(!feed.save(lineDialogue()));
        QVERIFY(*DialogueBook::known().find(u"line") == lineDialogue());
        QVERIFY(!feed.remove(u"line"_s));
        QVERIFY(!DialogueBook::known().find(u"line"));
        QCOMPARE(changed.count(), 2);
        QVERIFY(DialogueFeed({}).save(lineDialogue()));
    }
};

QTEST_GUILESS_MAIN(TestDialogueFeed)
#include "tst_dialoguefeed.moc"
