// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/dispatchers.h"

#include <QHostInfo>
#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUdpSocket>

#include <cerrno>
#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unordered_map>
#include <vector>

using namespace keepwatch;
using namespace keepwatch::engine;
using namespace keepwatch::tests;
using namespace std::chrono_literals;

namespace {

const QHostAddress here(QHostAddress::LocalHost);

/// A server whose clients are echoed, in the thread that makes it.
struct EchoServer {
    EchoServer()
    {
        server.setListenBacklogSize(1024);
        server.listen(here);
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            while (QTcpSocket *client = server.nextPendingConnection()) {
                last = client;
                QObject::connect(
                    client, &QTcpSocket::readyRead, client, [client] { client->write(client->readAll()); });
                QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            }
        });
    }
    void accept(QTcpSocket &client)
    {
        client.connectToHost(here, server.serverPort());
        QVERIFY(turnUntil([&] { return client.state() == QAbstractSocket::ConnectedState && last; }));
    }
    QTcpServer server;
    QTcpSocket *last = nullptr;
};

void resetOnClose(QTcpSocket &socket)
{
    const linger now{ .l_onoff = 1, .l_linger = 0 };
    setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

/// Takes the reason of a death where Qt has not read it yet.
struct Coroner : SocketWatcher {
    void socketEnded(int descriptor, SocketEnd how) override
    {
        ++calls;
        end = how;
        socklen_t size = sizeof error;
        getsockopt(descriptor, SOL_SOCKET, SO_ERROR, &error, &size);
        std::array<quint8, 256> info{}; // the first byte is the state
        size = info.size();
        getsockopt(descriptor, IPPROTO_TCP, TCP_INFO, info.data(), &size);
        state = info[0];
        wasConnected = client->state() == QAbstractSocket::ConnectedState;
    }
    QTcpSocket *client = nullptr;
    int calls = 0;
    int error = -1;
    int state = 0;
    bool wasConnected = false;
    SocketEnd end;
};

} // namespace

class TestEpollSockets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addDispatcherRows(); }
    void echoesEightMegabytes();
    void tellsAnEnd_data();
    void tellsAnEnd();
    void tellsARefusal();
    void forgetsWhatWasAbortedWhileConnecting();
    void aHandlerMayDeleteOtherSockets();
    void thousandsOfReconnectsReuseTheirNumbers();
    void carriesDatagrams();
    void tellsUrgentBytes();
    void runsProcesses();
    void looksUpNames();
    void theWatcherComesBeforeQt_data();
    void theWatcherComesBeforeQt();
    void whoStopsWatchingIsToldNothing();
};

void TestEpollSockets::echoesEightMegabytes()
{
    IN_LOOP({
        EchoServer echo;
        QTcpSocket client;
        echo.accept(client);
        QByteArray sent(8 * 1024 * 1024, Qt::Uninitialized);
        for (qsizetype i = 0; i < sent.size(); ++i)
            sent[i] = char(i * 31 + i / 251);
        QByteArray heard;
        QObject::connect(&client, &QTcpSocket::readyRead, &client, [&] { heard += client.readAll(); });
        client.write(sent);
        QVERIFY(turnUntil([&] { return heard.size() >= sent.size(); }, 30s));
        QVERIFY(heard == sent);
    });
}

void TestEpollSockets::tellsAnEnd_data()
{
    QTest::addColumn<bool>("isReset");
    QTest::newRow("FIN") << false;
    QTest::newRow("RST") << true;
}

void TestEpollSockets::tellsAnEnd()
{
    QFETCH(bool, isReset);
    IN_LOOP({
        EchoServer echo;
        QTcpSocket client;
        echo.accept(client);
        bool isOver = false;
        QObject::connect(&client, &QTcpSocket::disconnected, &client, [&] { isOver = true; });
        if (isReset)
            resetOnClose(*echo.last);
        echo.last->abort();
        QVERIFY(turnUntil([&] { return isOver; }));
        QCOMPARE(client.error(), QAbstractSocket::RemoteHostClosedError);
    });
}

void TestEpollSockets::tellsARefusal()
{
    IN_LOOP({
        quint16 port = 0;
        {
            QTcpServer server;
            server.listen(here);
            port = server.serverPort();
        }
        QTcpSocket client;
        bool isRefused = false;
        QObject::connect(&client, &QTcpSocket::errorOccurred, &client, [&] { isRefused = true; });
        client.connectToHost(here, port);
        QVERIFY(turnUntil([&] { return isRefused; }));
        QCOMPARE(client.error(), QAbstractSocket::ConnectionRefusedError);
    });
}

void TestEpollSockets::forgetsWhatWasAbortedWhileConnecting()
{
    IN_LOOP({
        EchoServer echo;
        int connected = 0;
        for (int i = 0; i < 100; ++i) {
            QTcpSocket client;
            QObject::connect(&client, &QTcpSocket::connected, &client, [&] { ++connected; });
            client.connectToHost(here, echo.server.serverPort());
            client.abort();
        }
        QTcpSocket last;
        echo.accept(last);
        QCOMPARE(connected, 0);
        last.write("still alive");
        QVERIFY(turnUntil([&] { return last.bytesAvailable() == 11; }));
    });
}

void TestEpollSockets::aHandlerMayDeleteOtherSockets()
{
    IN_LOOP({
        EchoServer echo;
        std::vector<std::unique_ptr<QTcpSocket>> clients(20);
        int served = 0;
        for (auto &client : clients) {
            client = std::make_unique<QTcpSocket>();
            echo.accept(*client);
            QObject::connect(client.get(), &QTcpSocket::readyRead, &echo.server, [&, self = client.get()] {
                ++served;
                for (auto &other : clients) {
                    if (other.get() != self)
                        other.reset();
                }
            });
        }
        for (const auto &client : clients) {
            client->write("x");
            client->flush();
        }
        QVERIFY(turnUntil([&] { return served > 0; }));
        QVERIFY(!turnUntil([&] { return served > 1; }, 20ms));
    });
}

void TestEpollSockets::thousandsOfReconnectsReuseTheirNumbers()
{
    IN_LOOP({
        constexpr int wanted = 3000;
        EchoServer echo;
        int rounds = 0;
        std::unordered_map<int, std::unique_ptr<QTcpSocket>> clients;
        // In its own handler a client goes, and another takes its number before the batch is through.
        std::function<void(int)> dial = [&](int place) {
            auto *client = new QTcpSocket;
            QObject::connect(client, &QTcpSocket::connected, client, [client] {
                resetOnClose(*client);
                client->write("x");
            });
            QObject::connect(client, &QTcpSocket::readyRead, client, [&, place, client] {
                ++rounds;
                client->disconnect();
                client->abort();
                clients[place].release()->deleteLater();
                if (rounds < wanted)
                    dial(place);
            });
            clients[place].reset(client);
            client->connectToHost(here, echo.server.serverPort());
        };
        for (int place = 0; place < 40; ++place)
            dial(place);
        QVERIFY2(turnUntil([&] { return rounds >= wanted; }, 40s), qPrintable(QString::number(rounds)));
    });
}

void TestEpollSockets::carriesDatagrams()
{
    IN_LOOP({
        QUdpSocket receiver;
        QVERIFY(receiver.bind(here));
        QUdpSocket sender;
        int received = 0;
        QObject::connect(&receiver, &QUdpSocket::readyRead, &receiver, [&] {
            for (; receiver.hasPendingDatagrams(); ++received)
                receiver.readDatagram(nullptr, 0);
        });
        for (int i = 1; i <= 50; ++i) {
            sender.writeDatagram("x", here, receiver.localPort());
            QVERIFY(turnUntil([&] { return received == i; }));
        }
    });
}

void TestEpollSockets::tellsUrgentBytes()
{
    IN_LOOP({
        EchoServer echo;
        QTcpSocket client;
        echo.accept(client);
        bool isUrgent = false;
        QSocketNotifier urgent(client.socketDescriptor(), QSocketNotifier::Exception);
        QObject::connect(&urgent, &QSocketNotifier::activated, &client, [&] {
            isUrgent = true;
            urgent.setEnabled(false);
        });
        QCOMPARE(::send(int(echo.last->socketDescriptor()), "!", 1, MSG_OOB), 1);
        QVERIFY(turnUntil([&] { return isUrgent; }));
    });
}

void TestEpollSockets::runsProcesses()
{
    IN_LOOP({
        QProcess process;
        bool isFinished = false;
        QObject::connect(&process, &QProcess::finished, &process, [&] { isFinished = true; });
        process.start(QStringLiteral("/bin/sh"), { QStringLiteral("-c"), QStringLiteral("read line; echo got $line") });
        process.write("it\n");
        QVERIFY(turnUntil([&] { return isFinished; }));
        QCOMPARE(process.exitCode(), 0);
        QCOMPARE(process.readAll(), QByteArray("got it\n"));
    });
}

void TestEpollSockets::looksUpNames()
{
    IN_LOOP({
        QObject context;
        QList<QHostAddress> addresses;
        bool isOver = false;
        QHostInfo::lookupHost(QStringLiteral("localhost"), &context, [&](const QHostInfo &info) {
            addresses = info.addresses();
            isOver = true;
        });
        QVERIFY(turnUntil([&] { return isOver; }));
        QVERIFY(!addresses.isEmpty());
    });
}

void TestEpollSockets::theWatcherComesBeforeQt_data()
{
    QTest::addColumn<bool>("isReset");
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("state");
    QTest::newRow("FIN") << false << 0 << 8; // CLOSE_WAIT
    QTest::newRow("RST") << true << ECONNRESET << 7; // CLOSE
}

void TestEpollSockets::theWatcherComesBeforeQt()
{
    QFETCH(bool, isReset);
    QFETCH(int, error);
    QFETCH(int, state);
    if (!isOurs(kindOfRow()))
        return; // Qt's own tells nobody
    IN_LOOP({
        EchoServer echo;
        QTcpSocket client;
        echo.accept(client);
        Coroner coroner;
        coroner.client = &client;
        EpollDispatcher::ofThisThread()->watch(int(client.socketDescriptor()), coroner);
        client.write("living");
        QVERIFY(turnUntil([&] { return client.bytesAvailable() == 6; }));
        QCOMPARE(coroner.calls, 0);
        if (isReset)
            resetOnClose(*echo.last);
        echo.last->abort();
        QVERIFY(turnUntil([&] { return client.state() == QAbstractSocket::UnconnectedState; }));
        QCOMPARE(coroner.calls, 1);
        QCOMPARE(coroner.error, error);
        QCOMPARE(coroner.state, state);
        QCOMPARE(coroner.end.isError, isReset);
        QVERIFY(coroner.end.isEndOfStream);
        QVERIFY(coroner.wasConnected);
    });
}

void TestEpollSockets::whoStopsWatchingIsToldNothing()
{
    if (!isOurs(kindOfRow()))
        return; // Qt's own tells nobody
    IN_LOOP({
        EchoServer echo;
        QTcpSocket client;
        echo.accept(client);
        Coroner coroner;
        coroner.client = &client;
        EpollDispatcher::ofThisThread()->watch(int(client.socketDescriptor()), coroner);
        EpollDispatcher::ofThisThread()->unwatch(int(client.socketDescriptor()));
        echo.last->abort();
        QVERIFY(turnUntil([&] { return client.state() == QAbstractSocket::UnconnectedState; }));
        QCOMPARE(coroner.calls, 0);
    });
}

QTEST_GUILESS_MAIN(TestEpollSockets)
#include "tst_epollsockets.moc"
