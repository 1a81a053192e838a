// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/targets/groupdialog.h"

#include "app/words/faults.h"
#include "app/workspace/edits.h"
#include "app/workspace/origin.h"
#include "ui/dialogs/meaningpanel.h"
#include "ui/dialogs/notelabel.h"
#include "ui/dialogs/valuetabs.h"
#include "ui/format/dialogsize.h"
#include "ui/format/fonts.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace keepwatch::ui {

using workspace::Group;
using workspace::TargetValues;
using workspace::Workspace;

namespace {

TargetSpec specOf(const Workspace &workspace, const TargetValues &values)
{
    TargetSpec spec = workspace::inheritedSpec(workspace, {});
    workspace::apply(values, spec);
    return spec;
}

} // namespace

GroupDialog::GroupDialog(const Workspace &workspace, const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_formerName(name)
    , m_nameLabel(new QLabel(this))
    , m_name(new QLineEdit(name, this))
    , m_nameNote(new NoteLabel(this))
    , m_tabs(new ValueTabs(ValueScope::Inherited, this))
    , m_meaning(new MeaningPanel(this))
    , m_fault(new NoteLabel(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this))
{
    const Group *known = workspace.group(name);
    m_group = known ? *known : Group{ .name = name, .values = {}, .kept = {} };
    m_name->setObjectName(QStringLiteral("groupName"));
    m_nameLabel->setBuddy(m_name);
    m_meaning->setFixedWidth(dialogSideWidth());
    auto *grid = new QGridLayout(this);
    grid->addWidget(m_nameLabel, 0, 0);
    grid->addWidget(m_name, 0, 1);
    grid->addWidget(m_nameNote, 1, 1);
    grid->addWidget(m_tabs, 2, 0, 1, 2);
    grid->addWidget(m_meaning, 0, 2, 3, 1);
    grid->addWidget(m_fault, 3, 0, 1, 3);
    grid->addWidget(m_buttons, 4, 0, 1, 3);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);
    grid->setHorizontalSpacing(scaled(12));
    connect(m_buttons, &QDialogButtonBox::accepted, this, &GroupDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &GroupDialog::reject);
    connect(m_tabs, &ValueTabs::edited, this, &GroupDialog::follow);
    connect(m_name, &QLineEdit::editingFinished, this, [this] { (void)checkName(m_name->text().trimmed()); });
    m_tabs->show({ m_group.values });
    retranslate();
    showInherited(m_group);
    resize(dialogSize(940, 580));
}

void GroupDialog::follow()
{
    m_fault->setFault({});
    Group entered = m_group;
    (void)m_tabs->store(entered.values);
    showInherited(entered);
}

void GroupDialog::showInherited(const Group &group)
{
    m_tabs->setInherited([&](const workspace::TargetKey &key) {
        TargetValues without = group.values;
        workspace::reset(key, without);
        const TargetValues values = workspace::valuesOf(specOf(m_workspace, without));
        const auto origin = workspace::originOfGroup(m_workspace, key, without);
        return ValueTabs::Inherited{ fieldText(key, values), originText(origin, {}) };
    });
    m_meaning->show(specOf(m_workspace, group.values));
}

bool GroupDialog::checkName(const QString &name)
{
    Fault fault{ .code = FaultCode::EmptyText, .place = {}, .value = name, .expected = {} };
    const bool isTaken = name != m_formerName && workspace::groupNames(m_workspace).contains(name);
    if (isTaken)
        fault.code = FaultCode::DuplicateName;
    m_nameNote->setFault(isTaken || name.isEmpty() ? words::faultSentence(fault) : QString());
    return !isTaken && !name.isEmpty();
}

QString GroupDialog::conflictWith(const Group &group) const
{
    const QList<Fault> own = workspace::conflictsOf(specOf(m_workspace, group.values));
    if (!own.isEmpty())
        return words::faultSentence(own.first());
    Workspace next = m_workspace;
    workspace::putGroup(next, m_formerName, group);
    for (const workspace::Target &target : next.targets) {
        if (target.group != group.name)
            continue;
        const QList<Fault> faults = workspace::conflictsOf(workspace::resolve(next, target));
        if (!faults.isEmpty())
            return tr("Target %1: %2", "name, what is wrong").arg(target.name, words::faultSentence(faults.first()));
    }
    return {};
}

void GroupDialog::accept()
{
    Group entered = m_group;
    entered.name = m_name->text().trimmed();
    const bool areValuesRight = m_tabs->store(entered.values);
    if (!checkName(entered.name))
        return m_name->setFocus();
    if (!areValuesRight) {
        m_tabs->leadToFirstWrong();
        return m_fault->setFault(tr("Please correct what is marked in red; everything entered is kept."));
    }
    const QString conflict = conflictWith(entered);
    if (!conflict.isEmpty())
        return m_fault->setFault(conflict);
    m_group = entered;
    QDialog::accept();
}

void GroupDialog::retranslate()
{
    const bool isNew = m_formerName.isEmpty();
    setWindowTitle(isNew ? tr("New group") : tr("Edit group"));
    m_nameLabel->setText(tr("Na&me of the group"));
    m_name->setAccessibleName(tr("Name of the group"));
    m_nameNote->setHint(isNew ? tr("Targets are put into it by dragging or by \"Move to group\"")
                              : tr("Its targets stay in it under another name"));
    m_tabs->retranslate();
    m_buttons->button(QDialogButtonBox::Ok)->setText(isNew ? tr("&Add") : tr("&Save"));
    m_buttons->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
}

void GroupDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace keepwatch::ui
