// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/engine/journal.h"
#include "tests/app/engine/peer.h"
#include "tests/app/engine/targets.h"

#include <QTest>

using namespace keepwatch;
using namespace std::chrono_literals;

/// The whole engine in its own thread, against peers on loopback.
class TestEngine : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEchoIsUpAndMeasured();
    void stopIsAnswered();
};

void TestEngine::anEchoIsUpAndMeasured()
{
    Peer peer;
    QVERIFY(peer.listen());
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ targetOn(peer.port()) });

    QTRY_COMPARE(journal.state(), State::Up);
    QTRY_VERIFY(journal.count(Outcome::Reply) >= 5);
    QCOMPARE(journal.transitions().front().to, State::Connecting);
    QVERIFY(!journal.rows().empty());
    QCOMPARE(journal.rows().back().peer, QStringLiteral("127.0.0.1:%1").arg(peer.port()));
    for (const Sample &sample : journal.samples())
        QVERIFY(sample.rtt && *sample.rtt > 0ns && *sample.rtt < 400ms);
    QCOMPARE(journal.options().size(), 1U);
    QCOMPARE(journal.options().front().requested, journal.options().front().effective);
    QCOMPARE(peer.accepted(), 1);
}

void TestEngine::stopIsAnswered()
{
    Peer peer;
    QVERIFY(peer.listen());
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ targetOn(peer.port()) });
    QTRY_COMPARE(journal.state(), State::Up);
    engine.stop();
    QTRY_VERIFY(journal.hasStopped());
    QTRY_VERIFY(peer.sockets().empty());
}

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
