// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/endpoint.h"

#include <QTest>

using namespace keepwatch;

class TestEndpoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsHostAndPort_data();
    void readsHostAndPort();
    void refuses_data();
    void refuses();
};

void TestEndpoint::readsHostAndPort_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::newRow("a name") << QStringLiteral("plc.example:502") << QStringLiteral("plc.example") << 502;
    QTest::newRow("an IPv4 address") << QStringLiteral("10.0.0.7:65535") << QStringLiteral("10.0.0.7") << 65535;
    QTest::newRow("an IPv6 address in brackets") << QStringLiteral("[::1]:7") << QStringLiteral("::1") << 7;
}

void TestEndpoint::readsHostAndPort()
{
    QFETCH(QString, text);
    const auto endpoint = Endpoint::parse(text);
    QVERIFY(endpoint);
    QTEST(endpoint->host, "host");
    QTEST(int(endpoint->port.value), "port");
    QCOMPARE(endpoint->toString(), text);
}

void TestEndpoint::refuses_data()
{
    using Fault = Endpoint::Fault;
    QTest::addColumn<QString>("text");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("no port") << QStringLiteral("host") << Fault::PortMissing;
    QTest::newRow("an empty port") << QStringLiteral("host:") << Fault::PortMissing;
    QTest::newRow("no host") << QStringLiteral(":7") << Fault::HostMissing;
    QTest::newRow("port zero") << QStringLiteral("host:0") << Fault::PortOutOfRange;
    QTest::newRow("a port past 65535") << QStringLiteral("host:65536") << Fault::PortOutOfRange;
    QTest::newRow("an endless port") << QStringLiteral("host:99999999999999999999") << Fault::PortOutOfRange;
    QTest::newRow("a signed port") << QStringLiteral("host:+7") << Fault::PortNotANumber;
    QTest::newRow("a bare IPv6 address") << QStringLiteral("::1:7") << Fault::BracketMissing;
    QTest::newRow("an open bracket") << QStringLiteral("[::1:7") << Fault::BracketMissing;
}

void TestEndpoint::refuses()
{
    QFETCH(QString, text);
    const auto endpoint = Endpoint::parse(text);
    QVERIFY(!endpoint);
    QTEST(endpoint.error(), "fault");
}

QTEST_GUILESS_MAIN(TestEndpoint)
#include "tst_endpoint.moc"
