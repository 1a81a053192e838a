// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/core/latencysketch.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>

using namespace keepwatch;
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
    void appendedSketchesAreOneSketch_data();
    void appendedSketchesAreOneSketch();
    void aStoredSketchComesBack();
    void aDamagedSketchIsNoDanger();
};

namespace {

LatencyFigures figuresOf(const std::vector<Duration> &values)
{
    LatencySketch sketch;
    for (const Duration value : values)
        sketch.add(value);
    return sketch.figures();
}

QString textOf(const LatencyFigures &figures)
{
    QStringList texts{ QString::number(figures.isEstimated) };
    for (const auto &figure :
        { figures.min, figures.average, figures.p50, figures.p95, figures.p99, figures.max, figures.jitter })
        texts << (figure ? QString::number(figure->count()) : QStringLiteral("-"));
    return texts.join(u' ');
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

void TestLatencySketch::appendedSketchesAreOneSketch_data()
{
    QTest::addColumn<int>("values");
    QTest::newRow("few, exact") << 500;
    QTest::newRow("just more than are kept exactly") << 2049;
    QTest::newRow("many, estimated") << 20000;
}

void TestLatencySketch::appendedSketchesAreOneSketch()
{
    QFETCH(int, values);
    std::mt19937 random(3);
    std::lognormal_distribution<double> milliseconds(1.0, 1.0);
    LatencySketch whole;
    LatencySketch joined;
    LatencySketch part;
    for (int i = 1; i <= values; ++i) {
        const Duration rtt(qint64(milliseconds(random) * 1e6));
        whole.add(rtt);
        part.add(rtt);
        if (i % 97 == 0 || i == values) {
            joined.append(std::exchange(part, LatencySketch()));
            joined.append(LatencySketch());
        }
    }
    QCOMPARE(textOf(joined.figures()), textOf(whole.figures()));
}

void TestLatencySketch::aStoredSketchComesBack()
{
    LatencySketch sketch(0);
    for (int i = 1; i <= 1000; ++i)
        sketch.add(std::chrono::microseconds(100 + i * i % 5000));
    QCOMPARE(textOf(LatencySketch(sketch.sums(), sketch.buckets()).figures()), textOf(sketch.figures()));
    // A minute of five-second heartbeats is small.
    LatencySketch minute(0);
    for (int i = 0; i < 12; ++i)
        minute.add(std::chrono::microseconds(200 + 13 * i));
    QVERIFY2(minute.buckets().size() <= 30, qPrintable(QString::number(minute.buckets().size())));
}

void TestLatencySketch::aDamagedSketchIsNoDanger()
{
    std::mt19937 random(5);
    for (int round = 0; round < 1000; ++round) {
        QByteArray bytes;
        for (int i = 0; i < 40; ++i)
            bytes += char(random() % 256);
        const LatencySketch sketch({ .count = 7, .min = 1ms, .max = 9ms }, bytes);
        const auto p95 = sketch.figures().p95;
        QVERIFY(p95 && *p95 >= 1ms && *p95 <= 9ms);
    }
}

QTEST_GUILESS_MAIN(TestLatencySketch)
#include "tst_latencysketch.moc"
