// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/report/latencysketch.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace keepwatch;
using namespace keepwatch::report;
using namespace std::chrono_literals;

class TestLatencySketch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingMeasuredIsAbsent();
    void oneValueIsAllButJitter();
    void percentilesAreNearestRank();
    void jitterIsTheMeanStep();
    void theSketchKeepsItsBound();
    void zeroIsAValue();
};

namespace {

LatencyFigures figuresOf(const std::vector<Duration> &values)
{
    LatencySketch sketch;
    for (const Duration value : values)
        sketch.add(value);
    return sketch.figures();
}

} // namespace

void TestLatencySketch::nothingMeasuredIsAbsent()
{
    const auto figures = LatencySketch().figures();
    QVERIFY(!figures.min && !figures.average && !figures.p50 && !figures.p99 && !figures.max && !figures.jitter);
}

void TestLatencySketch::oneValueIsAllButJitter()
{
    const auto figures = figuresOf({ 80ms });
    QCOMPARE(figures.min.value(), Duration(80ms));
    QCOMPARE(figures.average.value(), Duration(80ms));
    QCOMPARE(figures.p50.value(), Duration(80ms));
    QCOMPARE(figures.p99.value(), Duration(80ms));
    QVERIFY(!figures.jitter);
}

void TestLatencySketch::percentilesAreNearestRank()
{
    std::vector<Duration> values;
    for (int i = 100; i >= 1; --i)
        values.push_back(std::chrono::milliseconds(i));
    const auto figures = figuresOf(values);
    QVERIFY(!figures.isEstimated);
    QCOMPARE(figures.p50.value(), Duration(50ms));
    QCOMPARE(figures.p95.value(), Duration(95ms));
    QCOMPARE(figures.p99.value(), Duration(99ms));
    QCOMPARE(figures.max.value(), Duration(100ms));
    // Of three values half are not exceeded by the second, 95 % only by the third.
    const auto three = figuresOf({ 3ms, 1ms, 2ms });
    QCOMPARE(three.p50.value(), Duration(2ms));
    QCOMPARE(three.p95.value(), Duration(3ms));
}

void TestLatencySketch::jitterIsTheMeanStep()
{
    QCOMPARE(figuresOf({ 10ms, 14ms, 12ms }).jitter.value(), Duration(3ms));
}

void TestLatencySketch::theSketchKeepsItsBound()
{
    std::mt19937 random(7);
    std::lognormal_distribution<double> milliseconds(1.0, 1.5);
    std::vector<Duration> values;
    for (int i = 0; i < 20000; ++i)
        values.push_back(Duration(qint64(milliseconds(random) * 1e6)));
    const auto figures = figuresOf(values);
    QVERIFY(figures.isEstimated);
    std::ranges::sort(values);
    const auto isClose = [](Duration figure, Duration exact) {
        return std::abs(double(figure.count() - exact.count())) <= LatencySketch::error * double(exact.count()) + 1;
    };
    QVERIFY(isClose(*figures.p50, values[9999]));
    QVERIFY(isClose(*figures.p95, values[18999]));
    QVERIFY(isClose(*figures.p99, values[19799]));
    QCOMPARE(figures.min.value(), values.front());
    QCOMPARE(figures.max.value(), values.back());
}

void TestLatencySketch::zeroIsAValue()
{
    QCOMPARE(figuresOf(std::vector<Duration>(5000, Duration::zero())).p95.value(), Duration::zero());
}

QTEST_GUILESS_MAIN(TestLatencySketch)
#include "tst_latencysketch.moc"
