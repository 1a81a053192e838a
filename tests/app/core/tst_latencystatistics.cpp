// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/core/latencystatistics.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

using namespace keepwatch;
using namespace std::chrono_literals;

namespace {

Duration nearestRank(std::vector<Duration> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto rank = static_cast<size_t>(std::ceil(share * static_cast<double>(values.size())));
    return values.at(rank - 1);
}

double milliseconds(Duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

} // namespace

class TestLatencyStatistics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingIsMeasuredAtFirst();
    void figuresAgreeWithTheExactOnes_data();
    void figuresAgreeWithTheExactOnes();
    void lateRepliesStayMissed();
    void excludedHeartbeatsCountOnNeitherSide();
    void onlyTheWindowCounts();
    void theWindowAgreesWithTheExactFiguresAsItMovesOn();
    void aLongSilenceForgetsEverything();
    void theyHardlyGrowOnceTheWindowBeganToFill();
};

void TestLatencyStatistics::nothingIsMeasuredAtFirst()
{
    LatencyStatistics statistics;
    const auto figures = statistics.figures(Instant(1h));
    QVERIFY(!figures.last && !figures.average && !figures.p95 && !figures.jitter && !figures.lossPercent);
    QCOMPARE(figures.heartbeats, 0U);
}

void TestLatencyStatistics::figuresAgreeWithTheExactOnes_data()
{
    QTest::addColumn<double>("medianMs");
    QTest::addColumn<double>("spread");
    QTest::addColumn<int>("count");
    QTest::newRow("microseconds, narrow") << 0.02 << 0.1 << 800;
    QTest::newRow("a local network, wide") << 0.4 << 1.0 << 800;
    QTest::newRow("a continent, wide") << 80.0 << 0.7 << 800;
    QTest::newRow("seconds, very wide") << 900.0 << 2.0 << 800;
    QTest::newRow("a single reply") << 5.0 << 1.0 << 1;
    QTest::newRow("nineteen replies") << 5.0 << 1.0 << 19;
    QTest::newRow("many") << 5.0 << 1.0 << 8999;
}

void TestLatencyStatistics::figuresAgreeWithTheExactOnes()
{
    QFETCH(double, medianMs);
    QFETCH(double, spread);
    QFETCH(int, count);
    std::mt19937 random(4711);
    std::lognormal_distribution<double> distribution(std::log(medianMs * 1e6), spread);

    LatencyStatistics statistics;
    std::vector<Duration> values;
    Duration sum{};
    Duration jitter{};
    Instant now(1h);
    for (int i = 0; i < count; ++i) {
        const Duration rtt(std::llround(distribution(random)) + 1);
        if (!values.empty())
            jitter += rtt > values.back() ? rtt - values.back() : values.back() - rtt;
        values.push_back(rtt);
        sum += rtt;
        statistics.add(Outcome::Reply, rtt, now);
        now += 80ms; // 9000 of them lie within 12 minutes
    }

    const auto figures = statistics.figures(now);
    QCOMPARE(figures.last, values.back());
    QCOMPARE(*figures.average, sum / count);
    if (count > 1)
        QCOMPARE(*figures.jitter, jitter / (count - 1));
    else
        QVERIFY(!figures.jitter);
    const double exact = milliseconds(nearestRank(values, 0.95));
    QVERIFY2(std::abs(milliseconds(*figures.p95) - exact) <= exact * LatencyStatistics::percentileError + 1e-6,
        qPrintable(QStringLiteral("%1 instead of %2").arg(milliseconds(*figures.p95)).arg(exact)));
    QCOMPARE(*figures.lossPercent, 0.0);
}

void TestLatencyStatistics::lateRepliesStayMissed()
{
    LatencyStatistics statistics;
    statistics.add(Outcome::Reply, 10ms, Instant(1s));
    statistics.add(Outcome::Miss, {}, Instant(2s));
    statistics.add(Outcome::Late, 1200ms, Instant(3s));
    statistics.add(Outcome::Reply, 10ms, Instant(4s));
    const auto figures = statistics.figures(Instant(4s));
    QCOMPARE(figures.heartbeats, 3U);
    QCOMPARE(figures.missed, 1U);
    QCOMPARE(*figures.lossPercent, 100.0 / 3);
    QCOMPARE(*figures.average, Duration(1220ms) / 3);
}

void TestLatencyStatistics::excludedHeartbeatsCountOnNeitherSide()
{
    LatencyStatistics statistics;
    statistics.add(Outcome::Excluded, {}, Instant(1s));
    QVERIFY(!statistics.figures(Instant(1s)).lossPercent);
    statistics.add(Outcome::Miss, {}, Instant(2s));
    QCOMPARE(*statistics.figures(Instant(2s)).lossPercent, 100.0);
    QCOMPARE(statistics.figures(Instant(2s)).heartbeats, 2U);
}

void TestLatencyStatistics::onlyTheWindowCounts()
{
    LatencyStatistics statistics;
    Instant now(1h);
    statistics.add(Outcome::Reply, 900ms, now);
    statistics.add(Outcome::Miss, {}, now);
    for (int i = 0; i < 15 * 60; ++i) {
        now += 1s;
        statistics.add(Outcome::Reply, 10ms, now);
    }
    const auto figures = statistics.figures(now);
    QCOMPARE(*figures.average, Duration(10ms));
    QCOMPARE(*figures.lossPercent, 0.0);
    QCOMPARE(figures.missed, 1U); // the total forgets nothing
}

void TestLatencyStatistics::theWindowAgreesWithTheExactFiguresAsItMovesOn()
{
    std::mt19937 random(815);
    std::lognormal_distribution<double> distribution(std::log(3e6), 0.8);
    LatencyStatistics statistics;
    std::vector<std::pair<Instant, Duration>> all;
    const Instant begin(1h);
    for (Instant now = begin; now < begin + 2h; now += 2s) {
        const Duration rtt(std::llround(distribution(random)) + 1);
        statistics.add(Outcome::Reply, rtt, now);
        all.emplace_back(now, rtt);
        if ((now - begin) % 97s != 0s)
            continue;
        // The parts are three minutes long, counted from the first sample: the current one and the four before it.
        const Instant oldest = begin + ((now - begin) / 3min - 4) * 3min;
        std::vector<Duration> values;
        for (const auto &[at, value] : all) {
            if (at >= oldest)
                values.push_back(value);
        }
        const double exact = milliseconds(nearestRank(values, 0.95));
        const auto figures = statistics.figures(now);
        QVERIFY(std::abs(milliseconds(*figures.p95) - exact) <= exact * LatencyStatistics::percentileError + 1e-6);
        QCOMPARE(*figures.average, std::accumulate(values.begin(), values.end(), Duration{}) / qint64(values.size()));
    }
}

void TestLatencyStatistics::aLongSilenceForgetsEverything()
{
    LatencyStatistics statistics;
    statistics.add(Outcome::Reply, 900ms, Instant(1h));
    QVERIFY(statistics.figures(Instant(1h + 14min)).average);
    QVERIFY(!statistics.figures(Instant(1h + 16min)).average);
    statistics.add(Outcome::Reply, 10ms, Instant(3h));
    QCOMPARE(*statistics.figures(Instant(3h)).average, Duration(10ms));
}

/// Ten thousand rows of them are watched for weeks: after five minutes each has about the memory that it will ever
/// have.
void TestLatencyStatistics::theyHardlyGrowOnceTheWindowBeganToFill()
{
    constexpr int rows = 100;
    const size_t before = rowmemory::usage().bytes;
    std::mt19937 random(1);
    std::lognormal_distribution<double> rttUs(4.3, 0.5); // of a loopback or a near network
    std::vector<LatencyStatistics> all(rows);
    std::vector<size_t> perRow;
    for (int second = 1; second <= 3600; ++second) {
        const double drift = 1.5 - 0.5 * std::cos(second / 600.0); // up to twice as slow, and back
        for (LatencyStatistics &statistics : all)
            statistics.add(
                Outcome::Reply, Duration(int(1000 * drift * rttUs(random))), Instant(std::chrono::seconds(second)));
        if (second % 300 == 0)
            perRow.push_back((rowmemory::usage().bytes - before) / rows);
    }
    const size_t most = *std::ranges::max_element(perRow);
    const auto texts = u"%1 bytes a row after five minutes, %2 at most"_qs.arg(perRow.front()).arg(most);
    QVERIFY2(most < perRow.front() + 350, qPrintable(texts));
    qInfo().noquote() << texts;
}

QTEST_APPLESS_MAIN(TestLatencyStatistics)
#include "tst_latencystatistics.moc"
