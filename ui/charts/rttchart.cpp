// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/rttchart.h"

#include "ui/format/fonts.h"
#include "ui/format/palette.h"

#include <QChart>
#include <QKeyEvent>
#include <QLineSeries>
#include <QWheelEvent>

#include <cmath>

namespace keepwatch::ui {

namespace {

constexpr size_t mostPauses = 500;

std::optional<float> lowest(
    const std::vector<std::unique_ptr<RttSeries>> &series, std::optional<Duration> ChartRow::*limit)
{
    std::optional<float> result;
    for (const auto &one : series) {
        if (const auto value = one->row().*limit) {
            const float ms = std::chrono::duration<float, std::milli>(*value).count();
            result = std::min(result.value_or(ms), ms);
        }
    }
    return result;
}

} // namespace

RttChart::RttChart(ChartSource &source, const Clock &clock, QWidget *parent)
    : QChartView(parent)
    , m_source(source)
    , m_clock(clock)
{
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setRubberBand(NoRubberBand);
    viewport()->setCursor(Qt::CrossCursor);
    auto *chart = new QChart;
    chart->legend()->hide();
    chart->setBackgroundRoundness(0);
    chart->setMargins({});
    auto *frame = new QLineSeries; // carries the axis; the traces are drawn by the plot item
    chart->addSeries(frame);
    m_valueAxis = new QValueAxis(chart);
    m_valueAxis->setLabelsVisible(false); // it cuts them to dots where the chart is low; the plot item draws its own
    chart->addAxis(m_valueAxis, Qt::AlignLeft);
    frame->attachAxis(m_valueAxis);
    setChart(chart);
    m_plot = new PlotItem(chart);
    m_crosshair = new CrosshairItem(chart);
    m_viewport.advance(now_ms());
    m_tick.callOnTimeout(this, &RttChart::refresh);
    connectSource();
    dress();
}

RttChart::~RttChart() = default;

void RttChart::connectSource()
{
    connect(&m_source, &ChartSource::sampled, this, [this](const QList<Sample> &samples) {
        for (const Sample &sample : samples) {
            if (RttSeries *series = find(sample.row))
                series->append(sample);
        }
        m_isDirty = true;
    });
    connect(&m_source, &ChartSource::transitioned, this, [this](const QList<Transition> &transitions) {
        for (const Transition &transition : transitions) {
            if (RttSeries *series = find(transition.row))
                series->append(transition);
        }
        m_isDirty = true;
    });
    connect(&m_source, &ChartSource::historyRead, this, [this](const ChartHistory &history) {
        if (RttSeries *series = find(history.row))
            series->insert(history);
        m_isDirty = true;
        refresh();
    });
    connect(&m_source, &ChartSource::ownPaused, this, [this](const OwnPause &pause) {
        if (m_pauses.size() == mostPauses)
            m_pauses.erase(m_pauses.begin());
        m_pauses.push_back({ pause.from.time_since_epoch().count(), pause.to.time_since_epoch().count() });
        m_isDirty = true;
    });
}

RttSeries *RttChart::find(RowId row)
{
    const auto found = std::ranges::find_if(m_series, [row](const auto &series) { return series->row().row == row; });
    return found == m_series.end() ? nullptr : found->get();
}

void RttChart::setRows(const QList<ChartRow> &rows)
{
    std::vector<std::unique_ptr<RttSeries>> next;
    QList<RowId> followed;
    for (const ChartRow &row : rows) {
        followed.append(row.row);
        const auto known =
            std::ranges::find_if(m_series, [&](const auto &series) { return series && series->row().row == row.row; });
        next.push_back(known == m_series.end() ? std::make_unique<RttSeries>(row) : std::move(*known));
        next.back()->setRow(row);
    }
    // The scene points into the series that go away now.
    m_plot->show({}, chart()->rect());
    m_series = std::move(next);
    m_source.follow(followed);
    m_isDirty = true;
    askForHistory();
    refresh();
}

void RttChart::setSpan(qint64 span_ms)
{
    changeViewport([span_ms](Viewport &view) { view.setSpan(span_ms); });
}

void RttChart::goLive()
{
    changeViewport([](Viewport &view) { view.goLive(); });
}

void RttChart::changeViewport(const std::function<void(Viewport &)> &change)
{
    m_viewport.advance(now_ms());
    change(m_viewport);
    m_isDirty = true;
    askForHistory();
    startTicking();
    refresh();
    Q_EMIT viewportChanged();
}

void RttChart::askForHistory()
{
    const qint64 from = m_viewport.from_ms();
    for (const auto &series : m_series) {
        const qint64 known = series->askedFrom_ms().value_or(now_ms());
        if (from >= known)
            continue;
        series->setAskedFrom(from);
        m_source.requestHistory(
            series->row().row, UtcTime(std::chrono::milliseconds(from)), UtcTime(std::chrono::milliseconds(known)));
    }
}

qint64 RttChart::now_ms() const
{
    return m_clock.utcNow().time_since_epoch().count();
}

void RttChart::startTicking()
{
    // Once per column of pixels: over hours that is many seconds.
    const double perPixel = double(m_viewport.span_ms()) / std::max(plotScene().plot.width(), 400.0);
    m_tick.setInterval(int(std::clamp(perPixel, 250.0, 5000.0)));
    if (isVisible() && !m_tick.isActive())
        m_tick.start();
}

void RttChart::layOut(PlotScene &scene) const
{
    const int right = scaled(68);
    const int left = scaled(52);
    const double axis = QFontMetricsF(ui::font(FontRole::Axis)).height() + 6;
    const double lanes = double(scene.laneCount()) * scaled(laneHeight);
    const QRectF all{ QPointF(), QSizeF(size()) };
    scene.plot = all.adjusted(left, 8, -right, -(axis + lanes + 6));
    scene.lanes = QRectF(left, scene.plot.bottom() + 6, scene.plot.width(), lanes);
}

void RttChart::refresh()
{
    m_viewport.advance(now_ms());
    if (!isVisible() || !(m_isDirty || m_viewport.isLive()))
        return;
    PlotScene scene;
    for (const auto &series : m_series)
        scene.series.push_back(series.get());
    scene.from_ms = m_viewport.from_ms();
    scene.to_ms = m_viewport.to_ms();
    scene.warn_ms = lowest(m_series, &ChartRow::rttWarn);
    scene.crit_ms = lowest(m_series, &ChartRow::rttCrit);
    scene.pauses = m_pauses;
    scene.tokens = &tokensOf(palette());
    layOut(scene);
    if (scene.plot.width() < 20 || scene.plot.height() < 20)
        return;
    layOutTraces(scene, scene.plot.width() * devicePixelRatioF());
    const int ticks = int(std::lround(scene.values.top / scene.values.step)) + 1;
    m_valueAxis->setRange(0, scene.values.top);
    m_valueAxis->setTickCount(ticks);
    chart()->setPlotArea(scene.plot);
    m_plot->show(std::move(scene), QRectF(QPointF(), QSizeF(size())));
    m_isDirty = false;
}

void RttChart::dress()
{
    const Tokens &colours = tokensOf(palette());
    chart()->setBackgroundBrush(colours.surface);
    setBackgroundBrush(colours.surface);
    m_valueAxis->setGridLinePen(QPen(colours.grid, 1));
    m_valueAxis->setLinePen(QPen(colours.grid, 1));
    m_isDirty = true;
    refresh();
}

qint64 RttChart::timeAt(double x) const
{
    const QRectF &plot = plotScene().plot;
    return m_viewport.from_ms()
        + qint64((x - plot.left()) / std::max(plot.width(), 1.0) * double(m_viewport.span_ms()));
}

void RttChart::hoverAt(const QPointF &position)
{
    const PlotScene &scene = plotScene();
    if (!scene.tokens || position.x() < scene.plot.left() || position.x() > scene.plot.right()) {
        m_crosshair->hide();
        Q_EMIT hoverLeft();
        return;
    }
    HoverReading reading{ .time_ms = timeAt(position.x()), .columns = {} };
    for (const auto &trace : scene.traces) {
        // The nearest column within a few pixels; a gap has no figures.
        const auto distance = [&](const Column &c) { return std::abs(scene.x(c) - position.x()); };
        const auto nearest = std::ranges::min_element(trace, {}, distance);
        const bool isNear = nearest != trace.end() && distance(*nearest) < scene.plot.width() / 40;
        reading.columns.push_back(isNear ? std::optional(*nearest) : std::nullopt);
    }
    m_crosshair->show(scene, reading.time_ms, QRectF(QPointF(), QSizeF(size())));
    Q_EMIT hovered(reading);
}

void RttChart::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LanguageChange)
        dress();
}

void RttChart::showEvent(QShowEvent *event)
{
    QChartView::showEvent(event);
    m_isDirty = true;
    startTicking();
    refresh();
}

void RttChart::hideEvent(QHideEvent *event)
{
    QChartView::hideEvent(event);
    m_tick.stop();
}

void RttChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    m_isDirty = true;
    refresh();
}

void RttChart::wheelEvent(QWheelEvent *event)
{
    const double steps = event->angleDelta().y() / 120.0;
    const qint64 anchor = timeAt(event->position().x());
    changeViewport([=](Viewport &view) { view.zoom(std::pow(0.8, steps), anchor); });
    event->accept();
}

void RttChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        m_dragFrom = event->position();
}

void RttChart::mouseReleaseEvent(QMouseEvent *)
{
    m_dragFrom.reset();
}

void RttChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragFrom && plotScene().plot.width() > 0) {
        const double distance = m_dragFrom->x() - event->position().x();
        m_dragFrom = event->position();
        const auto by = qint64(distance / plotScene().plot.width() * double(m_viewport.span_ms()));
        changeViewport([by](Viewport &view) { view.pan(by); });
    }
    hoverAt(event->position());
}

void RttChart::mouseDoubleClickEvent(QMouseEvent *)
{
    goLive();
}

void RttChart::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    m_crosshair->hide();
    Q_EMIT hoverLeft();
}

void RttChart::keyPressEvent(QKeyEvent *event)
{
    const qint64 step = m_viewport.span_ms() / 10;
    const qint64 middle = m_viewport.to_ms() - m_viewport.span_ms() / 2;
    switch (event->key()) {
    case Qt::Key_Left:
        return changeViewport([step](Viewport &view) { view.pan(-step); });
    case Qt::Key_Right:
        return changeViewport([step](Viewport &view) { view.pan(step); });
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return changeViewport([middle](Viewport &view) { view.zoom(0.8, middle); });
    case Qt::Key_Minus:
        return changeViewport([middle](Viewport &view) { view.zoom(1.25, middle); });
    case Qt::Key_End:
        return goLive();
    default:
        QChartView::keyPressEvent(event);
    }
}

} // namespace keepwatch::ui
