// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartpanel.h"

#include "ui/charts/chartlegend.h"
#include "ui/format/fonts.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
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

} // namespace

ChartPanel::ChartPanel(ChartSource &source, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_legend(new ChartLegend(this))
    , m_chart(new RttChart(source, clock, this))
{
    m_title->setFont(ui::font(FontRole::PanelTitle));
    addRangeButtons();
    auto *head = new QHBoxLayout;
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_rangeRow);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 4, 6);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_legend);
    layout->addWidget(m_chart, 1);
    connect(m_legend, &ChartLegend::pinToggled, this, &ChartPanel::pinToggled);
    connect(m_chart, &RttChart::hovered, m_legend, &ChartLegend::showReading);
    connect(m_chart, &RttChart::hoverLeft, m_legend, &ChartLegend::clearReading);
    connect(m_chart, &RttChart::viewportChanged, this, &ChartPanel::showViewport);
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
        auto *button = new QToolButton(m_rangeRow);
        button->setCheckable(true);
        button->setAutoRaise(true);
        m_ranges->addButton(button, int(i));
        row->addWidget(button);
    }
    m_live = new QToolButton(m_rangeRow);
    m_live->setCheckable(true);
    m_live->setAutoRaise(true);
    row->addSpacing(8);
    row->addWidget(m_live);
    connect(m_ranges, &QButtonGroup::idClicked, this,
        [this](int id) { m_chart->setSpan(Viewport::ranges_ms[size_t(id)]); });
    connect(m_live, &QToolButton::clicked, m_chart, &RttChart::goLive);
}

void ChartPanel::setRows(const QList<ChartRow> &rows)
{
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

void ChartPanel::showViewport()
{
    const Viewport &view = m_chart->viewPort();
    m_ranges->setExclusive(false);
    for (size_t i = 0; i < Viewport::ranges_ms.size(); ++i)
        m_ranges->button(int(i))->setChecked(Viewport::ranges_ms[i] == view.span_ms());
    m_live->setChecked(view.isLive());
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
    m_chart->setAccessibleName(tr("Chart of the round-trip time"));
    m_chart->setToolTip({});
    m_chart->setAccessibleDescription(tr("Left and Right scroll, + and − zoom, End is live again"));
}

void ChartPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace keepwatch::ui
