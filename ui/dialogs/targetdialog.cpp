// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/targetdialog.h"

#include "app/words/faults.h"
#include "app/workspace/targetkeys.h"
#include "ui/dialogs/identityform.h"
#include "ui/dialogs/meaningpanel.h"
#include "ui/dialogs/notelabel.h"
#include "ui/dialogs/valuepage.h"
#include "ui/format/fonts.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QTabWidget>

namespace keepwatch::ui {

using workspace::Target;
using workspace::TargetValues;
using workspace::Workspace;

TargetDialog::TargetDialog(const Workspace &workspace, const QList<Target> &targets, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_targets(targets)
    , m_tabs(new QTabWidget(this))
    , m_meaning(new MeaningPanel(this))
    , m_fault(new NoteLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    buildPages();
    m_meaning->setFixedWidth(scaled(280));
    m_meaning->setVisible(targets.size() == 1);
    auto *grid = new QGridLayout(this);
    grid->addWidget(m_tabs, 0, 0);
    grid->addWidget(m_meaning, 0, 1);
    grid->addWidget(m_fault, 1, 0, 1, 2);
    grid->addWidget(m_buttons, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(0, 1);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &TargetDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &TargetDialog::reject);

    QList<TargetValues> values;
    for (const Target &target : m_targets)
        values.append(target.values);
    for (ValuePage *page : m_pages) {
        for (ValueField *field : page->fields())
            field->show(values);
    }
    m_identity->show(m_workspace, m_targets);
    retranslate();
    if (m_targets.size() == 1)
        showInherited(m_targets.first());
    resize(scaled(860), scaled(560));
}

void TargetDialog::buildPages()
{
    for (const FieldPage which : { FieldPage::Connection, FieldPage::Heartbeat, FieldPage::Degraded,
             FieldPage::Keepalive, FieldPage::Listener }) {
        auto *page = new ValuePage(which, this);
        m_tabs->addTab(page, QString());
        m_pages.append(page);
        for (ValueField *field : page->fields())
            connect(field, &ValueField::edited, this, &TargetDialog::follow);
    }
    m_identity = new IdentityForm(*m_pages.first(), this);
    connect(m_identity, &IdentityForm::edited, this, &TargetDialog::follow);
}

/// Shows what the entries mean, and what the rest inherits by them. Errors stay where they are until OK.
void TargetDialog::follow()
{
    m_fault->setFault({});
    QList<Target> entered = m_targets;
    (void)store(entered);
    if (entered.size() == 1)
        showInherited(entered.first());
}

void TargetDialog::showInherited(const Target &target)
{
    for (ValuePage *page : m_pages) {
        for (ValueField *field : page->fields()) {
            Target without = target;
            workspace::reset(field->key(), without.values);
            const auto inherited = workspace::valuesOf(workspace::resolve(m_workspace, without));
            field->setInherited(fieldText(field->key(), inherited));
        }
    }
    m_meaning->show(workspace::resolve(m_workspace, target));
    showListenerPage(target.role == TargetSpec::Role::Listener);
}

void TargetDialog::showListenerPage(bool isListener)
{
    m_tabs->setTabVisible(m_tabs->indexOf(m_pages.last()), isListener);
}

bool TargetDialog::store(QList<Target> &targets)
{
    bool isRight = true;
    for (Target &target : targets) {
        if (targets.size() == 1)
            isRight = m_identity->store(target);
        else if (m_identity->isGroupTouched())
            target.group = m_identity->group();
        for (ValuePage *page : m_pages) {
            for (ValueField *field : page->fields())
                isRight = field->store(target.values) && isRight;
        }
    }
    return isRight;
}

void TargetDialog::accept()
{
    QList<Target> entered = m_targets;
    if (!store(entered)) {
        leadToFirstWrong();
        return;
    }
    for (const Target &target : entered) {
        const QList<Fault> conflicts = workspace::conflictsOf(workspace::resolve(m_workspace, target));
        if (conflicts.isEmpty())
            continue;
        m_fault->setFault(words::faultSentence(conflicts.first()));
        return;
    }
    m_targets = entered;
    QDialog::accept();
}

void TargetDialog::leadTo(ValuePage *page, QWidget *editor)
{
    m_tabs->setCurrentWidget(page);
    page->ensureWidgetVisible(editor);
    editor->setFocus();
    m_fault->setFault(tr("Please correct what is marked in red; everything entered is kept."));
}

void TargetDialog::leadToFirstWrong()
{
    if (QWidget *wrong = m_identity->firstWrong(); wrong && m_targets.size() == 1)
        return leadTo(m_pages.first(), wrong);
    for (ValuePage *page : m_pages) {
        for (ValueField *field : page->fields()) {
            if (field->hasFault())
                return leadTo(page, field->editor());
        }
    }
}

void TargetDialog::retranslate()
{
    for (ValuePage *page : m_pages) {
        m_tabs->setTabText(m_tabs->indexOf(page), pageTitle(page->page()));
        page->retranslate();
    }
    m_identity->retranslate();
    if (m_targets.size() > 1)
        setWindowTitle(tr("Edit %n targets", nullptr, int(m_targets.size())));
    else
        setWindowTitle(m_targets.value(0).id.isValid() ? tr("Edit target") : tr("Add target"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(m_targets.value(0).id.isValid() ? tr("&Save") : tr("&Add"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

void TargetDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace keepwatch::ui
