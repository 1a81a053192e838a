// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/targets/groupactions.h"

#include "app/workspace/edits.h"
#include "ui/dialogs/targets/groupdialog.h"

#include <QComboBox>
#include <QInputDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

namespace keepwatch::ui {

using workspace::Workspace;

GroupActions::GroupActions(const Workplace &workplace, QObject *parent)
    : QObject(parent)
    , m_at(workplace)
{
}

void GroupActions::edit(const QString &group)
{
    auto *dialog = new GroupDialog(m_at.document.workspace(), group, m_at.window);
    dialog->setObjectName(QStringLiteral("groupDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, group] {
        Workspace next = m_at.document.workspace();
        workspace::putGroup(next, group, dialog->group());
        m_at.document.change(next,
            group.isEmpty() ? tr("Add group %1").arg(dialog->group().name)
                            : tr("Edit group %1").arg(dialog->group().name));
    });
    dialog->open();
}

void GroupActions::askToRemove(const QString &group)
{
    const auto count = int(workspace::targetsOf(m_at.document.workspace(), group).size());
    if (count == 0)
        return remove(group, false);
    auto *question = new QMessageBox(QMessageBox::Question, tr("Remove group"),
        tr("Remove the group \"%1\"? What becomes of its %n target(s)?", nullptr, count).arg(group),
        QMessageBox::Cancel, m_at.window);
    question->setObjectName(QStringLiteral("askToRemoveGroup"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setInformativeText(
        tr("Kept, they have no group and inherit from the defaults. You can undo this; what was recorded stays."));
    auto *keep = question->addButton(tr("&Keep the targets"), QMessageBox::AcceptRole);
    auto *lose = question->addButton(tr("&Remove them too"), QMessageBox::DestructiveRole);
    question->setDefaultButton(keep);
    connect(keep, &QPushButton::clicked, this, [this, group] { remove(group, false); });
    connect(lose, &QPushButton::clicked, this, [this, group] { remove(group, true); });
    question->open();
}

void GroupActions::remove(const QString &group, bool alsoTargets)
{
    Workspace next = m_at.document.workspace();
    workspace::removeGroup(next, group, alsoTargets);
    m_at.document.change(next, tr("Remove group %1").arg(group));
    tell(tr("Removed the group \"%1\".").arg(group));
}

void GroupActions::setPaused(const QString &group, bool isPaused)
{
    m_at.document.setPaused(workspace::targetsOf(m_at.document.workspace(), group), isPaused);
}

void GroupActions::move(const QList<TargetId> &targets, const QString &group)
{
    if (targets.isEmpty())
        return;
    Workspace next = m_at.document.workspace();
    workspace::moveToGroup(next, { targets.begin(), targets.end() }, group);
    const int count = int(targets.size());
    m_at.document.change(next, tr("Move %n target(s)", nullptr, count));
    tell(group.isEmpty() ? tr("Took %n target(s) out of their group.", nullptr, count)
                         : tr("Moved %n target(s) to \"%1\".", nullptr, count).arg(group));
}

void GroupActions::askWhereToMove()
{
    const QList<TargetId> targets = m_at.selection();
    if (targets.isEmpty())
        return;
    auto *dialog = new QInputDialog(m_at.window);
    dialog->setObjectName(QStringLiteral("moveDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Move to group"));
    dialog->setLabelText(
        tr("Group of %n target(s); a new name makes a new group, none takes them out:", nullptr, int(targets.size())));
    dialog->setComboBoxItems(QStringList{ QString() } + workspace::groupNames(m_at.document.workspace()));
    dialog->setComboBoxEditable(true);
    const workspace::Target *first = m_at.document.find(targets.constFirst());
    dialog->setTextValue(first ? first->group : QString());
    if (auto *choice = dialog->findChild<QComboBox *>(); choice && choice->lineEdit())
        choice->lineEdit()->setAccessibleName(tr("Group"));
    dialog->setOkButtonText(tr("&Move"));
    dialog->setCancelButtonText(tr("Cancel"));
    connect(dialog, &QInputDialog::textValueSelected, this,
        [this, targets](const QString &group) { move(targets, group.trimmed()); });
    dialog->open();
}

void GroupActions::addTag(const QList<TargetId> &targets, const QString &tag)
{
    Workspace next = m_at.document.workspace();
    workspace::addTag(next, { targets.begin(), targets.end() }, tag);
    m_at.document.change(next, tr("Tag %n target(s)", nullptr, int(targets.size())));
    tell(tr("Tagged %n target(s) with \"%1\".", nullptr, int(targets.size())).arg(tag));
}

void GroupActions::tell(const QString &text)
{
    m_at.messages.show(MessageBar::Kind::Note, text, tr("&Undo"), [this] { m_at.document.undoStack().undo(); });
}

} // namespace keepwatch::ui
