// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/engine/journal.h"
#include "tests/app/engine/targets.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace keepwatch;
using namespace std::chrono_literals;

namespace {

TargetSpec listenerFor(Method method)
{
    TargetSpec spec = targetOn(0, method);
    spec.role = TargetSpec::Role::Listener;
    spec.name = QStringLiteral("door");
    return spec;
}

void callOn(QTcpSocket &socket, const Journal &journal)
{
    socket.connectToHost(QHostAddress::LocalHost, journal.listening().back().port.value);
}

} // namespace

/// Connections that come in, each a row of its own.
class TestInbound : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void eachClientIsARow();
    void bothEndsOfAFramedConnectionAreWatched();
    void whoeverComesBeyondTheLimitsIsTurnedAway();
    void anAddressInUseIsAnError();
    void aPausedListenerHasNoClients();
};

void TestInbound::eachClientIsARow()
{
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ listenerFor(Method::Keepalive) });
    QTRY_COMPARE(journal.listening().size(), 1U);
    QVERIFY(journal.rows().empty());

    QTcpSocket client;
    callOn(client, journal);
    QTRY_COMPARE(journal.state(), State::Up);
    const RowInfo row = journal.rows().back();
    QVERIFY(row.isInbound);
    QCOMPARE(row.name, QStringLiteral("door"));
    QCOMPARE(row.peer, QStringLiteral("127.0.0.1:%1").arg(client.localPort()));
    QCOMPARE(journal.options().size(), 1U);
    QCOMPARE(journal.options().front().effective, journal.options().front().requested);
    engine.watchDetails(row.row);
    QTRY_COMPARE(journal.details().size(), 1U);
    QCOMPARE(journal.details().front().row, row.row);

    client.disconnectFromHost();
    QTRY_COMPARE(journal.state(), State::Closed);
    QCOMPARE(journal.transitions().back().cause, Cause::ClosedByPeer);
    QTRY_COMPARE(journal.certificates().size(), 1U);
    QCOMPARE(journal.certificates().front().outcome, Aftermath::Closed);
    QVERIFY(journal.removed().empty());

    QTcpSocket again;
    callOn(again, journal);
    QTRY_COMPARE(journal.state(), State::Up);
    QVERIFY(journal.rows().back().row != row.row);
}

void TestInbound::bothEndsOfAFramedConnectionAreWatched()
{
    engine::Engine server;
    Journal serverJournal(server);
    server.add({ listenerFor(Method::Framed) });
    QTRY_COMPARE(serverJournal.listening().size(), 1U);

    engine::Engine client;
    Journal clientJournal(client);
    client.add({ targetOn(serverJournal.listening().back().port.value, Method::Framed) });
    QTRY_COMPARE(clientJournal.state(), State::Up);
    QTRY_COMPARE(serverJournal.state(), State::Up);
    QTRY_VERIFY(clientJournal.count(Outcome::Reply) >= 3);
    QTRY_VERIFY(serverJournal.count(Outcome::Reply) >= 3);
    QVERIFY(!serverJournal.hasReached(State::Suspect));
}

void TestInbound::whoeverComesBeyondTheLimitsIsTurnedAway()
{
    engine::Engine engine;
    Journal journal(engine);
    TargetSpec spec = listenerFor(Method::Keepalive);
    spec.limits = { .clients = 3, .clientsPerAddress = 2 };
    engine.add({ spec });
    QTRY_COMPARE(journal.listening().size(), 1U);

    std::array<QTcpSocket, 3> clients;
    for (QTcpSocket &client : clients) {
        callOn(client, journal);
        QTRY_VERIFY(
            client.state() != QAbstractSocket::ConnectingState && client.state() != QAbstractSocket::HostLookupState);
    }
    QTRY_COMPARE(clients[2].state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(clients[1].state(), QAbstractSocket::ConnectedState);
    QTRY_COMPARE(journal.rows().size(), 2U);

    clients[0].disconnectFromHost();
    QTRY_VERIFY(journal.hasReached(State::Closed));
    callOn(clients[2], journal);
    QTRY_COMPARE(journal.rows().size(), 3U);
}

void TestInbound::anAddressInUseIsAnError()
{
    QTcpServer holder;
    QVERIFY(holder.listen(QHostAddress::LocalHost));
    engine::Engine engine;
    Journal journal(engine);
    TargetSpec spec = listenerFor(Method::Keepalive);
    spec.endpoint.port = { holder.serverPort() };
    engine.add({ spec });
    QTRY_COMPARE(journal.errors().size(), 1U);
    QCOMPARE(journal.errors().front().code, ErrorCode::CannotListen);
    QCOMPARE(journal.errors().front().number, EADDRINUSE);
}

void TestInbound::aPausedListenerHasNoClients()
{
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ listenerFor(Method::Keepalive) });
    QTRY_COMPARE(journal.listening().size(), 1U);
    QTcpSocket client;
    callOn(client, journal);
    QTRY_COMPARE(journal.state(), State::Up);

    engine.pause({ { 1 } });
    QTRY_COMPARE(journal.state(), State::Paused);
    QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    engine.resume({ { 1 } });
    QTRY_COMPARE(journal.removed().size(), 1U);
    QTRY_COMPARE(journal.listening().size(), 2U);
    callOn(client, journal);
    QTRY_COMPARE(journal.state(), State::Up);
    engine.remove({ { 1 } });
    QTRY_COMPARE(journal.removed().size(), 2U);
}

QTEST_GUILESS_MAIN(TestInbound)
#include "tst_inbound.moc"
