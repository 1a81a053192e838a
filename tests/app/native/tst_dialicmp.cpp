// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/native/loopback.h"

#include <QProcess>
#include <QTest>

#include <netinet/in.h>
#include <sched.h>
#include <sys/socket.h>

using namespace keepwatch::native;
using namespace keepwatch::native::test;

/// Dials against a firewall that answers with ICMP, in a network namespace of this process alone.
class TestDialIcmp : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void namesWhoRejects_data();
    void namesWhoRejects();
    void localRoutesAreToldAtOnce_data();
    void localRoutesAreToldAtOnce();

private:
    static bool run(const QString &program, const QStringList &arguments);
};

bool TestDialIcmp::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.start(program, arguments);
    return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

void TestDialIcmp::initTestCase()
{
    if (unshare(CLONE_NEWNET) != 0)
        QSKIP("only root may make a network namespace");
    QVERIFY(run(QStringLiteral("ip"),
        { QStringLiteral("link"), QStringLiteral("set"), QStringLiteral("lo"), QStringLiteral("up") }));
    const auto rules = QStringLiteral("table inet test { chain out { type filter hook output priority 0;"
                                      " tcp dport 9001 reject with icmp port-unreachable;"
                                      " tcp dport 9002 reject with icmp host-unreachable;"
                                      " tcp dport 9003 reject with icmp net-unreachable;"
                                      " tcp dport 9004 reject with icmp admin-prohibited;"
                                      " tcp dport 9005 reject with icmp host-prohibited;"
                                      " tcp dport 9006 reject with icmpv6 admin-prohibited;"
                                      " tcp dport 9007 reject with icmpv6 port-unreachable;"
                                      " tcp dport 9008 reject with tcp reset; }; }");
    QVERIFY(run(QStringLiteral("nft"), { rules }));
}

void TestDialIcmp::namesWhoRejects_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<int>("error");
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("code");
    const QByteArray v4 = "127.0.0.1";
    const QByteArray v6 = "::1";
    QTest::newRow("port unreachable") << v4 << 9001 << ECONNREFUSED << 3 << 3;
    QTest::newRow("host unreachable") << v4 << 9002 << EHOSTUNREACH << 3 << 1;
    QTest::newRow("network unreachable") << v4 << 9003 << ENETUNREACH << 3 << 0;
    QTest::newRow("forbidden by an administrator") << v4 << 9004 << EHOSTUNREACH << 3 << 13;
    QTest::newRow("host forbidden") << v4 << 9005 << EHOSTUNREACH << 3 << 10;
    QTest::newRow("IPv6: forbidden by an administrator") << v6 << 9006 << EACCES << 1 << 1;
    QTest::newRow("IPv6: port unreachable") << v6 << 9007 << ECONNREFUSED << 1 << 4;
    QTest::newRow("a RST bears no ICMP") << v4 << 9008 << ECONNREFUSED << -1 << -1;
}

void TestDialIcmp::namesWhoRejects()
{
    QFETCH(QByteArray, host);
    QFETCH(int, port);
    const auto start = startDial(SocketAddress::fromLiteral(host.toStdString(), quint16(port)).value(), {});
    const Owned dialled(start.descriptor);
    QCOMPARE(start.error, 0);
    QVERIFY(waitFor(dialled, POLLOUT) & POLLERR);
    const auto end = finishDial(dialled);
    QTEST(end.error, "error");
    QTEST(end.icmp ? end.icmp->type : -1, "type");
    QTEST(end.icmp ? end.icmp->code : -1, "code");
    if (end.icmp) {
        QCOMPARE(QByteArray::fromStdString(end.icmp->offender.hostText()), host);
        QCOMPARE(end.icmp->isIpv6, host.contains(':'));
    }
    std::array<char, 64> rest{};
    QCOMPARE(recv(dialled, rest.data(), rest.size(), MSG_ERRQUEUE | MSG_DONTWAIT), ssize_t(-1)); // the queue is empty
    QCOMPARE(errno, EAGAIN);
}

void TestDialIcmp::localRoutesAreToldAtOnce_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("error");
    QTest::newRow("no route") << QString() << QByteArray("198.51.100.9") << ENETUNREACH;
    QTest::newRow("an unreachable route")
        << QStringLiteral("unreachable") << QByteArray("198.51.100.1") << EHOSTUNREACH;
    QTest::newRow("a forbidden route") << QStringLiteral("prohibit") << QByteArray("198.51.100.2") << EACCES;
    QTest::newRow("a black hole") << QStringLiteral("blackhole") << QByteArray("198.51.100.3") << EINVAL;
}

void TestDialIcmp::localRoutesAreToldAtOnce()
{
    QFETCH(QString, kind);
    QFETCH(QByteArray, host);
    if (!kind.isEmpty())
        QVERIFY(run(
            QStringLiteral("ip"), { QStringLiteral("route"), QStringLiteral("add"), kind, QString::fromLatin1(host) }));
    const auto start = startDial(SocketAddress::fromLiteral(host.toStdString(), 9).value(), {});
    QCOMPARE(start.descriptor, invalidDescriptor);
    QTEST(start.error, "error");
}

QTEST_GUILESS_MAIN(TestDialIcmp)
#include "tst_dialicmp.moc"
