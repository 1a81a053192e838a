// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/engine/journal.h"
#include "tests/app/engine/peer.h"
#include "tests/app/engine/privatenetwork.h"
#include "tests/app/engine/targets.h"

#include <QTest>

#include <sys/resource.h>

using namespace keepwatch;
using namespace std::chrono_literals;

namespace {

const QString twofold = QStringLiteral("twofold.test"); ///< has an IPv6 and an IPv4 address

/// Lets this process open no further descriptor for as long as it lives.
class NoDescriptors {
public:
    NoDescriptors()
    {
        getrlimit(RLIMIT_NOFILE, &m_before);
        // The lowest free number: beyond it nothing may be opened.
        const int free = dup(0);
        close(free);
        const rlimit none{ .rlim_cur = static_cast<rlim_t>(free), .rlim_max = m_before.rlim_max };
        m_holds = setrlimit(RLIMIT_NOFILE, &none) == 0;
    }
    ~NoDescriptors() { setrlimit(RLIMIT_NOFILE, &m_before); }
    NoDescriptors(const NoDescriptors &) = delete;
    NoDescriptors &operator=(const NoDescriptors &) = delete;
    bool holds() const { return m_holds; }

private:
    rlimit m_before{};
    bool m_holds = false;
};

} // namespace

/// What routers, this computer and its other programs do to connections, told by the whole engine.
class TestNetworkFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { QVERIFY(PrivateNetwork::clearRules()); }

    void aRouterAnswersTheDial_data();
    void aRouterAnswersTheDial();
    void aRouterAnswersOnALivingConnection_data();
    void aRouterAnswersOnALivingConnection();
    void anotherProgramDestroysTheConnection();
    void noDescriptorIsLeft();
    void noPortIsLeft();
    void theSecondFamilyIsTried_data();
    void theSecondFamilyIsTried();
};

void TestNetworkFaults::initTestCase()
{
    if (!PrivateNetwork::enter("127.0.0.1 localhost\n::1 twofold.test\n127.0.0.1 twofold.test\n"))
        QSKIP("only root may make a network of its own");
}

void TestNetworkFaults::aRouterAnswersTheDial_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<Cause>("cause");
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("code");
    const auto v4 = QStringLiteral("127.0.0.1");
    const auto v6 = QStringLiteral("::1");
    const auto icmp = [](const char *what) -> QString { return u"reject with icmp " % QLatin1StringView(what); };
    const auto icmp6 = [](const char *what) -> QString { return u"reject with icmpv6 " % QLatin1StringView(what); };
    QTest::newRow("port unreachable") << v4 << icmp("port-unreachable") << Cause::Prohibited << 3 << 3;
    QTest::newRow("host unreachable") << v4 << icmp("host-unreachable") << Cause::HostUnreachable << 3 << 1;
    QTest::newRow("network unreachable") << v4 << icmp("net-unreachable") << Cause::NetworkUnreachable << 3 << 0;
    QTest::newRow("forbidden") << v4 << icmp("admin-prohibited") << Cause::Prohibited << 3 << 13;
    QTest::newRow("host forbidden") << v4 << icmp("host-prohibited") << Cause::Prohibited << 3 << 10;
    QTest::newRow("IPv6: no route") << v6 << icmp6("no-route") << Cause::NetworkUnreachable << 1 << 0;
    QTest::newRow("IPv6: forbidden") << v6 << icmp6("admin-prohibited") << Cause::Prohibited << 1 << 1;
    QTest::newRow("IPv6: host unreachable") << v6 << icmp6("addr-unreachable") << Cause::HostUnreachable << 1 << 3;
}

void TestNetworkFaults::aRouterAnswersTheDial()
{
    QFETCH(QString, host);
    QFETCH(QString, verdict);
    QFETCH(Cause, cause);
    constexpr quint16 port = 9001;
    QVERIFY(PrivateNetwork::rule({}, port, verdict));
    engine::Engine engine;
    Journal journal(engine);
    TargetSpec spec = targetOn(port);
    spec.endpoint.host = host;
    engine.add({ spec });
    QTRY_COMPARE(journal.state(), State::Unreachable);
    const Transition &told = journal.transitions().back();
    QVERIFY2(told.cause == cause, qPrintable(journal.story()));
    QVERIFY(told.evidence.isWhileDialling);
    QVERIFY(told.evidence.icmp);
    QTEST(told.evidence.icmp->type, "type");
    QTEST(told.evidence.icmp->code, "code");
    QCOMPARE(told.evidence.icmp->offender, host);
}

void TestNetworkFaults::aRouterAnswersOnALivingConnection_data()
{
    QTest::addColumn<QString>("verdict");
    QTest::addColumn<Cause>("cause");
    QTest::newRow("host unreachable") << QStringLiteral("reject with icmp host-unreachable") << Cause::HostUnreachable;
    QTest::newRow("network unreachable") << QStringLiteral("reject with icmp net-unreachable")
                                         << Cause::NetworkUnreachable;
    QTest::newRow("port unreachable") << QStringLiteral("reject with icmp port-unreachable") << Cause::Prohibited;
}

/// A soft error alone is no death: the verdict comes when the thresholds ask for it, and bears the router's reason.
void TestNetworkFaults::aRouterAnswersOnALivingConnection()
{
    QFETCH(QString, verdict);
    QFETCH(Cause, cause);
    Peer peer;
    QVERIFY(peer.listen());
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ targetOn(peer.port()) });
    QTRY_COMPARE(journal.state(), State::Up);
    QVERIFY(PrivateNetwork::rule({}, peer.port(), verdict));
    QTRY_COMPARE(journal.state(), State::Suspect);
    // A second opinion may have told more since.
    const auto all = journal.transitions();
    const auto first = std::find_if(all.begin(), all.end(), [](const auto &each) { return each.to == State::Suspect; });
    QVERIFY2(first->cause == Cause::Unanswered, qPrintable(journal.story()));
    QTRY_COMPARE(journal.state(), State::Unreachable);
    QVERIFY2(journal.transitions().back().cause == cause, qPrintable(journal.story()));
    QVERIFY(journal.transitions().back().evidence.softError != 0);
    QVERIFY(*journal.transitions().back().outageFor >= 3 * 400ms);
    QVERIFY(PrivateNetwork::clearRules());
    QTRY_COMPARE(journal.state(), State::Up);
}

void TestNetworkFaults::anotherProgramDestroysTheConnection()
{
    Peer peer;
    QVERIFY(peer.listen());
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ targetOn(peer.port()) });
    QTRY_COMPARE(journal.state(), State::Up);
    QVERIFY(
        PrivateNetwork::run(QStringLiteral("ss -4 -t -K state established dport = %1").arg(peer.port()).split(u' ')));
    QTRY_VERIFY(journal.hasReached(State::Suspect));
    const auto place = std::find_if(journal.transitions().begin(), journal.transitions().end(),
        [](const Transition &each) { return each.to == State::Suspect; });
    QVERIFY2(place->cause == Cause::ClosedLocally, qPrintable(journal.story()));
    QCOMPARE(place->confidence, Confidence::Certain);
    QCOMPARE(place->evidence.errorNumber, ECONNABORTED);
    QTRY_COMPARE(journal.state(), State::Up);
    QVERIFY(journal.transitions().back().isDrop);
}

void TestNetworkFaults::noDescriptorIsLeft()
{
    Peer peer;
    QVERIFY(peer.listen());
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ targetOn(peer.port()) });
    QTRY_COMPARE(journal.state(), State::Up);
    TargetSpec second = targetOn(peer.port(), Method::Echo, 2);
    journal.forget();
    {
        const NoDescriptors none;
        QVERIFY(none.holds());
        engine.add({ second });
        QTRY_COMPARE(journal.state(), State::Unreachable);
        QVERIFY2(journal.transitions().back().cause == Cause::LocalLimit, qPrintable(journal.story()));
        QCOMPARE(journal.transitions().back().evidence.errorNumber, EMFILE);
    }
    QTRY_COMPARE(journal.state(), State::Up);
    QVERIFY2(!journal.hasReached(State::Suspect), "the one that was connected noticed nothing");
}

void TestNetworkFaults::noPortIsLeft()
{
    const auto setPorts = [](const QByteArray &range) {
        QFile file(QStringLiteral("/proc/sys/net/ipv4/ip_local_port_range"));
        return file.open(QIODevice::WriteOnly) && file.write(range) == range.size();
    };
    Peer peer;
    QVERIFY(peer.listen());
    QVERIFY(setPorts("40000 40001"));
    engine::Engine engine;
    Journal journal(engine);
    engine.add({ targetOn(peer.port(), Method::Echo, 1), targetOn(peer.port(), Method::Echo, 2),
        targetOn(peer.port(), Method::Echo, 3) });
    QTRY_VERIFY(journal.hasReached(State::Unreachable));
    const auto place = std::find_if(journal.transitions().begin(), journal.transitions().end(),
        [](const Transition &each) { return each.to == State::Unreachable; });
    QVERIFY2(place->cause == Cause::LocalLimit, qPrintable(journal.story()));
    QCOMPARE(place->evidence.errorNumber, EADDRNOTAVAIL);
    QVERIFY(setPorts("32768 60999"));
    QTRY_COMPARE(journal.state(), State::Up);
}

void TestNetworkFaults::theSecondFamilyIsTried_data()
{
    QTest::addColumn<QString>("verdict");
    QTest::newRow("nothing listens on IPv6") << QString();
    QTest::newRow("IPv6 is silent") << QStringLiteral("drop");
    QTest::newRow("IPv6 leads nowhere") << QStringLiteral("reject with icmpv6 no-route");
}

/// A peer of two addresses that answers on IPv4 alone is up, long before the connect timeout.
void TestNetworkFaults::theSecondFamilyIsTried()
{
    QFETCH(QString, verdict);
    Peer peer;
    QVERIFY(peer.listen());
    if (!verdict.isEmpty())
        QVERIFY(PrivateNetwork::rule(QStringLiteral("meta nfproto ipv6"), peer.port(), verdict));
    engine::Engine engine;
    Journal journal(engine);
    TargetSpec spec = targetOn(peer.port());
    spec.endpoint.host = twofold;
    engine.add({ spec });
    QTRY_COMPARE_WITH_TIMEOUT(journal.state(), State::Up, 1'500);
    QVERIFY2(!journal.hasReached(State::Unreachable), qPrintable(journal.story()));
    QCOMPARE(journal.rows().back().peer, QStringLiteral("127.0.0.1:%1").arg(peer.port()));
}

QTEST_GUILESS_MAIN(TestNetworkFaults)
#include "tst_networkfaults.moc"
