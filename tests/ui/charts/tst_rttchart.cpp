// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartlegend.h"
#include "ui/charts/chartpanel.h"
#include "ui/format/theme.h"

#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

#include <cmath>
#include <random>

using namespace keepwatch;
using namespace keepwatch::ui;
using namespace std::chrono_literals;

namespace {

class FixedClock final : public Clock {
public:
    Instant now() const override { return {}; }
    UtcTime utcNow() const override { return m_now; }
    Duration suspended() const override { return {}; }

    UtcTime m_now{ std::chrono::milliseconds(1'700'000'000'000) };
};

/// Hands out what the test put in, and remembers what was asked.
class RecordedSource final : public ChartSource {
public:
    struct Request {
        RowId row;
        UtcTime from;
        UtcTime to;
    };

    void follow(const QList<RowId> &rows) override { followed = rows; }
    void requestHistory(RowId row, UtcTime from, UtcTime to) override { requests.append({ row, from, to }); }

    QList<RowId> followed;
    QList<Request> requests;
};

ChartRow row(quint32 id, const QString &name)
{
    return { .row = RowId{ id }, .name = name, .method = Method::Echo, .isPinned = id == 2 };
}

} // namespace

class TestRttChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme.apply(Theme::Light); }
    void init();
    void cleanup();
    void followsItsRowsAndAsksForWhatIsStored();
    void scrollingBackAsksOnlyForWhatIsNotKnown();
    void wheelZoomsAndDoubleClickIsLiveAgain();
    void keysScrollAndZoom();
    void theLegendTellsWhatIsUnderThePointer();
    void pinningIsOfferedPerRow();
    void drawsNothingWhileHidden();
    void outagesAndMissesAreDrawn();
    void aDayOfEightRowsIsDrawn();

private:
    void feed(quint32 id, int count, std::chrono::milliseconds step);

    ThemeSwitch m_theme;
    FixedClock m_clock;
    std::unique_ptr<RecordedSource> m_source;
    std::unique_ptr<ChartPanel> m_panel;
};

void TestRttChart::init()
{
    m_source = std::make_unique<RecordedSource>();
    m_panel = std::make_unique<ChartPanel>(*m_source, m_clock);
    m_panel->resize(1000, 300);
    m_panel->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
}

void TestRttChart::cleanup()
{
    m_panel.reset();
    m_source.reset();
}

void TestRttChart::feed(quint32 id, int count, std::chrono::milliseconds step)
{
    std::mt19937 random(id);
    std::normal_distribution<double> noise(0, 1.5);
    QList<Sample> samples;
    for (int i = 0; i < count; ++i) {
        Sample sample;
        sample.row = RowId{ id };
        sample.seq = quint64(i) + 1;
        sample.time = m_clock.utcNow() - step * (count - i);
        if (i % 97 == int(id) * 10) {
            sample.outcome = Outcome::Miss;
        } else {
            const double rtt = 20.0 * id + 8 * std::sin(i / 60.0) + std::abs(noise(random)) * (i % 50 == 0 ? 12 : 1);
            sample.rtt = std::chrono::duration_cast<Duration>(std::chrono::duration<double, std::milli>(rtt));
        }
        samples.append(sample);
    }
    Q_EMIT m_source->sampled(samples);
}

void TestRttChart::followsItsRowsAndAsksForWhatIsStored()
{
    m_panel->setRows({ row(1, QStringLiteral("plc-7")), row(2, QStringLiteral("gateway")) });
    QCOMPARE(m_source->followed, (QList<RowId>{ RowId{ 1 }, RowId{ 2 } }));
    QCOMPARE(m_source->requests.size(), 2);
    QCOMPARE(m_source->requests[0].to, m_clock.utcNow());
    QCOMPARE(m_source->requests[0].to - m_source->requests[0].from, 15min);
}

void TestRttChart::scrollingBackAsksOnlyForWhatIsNotKnown()
{
    m_panel->setRows({ row(1, QStringLiteral("plc-7")) });
    m_source->requests.clear();
    m_panel->setSpan(3'600'000);
    QCOMPARE(m_source->requests.size(), 1);
    QCOMPARE(m_source->requests[0].to, m_clock.utcNow() - 15min);
    QCOMPARE(m_source->requests[0].from, m_clock.utcNow() - 1h);
    m_panel->setSpan(300'000);
    QCOMPARE(m_source->requests.size(), 1);
}

void TestRttChart::wheelZoomsAndDoubleClickIsLiveAgain()
{
    RttChart &chart = m_panel->chart();
    const qint64 span = m_panel->span_ms();
    QWheelEvent wheel(QPointF(400, 80), chart.mapToGlobal(QPointF(400, 80)), {}, QPoint(0, 120), Qt::NoButton,
        Qt::NoModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(chart.viewport(), &wheel);
    QVERIFY(m_panel->span_ms() < span);
    QTest::mousePress(chart.viewport(), Qt::LeftButton, {}, QPoint(300, 80));
    QTest::mouseMove(chart.viewport(), QPoint(500, 80));
    QTest::mouseRelease(chart.viewport(), Qt::LeftButton, {}, QPoint(500, 80));
    QVERIFY(!chart.viewPort().isLive());
    QTest::mouseDClick(chart.viewport(), Qt::LeftButton, {}, QPoint(500, 80));
    QVERIFY(chart.viewPort().isLive());
}

void TestRttChart::keysScrollAndZoom()
{
    RttChart &chart = m_panel->chart();
    QTest::keyClick(&chart, Qt::Key_Left);
    QVERIFY(!chart.viewPort().isLive());
    const qint64 span = m_panel->span_ms();
    QTest::keyClick(&chart, Qt::Key_Plus);
    QVERIFY(m_panel->span_ms() < span);
    QTest::keyClick(&chart, Qt::Key_Minus);
    QCOMPARE(m_panel->span_ms(), span);
    QTest::keyClick(&chart, Qt::Key_End);
    QVERIFY(chart.viewPort().isLive());
}

void TestRttChart::theLegendTellsWhatIsUnderThePointer()
{
    m_panel->setRows({ row(1, QStringLiteral("plc-7")) });
    feed(1, 900, 1s);
    m_panel->chart().refresh();
    QSignalSpy hovered(&m_panel->chart(), &RttChart::hovered);
    QMouseEvent move(QEvent::MouseMove, QPointF(400, 80), QPointF(400, 80), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_panel->chart().viewport(), &move);
    QVERIFY(!hovered.isEmpty());
    const auto reading = hovered.last().at(0).value<HoverReading>();
    QCOMPARE(reading.columns.size(), size_t(1));
    QVERIFY(reading.columns[0].has_value());
    QVERIFY(reading.columns[0]->mean() > 8 && reading.columns[0]->mean() < 70);
}

void TestRttChart::pinningIsOfferedPerRow()
{
    m_panel->setRows({ row(1, QStringLiteral("plc-7")), row(2, QStringLiteral("gateway")) });
    QSignalSpy toggled(m_panel.get(), &ChartPanel::pinToggled);
    const auto buttons = m_panel->findChild<ChartLegend *>()->findChildren<QToolButton *>();
    QCOMPARE(buttons.size(), 2);
    QVERIFY(buttons[1]->isChecked());
    buttons[0]->click();
    QCOMPARE(toggled.size(), 1);
    QCOMPARE(toggled[0].at(0).value<RowId>(), RowId{ 1 });
    QCOMPARE(toggled[0].at(1).toBool(), true);
}

void TestRttChart::drawsNothingWhileHidden()
{
    m_panel->setRows({ row(1, QStringLiteral("plc-7")) });
    m_panel->hide();
    const qint64 before = m_panel->chart().plotScene().to_ms;
    m_clock.m_now += 10s;
    m_panel->chart().refresh();
    QCOMPARE(m_panel->chart().plotScene().to_ms, before);
    m_panel->show();
    QTRY_COMPARE(m_panel->chart().plotScene().to_ms, before + 10'000);
}

void TestRttChart::outagesAndMissesAreDrawn()
{
    QList<ChartRow> rows{ row(1, QStringLiteral("fix-gw-ams-11")), row(2, QStringLiteral("mqtt-brk-fra-17")),
        row(3, QStringLiteral("feed-lon-22")) };
    rows[1].rttWarn = 80ms;
    rows[1].rttCrit = 120ms;
    m_panel->setRows(rows);
    Transition out;
    out.row = RowId{ 2 };
    out.time = m_clock.utcNow() - 4min;
    out.to = State::Unreachable;
    Transition back = out;
    back.time = m_clock.utcNow() - 140s;
    back.to = State::Up;
    for (quint32 id = 1; id <= 3; ++id)
        feed(id, 900, 1s);
    Q_EMIT m_source->transitioned({ out, back });
    Q_EMIT m_source->ownPaused({ m_clock.utcNow() - 9min, m_clock.utcNow() - 530s });
    m_panel->chart().refresh();
    QCoreApplication::processEvents(); // the axis is laid out by events
    const QImage picture = m_panel->grab().toImage();
    if (qEnvironmentVariableIsSet("KEEPWATCH_PICTURES"))
        picture.save(qEnvironmentVariable("KEEPWATCH_PICTURES") + QStringLiteral("/chart.png"));
    const PlotScene &scene = m_panel->chart().plotScene();
    const QPoint origin = m_panel->chart().mapTo(m_panel.get(), QPoint());
    const QPoint bar =
        origin + QPoint(int(scene.x(out.time.time_since_epoch().count() + 30'000)), int(scene.plot.top()) + 1);
    QCOMPARE(picture.pixelColor(bar), tokens(Scheme::Light).of(State::Unreachable).icon);
}

void TestRttChart::aDayOfEightRowsIsDrawn()
{
    QList<ChartRow> rows;
    for (quint32 id = 1; id <= 8; ++id)
        rows.append(row(id, QStringLiteral("peer-%1").arg(id)));
    m_panel->setRows(rows);
    for (quint32 id = 1; id <= 8; ++id)
        feed(id, 86'400, 1s);
    m_panel->setSpan(Viewport::longest_ms);
    QElapsedTimer timer;
    timer.start();
    const QImage picture = m_panel->grab().toImage();
    qInfo() << "one frame of 8 x 86,400 points:" << timer.nsecsElapsed() / 1000 << "us";
    if (qEnvironmentVariableIsSet("KEEPWATCH_PICTURES"))
        picture.save(qEnvironmentVariable("KEEPWATCH_PICTURES") + QStringLiteral("/chart-day.png"));
    // The traces are there: their colours are found in the picture.
    const QRgb colour = tokens(Scheme::Light).seriesColour(3).rgb();
    int found = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 200; x < 900; ++x)
            found += picture.pixel(x, y) == colour ? 1 : 0;
    }
    QVERIFY(found > 100);
}

QTEST_MAIN(TestRttChart)
#include "tst_rttchart.moc"
