// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/chartdesk.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/periodpanel.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QToolButton>
#include <QWheelEvent>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::ui::test;
using namespace std::chrono_literals;

/// What the operator does with the chart, by mouse and by keyboard, and what it then asks for and shows.
class TestRttChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_desk.reset(); }
    void followsItsRowsAndAsksForWhatIsStored();
    void scrollingBackAsksOnlyForWhatIsNotKnown();
    void whatOneScrollsPastIsNotAskedFor();
    void longPeriodsAreAskedForByTheMinute();
    void wheelZoomsAndDragScrollsAndDoubleClickIsLiveAgain();
    void keysScrollAndZoom();
    void homeGoesToTheBeginning();
    void shiftAndDragPickAPeriod();
    void keysPickAPeriod();
    void theFiguresAreCopied();
    void rowsAreKeptAndTakenOutInTheLegend();
    void drawsNothingWhileHidden();
    void overHoursItIsPaintedWhenThereIsSomethingToSee();
    void outagesAndMissesAreDrawnAndSayWhose();
    void anEmptyPlotSaysWhy_data();
    void anEmptyPlotSaysWhy();
    void aDayOfEightRowsIsDrawn();
    void everyKeyIsExplained();

private:
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(&m_desk->chart(), key, modifiers); }

    std::unique_ptr<Desk> m_desk;
};

void TestRttChart::init()
{
    m_desk = std::make_unique<Desk>();
    QVERIFY(QTest::qWaitForWindowExposed(&m_desk->panel));
}

void TestRttChart::followsItsRowsAndAsksForWhatIsStored()
{
    m_desk->panel.setRows({ row(1, QStringLiteral("plc-7")), row(2, QStringLiteral("gateway")) });
    QCOMPARE(m_desk->source.followed, (QList<RowId>{ RowId{ 1 }, RowId{ 2 } }));
    QCOMPARE(m_desk->source.requests.size(), 2);
    QCOMPARE(m_desk->source.requests[0].to, m_desk->clock.utcNow());
    QCOMPARE(m_desk->source.requests[0].to - m_desk->source.requests[0].from, 15min);
    QCOMPARE(m_desk->source.requests[0].detail, Detail::Heartbeats);
}

void TestRttChart::scrollingBackAsksOnlyForWhatIsNotKnown()
{
    m_desk->panel.setRows({ row(1, QStringLiteral("plc-7")) });
    m_desk->source.answerAll();
    m_desk->panel.setSpan(3'600'000);
    QTRY_COMPARE(m_desk->source.requests.size(), 1);
    QCOMPARE(m_desk->source.requests[0].to, m_desk->clock.utcNow() - 15min);
    QCOMPARE(m_desk->source.requests[0].from, m_desk->clock.utcNow() - 1h);
    m_desk->panel.setSpan(300'000);
    QCOMPARE(m_desk->source.requests.size(), 1);
}

void TestRttChart::whatOneScrollsPastIsNotAskedFor()
{
    m_desk->panel.setRows({ row(1, QStringLiteral("plc-7")) });
    m_desk->source.requests.clear(); // still being read
    for (int i = 1; i <= 50; ++i)
        press(Qt::Key_PageUp);
    QTest::qWait(250);
    QVERIFY(m_desk->source.requests.isEmpty());
    m_desk->clock.m_now += 3s; // an answer that never comes ends no questions
    QTRY_COMPARE(m_desk->source.requests.size(), 1);
    QCOMPARE(m_desk->source.requests[0].to - m_desk->source.requests[0].from, 15min);
    QCOMPARE(m_desk->source.requests[0].to.time_since_epoch().count(), m_desk->chart().viewPort().to_ms());
    m_desk->panel.setRows({ row(2, QStringLiteral("gateway")) });
    QCOMPARE(m_desk->source.requests.size(), 2); // another row does not wait
}

void TestRttChart::longPeriodsAreAskedForByTheMinute()
{
    m_desk->panel.setRows({ row(1, QStringLiteral("plc-7")) });
    m_desk->source.answerAll();
    m_desk->panel.setSpan(86'400'000);
    QTRY_COMPARE(m_desk->source.requests.size(), 1);
    QCOMPARE(m_desk->source.requests[0].detail, Detail::Minutes);
}

void TestRttChart::wheelZoomsAndDragScrollsAndDoubleClickIsLiveAgain()
{
    RttChart &chart = m_desk->chart();
    const qint64 span = m_desk->panel.span_ms();
    QWheelEvent wheel(QPointF(400, 80), chart.mapToGlobal(QPointF(400, 80)), {}, QPoint(0, 120), Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(chart.viewport(), &wheel);
    QVERIFY(m_desk->panel.span_ms() < span);
    QTest::mousePress(chart.viewport(), Qt::LeftButton, {}, QPoint(300, 80));
    QTest::mouseMove(chart.viewport(), QPoint(500, 80));
    QTest::mouseRelease(chart.viewport(), Qt::LeftButton, {}, QPoint(500, 80));
    QVERIFY(!chart.viewPort().isLive());
    QTest::mouseDClick(chart.viewport(), Qt::LeftButton, {}, QPoint(500, 80));
    QVERIFY(chart.viewPort().isLive());
}

void TestRttChart::keysScrollAndZoom()
{
    const Viewport &view = m_desk->chart().viewPort();
    const qint64 span = view.span_ms();
    const qint64 now = view.to_ms();
    press(Qt::Key_Left);
    QCOMPARE(view.to_ms(), now - span / 10);
    press(Qt::Key_PageUp);
    QCOMPARE(view.to_ms(), now - span / 10 - span);
    press(Qt::Key_PageDown);
    press(Qt::Key_Right);
    QVERIFY(view.isLive());
    press(Qt::Key_Plus, Qt::ShiftModifier); // where + is a shifted key
    QCOMPARE(view.span_ms(), qint64(double(span) * 0.8));
    press(Qt::Key_Minus);
    QCOMPARE(view.span_ms(), span);
    press(Qt::Key_Left);
    press(Qt::Key_End);
    QVERIFY(view.isLive());
    press(Qt::Key_N);
    press(Qt::Key_S);
    QVERIFY(m_desk->chart().extras() == (ChartExtras{ true, true }));
}

void TestRttChart::homeGoesToTheBeginning()
{
    m_desk->panel.setRows({ row(1, QStringLiteral("plc-7")) });
    m_desk->transition(1, State::Up, 3h);
    press(Qt::Key_Home);
    QCOMPARE(m_desk->chart().viewPort().from_ms(), m_desk->now_ms() - 3 * 3'600'000);
}

void TestRttChart::shiftAndDragPickAPeriod()
{
    m_desk->panel.setRows({ row(1, QStringLiteral("plc-7")) });
    m_desk->feed(1, 900, 1s);
    m_desk->chart().refresh();
    QWidget *surface = m_desk->chart().viewport();
    QTest::mousePress(surface, Qt::LeftButton, Qt::ShiftModifier, QPoint(300, 80));
    QTest::mouseMove(surface, QPoint(500, 80));
    QTest::mouseRelease(surface, Qt::LeftButton, Qt::ShiftModifier, QPoint(500, 80));
    const auto picked = m_desk->chart().picked();
    QVERIFY(picked.has_value());
    QCOMPARE(picked->from_ms, m_desk->scene().timeAt(300));
    QCOMPARE(picked->to_ms, m_desk->scene().timeAt(500));
    QVERIFY(m_desk->chart().viewPort().isLive()); // it did not scroll
    auto *figures = m_desk->panel.findChild<PeriodPanel *>();
    QTRY_VERIFY(figures->isVisible());
    press(Qt::Key_Return);
    QVERIFY(std::abs(m_desk->chart().viewPort().from_ms() - picked->from_ms) <= 1);
    QTest::mouseClick(surface, Qt::LeftButton, {}, QPoint(400, 80));
    QVERIFY(!m_desk->chart().picked());
    QTRY_VERIFY(!figures->isVisible());
}

void TestRttChart::keysPickAPeriod()
{
    const Viewport &view = m_desk->chart().viewPort();
    press(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(m_desk->chart().picked() == view.shown());
    press(Qt::Key_Escape);
    QVERIFY(!m_desk->chart().picked());
    const qint64 middle = view.from_ms() + view.span_ms() / 2;
    press(Qt::Key_Left, Qt::ShiftModifier);
    press(Qt::Key_Left, Qt::ShiftModifier);
    QVERIFY(m_desk->chart().picked() == (Span{ middle - 2 * (view.span_ms() / 50), middle }));
    press(Qt::Key_End, Qt::ShiftModifier);
    QVERIFY(m_desk->chart().picked() == (Span{ middle, view.to_ms() }));
    press(Qt::Key_Home, Qt::ShiftModifier);
    QVERIFY(m_desk->chart().picked() == (Span{ view.from_ms(), middle }));
}

void TestRttChart::theFiguresAreCopied()
{
    m_desk->panel.setRows({ row(1, QStringLiteral("plc-7")) });
    m_desk->feed(1, 90, 1s);
    press(Qt::Key_A, Qt::ControlModifier);
    m_desk->panel.copy();
    const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(lines[0], QStringLiteral("2023-11-14 21:58:20 – 22:13:20"));
    QCOMPARE(lines[1], QStringLiteral("\tplc-7"));
    QCOMPARE(lines[2], QStringLiteral("Heartbeats\t90"));
    QCOMPARE(lines[3], QStringLiteral("Missed\t1"));
    QVERIFY(lines[7].startsWith(u"95th percentile (ms)\t"));
}

void TestRttChart::rowsAreKeptAndTakenOutInTheLegend()
{
    m_desk->panel.setRows({ row(1, QStringLiteral("plc-7")), row(2, QStringLiteral("gateway")) });
    QSignalSpy toggled(&m_desk->panel, &ChartPanel::pinToggled);
    QSignalSpy removed(&m_desk->panel, &ChartPanel::removed);
    const auto buttons = m_desk->panel.findChild<ChartLegend *>()->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 4);
    QVERIFY(buttons[2]->isChecked());
    buttons[0]->click();
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(toggled[0].at(0).value<RowId>(), RowId{ 1 });
    QCOMPARE(toggled[0].at(1).toBool(), true);
    buttons[3]->click();
    QCOMPARE(removed.size(), 1);
    QCOMPARE(removed[0].at(0).value<RowId>(), RowId{ 2 });
}

void TestRttChart::drawsNothingWhileHidden()
{
    m_desk->panel.setRows({ row(1, QStringLiteral("plc-7")) });
    m_desk->panel.hide();
    const qint64 before = m_desk->scene().to_ms;
    m_desk->clock.m_now += 10s;
    m_desk->chart().refresh();
    QCOMPARE(m_desk->scene().to_ms, before);
    m_desk->panel.show();
    QTRY_COMPARE(m_desk->scene().to_ms, before + 10'000);
}

/// A pixel is minutes wide: a new heartbeat moves nothing, but a miss and a verdict are news.
void TestRttChart::overHoursItIsPaintedWhenThereIsSomethingToSee()
{
    m_desk->panel.setRows({ row(1, QStringLiteral("plc-7")) });
    m_desk->feed(1, 6, 24h);
    m_desk->source.answerAll();
    m_desk->panel.setSpan(Viewport::longest_ms);
    m_desk->source.answerAll();
    QTest::qWait(100); // what was answered is painted a moment later
    const auto timers = m_desk->chart().findChildren<QTimer *>();
    const auto tick = std::ranges::find_if(timers, [](const QTimer *timer) { return timer->interval() == 1000; });
    QVERIFY(tick != timers.end());
    (*tick)->setInterval(20);
    const auto isPaintedAfter = [this](std::chrono::milliseconds time) {
        m_desk->clock.m_now += time;
        QTest::qWait(200);
        return m_desk->scene().to_ms >= m_desk->now_ms();
    };
    ChartSample news;
    news.sample.row = RowId{ 1 };
    news.sample.time = m_desk->clock.utcNow();
    news.sample.rtt = 20ms;
    Q_EMIT m_desk->source.sampled({ news });
    QVERIFY(!isPaintedAfter(2s));
    QVERIFY(isPaintedAfter(4s));
    news.sample.outcome = Outcome::Miss;
    Q_EMIT m_desk->source.sampled({ news });
    QVERIFY(isPaintedAfter(1s));
    m_desk->transition(1, State::Unreachable, 0ms);
    QVERIFY(isPaintedAfter(1s));
    QVERIFY(!isPaintedAfter(1s));
}

void TestRttChart::outagesAndMissesAreDrawnAndSayWhose()
{
    QList<ChartRow> rows{ row(1, QStringLiteral("fix-gw-ams-11")), row(2, QStringLiteral("mqtt-brk-fra-17")),
        row(3, QStringLiteral("feed-lon-22")) };
    rows[1].rttWarn = 80ms;
    rows[1].rttCrit = 120ms;
    m_desk->panel.setRows(rows);
    for (quint32 id = 1; id <= 3; ++id)
        m_desk->feed(id, 900, 1s);
    m_desk->transition(2, State::Unreachable, 4min);
    m_desk->transition(2, State::Up, 140s);
    Q_EMIT m_desk->source.ownPaused({ m_desk->clock.utcNow() - 9min, m_desk->clock.utcNow() - 530s });
    m_desk->source.answerAll();
    m_desk->chart().refresh();
    const QImage picture = m_desk->panel.grab().toImage();
    if (qEnvironmentVariableIsSet("KEEPWATCH_PICTURES"))
        picture.save(qEnvironmentVariable("KEEPWATCH_PICTURES") + QStringLiteral("/chart.png"));
    const PlotScene &scene = m_desk->scene();
    const QPoint origin = m_desk->chart().mapTo(&m_desk->panel, QPoint());
    const QPoint bar = origin + QPoint(int(scene.x(m_desk->now_ms() - 210'000)), int(scene.plot.top()) + 1);
    QCOMPARE(picture.pixelColor(bar), tokens(Scheme::Light).of(State::Unreachable).icon);
    // Every row missed some: each has a lane of its own, whose crosses are in its colour.
    QCOMPARE(scene.laneCount, size_t(3));
    const Mark &cross = scene.traces[2].marks[0];
    const QPoint centre = origin + QPoint(int(scene.x(cross.time_ms)), int(scene.lane(2).center().y()));
    const QColor drawn = picture.pixelColor(centre);
    const QColor wanted = tokens(Scheme::Light).seriesColour(2);
    QVERIFY(std::abs(drawn.hue() - wanted.hue()) < 15);
    QVERIFY(scene.pauses.size() == 1);
    QCOMPARE(scene.thresholds.size(), size_t(2));
    QCOMPARE(scene.thresholds[0].whose, QStringLiteral("mqtt-brk-fra-17"));
}

void TestRttChart::anEmptyPlotSaysWhy_data()
{
    QTest::addColumn<QList<Method>>("methods");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing is chosen") << QList<Method>{} << QStringLiteral("Select connections");
    QTest::newRow("keepalive") << QList{ Method::Keepalive, Method::Keepalive } << QStringLiteral("Keepalive measures");
    QTest::newRow("passive") << QList{ Method::Passive } << QStringLiteral("Passive watching measures");
    QTest::newRow("both") << QList{ Method::Keepalive, Method::Passive } << QStringLiteral("The methods of these");
    QTest::newRow("never answered") << QList{ Method::Echo, Method::Keepalive } << QStringLiteral("No reply");
}

/// The sentence is in the picture and on the accessibility bus, and no axis pretends to have values.
void TestRttChart::anEmptyPlotSaysWhy()
{
    QFETCH(QList<Method>, methods);
    QFETCH(QString, reason);
    QList<ChartRow> rows;
    for (const Method method : methods) {
        rows << row(quint32(rows.size()) + 1, QStringLiteral("plc-%1").arg(rows.size()));
        rows.last().method = method;
    }
    m_desk->panel.setRows(rows);
    QVERIFY(rows.isEmpty() || m_desk->scene().emptiness.isEmpty()); // the past is still being read
    m_desk->source.answerAll();
    m_desk->chart().refresh();
    QVERIFY2(m_desk->scene().emptiness.startsWith(reason), qPrintable(m_desk->scene().emptiness));
    const auto *told = QAccessible::queryAccessibleInterface(&m_desk->chart());
    QCOMPARE(told->text(QAccessible::Value), m_desk->scene().emptiness);
    if (methods.contains(Method::Echo)) {
        m_desk->feed(1, 60, 1s);
        m_desk->chart().refresh();
        QCOMPARE(m_desk->scene().emptiness, QString());
    }
}

void TestRttChart::aDayOfEightRowsIsDrawn()
{
    QList<ChartRow> rows;
    for (quint32 id = 1; id <= 8; ++id)
        rows.append(row(id, QStringLiteral("peer-%1").arg(id)));
    m_desk->panel.setRows(rows);
    for (quint32 id = 1; id <= 8; ++id)
        m_desk->feed(id, 86'400, 1s);
    m_desk->panel.setSpan(86'400'000);
    m_desk->source.answerAll();
    m_desk->chart().refresh();
    const QImage picture = m_desk->panel.grab().toImage();
    if (qEnvironmentVariableIsSet("KEEPWATCH_PICTURES"))
        picture.save(qEnvironmentVariable("KEEPWATCH_PICTURES") + QStringLiteral("/chart-day.png"));
    // The traces are there: their colours are found in the picture. Past four rows the ends bear their names.
    const QRgb colour = tokens(Scheme::Light).seriesColour(3).rgb();
    int found = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 200; x < 800; ++x)
            found += picture.pixel(x, y) == colour ? 1 : 0;
    }
    QVERIFY(found > 100);
    QVERIFY(m_desk->scene().gutter.size() >= 6);
}

void TestRttChart::everyKeyIsExplained()
{
    const auto keys = chartKeys();
    QVERIFY(keys.size() > 17);
    for (const auto &[key, meaning] : keys) {
        QVERIFY(!key.isEmpty());
        QVERIFY(!meaning.isEmpty());
    }
    QCOMPARE(chartAction(QKeyCombination(Qt::ShiftModifier, Qt::Key_Left)), ChartAction::PickEarlier);
    QCOMPARE(chartAction(QKeyCombination(Qt::Key_Equal)), ChartAction::ZoomIn);
    QVERIFY(!chartAction(QKeyCombination(Qt::Key_X)));
}

QTEST_MAIN(TestRttChart)
#include "tst_rttchart.moc"
