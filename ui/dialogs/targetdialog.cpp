// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/targetdialog.h"

#include "app/words/faults.h"
#include "app/workspace/targetkeys.h"
#include "ui/dialogs/identityform.h"
#include "ui/dialogs/meaningpanel.h"
#include "ui/dialogs/notelabel.h"
#include "ui/dialogs/targets/changepanel.h"
#include "ui/dialogs/targets/spread.h"
#include "ui/dialogs/valuetabs.h"
#include "ui/format/dialogsize.h"
#include "ui/format/fonts.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QPushButton>
#include <QSet>

namespace keepwatch::ui {

using workspace::Target;
using workspace::TargetValues;
using workspace::Workspace;

namespace {

/// One target of each kind that inherits alike: by its group, and by a preset of its own.
QList<Target> kindsOf(const QList<Target> &targets)
{
    QList<Target> kinds;
    QSet<std::pair<QString, int>> seen;
    for (const Target &target : targets) {
        const int preset = target.values.preset ? int(*target.values.preset) : -1;
        const auto kind = std::pair(target.group, preset);
        if (!seen.contains(kind))
            kinds.append(target);
        seen.insert(kind);
    }
    return kinds;
}

ValueTabs::Inherited inheritedBy(const Workspace &workspace, const Target &target, const workspace::TargetKey &key)
{
    Target without = target;
    workspace::reset(key, without.values);
    const TargetValues values = workspace::valuesOf(workspace::resolve(workspace, without));
    const auto origin = workspace::originOf(workspace, target.group, key, without.values);
    return { fieldText(key, values), originText(origin, target.group) };
}

} // namespace

TargetDialog::TargetDialog(const Workspace &workspace, const QList<Target> &targets, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_targets(targets)
    , m_tabs(new ValueTabs(ValueScope::Own, this))
    , m_fault(new NoteLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    m_identity = new IdentityForm(*m_tabs->page(FieldPage::Connection), this);
    connect(m_identity, &IdentityForm::edited, this, &TargetDialog::follow);
    connect(m_tabs, &ValueTabs::edited, this, &TargetDialog::follow);
    auto *grid = new QGridLayout(this);
    grid->addWidget(m_tabs, 0, 0);
    grid->addWidget(buildSide(), 0, 1);
    grid->addWidget(m_fault, 1, 0, 1, 2);
    grid->addWidget(m_buttons, 2, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setRowStretch(0, 1);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &TargetDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &TargetDialog::reject);

    QList<TargetValues> values;
    for (const Target &target : m_targets)
        values.append(target.values);
    m_tabs->show(values);
    m_identity->show(m_workspace, m_targets);
    retranslate();
    showInherited(m_targets);
    resize(dialogSize(860, 560));
}

/// What the entries mean; for several targets, what they change.
QWidget *TargetDialog::buildSide()
{
    QWidget *side = nullptr;
    if (m_targets.size() == 1) {
        side = m_meaning = new MeaningPanel(this);
    } else {
        QStringList names;
        for (const Target &target : m_targets)
            names << target.name;
        side = m_changes = new ChangePanel(names, this);
        m_tabs->setSpread(spreadOf(m_workspace, m_targets));
    }
    side->setFixedWidth(dialogSideWidth());
    return side;
}

/// Shows what the entries mean, and what the rest inherits by them. Errors stay where they are until OK.
void TargetDialog::follow()
{
    m_fault->setFault({});
    QList<Target> entered = m_targets;
    (void)store(entered);
    showInherited(entered);
    if (m_changes)
        m_changes->show(m_identity->changes() + m_tabs->changes());
}

void TargetDialog::showInherited(const QList<Target> &targets)
{
    const QList<Target> kinds = kindsOf(targets);
    m_tabs->setInherited([&](const workspace::TargetKey &key) {
        ValueTabs::Inherited common = inheritedBy(m_workspace, kinds.first(), key);
        for (const Target &kind : kinds) {
            const ValueTabs::Inherited one = inheritedBy(m_workspace, kind, key);
            if (one.text != common.text)
                return ValueTabs::Inherited{ tr("several values"), {} };
            if (one.source != common.source)
                common.source.clear();
        }
        return common;
    });
    const Target &first = targets.first();
    if (m_meaning)
        m_meaning->show(workspace::resolve(m_workspace, first));
    m_tabs->setPageVisible(FieldPage::Listener, first.role == TargetSpec::Role::Listener);
    m_tabs->setPageVisible(FieldPage::Tls, first.role != TargetSpec::Role::Listener || first.values.tls);
}

bool TargetDialog::store(QList<Target> &targets)
{
    if (targets.size() == 1)
        return m_identity->store(targets.first()) & m_tabs->store(targets.first().values);
    bool isRight = true;
    for (Target &target : targets) {
        m_identity->storeTouched(target);
        isRight = m_tabs->storeTouched(target.values) && isRight;
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

void TargetDialog::leadToFirstWrong()
{
    if (QWidget *wrong = m_identity->firstWrong(); wrong && m_targets.size() == 1)
        m_tabs->leadTo(m_tabs->page(FieldPage::Connection), wrong);
    else
        m_tabs->leadToFirstWrong();
    m_fault->setFault(tr("Please correct what is marked in red; everything entered is kept."));
}

void TargetDialog::retranslate()
{
    m_tabs->retranslate();
    m_identity->retranslate();
    if (m_targets.size() > 1)
        setWindowTitle(tr("Edit %n targets", nullptr, int(m_targets.size())));
    else
        setWindowTitle(m_targets.value(0).id.isValid() ? tr("Edit target") : tr("Add target"));
    m_buttons->button(QDialogButtonBox::Ok)->setText(m_targets.value(0).id.isValid() ? tr("&Save") : tr("&Add"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

void TargetDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (m_targets.size() == 1)
        m_identity->first()->setFocus();
}

void TargetDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace keepwatch::ui
