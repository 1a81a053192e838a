// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/lowerarea.h"

#include "ui/widgets/panel.h"

#include <QEvent>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace keepwatch::ui {

LowerArea::LowerArea(QWidget *chart, QWidget *events, QWidget *parent)
    : QWidget(parent)
    , m_chart(chart)
    , m_events(events)
    , m_splitter(new QSplitter(Qt::Horizontal, this))
    , m_chartPanel(Panel::around(chart))
    , m_eventPanel(Panel::around(events))
    , m_tabs(new QTabWidget)
{
    m_tabPanel = Panel::around(m_tabs, this);
    m_tabs->setDocumentMode(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    layout->addWidget(m_tabPanel);
    m_splitter->addWidget(m_chartPanel);
    m_splitter->addWidget(m_eventPanel);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({ 790, 382 });
    m_tabPanel->hide();
    connect(m_splitter, &QSplitter::splitterMoved, this, &LowerArea::moved);
}

void LowerArea::setNarrow(bool isNarrow)
{
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    if (isNarrow) {
        m_tabs->insertTab(0, m_chart, QString());
        m_tabs->insertTab(1, m_events, QString());
        m_tabs->setCurrentIndex(0);
        retranslate();
    } else {
        m_chartPanel->layout()->addWidget(m_chart);
        m_eventPanel->layout()->addWidget(m_events);
        m_chart->show();
        m_events->show();
    }
    m_splitter->setVisible(!isNarrow);
    m_tabPanel->setVisible(isNarrow);
}

void LowerArea::addDetails(QWidget *details)
{
    m_tabs->addTab(details, QString());
    retranslate();
}

QByteArray LowerArea::saveState() const
{
    return m_splitter->saveState();
}

void LowerArea::restoreState(const QByteArray &state)
{
    m_splitter->restoreState(state);
}

void LowerArea::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LowerArea::retranslate()
{
    if (m_tabs->count() < 2)
        return;
    m_tabs->setTabText(0, tr("Round-trip time (ms)"));
    m_tabs->setTabText(1, tr("Events"));
    m_tabs->setTabText(2, tr("Details"));
}

} // namespace keepwatch::ui
