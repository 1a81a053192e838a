// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/socketaddress.h"

#include <QTest>

#include <netinet/in.h>
#include <sys/un.h>

using keepwatch::native::SocketAddress;

class TestSocketAddress : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatItRead_data();
    void writesWhatItRead();
    void refuses_data();
    void refuses();
    void writesMappedAddressesAsIpv4();
    void ignoresOtherFamilies();
    void comparesAddressAndPort();
};

void TestSocketAddress::writesWhatItRead_data()
{
    QTest::addColumn<QByteArray>("literal");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isIpv6");
    QTest::addColumn<bool>("isAny");
    QTest::newRow("IPv4") << QByteArray("10.0.0.7") << QByteArray("10.0.0.7:502") << false << false;
    QTest::newRow("any IPv4") << QByteArray("0.0.0.0") << QByteArray("0.0.0.0:502") << false << true;
    QTest::newRow("IPv6") << QByteArray("2001:db8::1") << QByteArray("[2001:db8::1]:502") << true << false;
    QTest::newRow("any IPv6") << QByteArray("::") << QByteArray("[::]:502") << true << true;
    QTest::newRow("IPv6 with an interface")
        << QByteArray("fe80::1%lo") << QByteArray("[fe80::1%lo]:502") << true << false;
    QTest::newRow("IPv6 with the number of an interface that is not there")
        << QByteArray("fe80::1%4711") << QByteArray("[fe80::1%4711]:502") << true << false;
}

void TestSocketAddress::writesWhatItRead()
{
    QFETCH(QByteArray, literal);
    const auto address = SocketAddress::fromLiteral(literal.toStdString(), 502);
    QVERIFY(address);
    QVERIFY(address->isValid());
    QTEST(QByteArray::fromStdString(address->toText()), "text");
    QCOMPARE(QByteArray::fromStdString(address->hostText()), literal);
    QTEST(address->isIpv6(), "isIpv6");
    QTEST(address->isAny(), "isAny");
    QCOMPARE(address->port(), quint16(502));
}

void TestSocketAddress::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a name") << QByteArray("localhost");
    QTest::newRow("a byte too large") << QByteArray("256.0.0.1");
    QTest::newRow("brackets") << QByteArray("[::1]");
    QTest::newRow("an unknown interface") << QByteArray("fe80::1%nowhere");
    QTest::newRow("an endless interface number") << QByteArray("fe80::1%99999999999999999999");
    QTest::newRow("an empty interface") << QByteArray("fe80::1%");
}

void TestSocketAddress::refuses()
{
    QFETCH(QByteArray, text);
    QVERIFY(!SocketAddress::fromLiteral(text.toStdString(), 502));
}

void TestSocketAddress::writesMappedAddressesAsIpv4()
{
    const auto address = SocketAddress::fromLiteral("::ffff:10.0.0.7", 502);
    QVERIFY(address);
    QCOMPARE(QByteArray::fromStdString(address->toText()), QByteArray("10.0.0.7:502"));
}

void TestSocketAddress::ignoresOtherFamilies()
{
    sockaddr_un local{};
    local.sun_family = AF_UNIX;
    const SocketAddress address(reinterpret_cast<const sockaddr *>(&local), sizeof local);
    QVERIFY(!address.isValid());
    QVERIFY(address.toText().empty());
    QCOMPARE(address.port(), quint16(0));
}

void TestSocketAddress::comparesAddressAndPort()
{
    const auto address = SocketAddress::fromLiteral("10.0.0.7", 502);
    QVERIFY(address == SocketAddress::fromLiteral("10.0.0.7", 502));
    QVERIFY(address != SocketAddress::fromLiteral("10.0.0.7", 503));
    QVERIFY(address != SocketAddress::fromLiteral("10.0.0.8", 502));
    QVERIFY(address != SocketAddress::fromLiteral("::ffff:10.0.0.7", 502));
    QVERIFY(SocketAddress::fromLiteral("::1", 502) == SocketAddress::fromLiteral("0::1", 502));
    QVERIFY(SocketAddress() == SocketAddress());
}

QTEST_GUILESS_MAIN(TestSocketAddress)
#include "tst_socketaddress.moc"
