// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/groups/grouppanel.h"

#include "ui/format/fonts.h"
#include "ui/format/lineicon.h"
#include "ui/format/palette.h"
#include "ui/widgets/groups/groupview.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace keepwatch::ui {

GroupPanel::GroupPanel(GroupModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_title(new QLabel(this))
    , m_new(new QToolButton(this))
    , m_hide(new QToolButton(this))
    , m_view(new GroupView(model, this))
    , m_hint(new QLabel(this))
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(10, 4, 4, 2);
    head->setSpacing(0);
    head->addWidget(m_title, 1);
    head->addWidget(m_new);
    head->addWidget(m_hide);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 4);
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_hint);
    m_title->setBuddy(m_view);
    m_new->setIcon(lineIcon(QLatin1StringView("plus"), IconTone::Secondary));
    m_hide->setIcon(lineIcon(QLatin1StringView("close"), IconTone::Secondary));
    for (QToolButton *button : { m_new, m_hide })
        button->setAutoRaise(true);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(10, 4, 10, 8);
    setMinimumWidth(scaled(140));
    connect(m_new, &QToolButton::clicked, this, &GroupPanel::newRequested);
    connect(m_hide, &QToolButton::clicked, this, &GroupPanel::hideRequested);
    connect(&model, &QAbstractItemModel::rowsInserted, this, &GroupPanel::showHint);
    connect(&model, &QAbstractItemModel::rowsRemoved, this, &GroupPanel::showHint);
    retranslate();
    showHint();
}

void GroupPanel::showHint()
{
    m_hint->setVisible(m_model.rowCount() <= 1);
}

void GroupPanel::retranslate()
{
    m_title->setText(tr("Groups"));
    m_title->setFont(ui::font(FontRole::PanelTitle));
    m_view->setAccessibleName(tr("Groups and tags"));
    m_new->setToolTip(tr("New group"));
    m_new->setAccessibleName(tr("New group"));
    m_hide->setToolTip(tr("Hide the groups"));
    m_hide->setAccessibleName(tr("Hide the groups"));
    m_hint->setText(tr("A group gives its values to its targets. Drag targets here, or press Ctrl+M."));
    m_hint->setFont(ui::font(FontRole::Secondary));
    QPalette second = palette();
    second.setColor(QPalette::WindowText, tokensOf(palette()).text2);
    m_hint->setPalette(second);
}

void GroupPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace keepwatch::ui
