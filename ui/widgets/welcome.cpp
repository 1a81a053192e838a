// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/welcome.h"

#include "ui/format/fonts.h"
#include "ui/format/lineicon.h"
#include "ui/format/palette.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace keepwatch::ui {

namespace {

QHBoxLayout *rowOf(const QList<QPushButton *> &buttons)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    for (QPushButton *button : buttons) {
        button->setAutoDefault(true); // Enter presses the one that has the focus
        row->addWidget(button);
    }
    row->addStretch(1);
    return row;
}

} // namespace

Welcome::Welcome(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_add(new QPushButton(this))
    , m_paste(new QPushButton(this))
    , m_import(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_demo(new QPushButton(this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(32, 32, 32, 32);
    layout->setSpacing(14);
    layout->addStretch(2);
    layout->addWidget(m_title, 0, Qt::AlignHCenter);
    auto *text = new QHBoxLayout;
    text->addStretch(1);
    text->addWidget(m_text, 1000); // up to its own limit
    text->addStretch(1);
    layout->addLayout(text);
    layout->addSpacing(6);
    layout->addLayout(rowOf({ m_add, m_paste, m_import }));
    layout->addLayout(rowOf({ m_open, m_demo }));
    layout->addStretch(3);

    m_text->setAlignment(Qt::AlignHCenter);
    m_text->setWordWrap(true);
    m_text->setMaximumWidth(scaled(780)); // no longer lines than are easily read
    m_add->setDefault(true);
    m_add->setIcon(lineIcon(QLatin1StringView("plus"), IconTone::OnAccent));
    m_paste->setIcon(lineIcon(QLatin1StringView("paste")));
    m_import->setIcon(lineIcon(QLatin1StringView("import")));
    m_open->setIcon(lineIcon(QLatin1StringView("folder")));
    m_demo->setIcon(lineIcon(QLatin1StringView("demo")));
    connect(m_add, &QPushButton::clicked, this, &Welcome::addRequested);
    connect(m_paste, &QPushButton::clicked, this, &Welcome::pasteRequested);
    connect(m_import, &QPushButton::clicked, this, &Welcome::importRequested);
    connect(m_open, &QPushButton::clicked, this, &Welcome::openRequested);
    connect(m_demo, &QPushButton::clicked, this, &Welcome::demoRequested);
    dress();
    retranslate();
}

void Welcome::retranslate()
{
    m_title->setText(tr("Nothing is being watched yet"));
    m_text->setText(tr("Add a target: a host and a port. Keepwatch keeps a connection to it, and tells you when it is "
                       "slow, when it is gone, and why.\nA list comes in by the clipboard, a line host:port for each "
                       "target, or as a CSV file. The demo watches a few peers on this computer that misbehave on "
                       "purpose; it needs no network."));
    m_add->setText(tr("&Add target…"));
    m_paste->setText(tr("&Paste a list…"));
    m_import->setText(tr("&Import a file…"));
    m_open->setText(tr("&Open workspace…"));
    m_demo->setText(tr("&Try the demo"));
}

void Welcome::dress()
{
    m_title->setFont(ui::font(FontRole::DetailsTitle));
    QPalette second = palette();
    second.setColor(QPalette::WindowText, tokensOf(palette()).text2);
    m_text->setPalette(second);
}

/// The first key of somebody who has just started the program begins the most likely thing.
void Welcome::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_add->setFocus();
}

void Welcome::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        dress();
}

} // namespace keepwatch::ui
