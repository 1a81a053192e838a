// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settingsdialog.h"

#include "app/words/faults.h"
#include "app/workspace/workspace.h"
#include "ui/dialogs/meaningpanel.h"
#include "ui/dialogs/notelabel.h"
#include "ui/dialogs/settingspage.h"
#include "ui/dialogs/valuepage.h"
#include "ui/format/fonts.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QTabWidget>

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
    , m_tabs(new QTabWidget(this))
    , m_program(new SettingsPage(settings, this))
    , m_meaning(new MeaningPanel(this))
    , m_fault(new NoteLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    buildPages();
    m_meaning->setFixedWidth(scaled(280));
    auto *grid = new QGridLayout(this);
    grid->addWidget(m_tabs, 0, 0);
    grid->addWidget(m_meaning, 0, 1);
    grid->addWidget(m_fault, 1, 0, 1, 2);
    grid->addWidget(m_buttons, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(0, 1);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &SettingsDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    connect(m_program, &SettingsPage::settingChanged, this, &SettingsDialog::settingChanged);
    // The program's own page has nothing to do with detection times.
    connect(m_tabs, &QTabWidget::currentChanged, this,
        [this] { m_meaning->setVisible(m_tabs->currentWidget() != m_program); });
    m_meaning->hide();
    retranslate();
    showInherited(m_defaults);
    resize(scaled(860), scaled(540));
}

void SettingsDialog::buildPages()
{
    m_tabs->addTab(m_program, QString());
    for (const FieldPage which : { FieldPage::Connection, FieldPage::Heartbeat, FieldPage::Degraded,
             FieldPage::Keepalive, FieldPage::Listener }) {
        auto *page = new ValuePage(which, this);
        m_tabs->addTab(page, QString());
        m_pages.append(page);
        for (ValueField *field : page->fields()) {
            field->show({ m_defaults });
            connect(field, &ValueField::edited, this, &SettingsDialog::follow);
        }
    }
}

void SettingsDialog::follow()
{
    m_fault->setFault({});
    TargetValues entered = m_defaults;
    (void)store(entered);
    showInherited(entered);
}

void SettingsDialog::showInherited(const TargetValues &values)
{
    for (ValuePage *page : m_pages) {
        for (ValueField *field : page->fields()) {
            TargetValues without = values;
            workspace::reset(field->key(), without);
            field->setInherited(fieldText(field->key(), workspace::valuesOf(specOf(without))));
        }
    }
    m_meaning->show(specOf(values));
}

bool SettingsDialog::store(TargetValues &values)
{
    bool isRight = true;
    for (ValuePage *page : m_pages) {
        for (ValueField *field : page->fields())
            isRight = field->store(values) && isRight;
    }
    return isRight;
}

void SettingsDialog::accept()
{
    TargetValues entered = m_defaults;
    if (!store(entered)) {
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
    for (ValuePage *page : m_pages) {
        m_tabs->setTabText(
            m_tabs->indexOf(page), page->page() == FieldPage::Connection ? tr("New targets") : pageTitle(page->page()));
        page->retranslate();
    }
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
