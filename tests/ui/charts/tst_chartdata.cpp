// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/data/columns.h"
#include "ui/charts/data/periodfigures.h"
#include "ui/charts/data/viewport.h"
#include "ui/charts/plot/ticks.h"

#include <QTest>

#include <random>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace std::chrono_literals;

namespace {

constexpr qint64 start_ms = 1'700'000'000'000;

UtcTime at(qint64 time_ms)
{
    return UtcTime(std::chrono::milliseconds(time_ms));
}

Duration milliseconds(double ms)
{
    return std::chrono::round<Duration>(std::chrono::duration<double, std::milli>(ms));
}

ChartSample reply(qint64 time_ms, double rtt_ms)
{
    Sample sample;
    sample.row = RowId{ 1 };
    sample.time = at(time_ms);
    sample.rtt = milliseconds(rtt_ms);
    return { sample, {} };
}

ChartSample unanswered(qint64 time_ms, Outcome outcome = Outcome::Miss)
{
    ChartSample missed = reply(time_ms, 0);
    missed.sample.rtt.reset();
    missed.sample.outcome = outcome;
    return missed;
}

Transition to(State state, qint64 time_ms, std::optional<Duration> outageFor = {})
{
    Transition transition;
    transition.row = RowId{ 1 };
    transition.time = at(time_ms);
    transition.to = state;
    transition.outageFor = outageFor;
    return transition;
}

RttSeries emptySeries()
{
    return RttSeries({ .row = RowId{ 1 }, .name = QStringLiteral("a"), .method = Method::Echo }, start_ms);
}

PointView all(const RttSeries &series)
{
    return series.points(0, start_ms * 2);
}

std::vector<Column> columnsOf(const RttSeries &series, qint64 width_ms)
{
    return columns(all(series), series.states().breaks(), width_ms);
}

} // namespace

class TestChartData : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void columnsKeepEveryExtreme();
    void columnsOfMinutesAreThoseOfTheirHeartbeats();
    void columnsStayWhereTheyAreWhileTimeGoesOn();
    void missesMakeNoColumn();
    void outagesInterruptTheTrace();
    void anOutageEndsWithTheNextLiveState();
    void historyIsPutBeforeWhatCameLive();
    void aMinuteThatRunsIsTakenFromTheStore();
    void onlyWhatIsMissingIsAskedFor();
    void pointsAreBounded();
    void whatIsLookedAtStaysWhereMemoryIsShort();
    void spansAreASet();
    void anOutageReachesBackToTheFirstUnansweredRequest();
    void aDropThatCountsIsAnOutage();
    void figuresOfAPeriod();
    void figuresOfMinutesHaveNoPercentiles();
    void availabilityLeavesExcludedTimeOut();
    void theValueAxisIsRound_data();
    void theValueAxisIsRound();
    void timeTicksAreRoundAndFew();
    void zoomKeepsTheAnchor();
    void panningToThePresentIsLiveAgain();
    void aShortRecordingFillsTheLiveWindow();
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
    const auto result = columnsOf(series, 60'000);
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

void TestChartData::columnsOfMinutesAreThoseOfTheirHeartbeats()
{
    RttSeries series = emptySeries();
    for (int i = 0; i < 7200; ++i)
        series.append(reply(start_ms / 60'000 * 60'000 + i * 1000, 1 + i % 97));
    const auto exact = columnsOf(series, 120'000);
    const auto reduced = columns(series.minutes(0, start_ms * 2), {}, 120'000);
    QCOMPARE(reduced.size(), exact.size());
    for (size_t i = 0; i < exact.size(); ++i) {
        QCOMPARE(reduced[i].index, exact[i].index);
        QCOMPARE(reduced[i].count, exact[i].count);
        QCOMPARE(reduced[i].min, exact[i].min);
        QCOMPARE(reduced[i].max, exact[i].max);
        QVERIFY(std::abs(reduced[i].mean() - exact[i].mean()) < 0.001F);
    }
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
    series.append(unanswered(start_ms + 1000));
    series.append(reply(start_ms + 2000, 6));
    const auto result = columnsOf(series, 1000);
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
    const auto result = columnsOf(series, 1000);
    QCOMPARE(result.size(), size_t(2));
    QVERIFY(result[1].isAfterBreak);
}

void TestChartData::anOutageEndsWithTheNextLiveState()
{
    RttSeries series = emptySeries();
    series.append(to(State::Unreachable, start_ms));
    series.append(to(State::Unreachable, start_ms + 500)); // a sharper cause opens no new outage
    QCOMPARE(series.states().outages().size(), size_t(1));
    QVERIFY(!series.states().outages()[0].to_ms);
    series.append(to(State::Up, start_ms + 700));
    QCOMPARE(series.states().outages()[0].to_ms, std::optional<qint64>(start_ms + 700));
}

void TestChartData::historyIsPutBeforeWhatCameLive()
{
    RttSeries series = emptySeries();
    series.append(reply(start_ms + 10'000, 3));
    ChartHistory history{ .request = { RowId{ 1 }, at(start_ms), at(start_ms + 10'000) } };
    history.samples = { reply(start_ms + 1000, 1), reply(start_ms + 10'000, 3) };
    history.transitions = { to(State::Unreachable, start_ms + 2000), to(State::Up, start_ms + 3000) };
    series.insert(history);
    QCOMPARE(series.size(), size_t(2));
    QCOMPARE(all(series).times_ms[0], start_ms + 1000);
    QCOMPARE(series.states().outages().size(), size_t(1));
    series.insert(history); // asked twice: nothing is doubled
    QCOMPARE(series.size(), size_t(2));
    QCOMPARE(series.states().outages().size(), size_t(1));
}

void TestChartData::aMinuteThatRunsIsTakenFromTheStore()
{
    const qint64 minute = start_ms / 60'000 * 60'000;
    RttSeries series({ .row = RowId{ 1 }, .name = QStringLiteral("a") }, minute + 20'000);
    // It is asked for once it is over, though its end came live.
    QVERIFY(series.ask(Detail::Minutes, { minute, minute + 60'000 }).list()
        == (std::vector{ Span{ minute, minute + 60'000 } }));
    series.append(reply(minute + 30'000, 5));
    QCOMPARE(series.minutes(minute, minute + 1).size(), size_t(1));
    ChartHistory history{ .request = { RowId{ 1 }, at(minute), at(minute + 60'000), Detail::Minutes } };
    history.minutes = { { .begin = at(minute), .replies = 3, .min_ms = 1, .max_ms = 9, .sum_ms = 15 } };
    series.insert(history);
    QCOMPARE(series.minutes(minute, minute + 1)[0].replies, 3);
}

void TestChartData::onlyWhatIsMissingIsAskedFor()
{
    RttSeries series = emptySeries();
    QVERIFY(series.ask(Detail::Heartbeats, { start_ms - 100, start_ms + 50 }).list()
        == (std::vector{ Span{ start_ms - 100, start_ms } }));
    QVERIFY(series.ask(Detail::Heartbeats, { start_ms - 100, start_ms }).isEmpty());
    const std::vector<Span> around = series.ask(Detail::Heartbeats, { start_ms - 200, start_ms }).list();
    QVERIFY(around == (std::vector{ Span{ start_ms - 200, start_ms - 100 } }));
}

void TestChartData::pointsAreBounded()
{
    RttSeries series = emptySeries();
    for (size_t i = 0; i < RttSeries::maximumPoints + 10; ++i)
        series.append(reply(start_ms + qint64(i), 1));
    QVERIFY(series.size() <= RttSeries::maximumPoints);
    QCOMPARE(all(series).times_ms.back(), start_ms + qint64(RttSeries::maximumPoints) + 9);
    // What went is asked for again when it is scrolled into view.
    const qint64 first = all(series).times_ms.front();
    QVERIFY(
        series.ask(Detail::Heartbeats, { start_ms, first + 10 }).list() == (std::vector{ Span{ start_ms, first } }));
}

void TestChartData::whatIsLookedAtStaysWhereMemoryIsShort()
{
    RttSeries series = emptySeries();
    series.lookAt({ start_ms, start_ms + 1000 });
    for (size_t i = 0; i <= RttSeries::maximumPoints; ++i)
        series.append(reply(start_ms + qint64(i), 1));
    QVERIFY(series.size() <= RttSeries::maximumPoints);
    QCOMPARE(all(series).times_ms.front(), start_ms);
}

void TestChartData::spansAreASet()
{
    Spans spans;
    spans.add({ 10, 20 });
    spans.add({ 30, 40 });
    spans.add({ 20, 25 });
    QVERIFY(spans.list() == (std::vector{ Span{ 10, 25 }, Span{ 30, 40 } }));
    QVERIFY(spans.missingIn({ 0, 50 }).list() == (std::vector{ Span{ 0, 10 }, Span{ 25, 30 }, Span{ 40, 50 } }));
    spans.remove({ 15, 35 });
    QVERIFY(spans.list() == (std::vector{ Span{ 10, 15 }, Span{ 35, 40 } }));
    QVERIFY(spans.within({ 12, 36 }).list() == (std::vector{ Span{ 12, 15 }, Span{ 35, 36 } }));
    QCOMPARE(spans.length_ms(), 10);
    spans.add({ 5, 5 });
    QCOMPARE(spans.length_ms(), 10);
}

void TestChartData::anOutageReachesBackToTheFirstUnansweredRequest()
{
    RttSeries series = emptySeries();
    series.append(to(State::Up, start_ms));
    series.append(to(State::Suspect, start_ms + 5000));
    series.append(to(State::Unreachable, start_ms + 7000, 3s));
    series.append(to(State::Up, start_ms + 10'000));
    QCOMPARE(series.states().outages()[0].from_ms, start_ms + 4000);
    QVERIFY(series.states().available({ start_ms, start_ms + 20'000 }).list()
        == (std::vector{ Span{ start_ms, start_ms + 4000 }, Span{ start_ms + 10'000, start_ms + 20'000 } }));
}

void TestChartData::aDropThatCountsIsAnOutage()
{
    RttSeries series = emptySeries();
    series.append(to(State::Up, start_ms));
    series.append(to(State::Suspect, start_ms + 1000));
    series.append(to(State::Up, start_ms + 1500, 500ms));
    QCOMPARE(series.states().outages().size(), size_t(1));
    QCOMPARE(series.states().unreachable({ start_ms, start_ms + 5000 }).length_ms(), 500);
}

void TestChartData::figuresOfAPeriod()
{
    RttSeries series = emptySeries();
    series.append(to(State::Up, start_ms));
    // 1, 2, … 100 ms with one miss, one late and one excluded heartbeat between; what lies outside does not count.
    series.append(reply(start_ms + 1, 5000));
    for (int i = 1; i <= 100; ++i)
        series.append(reply(start_ms + i * 1000, i));
    series.append(unanswered(start_ms + 50'500));
    series.append(unanswered(start_ms + 60'500, Outcome::Excluded));
    series.append(to(State::Unreachable, start_ms + 90'000, 10s));
    series.append(to(State::Up, start_ms + 95'000));
    const PeriodFigures figures = periodFigures(series, { start_ms + 1000, start_ms + 100'000 }, {});
    QCOMPARE(figures.heartbeats, 101U);
    QCOMPARE(figures.missed, 1U);
    QCOMPARE(figures.min, std::optional(milliseconds(1)));
    QCOMPARE(figures.mean, std::optional(milliseconds(50.5)));
    QCOMPARE(figures.p50, std::optional(milliseconds(50)));
    QCOMPARE(figures.p95, std::optional(milliseconds(95)));
    QCOMPARE(figures.p99, std::optional(milliseconds(99)));
    QCOMPARE(figures.max, std::optional(milliseconds(100)));
    QCOMPARE(figures.jitter, std::optional(milliseconds(1)));
    QVERIFY(!figures.network);
    // 99 s, of which 15 s unreachable: from the first unanswered request at 80 s to 95 s.
    QVERIFY(qFuzzyCompare(*figures.availabilityPercent, 100.0 * 84 / 99));
    const PeriodFigures none = periodFigures(series, { start_ms - 5000, start_ms - 1 }, {});
    QVERIFY(!none.mean && !none.p95 && !none.jitter && !none.availabilityPercent);
}

void TestChartData::figuresOfMinutesHaveNoPercentiles()
{
    RttSeries series = emptySeries();
    const qint64 minute = (start_ms / 60'000 + 1) * 60'000;
    for (int i = 0; i < 240; ++i) {
        ChartSample sample = reply(minute + i * 500, i % 2 ? 2 : 4);
        sample.sample.kernelRtt = milliseconds(1);
        series.append(sample);
    }
    series.append(unanswered(minute + 119'900));
    const PeriodFigures figures = periodFiguresOfMinutes(series, { minute, minute + 120'000 }, {});
    QCOMPARE(figures.heartbeats, 241U);
    QCOMPARE(figures.missed, 1U);
    QCOMPARE(figures.min, std::optional(milliseconds(2)));
    QCOMPARE(figures.mean, std::optional(milliseconds(3)));
    QCOMPARE(figures.max, std::optional(milliseconds(4)));
    QCOMPARE(figures.network, std::optional(milliseconds(1)));
    QVERIFY(!figures.p50 && !figures.jitter);
}

void TestChartData::availabilityLeavesExcludedTimeOut()
{
    RttSeries series = emptySeries();
    series.append(to(State::Up, start_ms));
    series.append(to(State::Paused, start_ms + 40'000));
    series.append(to(State::Up, start_ms + 60'000));
    series.append(to(State::Unreachable, start_ms + 90'000));
    Spans excluded;
    excluded.add({ start_ms, start_ms + 20'000 });
    // Up 20 + 30 s, unreachable 10 s; paused and excluded time counts on neither side.
    const auto figures = periodFigures(series, { start_ms, start_ms + 100'000 }, excluded);
    QVERIFY(qFuzzyCompare(*figures.availabilityPercent, 100.0 * 50 / 60));
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

void TestChartData::aShortRecordingFillsTheLiveWindow()
{
    Viewport view;
    view.setSpan(900'000);
    view.advance(start_ms);
    QCOMPARE(view.shownSpan_ms(), 900'000); // not known yet
    view.setOldest(start_ms - 25'000);
    QCOMPARE(view.shownSpan_ms(), 60'000);
    QCOMPARE(view.span_ms(), 900'000); // the button stays
    view.advance(start_ms + 60'000);
    QCOMPARE(view.shownSpan_ms(), 120'000);
    view.advance(start_ms + 3'600'000);
    QCOMPARE(view.shownSpan_ms(), 900'000);
    QVERIFY(!view.isFitted());
}

QTEST_GUILESS_MAIN(TestChartData)
#include "tst_chartdata.moc"
