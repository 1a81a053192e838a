// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/idlelimit/idlelimitsearch.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <random>

using namespace keepwatch;
using namespace keepwatch::health;
using namespace std::chrono_literals;

using Kind = IdleLimit::Kind;
using Outcome = SilenceTrial::Outcome;

/// The search for an idle limit, on ways and peers that are made up; time passes as fast as it is counted.
class TestIdleLimitSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void intervalContainsTheLimit();
    void doublesThenHalves();
    void limitAtTheMaximumAndBeyond();
    void limitBelowTheFirstSilence();
    void restartOfThePeerIsNoLimit();
    void unsteadyWayEndsAsThat();
    void anythingEnds();
    void peersOwnEnd_data();
    void peersOwnEnd();
    void peersOwnEndAtChangingTimes();
    void unreachableDecidesNothing();
    void goesOnFromItsJson();
    void brokenJson_data();
    void brokenJson();
    void remainingIsNeverExceeded();
    void safeIdle_data();
    void safeIdle();
    void knownLimits_data();
    void knownLimits();
};

namespace {

/// How far the wire's silence may come out longer than it was asked for.
constexpr Duration slack = 3ms;

struct Way {
    Duration limit;
    Outcome forgets = Outcome::Dropped;

    SilenceTrial after(Duration silence) const
    {
        const Duration real = silence + slack;
        return { .silence = real, .outcome = real < limit ? Outcome::Survived : forgets };
    }
};

struct Course {
    IdleLimit limit;
    int connections = 0;
    Duration took{};
};

Course follow(IdleLimitSearch search, const Way &way)
{
    Course course;
    while (const auto silence = search.next()) {
        search.add(way.after(*silence));
        course.took += *silence;
        if (++course.connections > 1000)
            break;
    }
    course.limit = search.limit();
    return course;
}

IdleLimit limitOf(Kind kind, Duration survived, Duration forgotten = 0s)
{
    IdleLimit limit;
    limit.kind = kind;
    limit.survived = survived;
    limit.after = survived;
    if (forgotten > 0s)
        limit.forgotten = forgotten;
    return limit;
}

} // namespace

void TestIdleLimitSearch::intervalContainsTheLimit()
{
    std::mt19937 random(20261129);
    std::uniform_real_distribution<double> exponent(std::log(1.3), std::log(86'000.0));
    for (int i = 0; i < 5'000; ++i) {
        const Duration limit = std::chrono::milliseconds(qint64(1000 * std::exp(exponent(random))));
        const Way way{ .limit = limit, .forgets = i % 2 == 0 ? Outcome::Dropped : Outcome::Reset };
        const Course course = follow(IdleLimitSearch(24h), way);
        QCOMPARE(course.limit.kind, Kind::Forgotten);
        QVERIFY(course.limit.survived < limit && limit <= *course.limit.forgotten);
        QVERIFY((*course.limit.forgotten - course.limit.survived) * 100 <= *course.limit.forgotten * 7);
        QCOMPARE(course.limit.isReset, way.forgets == Outcome::Reset);
        // 14 doublings to a day, then halvings to a fourteenth, and one trial more.
        QVERIFY2(course.connections <= 22, qPrintable(QString::number(course.connections)));
        QVERIFY(course.limit.safeIdle().value_or(0s) < course.limit.survived);
    }
}

void TestIdleLimitSearch::doublesThenHalves()
{
    IdleLimitSearch search;
    QList<Duration> asked;
    while (const auto silence = search.next()) {
        asked << *silence;
        search.add({ .silence = *silence, .outcome = *silence < 300s ? Outcome::Survived : Outcome::Dropped });
    }
    QCOMPARE(asked, (QList<Duration>{ 10s, 20s, 40s, 80s, 160s, 320s, 240s, 280s, 300s }));
    QCOMPARE(search.limit().survived, 280s);
    QCOMPARE(search.limit().forgotten, std::optional<Duration>(300s));
}

void TestIdleLimitSearch::limitAtTheMaximumAndBeyond()
{
    const Course beyond = follow(IdleLimitSearch(100s), { .limit = 101s });
    QCOMPARE(beyond.limit.kind, Kind::Beyond);
    QVERIFY(beyond.limit.survived >= 100s);
    QVERIFY(!beyond.limit.forgotten);
    QCOMPARE(beyond.connections, 5); // 10, 20, 40, 80, 100
    QCOMPARE(follow(IdleLimitSearch(100s), { .limit = 100s }).limit.kind, Kind::Forgotten);
}

void TestIdleLimitSearch::limitBelowTheFirstSilence()
{
    const Course two = follow(IdleLimitSearch(3s), { .limit = 2s });
    QVERIFY(two.limit.survived < 2s && two.limit.forgotten >= 2s);
    QVERIFY(two.connections <= 7);
    const Course none = follow(IdleLimitSearch(3s), { .limit = 100ms });
    QCOMPARE(none.limit.kind, Kind::Forgotten);
    QCOMPARE(none.limit.survived, Duration::zero());
    QVERIFY(!none.limit.safeIdle());
}

void TestIdleLimitSearch::restartOfThePeerIsNoLimit()
{
    // Whichever trial the restart falls into, the limit that is found is the real one.
    for (int restart = 0; restart < 8; ++restart) {
        const Way way{ .limit = 300s };
        IdleLimitSearch search;
        for (int i = 0; const auto silence = search.next(); ++i) {
            const SilenceTrial honest = way.after(*silence);
            search.add(i == restart ? SilenceTrial{ .silence = honest.silence, .outcome = Outcome::Reset } : honest);
        }
        const IdleLimit limit = search.limit();
        QCOMPARE(limit.kind, Kind::Forgotten);
        QVERIFY2(limit.survived < 300s && limit.forgotten >= 300s, qPrintable(QString::number(restart)));
        QVERIFY(search.trials().size() < 20);
    }
}

void TestIdleLimitSearch::unsteadyWayEndsAsThat()
{
    IdleLimitSearch search;
    int trials = 0;
    for (; const auto silence = search.next(); ++trials) {
        // Forgets every other connection of 40 s, and none of any other length.
        const bool isForgotten = *silence >= 40s && trials % 2 == 0;
        search.add({ .silence = *silence, .outcome = isForgotten ? Outcome::Dropped : Outcome::Survived });
        QVERIFY(trials < 100);
    }
    QVERIFY(search.limit().kind == Kind::Unsteady || search.limit().kind == Kind::Beyond
        || search.limit().kind == Kind::Forgotten);
    IdleLimitSearch contradicted(1h,
        { { 20s, Outcome::Dropped }, { 20s, Outcome::Survived }, { 20s, Outcome::Dropped },
            { 20s, Outcome::Survived } });
    QCOMPARE(contradicted.limit().kind, Kind::Unsteady);
    QVERIFY(!contradicted.next());
}

void TestIdleLimitSearch::anythingEnds()
{
    std::mt19937 random(7);
    std::uniform_int_distribution<size_t> which(0, silenceOutcomeCodes.size() - 2); // all but unreachable
    for (int i = 0; i < 2'000; ++i) {
        IdleLimitSearch search(24h);
        while (const auto silence = search.next()) {
            // Mostly the two that go on.
            const Outcome outcome = random() % 8 == 0 ? silenceOutcomeCodes[which(random)].value
                : random() % 2 == 0                   ? Outcome::Survived
                                                      : Outcome::Dropped;
            search.add({ .silence = *silence + slack, .outcome = outcome });
            QVERIFY(search.trials().size() < 120);
        }
        QVERIFY(search.limit().kind != Kind::Undecided);
    }
}

void TestIdleLimitSearch::peersOwnEnd_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("times");
    QTest::newRow("a FIN after 60 s, twice") << Outcome::ClosedByPeer << Kind::ClosedByPeer << 2;
    QTest::newRow("a RST after 60 s, twice") << Outcome::BrokenOff << Kind::BrokenOff << 2;
    QTest::newRow("acknowledged but not answered, twice") << Outcome::NotAnswered << Kind::NotAnswered << 2;
    QTest::newRow("a peer that speaks each minute") << Outcome::PeerSpoke << Kind::PeerSpeaks << 1;
}

void TestIdleLimitSearch::peersOwnEnd()
{
    QFETCH(Outcome, outcome);
    QFETCH(Kind, kind);
    QFETCH(int, times);
    IdleLimitSearch search;
    int ends = 0;
    while (const auto silence = search.next()) {
        const bool isSurvived = *silence < 60s;
        ends += isSurvived ? 0 : 1;
        search.add({ .silence = isSurvived ? *silence : 60s, .outcome = isSurvived ? Outcome::Survived : outcome });
    }
    QCOMPARE(ends, times);
    QCOMPARE(search.limit().kind, kind);
    QCOMPARE(search.limit().after, 60s);
    QVERIFY(search.limit().survived >= 40s);
    QVERIFY(!search.limit().forgotten);
}

void TestIdleLimitSearch::peersOwnEndAtChangingTimes()
{
    const IdleLimitSearch search(1h, { { 20s, Outcome::ClosedByPeer }, { 50s, Outcome::ClosedByPeer } });
    QCOMPARE(search.limit().kind, Kind::Unsteady);
}

void TestIdleLimitSearch::unreachableDecidesNothing()
{
    IdleLimitSearch search;
    search.add({ 10s, Outcome::Survived });
    search.add({ 20s, Outcome::Dropped });
    search.add({ 0s, Outcome::Unreachable, Cause::Refused });
    QVERIFY(!search.next());
    QCOMPARE(search.limit().kind, Kind::Unreachable);
    QCOMPARE(search.limit().cause, Cause::Refused);
    QVERIFY(!search.limit().safeIdle());
    // Whoever resumes goes on where it stood.
    const auto resumed = IdleLimitSearch::fromJson(search.toJson());
    QVERIFY(resumed);
    QCOMPARE(resumed->next(), std::optional<Duration>(15s));
}

void TestIdleLimitSearch::goesOnFromItsJson()
{
    // Stopped after every trial, and gone on with from what was saved: the same course.
    const Way way{ .limit = 700s, .forgets = Outcome::Reset };
    IdleLimitSearch whole(2h);
    IdleLimitSearch pieces(2h);
    while (const auto silence = whole.next()) {
        QCOMPARE(pieces.next(), silence);
        whole.add(way.after(*silence));
        pieces.add(way.after(*silence));
        const QByteArray saved = QJsonDocument(pieces.toJson()).toJson();
        const auto loaded = IdleLimitSearch::fromJson(QJsonDocument::fromJson(saved).object());
        QVERIFY(loaded);
        pieces = *loaded;
        QCOMPARE(pieces.maximum(), whole.maximum());
    }
    QCOMPARE(pieces.trials(), whole.trials());
    QCOMPARE(pieces.limit().kind, Kind::Forgotten);
}

void TestIdleLimitSearch::brokenJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("another version") << QByteArray(R"({"version":2,"max_ms":5000,"trials":[]})");
    QTest::newRow("no list") << QByteArray(R"({"version":1,"max_ms":5000,"trials":{}})");
    QTest::newRow("an unknown outcome") << QByteArray(
        R"({"version":1,"max_ms":5000,"trials":[{"silence_ms":1,"outcome":"?"}]})");
    QTest::newRow("a negative silence") << QByteArray(
        R"({"version":1,"max_ms":5000,"trials":[{"silence_ms":-1,"outcome":"reset"}]})");
    QTest::newRow("a silence beyond all bounds")
        << QByteArray(R"({"version":1,"max_ms":5000,"trials":[{"silence_ms":9e18,"outcome":"reset"}]})");
}

void TestIdleLimitSearch::brokenJson()
{
    QFETCH(QByteArray, json);
    QVERIFY(!IdleLimitSearch::fromJson(QJsonDocument::fromJson(json).object()));
}

void TestIdleLimitSearch::remainingIsNeverExceeded()
{
    for (const Duration limit : { 1500ms, 12'000ms, 20'000ms, 299'000ms, 1'799'000ms, 9'000'000ms }) {
        IdleLimitSearch search;
        Duration promised = search.remainingAtMost();
        const Course course = follow(search, { .limit = limit });
        QVERIFY(course.took <= promised * 101 / 100); // the slack of each silence is doubled by the next
        while (const auto silence = search.next()) {
            search.add({ .silence = *silence, .outcome = *silence < limit ? Outcome::Survived : Outcome::Dropped });
            const Duration left = search.remainingAtMost();
            QVERIFY(left <= promised - *silence);
            promised = left;
        }
        QCOMPARE(promised, Duration::zero());
    }
}

void TestIdleLimitSearch::safeIdle_data()
{
    QTest::addColumn<IdleLimit>("limit");
    QTest::addColumn<int>("idle"); // 0: none
    QTest::newRow("290 s to 310 s") << limitOf(Kind::Forgotten, 290s, 310s) << 150;
    QTest::newRow("18.75 s to 20 s") << limitOf(Kind::Forgotten, 18'750ms, 20s) << 9;
    QTest::newRow("beyond half an hour") << limitOf(Kind::Beyond, 1800s) << 900;
    QTest::newRow("under two seconds") << limitOf(Kind::Forgotten, 1800ms, 1900ms) << 0;
    QTest::newRow("broken off after a minute") << limitOf(Kind::BrokenOff, 60s) << 30;
    QTest::newRow("the peer closes: keepalive changes nothing") << limitOf(Kind::ClosedByPeer, 60s) << 0;
    QTest::newRow("still searching") << limitOf(Kind::Undecided, 160s, 320s) << 0;
}

void TestIdleLimitSearch::safeIdle()
{
    QFETCH(IdleLimit, limit);
    QFETCH(int, idle);
    QCOMPARE(limit.safeIdle().value_or(0s).count(), std::chrono::seconds(idle).count());
}

void TestIdleLimitSearch::knownLimits_data()
{
    QTest::addColumn<IdleLimit>("limit");
    QTest::addColumn<QString>("code");
    QTest::newRow("AWS") << limitOf(Kind::Forgotten, 340s, 360s) << "aws-nat-gateway";
    QTest::newRow("Azure") << limitOf(Kind::Forgotten, 232s, 247s) << "azure-load-balancer";
    QTest::newRow("Google") << limitOf(Kind::Forgotten, 1160s, 1210s) << "gcp-cloud-nat";
    QTest::newRow("a standard's bound is nobody's limit") << limitOf(Kind::Forgotten, 7400s, 7500s) << "";
    QTest::newRow("nobody's") << limitOf(Kind::Forgotten, 600s, 640s) << "";
    QTest::newRow("not found yet") << limitOf(Kind::Undecided, 340s, 360s) << "";
}

void TestIdleLimitSearch::knownLimits()
{
    QFETCH(IdleLimit, limit);
    QFETCH(QString, code);
    const auto found = knownLimitsWithin(limit);
    QCOMPARE(found.size(), code.isEmpty() ? 0 : 1);
    if (!found.isEmpty())
        QCOMPARE(QString::fromLatin1(found.constFirst()->code), code);
}

QTEST_APPLESS_MAIN(TestIdleLimitSearch)
#include "tst_idlelimitsearch.moc"
