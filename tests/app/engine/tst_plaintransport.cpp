// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/transport/plaintransport.h"

#include <QTcpServer>
#include <QTest>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

using namespace keepwatch::engine;

/// A plain connection loses nothing of what the kernel did not take.
class TestPlainTransport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatThePeerDoesNotReadIsQueuedAndComesInOrder();

private:
    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<PlainTransport> m_transport;
    QTcpSocket *m_peer = nullptr; ///< owned by the server
};

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

} // namespace

void TestPlainTransport::init()
{
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    const int descriptor = dialled(m_server->serverPort());
    QVERIFY(descriptor >= 0);
    m_transport = std::make_unique<PlainTransport>(descriptor);
    QVERIFY(m_server->waitForNewConnection(5000));
    m_peer = m_server->nextPendingConnection();
    QVERIFY(m_peer);
}

void TestPlainTransport::whatThePeerDoesNotReadIsQueuedAndComesInOrder()
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
}

QTEST_GUILESS_MAIN(TestPlainTransport)
#include "tst_plaintransport.moc"
