// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpanel.h"

#include "app/words/numbers.h"
#include "ui/charts/chartlegend.h"
#include "ui/charts/periodpanel.h"
#include "ui/format/fonts.h"
#include "ui/format/lineicon.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace keepwatch::ui {

namespace {

QString rangeLabel(qint64 span_ms)
{
    const qint64 minutes = span_ms / 60'000;
    return minutes < 60 ? ChartPanel::tr("%1 m", "minutes").arg(minutes)
                        : ChartPanel::tr("%1 h", "hours").arg(minutes / 60);
}

QToolButton *rangeButton(QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setCheckable(true);
    button->setAutoRaise(true);
    return button;
}

} // namespace

ChartPanel::ChartPanel(ChartSource &source, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_period(new QLabel(this))
    , m_legend(new ChartLegend(this))
    , m_chart(new RttChart(source, clock, this))
    , m_figures(new PeriodPanel(this))
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(this))
{
    m_title->setFont(ui::font(FontRole::PanelTitle));
    m_period->setFont(ui::font(FontRole::Secondary));
    m_period->setForegroundRole(QPalette::PlaceholderText);
    m_more->setIcon(lineIcon(QLatin1StringView("settings")));
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_figures->hide();
    addRangeButtons();
    build();
    connectParts();
    retranslate();
    showViewport();
}

void ChartPanel::addRangeButtons()
{
    m_rangeRow = new QWidget(this);
    auto *row = new QHBoxLayout(m_rangeRow);
    row->setContentsMargins(0, 0, 8, 0);
    row->setSpacing(2);
    m_ranges = new QButtonGroup(this);
    for (size_t i = 0; i < Viewport::ranges_ms.size(); ++i) {
        QToolButton *button = rangeButton(m_rangeRow);
        m_ranges->addButton(button, int(i));
        row->addWidget(button);
    }
    m_live = rangeButton(m_rangeRow);
    row->addSpacing(8);
    row->addWidget(m_live);
    row->addWidget(m_more);
    connect(m_ranges, &QButtonGroup::idClicked, this,
        [this](int id) { m_chart->setSpan(Viewport::ranges_ms[size_t(id)]); });
    connect(m_live, &QToolButton::clicked, m_chart, &RttChart::goLive);
}

void ChartPanel::build()
{
    m_head = new QHBoxLayout;
    m_head->setSpacing(10);
    m_head->addWidget(m_title);
    m_head->addWidget(m_period, 1);
    m_head->addWidget(m_rangeRow);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(m_chart, 1);
    middle->addWidget(m_figures);
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(12, 8, 4, 6);
    m_layout->setSpacing(2);
    m_layout->addLayout(m_head);
    m_layout->addWidget(m_legend);
    m_layout->addLayout(middle, 1);
    m_figuresTimer.setSingleShot(true);
    m_figuresTimer.setInterval(std::chrono::milliseconds(60));
}

/// Where the title stands on a tab, the legend takes its place: the plot has a line more.
void ChartPanel::setTitleShown(bool isShown)
{
    if (isShown == m_isTitleShown)
        return;
    m_isTitleShown = isShown;
    m_title->setVisible(isShown);
    if (isShown)
        m_layout->insertWidget(1, m_legend);
    else
        m_head->insertWidget(0, m_legend, 1, Qt::AlignVCenter);
    m_head->setStretchFactor(m_period, isShown ? 1 : 0);
}

void ChartPanel::setLow(bool isLow)
{
    m_period->setVisible(!isLow); // the axis tells it as well
    m_chart->setMinimumHeight(scaled(isLow ? RttChart::leastHeight / 2 : RttChart::leastHeight));
}

void ChartPanel::connectParts()
{
    connect(m_legend, &ChartLegend::pinToggled, this, &ChartPanel::pinToggled);
    connect(m_legend, &ChartLegend::removed, this, &ChartPanel::removed);
    connect(m_chart, &RttChart::viewportChanged, this, &ChartPanel::showViewport);
    connect(m_chart, &RttChart::pickedChanged, &m_figuresTimer, [this] { m_figuresTimer.start(); });
    connect(&m_figuresTimer, &QTimer::timeout, this, &ChartPanel::showPicked);
    connect(m_figures, &PeriodPanel::copyRequested, this, &ChartPanel::copy);
    connect(m_figures, &PeriodPanel::zoomRequested, this, [this] { m_chart->act(ChartAction::ZoomToPicked); });
    connect(m_figures, &PeriodPanel::closeRequested, this, [this] { m_chart->act(ChartAction::ClearPicked); });
    connect(m_menu, &QMenu::aboutToShow, this, &ChartPanel::fillMenu);
}

void ChartPanel::setRows(const QList<ChartRow> &rows)
{
    m_rows = rows;
    m_legend->setRows(rows);
    m_chart->setRows(rows);
}

qint64 ChartPanel::span_ms() const
{
    return m_chart->viewPort().span_ms();
}

void ChartPanel::setSpan(qint64 span_ms)
{
    m_chart->setSpan(span_ms);
}

bool ChartPanel::hasFocusInside() const
{
    return m_chart->hasFocus() || m_figures->isAncestorOf(focusWidget());
}

void ChartPanel::showViewport()
{
    const Viewport &view = m_chart->viewPort();
    m_ranges->setExclusive(false);
    for (size_t i = 0; i < Viewport::ranges_ms.size(); ++i)
        m_ranges->button(int(i))->setChecked(Viewport::ranges_ms[i] == view.span_ms());
    m_live->setChecked(view.isLive());
    if (!view.isLive())
        m_period->setText(periodText(view.shown()));
    else if (view.isFitted() && view.oldest_ms())
        m_period->setText(
            tr("recorded since %1").arg(words::timeOfDay(UtcTime(std::chrono::milliseconds(*view.oldest_ms())))));
    else
        m_period->clear();
}

void ChartPanel::showPicked()
{
    if (const auto period = m_chart->picked())
        m_figures->show(*period, m_rows, m_chart->pickedFigures(), m_chart->isReading());
    else
        m_figures->hide();
}

void ChartPanel::retranslate()
{
    m_title->setText(tr("Round-trip time (ms)"));
    for (size_t i = 0; i < Viewport::ranges_ms.size(); ++i) {
        QAbstractButton *button = m_ranges->button(int(i));
        button->setText(rangeLabel(Viewport::ranges_ms[i]));
        button->setAccessibleName(tr("Show %1").arg(button->text()));
    }
    m_live->setText(tr("Live"));
    m_live->setToolTip(tr("Follow the present (End, or double-click the chart)"));
    m_more->setToolTip(tr("What the chart shows; copy and save it"));
    m_more->setAccessibleName(m_more->toolTip());
    m_chart->setAccessibleName(tr("Chart of the round-trip time"));
    m_chart->setAccessibleDescription(
        tr("Left and Right scroll, + and − zoom, End is live again; with Shift they pick a period. F1 has all keys."));
    showViewport();
}

void ChartPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace keepwatch::ui
