// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingsdialog.h"

#include "app/words/faults.h"
#include "app/workspace/workspace.h"
#include "ui/dialogs/meaningpanel.h"
#include "ui/dialogs/notelabel.h"
#include "ui/dialogs/settingspage.h"
#include "ui/dialogs/valuetabs.h"
#include "ui/format/dialogsize.h"
#include "ui/format/fonts.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QScrollArea>

namespace keepwatch::ui {

using workspace::TargetValues;

namespace {

TargetSpec specOf(const TargetValues &values)
{
    TargetSpec spec;
    workspace::apply(values, spec);
    return spec;
}

} // namespace

SettingsDialog::SettingsDialog(workspace::Settings &settings, const TargetValues &defaults, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_defaults(defaults)
    , m_tabs(new ValueTabs(ValueScope::Inherited, this))
    , m_program(new SettingsPage(settings, this))
    , m_meaning(new MeaningPanel(this))
    , m_scope(new NoteLabel(this))
    , m_fault(new NoteLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    auto *program = new QScrollArea(this); // the screen may be small for the size of the texts
    program->setFrameShape(QFrame::NoFrame);
    program->setWidgetResizable(true);
    program->setFocusPolicy(Qt::NoFocus);
    program->setWidget(m_program);
    program->viewport()->setAutoFillBackground(false); // the tab's own surface shows through
    m_program->setAutoFillBackground(false);
    m_tabs->insertTab(0, program, QString());
    m_tabs->setCurrentIndex(0);
    m_tabs->show({ m_defaults });
    connect(m_tabs, &ValueTabs::edited, this, &SettingsDialog::follow);
    m_meaning->setFixedWidth(dialogSideWidth());
    auto *grid = new QGridLayout(this);
    grid->addWidget(m_tabs, 0, 0);
    grid->addWidget(m_meaning, 0, 1);
    grid->addWidget(m_scope, 1, 0, 1, 2);
    grid->addWidget(m_fault, 2, 0, 1, 2);
    grid->addWidget(m_buttons, 3, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(0, 1);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    connect(m_program, &SettingsPage::settingChanged, this, &SettingsDialog::settingChanged);
    connect(m_tabs, &QTabWidget::currentChanged, this, &SettingsDialog::showPage);
    retranslate();
    showInherited(m_defaults);
    resize(dialogSize(860, 540));
}

/// The program's own page has nothing to do with targets and detection times.
void SettingsDialog::showPage()
{
    const bool isOfTargets = m_tabs->currentIndex() > 0;
    m_meaning->setVisible(isOfTargets);
    m_scope->setHint(
        isOfTargets ? tr("Every target has these values unless it or its group has one of its own.") : QString());
}

void SettingsDialog::follow()
{
    m_fault->setFault({});
    TargetValues entered = m_defaults;
    (void)m_tabs->store(entered);
    showInherited(entered);
}

void SettingsDialog::showInherited(const TargetValues &values)
{
    m_tabs->setInherited([&](const workspace::TargetKey &key) {
        TargetValues without = values;
        workspace::reset(key, without);
        return ValueTabs::Inherited{ fieldText(key, workspace::valuesOf(specOf(without))), {} };
    });
    m_meaning->show(specOf(values));
}

void SettingsDialog::accept()
{
    TargetValues entered = m_defaults;
    if (!m_tabs->store(entered)) {
        m_tabs->leadToFirstWrong();
        m_fault->setFault(tr("Please correct what is marked in red; everything entered is kept."));
        return;
    }
    const QList<Fault> conflicts = workspace::conflictsOf(specOf(entered));
    if (!conflicts.isEmpty()) {
        m_fault->setFault(words::faultSentence(conflicts.first()));
        return;
    }
    m_defaults = entered;
    QDialog::accept();
}

void SettingsDialog::reject()
{
    m_program->restore();
    QDialog::reject();
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    m_tabs->setTabText(0, tr("Program"));
    m_program->retranslate();
    m_tabs->retranslate();
    showPage();
    m_buttons->button(QDialogButtonBox::Ok)->setText(tr("&OK"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace keepwatch::ui
