// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/columns.h"
#include "ui/charts/ticks.h"
#include "ui/charts/viewport.h"

#include <QTest>

#include <random>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace std::chrono_literals;

namespace {

constexpr qint64 start_ms = 1'700'000'000'000;

Sample reply(qint64 time_ms, double rtt_ms)
{
    Sample sample;
    sample.row = RowId{ 1 };
    sample.time = UtcTime(std::chrono::milliseconds(time_ms));
    sample.rtt = std::chrono::duration_cast<Duration>(std::chrono::duration<double, std::milli>(rtt_ms));
    return sample;
}

Sample miss(qint64 time_ms)
{
    Sample sample = reply(time_ms, 0);
    sample.rtt.reset();
    sample.outcome = Outcome::Miss;
    return sample;
}

Transition to(State state, qint64 time_ms)
{
    Transition transition;
    transition.row = RowId{ 1 };
    transition.time = UtcTime(std::chrono::milliseconds(time_ms));
    transition.to = state;
    return transition;
}

RttSeries emptySeries()
{
    return RttSeries({ .row = RowId{ 1 }, .name = QStringLiteral("a"), .method = Method::Echo });
}

} // namespace

class TestChartData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsKeepEveryExtreme();
    void columnsStayWhereTheyAreWhileTimeGoesOn();
    void missesMakeNoColumn();
    void outagesInterruptTheTrace();
    void anOutageEndsWithTheNextLiveState();
    void historyIsPutBeforeWhatCameLive();
    void pointsAreBounded();
    void theValueAxisIsRound_data();
    void theValueAxisIsRound();
    void timeTicksAreRoundAndFew();
    void zoomKeepsTheAnchor();
    void panningToThePresentIsLiveAgain();
};

void TestChartData::columnsKeepEveryExtreme()
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> rtt(1, 100);
    RttSeries series = emptySeries();
    float highest = 0;
    float lowest = 1000;
    for (int i = 0; i < 10'000; ++i) {
        const double value = rtt(random);
        highest = std::max(highest, float(value));
        lowest = std::min(lowest, float(value));
        series.append(reply(start_ms + i * 1000, value));
    }
    const auto result = columns(series.points(), series.breaks(), 60'000);
    float max = 0;
    float min = 1000;
    int count = 0;
    for (const Column &column : result) {
        max = std::max(max, column.max);
        min = std::min(min, column.min);
        count += column.count;
        QVERIFY(column.min <= column.mean() && column.mean() <= column.max);
    }
    QCOMPARE(count, 10'000);
    QVERIFY(std::abs(max - highest) < 0.001F);
    QVERIFY(std::abs(min - lowest) < 0.001F);
}

void TestChartData::columnsStayWhereTheyAreWhileTimeGoesOn()
{
    RttSeries series = emptySeries();
    for (int i = 0; i < 1000; ++i)
        series.append(reply(start_ms + i * 500, i % 17));
    const auto early = columns(series.points(start_ms + 10'000, start_ms + 400'000), {}, 3000);
    const auto later = columns(series.points(start_ms + 13'500, start_ms + 400'000), {}, 3000);
    // All but the first, which the later period cuts, hold the same heartbeats.
    const auto same = std::ranges::find(early, later[1].index, &Column::index);
    QVERIFY(same != early.end());
    QCOMPARE(same->sum, later[1].sum);
    QCOMPARE(same->count, later[1].count);
}

void TestChartData::missesMakeNoColumn()
{
    RttSeries series = emptySeries();
    series.append(reply(start_ms, 5));
    series.append(miss(start_ms + 1000));
    series.append(reply(start_ms + 2000, 6));
    const auto result = columns(series.points(), series.breaks(), 1000);
    QCOMPARE(result.size(), size_t(2));
    QVERIFY(!result[1].isAfterBreak); // a miss is a cross in its lane, no gap
}

void TestChartData::outagesInterruptTheTrace()
{
    RttSeries series = emptySeries();
    series.append(reply(start_ms, 5));
    series.append(to(State::Unreachable, start_ms + 1000));
    series.append(to(State::Up, start_ms + 5000));
    series.append(reply(start_ms + 5001, 6));
    const auto result = columns(series.points(), series.breaks(), 1000);
    QCOMPARE(result.size(), size_t(2));
    QVERIFY(result[1].isAfterBreak);
}

void TestChartData::anOutageEndsWithTheNextLiveState()
{
    RttSeries series = emptySeries();
    series.append(to(State::Unreachable, start_ms));
    series.append(to(State::Unreachable, start_ms + 500)); // a sharper cause opens no new outage
    QCOMPARE(series.outages().size(), size_t(1));
    QVERIFY(!series.outages()[0].to_ms);
    series.append(to(State::Up, start_ms + 700));
    QCOMPARE(series.outages()[0].to_ms, std::optional<qint64>(start_ms + 700));
}

void TestChartData::historyIsPutBeforeWhatCameLive()
{
    RttSeries series = emptySeries();
    series.append(reply(start_ms + 10'000, 3));
    ChartHistory history{ .row = RowId{ 1 } };
    history.from = UtcTime(std::chrono::milliseconds(start_ms));
    history.to = UtcTime(std::chrono::milliseconds(start_ms + 10'000));
    history.samples = { reply(start_ms + 1000, 1), reply(start_ms + 10'000, 3) };
    history.transitions = { to(State::Unreachable, start_ms + 2000), to(State::Up, start_ms + 3000) };
    series.insert(history);
    QCOMPARE(series.points().size(), size_t(2));
    QCOMPARE(series.points()[0].time_ms, start_ms + 1000);
    QCOMPARE(series.outages().size(), size_t(1));
    series.insert(history); // asked twice: nothing is doubled
    QCOMPARE(series.points().size(), size_t(2));
    QCOMPARE(series.outages().size(), size_t(1));
}

void TestChartData::pointsAreBounded()
{
    RttSeries series = emptySeries();
    for (size_t i = 0; i < RttSeries::maximumPoints + 10; ++i)
        series.append(reply(start_ms + qint64(i), 1));
    QVERIFY(series.points().size() <= RttSeries::maximumPoints);
    QCOMPARE(series.points().back().time_ms, start_ms + qint64(RttSeries::maximumPoints) + 9);
    QCOMPARE(series.askedFrom_ms(), std::optional<qint64>(series.points().front().time_ms));
}

void TestChartData::theValueAxisIsRound_data()
{
    QTest::addColumn<double>("highest");
    QTest::addColumn<double>("top");
    QTest::newRow("nothing measured") << 0.0 << 1.0;
    QTest::newRow("a tenth of a millisecond") << 0.11 << 0.125;
    QTest::newRow("a hundred and thirty") << 130.0 << 160.0;
    QTest::newRow("just a hundred") << 100.0 << 100.0;
    QTest::newRow("seven") << 7.0 << 8.0;
    QTest::newRow("two seconds") << 2010.0 << 2500.0;
}

void TestChartData::theValueAxisIsRound()
{
    QFETCH(double, highest);
    QFETCH(double, top);
    const ValueAxis axis = valueAxis(highest);
    QVERIFY(qFuzzyCompare(axis.top, top));
    QVERIFY(axis.top >= highest);
    const double steps = axis.top / axis.step;
    QVERIFY(steps >= 1.99 && steps <= 5.01);
    const ValueAxis low = valueAxis(highest, 2);
    QVERIFY(low.top >= highest);
    QCOMPARE(std::lround(low.top / low.step), 2);
}

void TestChartData::timeTicksAreRoundAndFew()
{
    for (const qint64 span : Viewport::ranges_ms) {
        const auto ticks = timeTicks(start_ms, start_ms + span, 8);
        QVERIFY(ticks.size() >= 2);
        QVERIFY(ticks.size() <= 9);
        const qint64 step = ticks[1].time_ms - ticks[0].time_ms;
        for (const TimeTick &tick : ticks)
            QCOMPARE(tick.time_ms % step, 0);
    }
}

void TestChartData::zoomKeepsTheAnchor()
{
    Viewport view;
    view.advance(start_ms);
    view.pan(-600'000);
    const qint64 anchor = view.from_ms() + view.span_ms() / 4;
    const double share = double(anchor - view.from_ms()) / double(view.span_ms());
    view.zoom(0.5, anchor);
    QVERIFY(std::abs(double(anchor - view.from_ms()) / double(view.span_ms()) - share) < 0.001);
    QVERIFY(!view.isLive());
    view.zoom(1e-9, anchor);
    QCOMPARE(view.span_ms(), Viewport::shortest_ms);
    view.zoom(1e12, anchor);
    QCOMPARE(view.span_ms(), Viewport::longest_ms);
}

void TestChartData::panningToThePresentIsLiveAgain()
{
    Viewport view;
    view.advance(start_ms);
    QVERIFY(view.isLive());
    view.pan(-1000);
    QVERIFY(!view.isLive());
    view.advance(start_ms + 5000);
    QCOMPARE(view.to_ms(), start_ms - 1000);
    view.pan(999'999);
    QVERIFY(view.isLive());
    QCOMPARE(view.to_ms(), start_ms + 5000);
}

QTEST_GUILESS_MAIN(TestChartData)
#include "tst_chartdata.moc"
