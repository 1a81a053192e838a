// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/idlelimit/knownlimitlist.h"

#include "app/words/idlelimit.h"
#include "ui/format/fonts.h"
#include "ui/format/palette.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>

namespace keepwatch::ui {

KnownLimitList::KnownLimitList(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
{
    m_title->setFont(ui::font(FontRole::PanelTitle));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(16));
    grid->setVerticalSpacing(scaled(4));
    grid->addWidget(m_title, 0, 0, 1, 2);
    for (size_t i = 0; i < knownIdleLimits.size(); ++i) {
        m_names[i] = new QLabel(QLatin1StringView(knownIdleLimits[i].name), this);
        m_limits[i] = new QLabel(this);
        const QString source = QString::fromLatin1(knownIdleLimits[i].source);
        m_names[i]->setToolTip(source);
        m_limits[i]->setToolTip(source);
        grid->addWidget(m_names[i], int(i) + 1, 0);
        grid->addWidget(m_limits[i], int(i) + 1, 1);
    }
    grid->setColumnStretch(1, 1);
    retranslate();
}

void KnownLimitList::setFound(const IdleLimit &limit)
{
    m_within = knownLimitsWithin(limit);
    retranslate();
}

void KnownLimitList::retranslate()
{
    m_title->setText(tr("Known limits"));
    QPalette second = palette();
    second.setColor(QPalette::WindowText, tokensOf(palette()).text2);
    for (size_t i = 0; i < knownIdleLimits.size(); ++i) {
        const bool isWithin = m_within.contains(&knownIdleLimits[i]);
        const QString text = words::knownLimitText(knownIdleLimits[i]);
        //: a known limit that lies within what was found
        m_limits[i]->setText(isWithin ? tr("%1 – as found here").arg(text) : text);
        for (QLabel *label : { m_names[i], m_limits[i] }) {
            label->setFont(ui::font(isWithin ? FontRole::PanelTitle : FontRole::Secondary));
            label->setPalette(isWithin ? palette() : second);
        }
    }
}

void KnownLimitList::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace keepwatch::ui
