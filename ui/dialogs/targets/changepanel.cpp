// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/targets/changepanel.h"

#include "ui/format/lineicon.h"
#include "ui/widgets/paragraph.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace keepwatch::ui {

namespace {

constexpr qsizetype mostNamed = 20;

} // namespace

ChangePanel::ChangePanel(const QStringList &names, QWidget *parent)
    : QFrame(parent)
    , m_names(names)
    , m_title(paragraph(FontRole::PanelTitle))
    , m_intro(paragraph(FontRole::Secondary))
    , m_rows(new QGridLayout)
    , m_whose(paragraph(FontRole::PanelTitle))
    , m_list(paragraph(FontRole::Secondary))
{
    setFrameShape(StyledPanel);
    for (QLabel *quiet : { m_intro, m_list })
        quiet->setForegroundRole(QPalette::PlaceholderText);
    m_rows->setHorizontalSpacing(4);
    m_rows->setVerticalSpacing(4);
    m_rows->setColumnStretch(0, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 12, 14, 12);
    layout->setSpacing(10);
    layout->addWidget(m_title);
    layout->addWidget(m_intro);
    layout->addLayout(m_rows);
    layout->addStretch(1);
    layout->addWidget(m_whose);
    layout->addWidget(m_list);
    retranslate();
}

void ChangePanel::show(const QList<PendingChange> &changes)
{
    m_changes = changes;
    rebuild();
}

void ChangePanel::rebuild()
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide(); // it may be the button whose click brought us here
        item->widget()->deleteLater();
        delete item;
    }
    for (int row = 0; row < m_changes.size(); ++row)
        addRow(m_changes.at(row), row);
    m_intro->setText(m_changes.isEmpty()
            ? tr("Nothing yet. What you enter is set in all of them; a field that you leave alone keeps each target's "
                 "own value.")
            : tr("In all of them; everything else stays as it is in each."));
}

void ChangePanel::addRow(const PendingChange &change, int row)
{
    auto *text = paragraph(FontRole::Base, this);
    text->setText(tr("%1: %2", "a field and its new value").arg(change.what, change.to));
    auto *leave = new QToolButton(this);
    leave->setAutoRaise(true);
    leave->setIcon(lineIcon(QLatin1StringView("close"), IconTone::Secondary));
    leave->setToolTip(tr("Leave %1 as it is").arg(change.what));
    leave->setAccessibleName(leave->toolTip());
    connect(leave, &QToolButton::clicked, this, [take = change.leave] { take(); });
    m_rows->addWidget(text, row, 0);
    m_rows->addWidget(leave, row, 1, Qt::AlignTop);
}

void ChangePanel::retranslate()
{
    QString names = m_names.first(std::min(m_names.size(), mostNamed)).join(tr(", ", "between names"));
    if (m_names.size() > mostNamed)
        names = tr("%1 and %n more", nullptr, int(m_names.size() - mostNamed)).arg(names);
    m_title->setText(tr("What will change"));
    m_whose->setText(tr("In these %n targets", nullptr, int(m_names.size())));
    m_list->setText(names);
    rebuild();
}

void ChangePanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace keepwatch::ui
