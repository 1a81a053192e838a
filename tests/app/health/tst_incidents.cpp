// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/incidents/incidentbook.h"

#include <QElapsedTimer>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::health;
using namespace std::chrono_literals;

namespace {

constexpr UtcTime noon{ 1'800'000'000s };

/// An operator's rows, what happens to them, and what is told of it.
class Story {
public:
    UtcTime now = noon;
    QList<Incident> told;

    /// `count` rows with the addresses PREFIX.1, PREFIX.2 …; returns the first.
    quint32 rows(const QString &prefix, int count, const QString &group = {}, int firstHost = 1)
    {
        const quint32 first = m_last + 1;
        QList<RowInfo> infos;
        for (int i = 0; i < count; ++i) {
            RowInfo info;
            info.row = { ++m_last };
            info.group = group;
            info.peer = QStringLiteral("%1%2%3:502")
                            .arg(prefix, prefix.contains(u':') ? QString() : QStringLiteral("."))
                            .arg(firstHost + i);
            if (prefix.contains(u':'))
                info.peer = QStringLiteral("[%1%2]:502").arg(prefix).arg(firstHost + i);
            infos << info;
        }
        m_book.add(infos);
        return first;
    }
    /// The row falls silent at `cut` and the verdict falls now; it was asked every `interval`.
    void fails(quint32 row, UtcTime cut, Cause cause = Cause::NoAnswer, std::chrono::milliseconds interval = 1s)
    {
        const auto phase = std::chrono::milliseconds((row * 137) % interval.count());
        Transition transition = moved(row, State::Suspect, State::Unreachable, cause);
        transition.outageFor = now - (cut + phase);
        transition.silent = now - (cut + phase - interval);
        add(transition);
    }
    /// The way of the next ones that fail, as their evidence tells it.
    void leadOver(const QString &nextHop, const QString &interface)
    {
        m_evidence.ownNetwork = OwnNetwork{ .interface = interface, .nextHop = nextHop };
    }
    void isOpined(quint32 row)
    {
        Certificate certificate;
        certificate.row = { row };
        certificate.evidence.secondOpinion = SecondOpinion{};
        m_book.add({ certificate });
    }
    bool isSufficientlyKnown(quint32 row) const { return m_book.isSufficientlyKnown({ row }); }
    void isSharpened(quint32 row, Cause cause) { add(moved(row, State::Unreachable, State::Unreachable, cause)); }
    void isBack(quint32 row) { add(moved(row, State::Unreachable, State::Up, Cause::Recovered)); }
    void isRemoved(quint32 row)
    {
        m_book.remove({ RowId{ row } }, now);
        told += m_book.take();
    }
    void pass(std::chrono::milliseconds time)
    {
        const UtcTime end = now + time;
        while (m_book.next() && *m_book.next() <= end) {
            now = std::max(now, *m_book.next());
            m_book.settle(now);
            told += m_book.take();
        }
        now = end;
    }

private:
    Transition moved(quint32 row, State from, State to, Cause cause) const
    {
        Transition transition;
        transition.row = { row };
        transition.time = now;
        transition.from = from;
        transition.to = to;
        transition.cause = cause;
        transition.evidence = m_evidence;
        return transition;
    }
    void add(const Transition &transition)
    {
        m_book.add({ transition }, now);
        told += m_book.take();
    }

    IncidentBook m_book;
    Evidence m_evidence;
    quint32 m_last = 0;
};

/// All rows of a range fail by one cut: verdicts in the order of their phases, 3 s after their t1.
void cut(Story &story, quint32 first, quint32 count, UtcTime at, Cause cause = Cause::NoAnswer)
{
    QMultiMap<std::chrono::milliseconds, quint32> order;
    for (quint32 row = first; row < first + count; ++row)
        order.insert(std::chrono::milliseconds((row * 137) % 1000), row);
    for (auto each = order.cbegin(); each != order.cend(); ++each) {
        story.pass(std::max(0ms, at + each.key() + 3s - story.now));
        story.fails(each.value(), at, cause);
    }
    story.pass(3s);
}

} // namespace

class TestIncidents : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void oneRouterIsOneIncident();
    void thoseThatDiedAreNamed();
    void oneAloneIsNone();
    void chanceIsNone_data();
    void chanceIsNone();
    void whatBeganAtAnotherTimeIsApart();
    void otherKindsOfFailureAreApart();
    void twoTargetsOfOneHost();
    void aPrefixOfIpv6();
    void aGroupAcrossNetworks();
    void severalNetworksBehindOneRouter();
    void onlyTheInterfaceInCommon();
    void peersOfThisComputerHaveNothingInCommon();
    void threeOpinionsAreEnough();
    void latecomersJoin();
    void itWidensWhenMoreIsSeen();
    void itEndsWhenAllAreBack();
    void aRemovedRowHoldsNothingUp();
    void ownNetworkIsOneMessageEvenForOne();
    void aSharperCauseTellsOwnNetwork();
    void tenThousandAreQuick();
};

void TestIncidents::oneRouterIsOneIncident()
{
    Story story;
    const quint32 first = story.rows(QStringLiteral("10.9.1"), 200);
    cut(story, first, 200, noon);
    QCOMPARE(story.told.size(), 1);
    const Incident &incident = story.told.first();
    QCOMPARE(incident.phase, IncidentPhase::Opened);
    QCOMPARE(incident.rows.size(), 200);
    QCOMPARE(incident.unreachable, 200);
    QCOMPARE(incident.watched, 200);
    QCOMPARE(incident.scope, IncidentScope::Prefix);
    QCOMPARE(incident.subject, QStringLiteral("10.9.1.0/24"));
    QCOMPARE(incident.cause, Cause::NoAnswer);
    QVERIFY(incident.since >= noon && incident.since < noon + 10ms);
    QVERIFY2(incident.time <= noon + 3s + 2s, "within two seconds of the first verdict");
}

void TestIncidents::thoseThatDiedAreNamed()
{
    Story story;
    const quint32 dead = story.rows(QStringLiteral("10.9.1"), 120);
    story.rows(QStringLiteral("10.9.1"), 80, {}, 121);
    cut(story, dead, 120, noon);
    QCOMPARE(story.told.size(), 1);
    QCOMPARE(story.told.first().rows.size(), 120);
    QCOMPARE(story.told.first().watched, 200);
    for (quint32 i = 0; i < 120; ++i)
        QCOMPARE(story.told.first().rows.at(i).value, dead + i);
}

void TestIncidents::oneAloneIsNone()
{
    Story story;
    const quint32 first = story.rows(QStringLiteral("10.9.1"), 200, QStringLiteral("west"));
    cut(story, first + 7, 1, noon);
    QVERIFY(story.told.isEmpty());
}

void TestIncidents::chanceIsNone_data()
{
    QTest::addColumn<int>("watched");
    QTest::addColumn<int>("unreachable");
    QTest::addColumn<bool>("isIncident");
    QTest::newRow("two of a hundred") << 100 << 2 << false;
    QTest::newRow("four of a hundred") << 100 << 4 << false;
    QTest::newRow("ten of a hundred") << 100 << 10 << true;
    QTest::newRow("two of four") << 4 << 2 << true;
    QTest::newRow("two of five") << 5 << 2 << false;
    QTest::newRow("five of twelve") << 12 << 5 << true;
}

void TestIncidents::chanceIsNone()
{
    QFETCH(int, watched);
    QFETCH(int, unreachable);
    Story story;
    const quint32 first = story.rows(QStringLiteral("10.9.1"), watched);
    cut(story, first, quint32(unreachable), noon);
    QTEST(!story.told.isEmpty(), "isIncident");
}

void TestIncidents::whatBeganAtAnotherTimeIsApart()
{
    Story story;
    const quint32 first = story.rows(QStringLiteral("10.9.1"), 4);
    cut(story, first, 1, noon);
    cut(story, first + 1, 1, noon + 20s);
    cut(story, first + 2, 1, noon + 40s);
    QVERIFY(story.told.isEmpty());
}

void TestIncidents::otherKindsOfFailureAreApart()
{
    Story story;
    const quint32 first = story.rows(QStringLiteral("10.9.1"), 4);
    story.pass(4s);
    story.fails(first, noon, Cause::NoAnswer);
    story.fails(first + 1, noon, Cause::Refused);
    story.fails(first + 2, noon, Cause::NotResponding);
    story.pass(3s);
    QVERIFY(story.told.isEmpty());
}

void TestIncidents::twoTargetsOfOneHost()
{
    Story story;
    story.rows(QStringLiteral("10.9.1"), 100);
    const quint32 one = story.rows(QStringLiteral("10.9.1"), 1, {}, 200);
    story.rows(QStringLiteral("10.9.1"), 1, {}, 200);
    cut(story, one, 2, noon, Cause::Refused);
    QCOMPARE(story.told.size(), 1);
    QCOMPARE(story.told.first().scope, IncidentScope::Host);
    QCOMPARE(story.told.first().subject, QStringLiteral("10.9.1.200"));
}

void TestIncidents::aPrefixOfIpv6()
{
    Story story;
    const quint32 first = story.rows(QStringLiteral("fd00:1:2:3::"), 10);
    story.rows(QStringLiteral("fd00:1:2:4::"), 10);
    cut(story, first, 10, noon);
    QCOMPARE(story.told.size(), 1);
    QCOMPARE(story.told.first().subject, QStringLiteral("fd00:1:2:3::/64"));
    QCOMPARE(story.told.first().watched, 10);
}

void TestIncidents::aGroupAcrossNetworks()
{
    Story story;
    const quint32 first = story.rows(QStringLiteral("10.9.1"), 1, QStringLiteral("line 4"));
    story.rows(QStringLiteral("172.16.0"), 1, QStringLiteral("line 4"));
    story.rows(QStringLiteral("192.168.7"), 1, QStringLiteral("line 4"));
    story.rows(QStringLiteral("10.9.1"), 50, {}, 100);
    cut(story, first, 3, noon);
    QCOMPARE(story.told.size(), 1);
    QCOMPARE(story.told.first().scope, IncidentScope::Group);
    QCOMPARE(story.told.first().subject, QStringLiteral("line 4"));
}

/// Those that are asked seldom notice later, and still belong to it.
void TestIncidents::severalNetworksBehindOneRouter()
{
    Story story;
    const quint32 first = story.rows(QStringLiteral("10.1.1"), 4);
    story.rows(QStringLiteral("172.16.5"), 4);
    story.rows(QStringLiteral("192.168.7"), 4);
    story.leadOver(QStringLiteral("10.0.0.1"), QStringLiteral("eth0"));
    cut(story, first, 12, noon);
    QCOMPARE(story.told.size(), 1);
    QCOMPARE(story.told[0].scope, IncidentScope::NextHop);
    QCOMPARE(story.told[0].subject, QStringLiteral("10.0.0.1"));
    QCOMPARE(story.told[0].rows.size(), 12);
    QVERIFY(!story.told[0].watched); // nobody knows which of the others lead over it
}

void TestIncidents::onlyTheInterfaceInCommon()
{
    Story story;
    const quint32 first = story.rows(QStringLiteral("10.1.1"), 1);
    const quint32 second = story.rows(QStringLiteral("172.16.5"), 1);
    story.leadOver({}, QStringLiteral("eth1"));
    cut(story, first, second - first + 1, noon);
    QCOMPARE(story.told.size(), 1);
    QCOMPARE(story.told[0].scope, IncidentScope::Interface);
    QCOMPARE(story.told[0].subject, QStringLiteral("eth1"));
}

void TestIncidents::peersOfThisComputerHaveNothingInCommon()
{
    Story story;
    const quint32 first = story.rows(QStringLiteral("10.1.1"), 1);
    story.rows(QStringLiteral("172.16.5"), 1);
    story.leadOver({}, QStringLiteral("lo"));
    cut(story, first, 2, noon);
    QVERIFY(story.told.isEmpty());
}

void TestIncidents::threeOpinionsAreEnough()
{
    Story story;
    const quint32 first = story.rows(QStringLiteral("10.9.1"), 20);
    const quint32 other = story.rows(QStringLiteral("10.8.1"), 1);
    story.isOpined(first); // no outage yet: of no use
    cut(story, first, 10, noon);
    QCOMPARE(story.told.size(), 1);
    for (quint32 row = first; row < first + 2; ++row) {
        story.isOpined(row);
        story.isOpined(row); // the same outage counts once
    }
    QVERIFY(!story.isSufficientlyKnown(first));
    story.isOpined(first + 2);
    QVERIFY(story.isSufficientlyKnown(first + 9)); // a member
    QVERIFY(story.isSufficientlyKnown(first + 15)); // on its ground
    QVERIFY(!story.isSufficientlyKnown(other));
    for (quint32 row = first; row < first + 10; ++row)
        story.isBack(row);
    QVERIFY(!story.isSufficientlyKnown(first + 15));
}

void TestIncidents::latecomersJoin()
{
    Story story;
    const quint32 first = story.rows(QStringLiteral("10.9.1"), 22);
    cut(story, first, 20, noon);
    QCOMPARE(story.told.size(), 1);
    story.pass(30s);
    story.fails(first + 20, noon, Cause::HostUnreachable, 30s);
    story.fails(first + 21, noon, Cause::HostUnreachable, 30s);
    story.pass(3s);
    QCOMPARE(story.told.size(), 2);
    QCOMPARE(story.told.last().phase, IncidentPhase::Grown);
    QCOMPARE(story.told.last().id, story.told.first().id);
    QCOMPARE(story.told.last().rows.size(), 22);
    QCOMPARE(story.told.last().cause, Cause::NoAnswer);
}

void TestIncidents::itWidensWhenMoreIsSeen()
{
    Story story;
    const quint32 first = story.rows(QStringLiteral("10.9.1"), 10);
    const quint32 second = story.rows(QStringLiteral("10.9.2"), 10);
    cut(story, first, 10, noon);
    QCOMPARE(story.told.last().subject, QStringLiteral("10.9.1.0/24"));
    for (quint32 i = 0; i < 10; ++i)
        story.fails(second + i, noon);
    story.pass(3s);
    QCOMPARE(story.told.size(), 2);
    QCOMPARE(story.told.last().id, story.told.first().id);
    QCOMPARE(story.told.last().subject, QStringLiteral("10.9.0.0/16"));
    QCOMPARE(story.told.last().rows.size(), 20);
}

void TestIncidents::itEndsWhenAllAreBack()
{
    Story story;
    const quint32 first = story.rows(QStringLiteral("10.9.1"), 3);
    cut(story, first, 3, noon);
    QCOMPARE(story.told.size(), 1);
    story.isBack(first);
    story.isBack(first + 2);
    QCOMPARE(story.told.size(), 1);
    story.isBack(first + 1);
    QCOMPARE(story.told.size(), 2);
    QCOMPARE(story.told.last().phase, IncidentPhase::Ended);
    QCOMPARE(story.told.last().rows.size(), 3);
    QCOMPARE(story.told.last().unreachable, 0);

    // The next one is another one.
    const UtcTime again = story.now + 1min;
    cut(story, first, 3, again);
    QCOMPARE(story.told.size(), 3);
    QVERIFY(story.told.last().id != story.told.first().id);
    QVERIFY(story.told.last().since >= again);
}

void TestIncidents::aRemovedRowHoldsNothingUp()
{
    Story story;
    const quint32 first = story.rows(QStringLiteral("10.9.1"), 2);
    cut(story, first, 2, noon);
    story.isBack(first);
    story.isRemoved(first + 1);
    QCOMPARE(story.told.size(), 2);
    QCOMPARE(story.told.last().phase, IncidentPhase::Ended);
}

void TestIncidents::ownNetworkIsOneMessageEvenForOne()
{
    Story story;
    const quint32 first = story.rows(QStringLiteral("10.9.1"), 1);
    const quint32 second = story.rows(QStringLiteral("172.16.0"), 1);
    story.rows(QStringLiteral("192.168.0"), 50);
    cut(story, first, 2, noon, Cause::LocalNetworkDown);
    QCOMPARE(story.told.size(), 1);
    QCOMPARE(story.told.first().scope, IncidentScope::OwnNetwork);
    QCOMPARE(story.told.first().rows.size(), 2);
    story.isBack(first);
    story.isBack(second);
    story.told.clear();
    cut(story, first, 1, story.now + 1min, Cause::LocalNetworkDown);
    QCOMPARE(story.told.size(), 1);
}

void TestIncidents::aSharperCauseTellsOwnNetwork()
{
    Story story;
    const quint32 first = story.rows(QStringLiteral("10.9.1"), 1);
    story.rows(QStringLiteral("172.16.0"), 50);
    cut(story, first, 1, noon);
    QVERIFY(story.told.isEmpty());
    story.isSharpened(first, Cause::LocalNetworkDown);
    story.pass(3s);
    QCOMPARE(story.told.size(), 1);
    QCOMPARE(story.told.first().scope, IncidentScope::OwnNetwork);
}

void TestIncidents::tenThousandAreQuick()
{
    Story story;
    quint32 first = 0;
    for (int net = 0; net < 50; ++net) {
        const quint32 begin = story.rows(QStringLiteral("10.9.%1").arg(net), 200);
        first = net == 0 ? begin : first;
    }
    QElapsedTimer clock;
    clock.start();
    cut(story, first, 10'000, noon);
    QCOMPARE(story.told.last().rows.size(), 10'000);
    QCOMPARE(story.told.last().subject, QStringLiteral("10.9.0.0/16"));
    QVERIFY2(clock.elapsed() < 2'000, qPrintable(QString::number(clock.elapsed())));
}

QTEST_GUILESS_MAIN(TestIncidents)
#include "tst_incidents.moc"
