// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/dial.h"
#include "app/native/tcpinfo.h"
#include "tests/app/native/loopback.h"

#include <QTest>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

using namespace keepwatch::native;
using namespace keepwatch::native::test;
using namespace std::chrono_literals;

namespace {

int option(Descriptor descriptor, int level, int name)
{
    int value = -1;
    socklen_t length = sizeof value;
    return getsockopt(descriptor, level, name, &value, &length) == 0 ? value : -1;
}

/// A port on which nothing listens: it was free a moment ago and its owner keeps it from others.
struct ClosedPort {
    Owned holder{ socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0) };
    SocketAddress address;

    ClosedPort()
    {
        const auto any = loopback();
        if (bind(holder, any.data(), socklen_t(any.length())) == 0)
            address = localAddress(holder).value();
    }
};

} // namespace

class TestDial : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void connects();
    void setsOptionsBeforeItConnects();
    void connectsOverIpv6();
    void closedPortRefuses();
    void noRouteIsToldAtOnce();
    void refusesWhatIsNoAddress();
    void saysWhenItIsNotDecidedYet();
    void switchesTheErrorQueueOff();
};

void TestDial::connects()
{
    const auto pair = connectedPair();
    QCOMPARE(pair.end.error, 0);
    QVERIFY(!pair.end.icmp);
    QVERIFY(pair.accepted != invalidDescriptor);
    QVERIFY(peerAddress(pair.dialled) == localAddress(pair.accepted));
    QVERIFY(localAddress(pair.dialled) == peerAddress(pair.accepted));
    QVERIFY(fcntl(pair.dialled, F_GETFL) & O_NONBLOCK);
    QVERIFY(fcntl(pair.dialled, F_GETFD) & FD_CLOEXEC);
    QVERIFY(fcntl(pair.accepted, F_GETFL) & O_NONBLOCK);
    QVERIFY(fcntl(pair.accepted, F_GETFD) & FD_CLOEXEC);
}

void TestDial::setsOptionsBeforeItConnects()
{
    const auto listener = openListener(loopback(), 1, {});
    const Owned owner(listener.descriptor);
    const auto start = startDial(listener.local, { .idle = 30s, .interval = 1s, .count = 3, .userTimeout = 33s });
    const Owned dialled(start.descriptor);
    QCOMPARE(start.error, 0);
    QVERIFY(start.options.effective.idle == 30s);
    QVERIFY(start.options.effective.userTimeout == 33s);
    QCOMPARE(option(dialled, IPPROTO_TCP, TCP_NODELAY), 1);
    QCOMPARE(option(dialled, IPPROTO_TCP, TCP_KEEPINTVL), 1);
}

void TestDial::connectsOverIpv6()
{
    const auto listener = openListener(SocketAddress::fromLiteral("::1", 0).value(), 1, {});
    if (listener.error == EADDRNOTAVAIL || listener.error == EAFNOSUPPORT)
        QSKIP("this computer has no IPv6 loopback address");
    const Owned owner(listener.descriptor);
    const auto start = startDial(listener.local, {});
    const Owned dialled(start.descriptor);
    QVERIFY(waitFor(dialled, POLLOUT) & POLLOUT);
    QCOMPARE(finishDial(dialled).error, 0);
    QCOMPARE(option(dialled, IPPROTO_IPV6, IPV6_RECVERR), 0);
    QCOMPARE(option(dialled, IPPROTO_IP, IP_RECVERR), 0);
}

void TestDial::closedPortRefuses()
{
    const ClosedPort port;
    const auto start = startDial(port.address, {});
    const Owned dialled(start.descriptor);
    QCOMPARE(start.error, 0);
    QVERIFY(waitFor(dialled, POLLOUT) & POLLERR);
    const auto end = finishDial(dialled);
    QCOMPARE(end.error, ECONNREFUSED);
    QVERIFY(!end.icmp); // a RST, no router's word
}

void TestDial::noRouteIsToldAtOnce()
{
    // 255.255.255.255 is nobody's unicast address: connect() itself says so.
    const auto start = startDial(SocketAddress::fromLiteral("255.255.255.255", 9).value(), {});
    QCOMPARE(start.descriptor, invalidDescriptor);
    QVERIFY(start.error == ENETUNREACH || start.error == EACCES);
}

void TestDial::refusesWhatIsNoAddress()
{
    const auto start = startDial({}, {});
    QCOMPARE(start.descriptor, invalidDescriptor);
    QCOMPARE(start.error, EAFNOSUPPORT);
}

void TestDial::saysWhenItIsNotDecidedYet()
{
    // A listener whose queue is full drops the SYN, so that the attempt hangs.
    const auto listener = openListener(loopback(), 0, {});
    const Owned owner(listener.descriptor);
    std::vector<Owned> dialled;
    int undecided = 0;
    for (int i = 0; i < 8; ++i) {
        dialled.emplace_back(startDial(listener.local, {}).descriptor);
        const auto info = readTcpInfo(dialled.back());
        if (info && info->state == 2) {
            ++undecided;
            QCOMPARE(finishDial(dialled.back()).error, EINPROGRESS);
            QCOMPARE(option(dialled.back(), IPPROTO_IP, IP_RECVERR), 1);
        }
    }
    QVERIFY(undecided > 0);
}

void TestDial::switchesTheErrorQueueOff()
{
    const auto listener = openListener(loopback(), 1, {});
    const Owned owner(listener.descriptor);
    const auto start = startDial(listener.local, {});
    const Owned dialled(start.descriptor);
    QCOMPARE(option(dialled, IPPROTO_IP, IP_RECVERR), 1);
    QVERIFY(waitFor(dialled, POLLOUT));
    QCOMPARE(finishDial(dialled).error, 0);
    QCOMPARE(option(dialled, IPPROTO_IP, IP_RECVERR), 0);

    const auto without = startDial(listener.local, {}, false);
    const Owned other(without.descriptor);
    QCOMPARE(option(other, IPPROTO_IP, IP_RECVERR), 0);
}

QTEST_GUILESS_MAIN(TestDial)
#include "tst_dial.moc"
