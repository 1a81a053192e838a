// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/engine/journal.h"
#include "tests/app/engine/targets.h"
#include "tests/support/tlspeer.h"

#include <QPointer>
#include <QTemporaryDir>
#include <QTest>

using namespace keepwatch;
using namespace std::chrono_literals;

namespace {

/// Speaks a small redis inside TLS: it answers each line, on each connection until that is muted.
class TlsPeer final : public QSslServer {
public:
    explicit TlsPeer(const QString &folder)
    {
        isListening = testing::certify(*this, folder);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            last = nextPendingConnection();
            ++accepted;
            connect(last, &QTcpSocket::readyRead, last, [this, client = last.data()] {
                if (!client->readAll().isEmpty() && client != muted)
                    client->write("+PONG\r\n");
            });
            connect(last, &QTcpSocket::disconnected, last, &QObject::deleteLater);
        });
    }

    bool isListening = false;
    int accepted = 0;
    QPointer<QTcpSocket> last;
    QPointer<QTcpSocket> muted;
};

/// Asked to be renewed after so many heartbeats.
TargetSpec target(const TlsPeer &peer, const QString &folder, int renewAfter)
{
    Dialogue dialogue;
    dialogue.name = QStringLiteral("ping");
    dialogue.repeat.send = Phrase{ .text = QStringLiteral("PING") };
    dialogue.repeat.expect =
        Expectation{ .kind = Expectation::Kind::Regex, .pattern = QStringLiteral("^\\+PONG"), .until = {} };
    dialogue.renewAfter.count = renewAfter;
    TargetSpec spec = targetOn(peer.serverPort());
    spec.method = ChosenMethod::dialogue(dialogue.name);
    spec.dialogue = std::make_shared<const Dialogue>(dialogue);
    spec.tls.isOn = true;
    spec.tls.serverName = QStringLiteral("peer");
    spec.tls.caFile = testing::certificateIn(folder);
    return spec;
}

} // namespace

/// A dialogue inside TLS, against a server of OpenSSL's: heartbeats, renewal and second opinion make their sessions.
class TestDialogueTls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void renewalIsNoDrop();
    void theSecondOpinionTakesASilentConnectionsPlace();

private:
    QTemporaryDir m_folder;
};

void TestDialogueTls::renewalIsNoDrop()
{
    TlsPeer peer(m_folder.path());
    QVERIFY(peer.isListening);
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ target(peer, m_folder.path(), 3) });
    QTRY_VERIFY_WITH_TIMEOUT(peer.accepted >= 4 && journal.count(Outcome::Reply) >= 10, 20'000);
    QCOMPARE(journal.state(), State::Up);
    QCOMPARE(journal.count(Outcome::Miss), 0);
    QVERIFY2(journal.transitions().size() == 2, qPrintable(journal.story())); // connecting, up
    QVERIFY(journal.certificates().empty());
}

/// The own session falls silent while its TCP lives; a fresh one answers, and takes its place when the verdict would be
/// due. Renewal goes on from there.
void TestDialogueTls::theSecondOpinionTakesASilentConnectionsPlace()
{
    TlsPeer peer(m_folder.path());
    QVERIFY(peer.isListening);
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ target(peer, m_folder.path(), 5) });
    QTRY_VERIFY_WITH_TIMEOUT(journal.count(Outcome::Reply) >= 1, 20'000);
    peer.muted = peer.last;
    const int before = peer.accepted;
    QTRY_VERIFY_WITH_TIMEOUT(journal.hasReached(State::Suspect), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(journal.state(), State::Up, 20'000);
    QVERIFY2(!journal.hasReached(State::Unreachable), qPrintable(journal.story()));
    QVERIFY(journal.transitions().back().isDrop);
    const auto replies = journal.count(Outcome::Reply);
    QTRY_VERIFY_WITH_TIMEOUT(journal.count(Outcome::Reply) >= replies + 12 && peer.accepted >= before + 3, 20'000);
    QCOMPARE(journal.state(), State::Up);
}

QTEST_GUILESS_MAIN(TestDialogueTls)
#include "tst_dialoguetls.moc"
