// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/health/judges/backoff.h"
#include "app/health/judges/degradedjudge.h"
#include "app/health/judges/flapping.h"
#include "app/health/judges/phiaccrual.h"
#include "app/health/machine.h"

#include <QTest>

#include <random>

using namespace keepwatch;
using namespace keepwatch::health;
using namespace std::chrono_literals;

/// The small judges that the state machine is built of.
class TestJudges : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void backoffDoublesWithinItsSpread();
    void ownPause_data();
    void ownPause();
    void baselineIsTheMedianWithinItsError();
    void baselineForgetsAfterAnHour();
    void habitIsLeftAndRegained();
    void habitOfAFastPeerHasAMargin();
    void lossIsJudgedOverTheWindow();
    void jitterIsJudgedOverTheWindow();
    void phiReachesEightAfterFourAndAHalfSeconds();
    void phiGrowsWithSilence();
    void phiIgnoresTheIntervalOfASuspicion();
    void flappingFollowsItsBounds();
};

namespace {

/// One reply a second.
class Replies {
public:
    void add(Duration rtt, int count, bool isHabit = true)
    {
        for (int i = 0; i < count; ++i) {
            m_at += 1s;
            judge.counted(false);
            judge.measured(rtt, m_at, isHabit);
        }
    }
    DegradedJudge judge;

private:
    Instant m_at{};
};

double phiAfter(PhiAccrual &phi, Duration silence)
{
    return phi.phi(Instant(100s) + silence).value();
}

PhiAccrual steady()
{
    PhiAccrual phi;
    for (int second = 0; second <= 100; ++second)
        phi.beat(Instant(std::chrono::seconds(second)), false);
    return phi;
}

} // namespace

void TestJudges::backoffDoublesWithinItsSpread()
{
    const ReconnectRange range{ 250ms, 30s };
    Backoff low([] { return 0.0; });
    Backoff high([] { return 1.0; });
    for (const Duration nominal : { 250ms, 500ms, 1000ms, 2000ms, 4000ms, 8000ms, 16000ms, 30000ms, 30000ms }) {
        QCOMPARE(low.next(range), nominal * 3 / 4);
        QCOMPARE(high.next(range), nominal * 5 / 4);
    }
    low.reset();
    QCOMPARE(low.next(range), Duration(250ms) * 3 / 4);
}

void TestJudges::ownPause_data()
{
    QTest::addColumn<qint64>("late_ms");
    QTest::addColumn<qint64>("suspended_ms");
    QTest::addColumn<qint64>("timeout_ms");
    QTest::addColumn<bool>("isPause");
    QTest::newRow("on time") << qint64(10) << qint64(0) << qint64(1000) << false;
    QTest::newRow("late by exactly 500 ms") << qint64(500) << qint64(0) << qint64(1000) << false;
    QTest::newRow("late by more than 500 ms") << qint64(501) << qint64(0) << qint64(1000) << true;
    QTest::newRow("half of a long timeout") << qint64(1500) << qint64(0) << qint64(3000) << false;
    QTest::newRow("more than half of a long timeout") << qint64(1501) << qint64(0) << qint64(3000) << true;
    QTest::newRow("suspended for 100 ms") << qint64(0) << qint64(100) << qint64(1000) << false;
    QTest::newRow("suspended for longer") << qint64(0) << qint64(101) << qint64(1000) << true;
}

void TestJudges::ownPause()
{
    using std::chrono::milliseconds;
    QFETCH(qint64, late_ms);
    QFETCH(qint64, suspended_ms);
    QFETCH(qint64, timeout_ms);
    QTEST(isOwnPause(milliseconds(late_ms), milliseconds(suspended_ms), milliseconds(timeout_ms)), "isPause");
}

void TestJudges::baselineIsTheMedianWithinItsError()
{
    std::mt19937 random(7);
    for (const double centre : { 0.0001, 0.003, 0.08, 1.2 }) {
        std::lognormal_distribution<double> rtts(std::log(centre), 0.4);
        Baseline baseline;
        std::vector<double> exact;
        for (int i = 0; i < 1001; ++i) {
            exact.push_back(rtts(random));
            baseline.add(std::chrono::round<Duration>(std::chrono::duration<double>(exact.back())), Instant(i * 1s));
        }
        std::nth_element(exact.begin(), exact.begin() + 500, exact.end());
        const double found = std::chrono::duration<double>(baseline.median().value()).count();
        QVERIFY2(std::abs(found / exact[500] - 1) < 0.1, qPrintable(QString::number(found / exact[500])));
    }
}

void TestJudges::baselineForgetsAfterAnHour()
{
    Baseline baseline;
    for (int i = 0; i < Baseline::enough - 1; ++i)
        baseline.add(10ms, Instant(i * 1s));
    QVERIFY(!baseline.median());
    baseline.add(10ms, Instant(20s));
    QVERIFY(baseline.median());
    for (int i = 0; i < Baseline::enough; ++i)
        baseline.add(200ms, Instant(1h + 20s + i * 1s));
    QVERIFY(baseline.median().value() > 150ms);
}

void TestJudges::habitIsLeftAndRegained()
{
    const DegradedRule rule;
    Replies replies;
    replies.add(100ms, 30);
    QCOMPARE(replies.judge.assess(rule, 0).severity, 0);
    replies.add(250ms, 10);
    QCOMPARE(replies.judge.assess(rule, 0).severity, 0); // below 3 × the baseline
    replies.add(350ms, 10, false);
    QCOMPARE(replies.judge.assess(rule, 0).severity, 1);
    QCOMPARE(replies.judge.assess(rule, 0).cause, Cause::Slow);
    replies.add(280ms, 10, false);
    QCOMPARE(replies.judge.assess(rule, 1).severity, 1); // not yet below 80 per cent
    replies.add(180ms, 10, false);
    QCOMPARE(replies.judge.assess(rule, 1).severity, 0);
}

void TestJudges::habitOfAFastPeerHasAMargin()
{
    Replies replies;
    replies.add(1ms, 30);
    replies.add(40ms, 10, false);
    QCOMPARE(replies.judge.assess({}, 0).severity, 0);
    replies.add(60ms, 10, false);
    QCOMPARE(replies.judge.assess({}, 0).severity, 1);
    DegradedRule absolute;
    absolute.rttWarn = 100ms; // replaces the habit
    QCOMPARE(replies.judge.assess(absolute, 0).severity, 0);
    replies.add(1ms, 6, false);
    replies.add(200ms, 4, false);
    QCOMPARE(replies.judge.assess({}, 0).severity, 0);
    replies.add(1ms, 5, false);
    replies.add(200ms, 5, false);
    QCOMPARE(replies.judge.assess({}, 0).severity, 1); // half of them: the median is half way to the slow ones
}

void TestJudges::lossIsJudgedOverTheWindow()
{
    DegradedRule rule;
    rule.lossWarnPercent = 5;
    DegradedJudge judge;
    for (int i = 0; i < 19; ++i)
        judge.counted(true);
    QCOMPARE(judge.assess(rule, 0).severity, 0); // too few
    for (int i = 0; i < 100; ++i)
        judge.counted(i % 20 == 0);
    QCOMPARE(judge.assess(rule, 0).severity, 0); // exactly 5 of 100
    QCOMPARE(judge.assess(rule, 1).severity, 1); // and not below 4
    for (int i = 0; i < 6; ++i)
        judge.counted(true);
    QCOMPARE(judge.assess(rule, 0).cause, Cause::Lossy);
    for (int i = 0; i < 100; ++i)
        judge.counted(false);
    QCOMPARE(judge.assess(rule, 1).severity, 0);
}

void TestJudges::jitterIsJudgedOverTheWindow()
{
    DegradedRule rule;
    rule.rttWarn = 10s;
    rule.jitterWarn = 30ms;
    Replies replies;
    for (int i = 0; i < 30; ++i)
        replies.add(i % 2 == 0 ? 100ms : 120ms, 1);
    QCOMPARE(replies.judge.assess(rule, 0).severity, 0);
    for (int i = 0; i < 100; ++i)
        replies.add(i % 2 == 0 ? 100ms : 150ms, 1);
    QCOMPARE(replies.judge.assess(rule, 0).cause, Cause::Jittery);
}

void TestJudges::phiReachesEightAfterFourAndAHalfSeconds()
{
    PhiAccrual phi = steady();
    QVERIFY(phiAfter(phi, 4510ms) < PhiAccrual::threshold);
    QVERIFY(phiAfter(phi, 4570ms) > PhiAccrual::threshold);
}

void TestJudges::phiGrowsWithSilence()
{
    PhiAccrual phi = steady();
    double before = -1;
    for (Duration silence = 0s; silence < 60s; silence += 50ms) {
        const double now = phiAfter(phi, silence);
        QVERIFY(now >= before);
        QVERIFY(std::isfinite(now));
        before = now;
    }
    QVERIFY(before > 1000);
}

void TestJudges::phiIgnoresTheIntervalOfASuspicion()
{
    PhiAccrual phi = steady();
    phi.beat(Instant(130s), true);
    phi.beat(Instant(131s), false);
    QVERIFY(phi.phi(Instant(131s) + 4570ms).value() > PhiAccrual::threshold);
    QVERIFY(!PhiAccrual().phi(Instant(1s)));
}

void TestJudges::flappingFollowsItsBounds()
{
    Flapping flapping;
    for (int i = 0; i < 30; ++i)
        flapping.record(true);
    QCOMPARE(flapping.percent(), 0.0);
    for (int i = 0; i < 4; ++i)
        flapping.record(i % 2 != 0);
    QVERIFY(!flapping.isFlapping()); // four changes of the newest weight: below 30
    flapping.record(false);
    flapping.record(true);
    QVERIFY(flapping.isFlapping());
    for (int i = 0; i < 4; ++i)
        flapping.record(true);
    QVERIFY(flapping.isFlapping()); // between the bounds
    for (int i = 0; i < 17; ++i)
        flapping.record(true);
    QVERIFY(!flapping.isFlapping());
    for (int i = 0; i < 21; ++i)
        flapping.record(i % 2 == 0);
    QVERIFY(std::abs(flapping.percent() - 100) < 0.001);
}

QTEST_APPLESS_MAIN(TestJudges)
#include "tst_judges.moc"
