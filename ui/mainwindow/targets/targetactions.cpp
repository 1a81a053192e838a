// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/targets/targetactions.h"

#include "app/workspace/edits.h"
#include "ui/dialogs/targetdialog.h"

#include <QCheckBox>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace keepwatch::ui {

using workspace::Setting;

namespace {

/// A name in a menu: its `&` is no mnemonic.
QString menuText(QString name)
{
    return name.replace(u'&', QStringLiteral("&&"));
}

} // namespace

TargetActions::TargetActions(const Workplace &workplace, QObject *parent)
    : QObject(parent)
    , m_at(workplace)
{
}

void TargetActions::addNew(TargetSpec::Role role)
{
    workspace::Target target;
    target.role = role;
    if (m_at.document.workspace().targets.isEmpty()) {
        target.values.preset = valueIn(presetCodes, m_at.settings.get<QString>(Setting::NewTargetPreset));
        target.values.method = methodNamed(m_at.settings.get<QString>(Setting::NewTargetMethod));
    }
    open({ target });
}

void TargetActions::edit(const QList<TargetId> &targets)
{
    const QSet<TargetId> wanted(targets.begin(), targets.end());
    QList<workspace::Target> found;
    for (const workspace::Target &target : m_at.document.workspace().targets) {
        if (wanted.contains(target.id))
            found << target;
    }
    if (!found.isEmpty())
        open(found);
}

void TargetActions::open(const QList<workspace::Target> &targets)
{
    auto *dialog = new TargetDialog(m_at.document.workspace(), targets, m_at.window);
    dialog->setObjectName(QStringLiteral("targetDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const bool isNew = !targets.constFirst().id.isValid();
    connect(dialog, &QDialog::accepted, this, [this, dialog, isNew] {
        if (isNew)
            m_at.document.add(dialog->targets());
        else
            m_at.document.edit(dialog->targets());
    });
    dialog->open();
}

void TargetActions::duplicate()
{
    const QList<TargetId> selected = m_at.selection();
    if (selected.isEmpty())
        return;
    const auto copies = workspace::copiesOf(m_at.document.workspace(), selected);
    m_at.document.add(copies, tr("Duplicate %n target(s)", nullptr, int(copies.size())));
    m_at.messages.show(MessageBar::Kind::Note, tr("Duplicated %n target(s).", nullptr, int(copies.size())), tr("&Undo"),
        [this] { m_at.document.undoStack().undo(); });
}

QList<TargetId> TargetActions::targetsForPause(bool isPaused) const
{
    QList<TargetId> chosen = m_at.selection();
    if (!chosen.isEmpty())
        return chosen;
    for (const workspace::Target &target : m_at.document.workspace().targets) {
        if (target.values.isPaused.value_or(false) != isPaused)
            chosen << target.id;
    }
    return chosen;
}

void TargetActions::setPaused(bool isPaused)
{
    m_at.document.setPaused(targetsForPause(isPaused), isPaused);
}

void TargetActions::askToRemove()
{
    const QList<TargetId> targets = m_at.selection();
    if (targets.isEmpty())
        return;
    if (!m_at.settings.get<bool>(Setting::ConfirmRemove)) {
        remove(targets);
        return;
    }
    auto *question = new QMessageBox(QMessageBox::Question, tr("Remove"),
        tr("Remove %n target(s) from the workspace?", nullptr, int(targets.size())),
        QMessageBox::Yes | QMessageBox::Cancel, m_at.window);
    question->setObjectName(QStringLiteral("askToRemove"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setInformativeText(tr("You can undo this; what was recorded stays."));
    question->button(QMessageBox::Yes)->setText(tr("&Remove"));
    question->setDefaultButton(QMessageBox::Yes);
    auto *never = new QCheckBox(tr("Do not ask again"), question);
    question->setCheckBox(never);
    connect(question, &QMessageBox::accepted, this, [this, targets, never] {
        if (never->isChecked() && m_at.settings.set(Setting::ConfirmRemove, false))
            Q_EMIT settingsChanged();
        remove(targets);
    });
    question->open();
}

void TargetActions::remove(const QList<TargetId> &targets)
{
    m_at.document.remove(targets);
    m_at.messages.show(MessageBar::Kind::Note, tr("Removed %n target(s).", nullptr, int(targets.size())), tr("&Undo"),
        [this] { m_at.document.undoStack().undo(); });
}

void TargetActions::fillListenerMenu(QMenu &menu)
{
    menu.clear();
    for (const workspace::Target &target : m_at.document.workspace().targets) {
        if (target.role != TargetSpec::Role::Listener)
            continue;
        QMenu *own = menu.addMenu(menuText(target.name % u" (" % target.endpoint.toString() % u')'));
        const bool isPaused = target.values.isPaused.value_or(false);
        connect(own->addAction(tr("&Edit…")), &QAction::triggered, this, [this, id = target.id] { edit({ id }); });
        connect(own->addAction(isPaused ? tr("&Start") : tr("&Pause")), &QAction::triggered, this,
            [this, id = target.id, isPaused] { m_at.document.setPaused({ id }, !isPaused); });
        connect(own->addAction(tr("&Remove")), &QAction::triggered, this, [this, id = target.id] { remove({ id }); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("There is none"))->setEnabled(false);
}

} // namespace keepwatch::ui
