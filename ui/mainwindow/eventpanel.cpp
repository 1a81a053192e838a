// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/eventpanel.h"

#include "app/words/numbers.h"
#include "ui/format/fonts.h"
#include "ui/format/palette.h"
#include "ui/widgets/eventview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace keepwatch::ui {

EventPanel::EventPanel(EventModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_title(new QLabel(this))
    , m_count(new QLabel(this))
    , m_view(new EventView(model, this))
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 10, 12, 6);
    head->addWidget(m_title);
    head->addStretch(1);
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_view);
    m_title->setBuddy(m_view);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &EventPanel::retranslate);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &EventPanel::retranslate);
    retranslate();
}

void EventPanel::setTitleShown(bool isShown)
{
    m_isTitleShown = isShown;
    m_title->setVisible(isShown);
}

void EventPanel::retranslate()
{
    m_title->setText(tr("Events"));
    m_title->setFont(ui::font(FontRole::PanelTitle));
    m_count->setFont(ui::font(FontRole::Secondary));
    m_view->setAccessibleName(tr("Events"));
    const int count = m_model.rowCount();
    m_count->setText(count == 0 ? QString() : tr("%1, newest first").arg(words::count(quint64(count))));
    QPalette second = palette();
    second.setColor(QPalette::WindowText, tokensOf(palette()).text2);
    m_count->setPalette(second);
}

void EventPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace keepwatch::ui
