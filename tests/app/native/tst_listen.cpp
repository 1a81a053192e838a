// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/listen.h"
#include "app/native/system.h"
#include "tests/app/native/loopback.h"

#include <QTest>

#include <sys/resource.h>
#include <sys/socket.h>
#include <vector>

using namespace keepwatch::native;
using namespace keepwatch::native::test;
using namespace std::chrono_literals;

namespace {

/// Takes every descriptor that the process may still have.
std::vector<Owned> takeAllDescriptors()
{
    std::vector<Owned> taken;
    taken.reserve(4096);
    while (true) {
        Owned one(openSpare());
        if (one == invalidDescriptor)
            return taken;
        taken.push_back(std::move(one));
    }
}

/// A low limit of descriptors for the length of a test.
struct LowLimit {
    rlimit before{};
    LowLimit()
    {
        getrlimit(RLIMIT_NOFILE, &before);
        rlimit low = before;
        low.rlim_cur = 64;
        setrlimit(RLIMIT_NOFILE, &low);
    }
    ~LowLimit() { setrlimit(RLIMIT_NOFILE, &before); }
};

} // namespace

class TestListen : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhichPortTheSystemChose();
    void reportsAnAddressInUse();
    void reportsAnAddressOfAnotherComputer();
    void nobodyWaitsIsEagain();
    void namesTheCaller();
    void takesIpv4OnTheAnyAddressOfIpv6();
    void reportsThatDescriptorsRanOut();
    void turnsAwayWhomItCannotTake();
};

void TestListen::saysWhichPortTheSystemChose()
{
    const auto listener = openListener(loopback(), 4, { .idle = 9s });
    const Owned owner(listener.descriptor);
    QCOMPARE(listener.error, 0);
    QVERIFY(listener.local.port() != 0);
    QVERIFY(listener.options.effective.idle == 9s);
    QCOMPARE(listener.local.hostText(), std::string("127.0.0.1"));
}

void TestListen::reportsAnAddressInUse()
{
    const auto first = openListener(loopback(), 4, {});
    const Owned owner(first.descriptor);
    const auto second = openListener(first.local, 4, {});
    QCOMPARE(second.error, EADDRINUSE);
    QCOMPARE(second.descriptor, invalidDescriptor);
}

void TestListen::reportsAnAddressOfAnotherComputer()
{
    // Reserved for documentation (RFC 5737), so it is none of ours.
    const auto listener = openListener(SocketAddress::fromLiteral("192.0.2.1", 0).value(), 4, {});
    QCOMPARE(listener.error, EADDRNOTAVAIL);
}

void TestListen::nobodyWaitsIsEagain()
{
    const auto listener = openListener(loopback(), 4, {});
    const Owned owner(listener.descriptor);
    const auto accepted = acceptOne(owner);
    QCOMPARE(accepted.descriptor, invalidDescriptor);
    QCOMPARE(accepted.error, EAGAIN);
}

void TestListen::namesTheCaller()
{
    const auto listener = openListener(loopback(), 4, {});
    const Owned owner(listener.descriptor);
    const Owned dialled(startDial(listener.local, {}).descriptor);
    QVERIFY(waitFor(owner, POLLIN));
    const auto accepted = acceptOne(owner);
    const Owned taken(accepted.descriptor);
    QCOMPARE(accepted.error, 0);
    QVERIFY(accepted.peer == localAddress(dialled));
}

void TestListen::takesIpv4OnTheAnyAddressOfIpv6()
{
    const auto listener = openListener(SocketAddress::fromLiteral("::", 0).value(), 4, {});
    if (listener.error == EAFNOSUPPORT)
        QSKIP("this computer has no IPv6");
    const Owned owner(listener.descriptor);
    const Owned dialled(startDial(loopback(listener.local.port()), {}).descriptor);
    QVERIFY(waitFor(owner, POLLIN));
    const auto accepted = acceptOne(owner);
    const Owned taken(accepted.descriptor);
    QCOMPARE(accepted.peer.hostText(), std::string("127.0.0.1"));
}

void TestListen::reportsThatDescriptorsRanOut()
{
    const LowLimit limit;
    const auto listener = openListener(loopback(), 4, {});
    const Owned owner(listener.descriptor);
    const Owned dialled(startDial(listener.local, {}).descriptor);
    QVERIFY(waitFor(owner, POLLIN));
    auto all = takeAllDescriptors();
    QCOMPARE(acceptOne(owner).error, EMFILE);
    QCOMPARE(startDial(listener.local, {}).error, EMFILE);
    QCOMPARE(openListener(loopback(), 4, {}).error, EMFILE);
    all.clear();
    const Owned taken(acceptOne(owner).descriptor); // he was still waiting
    QVERIFY(taken != invalidDescriptor);
}

void TestListen::turnsAwayWhomItCannotTake()
{
    const LowLimit limit;
    const auto listener = openListener(loopback(), 4, {});
    const Owned owner(listener.descriptor);
    const auto start = startDial(listener.local, {});
    const Owned dialled(start.descriptor);
    QVERIFY(waitFor(owner, POLLIN));
    Descriptor spare = openSpare();
    const auto all = takeAllDescriptors();
    QCOMPARE(acceptOne(owner).error, EMFILE);
    turnAway(owner, spare);
    QVERIFY(spare != invalidDescriptor);
    QCOMPARE(acceptOne(owner).error, EMFILE);
    QVERIFY(waitFor(dialled, POLLIN) & POLLERR);
    QCOMPARE(takeSocketError(dialled), ECONNRESET);
    closeDescriptor(spare);
    QCOMPARE(acceptOne(owner).error, EAGAIN); // nobody is left waiting
}

QTEST_GUILESS_MAIN(TestListen)
#include "tst_listen.moc"
