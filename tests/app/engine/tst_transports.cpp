// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/loop/epolldispatcher.h"
#include "app/engine/loop/eventloop.h"
#include "app/engine/transport/directtransport.h"
#include "app/engine/transport/plaintransport.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QTcpServer>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

using namespace keepwatch;
using namespace keepwatch::engine;

namespace {

/// Connected to that port of loopback, with little room for what is sent; −1: it is not.
int dialled(quint16 port)
{
    const int descriptor = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int little = 8192;
    setsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &little, sizeof little);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return connect(descriptor, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0 ? descriptor : -1;
}

QByteArray numbered(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char(i % 251);
    return bytes;
}

/// Keeps what it is told.
struct Ear final : TransportObserver {
    void bytesArrived(QByteArrayView bytes) override
    {
        heard += bytes.toByteArray();
        ++calls;
        if (isToClose)
            transport->close();
    }
    void transportEnded() override { ++ends; }

    Transport *transport = nullptr;
    QByteArray heard;
    int calls = 0;
    int ends = 0;
    bool isToClose = false;
};

/// Has each turn of the loop drain the sockets.
struct Drainer final : TurnObserver {
    bool turnStarted(Instant, Duration) override { return true; }
    void drained(Instant) override { }
};

void resetOnClose(const QTcpSocket &socket)
{
    const linger now{ .l_onoff = 1, .l_linger = 0 };
    setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
}

} // namespace

/// A plain connection, past Qt or by a socket of its, loses nothing that was said, tells each end once, and nothing
/// after it.
class TestTransports : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void whatThePeerDoesNotReadIsQueuedAndComesInOrder();
    void manyBytesComeInOrder();
    void aFinIsToldAfterTheBytesBeforeIt();
    void aHalfCloseIsAnEnd();
    void aResetIsTold();
    void aResetIsToldWhileBytesAreQueued();
    void theQueueEmptiesWhileTheLoopDrains();
    void nothingIsToldAfterClosing();

private:
    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<Transport> m_transport;
    Ear m_ear;
    QTcpSocket *m_peer = nullptr; ///< owned by the server
};

void TestTransports::initTestCase_data()
{
    QTest::addColumn<bool>("isDirect");
    QTest::newRow("direct") << true;
    QTest::newRow("Qt's socket") << false;
}

void TestTransports::init()
{
    QFETCH_GLOBAL(bool, isDirect);
    m_transport.reset();
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    const int descriptor = dialled(m_server->serverPort());
    QVERIFY(descriptor >= 0);
    if (isDirect)
        m_transport = std::make_unique<DirectTransport>(descriptor);
    else
        m_transport = std::make_unique<PlainTransport>(descriptor);
    m_ear = {};
    m_ear.transport = m_transport.get();
    QVERIFY(m_transport->open(m_ear));
    QVERIFY(m_server->waitForNewConnection(5000));
    m_peer = m_server->nextPendingConnection();
    QVERIFY(m_peer);
}

void TestTransports::whatThePeerDoesNotReadIsQueuedAndComesInOrder()
{
    m_peer->setReadBufferSize(1);
    const QByteArray sent = numbered(1'000'000);
    QCOMPARE(m_transport->write(sent), 0);
    QVERIFY(m_transport->unsentBytes() > 0);
    const QByteArray after = numbered(300);
    QCOMPARE(m_transport->write(after), 0);
    m_peer->setReadBufferSize(0);
    QByteArray read;
    QTRY_COMPARE_WITH_TIMEOUT((read += m_peer->readAll()).size(), sent.size() + after.size(), 20'000);
    QVERIFY(read == sent + after);
    QTRY_COMPARE(m_transport->unsentBytes(), 0);
    // And it still writes at once.
    QCOMPARE(m_transport->write("more"), 0);
    QTRY_COMPARE(m_peer->bytesAvailable(), 4);
    QCOMPARE(m_peer->readAll(), QByteArray("more"));
}

void TestTransports::manyBytesComeInOrder()
{
    const QByteArray sent = numbered(1'000'000);
    m_peer->write(sent);
    QTRY_COMPARE_WITH_TIMEOUT(m_ear.heard.size(), sent.size(), 20'000);
    QVERIFY(m_ear.heard == sent);
    QVERIFY(m_ear.calls > 1); // others had their turns meanwhile
    QCOMPARE(m_ear.ends, 0);
}

void TestTransports::aFinIsToldAfterTheBytesBeforeIt()
{
    m_peer->write("goodbye");
    m_peer->disconnectFromHost();
    QTRY_COMPARE(m_ear.ends, 1);
    QCOMPARE(m_ear.heard, QByteArray("goodbye"));
    QCOMPARE(m_transport->errorNumber(), 0);
    QTest::qWait(20);
    QCOMPARE(m_ear.ends, 1);
}

void TestTransports::aHalfCloseIsAnEnd()
{
    m_peer->write("the last");
    QTRY_COMPARE(m_ear.heard, QByteArray("the last"));
    shutdown(int(m_peer->socketDescriptor()), SHUT_WR);
    QTRY_COMPARE(m_ear.ends, 1);
    m_transport->close();
    QTRY_COMPARE(m_peer->state(), QAbstractSocket::UnconnectedState);
}

void TestTransports::aResetIsTold()
{
    resetOnClose(*m_peer);
    m_peer->abort();
    QTRY_COMPARE(m_ear.ends, 1);
    m_transport->close();
    QVERIFY(!m_transport->hasDescriptor());
}

void TestTransports::aResetIsToldWhileBytesAreQueued()
{
    m_peer->setReadBufferSize(1);
    QCOMPARE(m_transport->write(numbered(1'000'000)), 0);
    QVERIFY(m_transport->unsentBytes() > 0);
    resetOnClose(*m_peer);
    m_peer->abort();
    QTRY_COMPARE(m_ear.ends, 1);
    m_transport->close();
    QTest::qWait(20);
    QCOMPARE(m_ear.ends, 1);
}

/// After an own pause the loop serves sockets again and again before anything else.
void TestTransports::theQueueEmptiesWhileTheLoopDrains()
{
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".*")));
    Drainer drainer;
    observeTurns(&drainer);
    const auto done = qScopeGuard([] { observeTurns(nullptr); });
    m_peer->setReadBufferSize(1);
    const QByteArray sent = numbered(1'000'000);
    QByteArray read;
    for (int round = 1; round <= 2; ++round) {
        QCOMPARE(m_transport->write(sent), 0);
        m_peer->setReadBufferSize(0);
        QTRY_COMPARE_WITH_TIMEOUT((read += m_peer->readAll()).size(), round * sent.size(), 20'000);
        m_peer->setReadBufferSize(1);
    }
    QVERIFY(read == sent + sent);
    QCOMPARE(m_transport->unsentBytes(), 0);
}

void TestTransports::nothingIsToldAfterClosing()
{
    m_ear.isToClose = true;
    m_peer->write("first");
    QTRY_COMPARE(m_ear.calls, 1);
    m_peer->write("second");
    QTRY_COMPARE(m_peer->state(), QAbstractSocket::UnconnectedState);
    QCOMPARE(m_ear.heard, QByteArray("first"));
    QCOMPARE(m_ear.ends, 0);
    QVERIFY(!m_transport->hasDescriptor());
}

int main(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollDispatcher);
    QCoreApplication app(argc, argv);
    TestTransports test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_transports.moc"
