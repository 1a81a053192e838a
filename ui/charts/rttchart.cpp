// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/rttchart.h"

#include "ui/charts/chartaccessible.h"
#include "ui/format/fonts.h"
#include "ui/format/palette.h"

#include <QChart>
#include <QEvent>

namespace keepwatch::ui {

namespace {

/// The longest period whose figures come from every heartbeat.
constexpr qint64 longestExact_ms = 86'400'000;
/// The longest rest of a live picture. Where a pixel is a minute nobody sees more.
constexpr double slowest_ms = 5000;
constexpr double longestTick_ms = 1000;
/// Between two questions for what is stored, while the period changes with every frame.
constexpr std::chrono::milliseconds askingPause(100);
/// So long an answer is waited for before the next question.
constexpr std::chrono::seconds longestReading(2);

bool isTrouble(const ChartSample &sample)
{
    return sample.sample.outcome == Outcome::Miss || sample.sample.outcome == Outcome::Late;
}

} // namespace

RttChart::RttChart(ChartSource &source, const Clock &clock, QWidget *parent)
    : QChartView(parent)
    , m_source(source)
    , m_clock(clock)
{
    installChartAccessibility();
    setFrameShape(NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(scaled(leastHeight));
    setMouseTracking(true);
    setRubberBand(NoRubberBand);
    viewport()->setCursor(Qt::CrossCursor);
    auto *chart = new QChart;
    chart->legend()->hide();
    chart->setBackgroundRoundness(0);
    chart->setMargins({});
    setChart(chart);
    m_plot = new PlotItem(chart);
    m_crosshair = new CrosshairItem(chart);
    m_viewport.advance(now_ms());
    m_tick.callOnTimeout(this, &RttChart::tick);
    m_asking.setSingleShot(true);
    m_asking.setInterval(askingPause);
    m_asking.callOnTimeout(this, &RttChart::askAgain);
    m_gather.setSingleShot(true);
    m_gather.setInterval(std::chrono::milliseconds(30));
    m_gather.callOnTimeout(this, [this] {
        refresh();
        if (m_picking)
            Q_EMIT pickedChanged();
    });
    connectSource();
    dress();
}

RttChart::~RttChart()
{
    delete m_box;
}

void RttChart::connectSource()
{
    connect(&m_source, &ChartSource::sampled, this, [this](const QList<ChartSample> &samples) {
        for (const ChartSample &sample : samples) {
            if (RttSeries *series = find(sample.sample.row))
                series->append(sample);
        }
        m_isDirty = true;
        m_isUrgent = m_isUrgent || std::ranges::any_of(samples, isTrouble);
    });
    connect(&m_source, &ChartSource::transitioned, this, [this](const QList<Transition> &transitions) {
        for (const Transition &transition : transitions) {
            if (RttSeries *series = find(transition.row))
                series->append(transition);
        }
        m_isDirty = true;
        m_isUrgent = true;
    });
    const auto addPause = [this](const OwnPause &pause) {
        m_pauses.add({ pause.from.time_since_epoch().count(), pause.to.time_since_epoch().count() });
        m_isDirty = true;
        m_isUrgent = true;
    };
    connect(&m_source, &ChartSource::ownPaused, this, addPause);
    connect(&m_source, &ChartSource::historyRead, this, [this, addPause](const ChartHistory &history) {
        if (RttSeries *series = find(history.request.row))
            series->insert(history);
        std::ranges::for_each(history.pauses, addPause);
        m_isDirty = true;
        if (!m_gather.isActive())
            m_gather.start();
    });
}

/// What went wrong is shown at the next tick, the rest when there is something to be seen.
void RttChart::tick()
{
    if (m_isUrgent || m_clock.now() - m_refreshedAt >= m_rest)
        refresh();
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
        next.push_back(known == m_series.end() ? std::make_unique<RttSeries>(row, now_ms()) : std::move(*known));
        next.back()->setRow(row);
    }
    m_series = std::move(next);
    m_source.follow(followed);
    m_isDirty = true;
    m_asking.stop(); // another row does not wait
    askForHistory();
    pick(picked());
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

void RttChart::show(const Span &period)
{
    changeViewport([period](Viewport &view) { view.show(period); });
}

void RttChart::setExtras(const ChartExtras &extras)
{
    if (extras == m_extras)
        return;
    m_extras = extras;
    m_isDirty = true;
    refresh();
    Q_EMIT extrasChanged();
}

std::optional<Span> RttChart::picked() const
{
    if (!m_picking || m_picking->anchor_ms == m_picking->head_ms)
        return std::nullopt;
    const auto [from, to] = std::minmax(m_picking->anchor_ms, m_picking->head_ms);
    return Span{ from, to };
}

void RttChart::pick(const std::optional<Span> &period)
{
    m_picking = period ? std::optional(Picking{ period->from_ms, period->to_ms }) : std::nullopt;
    if (period)
        ask(period->length_ms() <= longestExact_ms ? Detail::Heartbeats : Detail::Minutes, *period);
    m_isDirty = true;
    refresh();
    Q_EMIT pickedChanged();
}

std::vector<PeriodFigures> RttChart::pickedFigures() const
{
    std::vector<PeriodFigures> result;
    const auto period = picked();
    for (const auto &series : m_series) {
        if (period)
            result.push_back(period->length_ms() <= longestExact_ms
                    ? periodFigures(*series, *period, m_pauses)
                    : periodFiguresOfMinutes(*series, *period, m_pauses));
    }
    return result;
}

bool RttChart::isReading() const
{
    return std::ranges::any_of(m_series, [](const auto &series) { return series->isWaiting(); });
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

void RttChart::ask(Detail detail, const Span &period)
{
    const Span past{ period.from_ms, std::min(period.to_ms, now_ms()) };
    for (const auto &series : m_series) {
        for (const Span &missing : series->ask(detail, past).list())
            m_source.requestHistory({ series->row().row, UtcTime(std::chrono::milliseconds(missing.from_ms)),
                UtcTime(std::chrono::milliseconds(missing.to_ms)), detail });
    }
}

void RttChart::askForHistory()
{
    // The chosen period, not the fitted one: what it fits is learned from the answers.
    const Span period{ m_viewport.to_ms() - m_viewport.span_ms(), m_viewport.to_ms() };
    for (const auto &series : m_series)
        series->lookAt(period);
    m_asksAgain = m_asking.isActive();
    if (m_asksAgain)
        return;
    ask(detailFor(period.length_ms(), width() * devicePixelRatioF()), period);
    m_askedAt = m_clock.now();
    m_asking.start();
}

void RttChart::askAgain()
{
    if (!m_asksAgain)
        return;
    if (isReading() && m_clock.now() - m_askedAt < longestReading)
        m_asking.start();
    else
        askForHistory();
}

std::optional<qint64> RttChart::oldest_ms() const
{
    std::optional<qint64> oldest;
    for (const auto &series : m_series) {
        if (const auto its = series->oldest_ms())
            oldest = std::min(oldest.value_or(*its), *its);
    }
    return oldest;
}

qint64 RttChart::now_ms() const
{
    return m_clock.utcNow().time_since_epoch().count();
}

void RttChart::startTicking()
{
    const double perPixel = double(m_viewport.shownSpan_ms()) / std::max(plotScene().plot.width(), 400.0);
    m_tick.setInterval(int(std::clamp(perPixel, 250.0, longestTick_ms)));
    // Half a tick less, so that a tick that comes early still counts.
    const double rest = std::min(perPixel, slowest_ms) - longestTick_ms / 2;
    m_rest = std::chrono::milliseconds(perPixel > longestTick_ms ? int(rest) : 0);
    if (isVisible() && !m_tick.isActive())
        m_tick.start();
}

SceneParts RttChart::parts(const QSizeF &size) const
{
    SceneParts parts;
    for (const auto &series : m_series)
        parts.series.push_back(series.get());
    parts.period = m_viewport.shown();
    parts.size = size;
    parts.pixelRatio = devicePixelRatioF();
    parts.extras = m_extras;
    parts.pauses = m_pauses;
    parts.picked = picked();
    return parts;
}

PlotScene RttChart::sceneFor(const QSizeF &size, const Tokens &tokens) const
{
    return layOut(parts(size), tokens);
}

void RttChart::refresh()
{
    m_viewport.advance(now_ms());
    if (!isVisible() || !(m_isDirty || m_viewport.isLive()))
        return;
    const qint64 shown = m_viewport.shownSpan_ms();
    if (!isReading())
        m_viewport.setOldest(oldest_ms());
    PlotScene scene = layOut(parts(size()), tokensOf(palette()));
    chart()->setPlotArea(scene.plot);
    m_plot->show(std::move(scene));
    m_isDirty = false;
    m_isUrgent = false;
    m_refreshedAt = m_clock.now();
    if (m_viewport.shownSpan_ms() != shown) {
        startTicking();
        Q_EMIT viewportChanged();
    }
}

void RttChart::dress()
{
    const Tokens &colours = tokensOf(palette());
    chart()->setBackgroundBrush(colours.surface);
    setBackgroundBrush(colours.surface);
    m_isDirty = true;
    refresh();
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
    leaveHover();
}

void RttChart::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    m_isDirty = true;
    refresh();
}

} // namespace keepwatch::ui
