// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/engine/journal.h"
#include "tests/app/engine/peer.h"
#include "tests/app/engine/targets.h"

#include <QTest>

#include <set>

using namespace keepwatch;
using namespace std::chrono_literals;

/// What the operator asks of a running engine, and what becomes of a crowd.
class TestCommands : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyMethodComesUp_data();
    void everyMethodComesUp();
    void pauseAndResume();
    void aPausedTargetStaysPaused();
    void removalEndsTheRow();
    void whatIsRemovedAndComesBackIsWatched();
    void anotherPortIsAnotherConnection();
    void optionsAreSetOnTheLivingSocket();
    void aNameThatDoesNotResolve();
    void detailsAndFigures();
    void whoLooksLaterSeesAll();
    void aCrowdComesUpAndGoes();
};

void TestCommands::everyMethodComesUp_data()
{
    QTest::addColumn<Method>("method");
    QTest::newRow("keepalive") << Method::Keepalive;
    QTest::newRow("echo") << Method::Echo;
    QTest::newRow("passive") << Method::Passive;
    QTest::newRow("connect") << Method::Connect;
}

void TestCommands::everyMethodComesUp()
{
    QFETCH(Method, method);
    Peer peer;
    QVERIFY(peer.listen());
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ targetOn(peer.port(), method) });
    QTRY_COMPARE(journal.state(), State::Up);
    if (method == Method::Connect)
        QTRY_VERIFY(journal.count(Outcome::Reply) >= 3 && peer.accepted() >= 3);
    QVERIFY2(!journal.hasReached(State::Unreachable), qPrintable(journal.story()));
}

void TestCommands::pauseAndResume()
{
    Peer peer;
    QVERIFY(peer.listen());
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ targetOn(peer.port()) });
    QTRY_COMPARE(journal.state(), State::Up);
    engine.pause({ { 1 } });
    QTRY_COMPARE(journal.state(), State::Paused);
    QCOMPARE(journal.transitions().back().cause, Cause::PausedByOperator);
    QTRY_VERIFY(peer.sockets().empty());
    engine.resume({ { 1 } });
    QTRY_COMPARE(journal.state(), State::Up);
    QVERIFY(journal.certificates().empty());
}

void TestCommands::aPausedTargetStaysPaused()
{
    Peer peer;
    QVERIFY(peer.listen());
    engine::Engine engine;
    Journal journal(engine);
    TargetSpec paused = targetOn(peer.port());
    paused.isPaused = true;
    engine.add({ paused, targetOn(peer.port(), Method::Echo, 2) });
    QTRY_VERIFY(journal.hasReached(State::Up));
    QTRY_VERIFY(journal.hasReached(State::Paused));
    QCOMPARE(peer.accepted(), 1);
}

void TestCommands::removalEndsTheRow()
{
    Peer peer;
    QVERIFY(peer.listen());
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ targetOn(peer.port()) });
    QTRY_COMPARE(journal.state(), State::Up);
    engine.remove({ { 1 } });
    QTRY_COMPARE(journal.removed().size(), 1U);
    QCOMPARE(journal.removed().front(), journal.rows().front().row);
    QTRY_VERIFY(peer.sockets().empty());
}

/// As undo and redo ask for it: in one breath, under the same id.
void TestCommands::whatIsRemovedAndComesBackIsWatched()
{
    Peer peer;
    QVERIFY(peer.listen());
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ targetOn(peer.port()) });
    QTRY_COMPARE(journal.state(), State::Up);
    const RowId first = journal.rows().front().row;
    journal.forget();
    engine.remove({ { 1 } });
    engine.add({ targetOn(peer.port()) });
    QTRY_COMPARE(journal.state(), State::Up);
    QCOMPARE(journal.removed(), std::vector{ first });
    QVERIFY(journal.rows().back().row != first);
}

void TestCommands::anotherPortIsAnotherConnection()
{
    Peer first;
    Peer second;
    QVERIFY(first.listen() && second.listen());
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ targetOn(first.port()) });
    QTRY_COMPARE(journal.state(), State::Up);
    const RowId row = journal.rows().front().row;
    engine.edit({ targetOn(second.port()) });
    QTRY_COMPARE(second.accepted(), 1);
    QTRY_VERIFY(first.sockets().empty());
    QTRY_COMPARE(journal.state(), State::Up);
    QCOMPARE(journal.rows().back().row, row);
    QCOMPARE(journal.rows().back().peer, QStringLiteral("127.0.0.1:%1").arg(second.port()));
    QVERIFY2(!journal.hasReached(State::Paused), qPrintable(journal.story()));
}

void TestCommands::optionsAreSetOnTheLivingSocket()
{
    Peer peer;
    QVERIFY(peer.listen());
    engine::Engine engine;
    Journal journal(engine);
    TargetSpec spec = targetOn(peer.port());
    engine.add({ spec });
    QTRY_COMPARE(journal.state(), State::Up);
    spec.keepalive.idle = 42s;
    spec.thresholds.interval = 60ms;
    engine.edit({ spec });
    QTRY_COMPARE(journal.options().size(), 2U);
    QCOMPARE(journal.options().back().effective.idle, std::chrono::milliseconds(42s));
    QCOMPARE(peer.accepted(), 1);
    QCOMPARE(journal.transitions().size(), 2U);
}

void TestCommands::aNameThatDoesNotResolve()
{
    engine::Engine engine;
    Journal journal(engine);
    TargetSpec spec = targetOn(7);
    spec.endpoint.host = QStringLiteral("no-such-host.invalid");
    spec.thresholds.connectTimeout = 1s;
    engine.add({ spec });
    QTRY_COMPARE_WITH_TIMEOUT(journal.state(), State::Unreachable, 20'000);
    QCOMPARE(journal.transitions().back().cause, Cause::NameNotResolved);
    QVERIFY(journal.transitions().back().evidence.resolverError);
}

void TestCommands::detailsAndFigures()
{
    Peer peer;
    QVERIFY(peer.listen());
    engine::Engine engine;
    Journal journal(engine);
    engine.setFiguresInterval(50ms);
    engine.add({ targetOn(peer.port()) });
    QTRY_VERIFY(!journal.figures().empty() && journal.figures().back().heartbeats >= 3);
    const RowFigures figures = journal.figures().back();
    QVERIFY(figures.rttNow && figures.rttAverage && figures.rttP95);
    QCOMPARE(figures.state, State::Up);
    QCOMPARE(*figures.lossPercent, 0.0);
    engine.watchDetails(figures.row);
    QTRY_VERIFY(!journal.details().empty());
    QVERIFY(journal.details().back().reading);
    QCOMPARE(journal.details().back().reading->state, TcpState::Established);
    QVERIFY(journal.details().back().localAddress.startsWith(QLatin1String("127.0.0.1:")));
}

void TestCommands::whoLooksLaterSeesAll()
{
    Peer peer;
    QVERIFY(peer.listen());
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ targetOn(peer.port()) });
    QTRY_COMPARE(journal.state(), State::Up);
    engine.pause({ TargetId{ 1 } });
    QTRY_COMPARE(journal.state(), State::Paused);
    QVERIFY(journal.figures().empty());
    // Nothing happens to the row any more.
    for (const auto interval : { 50ms, 0ms, 50ms }) {
        const size_t before = journal.figures().size();
        engine.setFiguresInterval(interval);
        if (interval > 0ms)
            QTRY_COMPARE(journal.figures().size(), before + 1);
    }
    QCOMPARE(journal.figures().back().state, State::Paused);
}

void TestCommands::aCrowdComesUpAndGoes()
{
    constexpr quint32 crowd = 2000;
    // Its clients are this same process: two descriptors for each connection.
    engine::Engine engine;
    Journal journal(engine);
    TargetSpec door = targetOn(0, Method::Framed, 1);
    door.role = TargetSpec::Role::Listener;
    door.limits = { .clients = 0, .clientsPerAddress = 0 };
    engine::Engine server;
    Journal serverJournal(server);
    server.add({ door });
    QTRY_COMPARE(serverJournal.listening().size(), 1U);

    QList<TargetSpec> specs;
    QList<TargetId> ids;
    for (quint32 id = 1; id <= crowd; ++id) {
        TargetSpec spec = targetOn(serverJournal.listening().back().port.value, Method::Framed, id);
        spec.thresholds.interval = 1s;
        spec.thresholds.timeout = 10s;
        spec.thresholds.connectTimeout = 20s;
        specs << spec;
        ids << spec.id;
    }
    engine.add(specs);
    const auto up = [&journal] {
        std::set<quint32> rows;
        for (const Transition &each : journal.transitions()) {
            if (each.to == State::Up)
                rows.insert(each.row.value);
        }
        return rows.size();
    };
    QTRY_COMPARE_WITH_TIMEOUT(up(), crowd, 30'000);
    QVERIFY(!journal.hasReached(State::Unreachable));
    engine.pause(ids);
    const auto paused = [&journal] {
        return std::count_if(journal.transitions().begin(), journal.transitions().end(),
            [](const Transition &each) { return each.to == State::Paused; });
    };
    QTRY_COMPARE_WITH_TIMEOUT(paused(), crowd, 30'000);
    engine.remove(ids);
    QTRY_COMPARE_WITH_TIMEOUT(journal.removed().size(), crowd, 30'000);
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
