// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/charts/chartdesk.h"
#include "ui/charts/plot/gutter.h"

#include <QTest>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace keepwatch::ui::test;
using namespace std::chrono_literals;

/// The box under the pointer says what the traces say, and stands where none of them is.
class TestChartHover : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesEachSeriesWithItsFigures();
    void tellsNetworkFromApplication();
    void saysWhatIsUnreachableAndWhatHasNoRtt();
    void neverCoversATrace_data();
    void neverCoversATrace();
    void findsNoPlaceWhereTracesFillThePlot();
    void standsBesideThePlotWithinTheWindow();
    void labelsInTheGutterMoveApart();
};

void TestChartHover::namesEachSeriesWithItsFigures()
{
    Desk desk;
    desk.panel.setRows({ row(1, QStringLiteral("plc-7")), row(2, QStringLiteral("gateway")) });
    desk.feed(1, 9000, 100ms);
    desk.chart().refresh();
    const PlotScene &scene = desk.scene();
    const double x = scene.plot.center().x();
    desk.hover({ x, 80 });
    const HoverReading reading = readAt(scene, x);
    QCOMPARE(reading.rows.size(), size_t(2));
    QVERIFY(reading.rows[0].column.has_value());
    QVERIFY(!reading.rows[1].column.has_value());
    const Column &column = *reading.rows[0].column;
    QVERIFY(column.min <= column.mean() && column.mean() <= column.max);
    QVERIFY(std::abs(scene.x(column) - x) <= scene.plot.width() / 60);
    const QStringList lines = desk.chart().hoverBox()->lines();
    QVERIFY(lines[1].startsWith(u"plc-7 "));
    QCOMPARE(lines[1].count(u'–'), 2); // min – mean – max
    QCOMPARE(lines[2], QStringLiteral("gateway –"));
}

void TestChartHover::tellsNetworkFromApplication()
{
    Desk desk;
    desk.panel.setRows({ row(1, QStringLiteral("plc-7")) });
    desk.chart().setExtras({ true, true });
    ChartSample known;
    known.sample.row = RowId{ 1 };
    known.sample.time = desk.clock.utcNow() - 450s;
    known.sample.rtt = 12ms;
    known.sample.kernelRtt = 3ms;
    known.phi = 0.5F;
    Q_EMIT desk.source.sampled({ known });
    desk.chart().refresh();
    desk.hover({ desk.scene().x(desk.now_ms() - 450'000), 80 });
    QCOMPARE(desk.chart().hoverBox()->lines()[2], QStringLiteral("network 3.00 · application 9.00 · suspicion φ 0.5"));
    // Where nothing was acknowledged the kernel knows nothing, and nothing is said.
    known.sample.time += 200s;
    known.sample.kernelRtt.reset();
    known.phi.reset();
    Q_EMIT desk.source.sampled({ known });
    desk.chart().refresh();
    desk.hover({ desk.scene().x(desk.now_ms() - 250'000), 80 });
    QCOMPARE(desk.chart().hoverBox()->lines().size(), 2);
}

void TestChartHover::saysWhatIsUnreachableAndWhatHasNoRtt()
{
    Desk desk;
    ChartRow silent = row(2, QStringLiteral("broker"));
    silent.method = Method::Keepalive;
    desk.panel.setRows({ row(1, QStringLiteral("plc-7")), silent });
    desk.transition(1, State::Unreachable, 8min);
    desk.source.answerAll();
    desk.chart().refresh();
    desk.hover({ desk.scene().x(desk.now_ms() - 100'000), 80 });
    QCOMPARE(desk.chart().hoverBox()->lines().mid(1),
        (QStringList{ QStringLiteral("plc-7 unreachable"), QStringLiteral("broker no RTT by this method") }));
}

void TestChartHover::neverCoversATrace_data()
{
    QTest::addColumn<int>("rows");
    QTest::addColumn<QSize>("size");
    QTest::newRow("one row") << 1 << QSize(1000, 300);
    QTest::newRow("three rows") << 3 << QSize(1000, 300);
    QTest::newRow("eight rows in a low chart") << 8 << QSize(900, 240);
}

void TestChartHover::neverCoversATrace()
{
    QFETCH(int, rows);
    QFETCH(QSize, size);
    QWidget window;
    Desk desk(size);
    desk.panel.setParent(&window);
    desk.panel.move(0, 400);
    window.resize(size.width(), size.height() + 400);
    window.show();
    desk.panel.show();
    QList<ChartRow> charted;
    for (quint32 id = 1; id <= quint32(rows); ++id)
        charted.append(row(id, QStringLiteral("peer-%1").arg(id)));
    desk.panel.setRows(charted);
    for (quint32 id = 1; id <= quint32(rows); ++id)
        desk.feed(id, 900, 1s);
    desk.source.answerAll();
    desk.chart().refresh();
    const PlotScene &scene = desk.scene();
    const QPointF origin = desk.chart().mapTo(&window, QPointF());
    int shown = 0;
    for (double x = scene.plot.left() + 1; x < scene.plot.right(); x += 17) {
        desk.hover({ x, scene.plot.center().y() });
        const HoverBox *box = desk.chart().hoverBox();
        shown += box->isVisible();
        QVERIFY(window.rect().contains(box->geometry()));
        const QRectF inChart = QRectF(box->geometry()).translated(-origin);
        // Against the heartbeats themselves, not against the scene.
        for (const auto &series : desk.chart().series()) {
            const PointView points = series->points(scene.from_ms, scene.to_ms);
            for (size_t i = 0; i < points.size(); ++i) {
                if (!std::isnan(points.rtts_ms[i]))
                    QVERIFY(!inChart.contains(QPointF(scene.x(points.times_ms[i]), scene.y(points.rtts_ms[i]))));
            }
        }
        QVERIFY(!isCrossed(scene, inChart & scene.plot) || !inChart.intersects(scene.plot));
    }
    QVERIFY(shown > 20);
    desk.panel.setParent(nullptr);
}

void TestChartHover::findsNoPlaceWhereTracesFillThePlot()
{
    PlotScene scene;
    scene.plot = QRectF(0, 0, 400, 100);
    scene.from_ms = 0;
    scene.to_ms = 400;
    scene.values = { .top = 100, .step = 50 };
    Trace trace{ .name = {}, .columns = {}, .phis = {}, .marks = {}, .outages = {}, .lane = {} };
    for (qint64 i = 0; i < 400; ++i)
        trace.columns.push_back({ .index = i, .min = 0, .max = 100, .sum = 50, .count = 2 });
    scene.traces.push_back(trace);
    QVERIFY(!freePlace(scene, { 50, 20 }, 200));
    for (Column &column : scene.traces[0].columns)
        column.max = 60;
    const auto place = freePlace(scene, { 50, 20 }, 200);
    QVERIFY(place && place->bottom() < 40);
    QVERIFY(!isCrossed(scene, *place));
    QVERIFY(isCrossed(scene, place->translated(0, 40)));
}

void TestChartHover::standsBesideThePlotWithinTheWindow()
{
    const QRect window(0, 0, 800, 600);
    const QRect plot(50, 300, 700, 250);
    QCOMPARE(placeBeside({ 200, 100 }, plot, window, 60), QRect(0, 196, 200, 100));
    QCOMPARE(placeBeside({ 200, 100 }, plot, window, 790), QRect(600, 196, 200, 100));
    QVERIFY(!placeBeside({ 200, 400 }, plot, window, 400));
    QCOMPARE(placeBeside({ 200, 100 }, QRect(0, 0, 800, 450), window, 400), QRect(300, 454, 200, 100));
}

void TestChartHover::labelsInTheGutterMoveApart()
{
    std::vector<GutterLabel> labels{ { 50, QStringLiteral("a"), {} }, { 52, QStringLiteral("b"), {} },
        { 99, QStringLiteral("c"), {} }, { 99, QStringLiteral("d"), {} } };
    spread(labels, 10, 0, 100);
    for (size_t i = 1; i < labels.size(); ++i)
        QVERIFY(labels[i].y - labels[i - 1].y >= 10);
    QVERIFY(labels.back().y <= 95);
    spread(labels, 10, 0, 25);
    QCOMPARE(labels.size(), size_t(2));
}

QTEST_MAIN(TestChartHover)
#include "tst_charthover.moc"
