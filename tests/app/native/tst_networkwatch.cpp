// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/native/networkwatch.h"

#include <QProcess>
#include <QSocketNotifier>
#include <QTest>

#include <cerrno>
#include <sched.h>
#include <sys/socket.h>
#include <unistd.h>
#include <vector>

using namespace keepwatch::native;

namespace {

using Kind = NetworkFact::Kind;

bool ip(const char *arguments)
{
    return QProcess::execute(QStringLiteral("ip"), QString::fromLatin1(arguments).split(u' ')) == 0;
}

SocketAddress address(const char *literal)
{
    return SocketAddress::fromLiteral(literal, 0).value_or(SocketAddress());
}

template <typename Condition> bool any(const std::vector<NetworkFact> &facts, Condition condition)
{
    return std::any_of(facts.begin(), facts.end(), condition);
}

} // namespace

/// rtnetlink in a network namespace of this test's own, against what ip(8) does there.
class TestNetworkWatch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void listsLinksAndAddresses();
    void tellsALinkThatGoesDown();
    void tellsACableThatIsPulled();
    void tellsAnAddressThatGoes();
    void tellsARouteThatGoes();
    void tellsANeighbourThatDoesNotAnswer();
    void asksForTheRoute();

private:
    /// Everything told since forget().
    const std::vector<NetworkFact> &told();
    void forget();

    std::unique_ptr<NetworkWatch> m_watch;
    std::vector<NetworkFact> m_told;
};

const std::vector<NetworkFact> &TestNetworkWatch::told()
{
    m_watch->take([this](const NetworkFact &fact) { m_told.push_back(fact); });
    return m_told;
}

void TestNetworkWatch::forget()
{
    told();
    m_told.clear();
}

void TestNetworkWatch::initTestCase()
{
    if (unshare(CLONE_NEWNET) != 0)
        QSKIP("needs root: a network namespace of its own");
    QVERIFY(ip("link set lo up"));
}

void TestNetworkWatch::init()
{
    ip("link delete own");
    QVERIFY(ip("link add own type veth peer name other"));
    QVERIFY(ip("address add 10.9.0.1/24 dev own"));
    QVERIFY(ip("link set own up"));
    QVERIFY(ip("link set other up"));
    m_watch = NetworkWatch::open();
    QVERIFY(m_watch);
}

void TestNetworkWatch::listsLinksAndAddresses()
{
    const auto listed = [this] {
        std::vector<NetworkFact> facts;
        m_watch->list([&facts](const NetworkFact &fact) { facts.push_back(fact); });
        return facts;
    };
    // The kernel notes a carrier within a second.
    QTRY_VERIFY(
        any(listed(), [](const auto &f) { return f.kind == Kind::Link && f.name == "own" && f.isUp && f.hasCarrier; }));
    const std::vector<NetworkFact> facts = listed();
    QVERIFY(any(facts, [](const auto &f) { return f.kind == Kind::Address && f.address.hostText() == "10.9.0.1"; }));
    QVERIFY(any(facts, [](const auto &f) { return f.kind == Kind::Address && f.address.hostText() == "::1"; }));
}

void TestNetworkWatch::tellsALinkThatGoesDown()
{
    forget();
    QVERIFY(ip("link set own down"));
    QVERIFY(any(told(), [](const auto &f) { return f.kind == Kind::Link && f.name == "own" && !f.isUp; }));
}

void TestNetworkWatch::tellsACableThatIsPulled()
{
    forget();
    QVERIFY(ip("link set other down"));
    QTRY_VERIFY(
        any(told(), [](const auto &f) { return f.kind == Kind::Link && f.name == "own" && f.isUp && !f.hasCarrier; }));
}

void TestNetworkWatch::tellsAnAddressThatGoes()
{
    forget();
    QVERIFY(ip("address delete 10.9.0.1/24 dev own"));
    QVERIFY(any(told(),
        [](const auto &f) { return f.kind == Kind::Address && f.isGone && f.address.hostText() == "10.9.0.1"; }));
}

void TestNetworkWatch::tellsARouteThatGoes()
{
    QVERIFY(ip("route add 10.8.0.0/16 via 10.9.0.2"));
    forget();
    QVERIFY(ip("route delete 10.8.0.0/16"));
    QVERIFY(any(told(), [](const auto &f) { return f.kind == Kind::Route && f.isGone; }));
}

/// The system asks three times, a second apart.
void TestNetworkWatch::tellsANeighbourThatDoesNotAnswer()
{
    forget();
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    const auto nobody = SocketAddress::fromLiteral("10.9.0.7", 9);
    QCOMPARE(sendto(socket, "x", 1, 0, nobody->data(), static_cast<socklen_t>(nobody->length())), ssize_t(1));
    QTRY_VERIFY_WITH_TIMEOUT(
        any(told(),
            [](const auto &f) { return f.kind == Kind::Neighbour && f.isGone && f.address.hostText() == "10.9.0.7"; }),
        10'000);
    close(socket);
}

void TestNetworkWatch::asksForTheRoute()
{
    QVERIFY(ip("route add 10.8.0.0/16 via 10.9.0.2"));
    const auto direct = m_watch->routeTo(address("10.9.0.3"));
    QVERIFY(direct && direct->error == 0 && !direct->gateway && direct->interface != 0);
    const auto routed = m_watch->routeTo(address("10.8.1.1"));
    QVERIFY(routed && routed->error == 0 && routed->gateway);
    QCOMPARE(routed->gateway->hostText(), std::string("10.9.0.2"));
    QCOMPARE(m_watch->routeTo(address("10.7.0.1"))->error, ENETUNREACH);
    QCOMPARE(m_watch->routeTo(address("fd77::1"))->error, ENETUNREACH);
    QVERIFY(ip("route add unreachable 10.6.0.0/16"));
    QCOMPARE(m_watch->routeTo(address("10.6.0.1"))->error, EHOSTUNREACH);
}

QTEST_GUILESS_MAIN(TestNetworkWatch)
#include "tst_networkwatch.moc"
