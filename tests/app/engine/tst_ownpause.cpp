// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/timing/pauseguard.h"
#include "tests/app/engine/journal.h"
#include "tests/app/engine/peer.h"
#include "tests/app/engine/targets.h"

#include <QTest>

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace keepwatch;
using namespace std::chrono_literals;

/// Times in which Keepwatch itself does not run are nobody else's fault.
class TestOwnPause : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyLongGapsAreReported();
    void aStoppedProgramBlamesNobody();
};

void TestOwnPause::onlyLongGapsAreReported()
{
    engine::PauseGuard guard;
    QVERIFY(!guard.turn(Instant(10s), 0ms, 5s)); // the first turn has nothing before it
    QVERIFY(!guard.turn(Instant(11s), 500ms, 5s));
    const auto late = guard.turn(Instant(13s), 501ms, 5s);
    QVERIFY(late);
    QCOMPARE(late->from, Instant(11s));
    QCOMPARE(late->lateness, Duration(501ms));
    QVERIFY(!guard.turn(Instant(14s), 0ms, 5100ms));
    const auto slept = guard.turn(Instant(15s), 0ms, 5201ms);
    QVERIFY(slept);
    QCOMPARE(slept->suspended, Duration(101ms));
}

void TestOwnPause::aStoppedProgramBlamesNobody()
{
    Peer peer;
    QVERIFY(peer.listen());
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ targetOn(peer.port()) });
    QTRY_VERIFY(journal.count(Outcome::Reply) >= 3);

    // A child stops this whole process for longer than a verdict takes, and lets it go on.
    const pid_t child = fork();
    QVERIFY(child >= 0);
    if (child == 0) {
        kill(getppid(), SIGSTOP);
        usleep(2'500'000);
        kill(getppid(), SIGCONT);
        _exit(0);
    }
    QTRY_VERIFY(!journal.pauses().empty());
    waitpid(child, nullptr, 0);
    const auto replies = journal.count(Outcome::Reply);
    QTRY_VERIFY(journal.count(Outcome::Reply) >= replies + 3);
    QVERIFY2(!journal.hasReached(State::Suspect), qPrintable(journal.story()));
    QCOMPARE(journal.count(Outcome::Miss), 0);
    const OwnPause &pause = journal.pauses().front();
    QVERIFY(pause.to - pause.from >= 2s);
}

QTEST_GUILESS_MAIN(TestOwnPause)
#include "tst_ownpause.moc"
