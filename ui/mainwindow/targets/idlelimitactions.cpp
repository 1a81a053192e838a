// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/targets/idlelimitactions.h"

#include "app/words/errors.h"
#include "app/words/idlelimit.h"
#include "app/words/numbers.h"
#include "ui/dialogs/idlelimit/idlelimitdialog.h"

namespace keepwatch::ui {

IdleLimitActions::IdleLimitActions(const Workplace &workplace, IdleLimitSource &source, QObject *parent)
    : QObject(parent)
    , m_at(workplace)
    , m_source(source)
{
    connect(&source, &IdleLimitSource::ended, this, &IdleLimitActions::tellEnd);
    connect(&source, &IdleLimitSource::failed, this,
        [this](const Error &error) { m_at.messages.show(MessageBar::Kind::Error, words::errorSentence(error)); });
}

bool IdleLimitActions::canOpen() const
{
    const QList<TargetId> selected = m_at.selection();
    const workspace::Target *target = selected.size() == 1 ? m_at.document.find(selected.constFirst()) : nullptr;
    return target && target->role == TargetSpec::Role::Outbound;
}

void IdleLimitActions::open()
{
    if (canOpen())
        openFor(m_at.selection().constFirst());
}

/// One at a time: the search of another target goes on without its dialog.
void IdleLimitActions::openFor(TargetId target)
{
    const auto spec = m_at.document.spec(target);
    if (!spec)
        return;
    const QString name = QStringLiteral("idleLimitDialog");
    if (auto *before = m_at.window->findChild<QDialog *>(name))
        before->close();
    auto *dialog = new IdleLimitDialog(m_source, *spec, m_at.window);
    dialog->setObjectName(name);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &IdleLimitDialog::idleChosen, this, &IdleLimitActions::setKeepaliveIdle);
    connect(&m_at.document, &Document::changed, dialog, [this, dialog, target] {
        if (const auto now = m_at.document.spec(target))
            dialog->setTarget(*now);
        else
            dialog->close();
    });
    dialog->show();
}

void IdleLimitActions::tellEnd(TargetId target, const IdleLimit &limit)
{
    if (const workspace::Target *known = m_at.document.find(target))
        m_at.messages.show(MessageBar::Kind::Note,
            tr("%1: %2.", "target, what was found").arg(known->name, words::idleLimitSentence(limit)), tr("&Show"),
            [this, target] { openFor(target); });
}

void IdleLimitActions::setKeepaliveIdle(TargetId target, std::chrono::seconds idle)
{
    const workspace::Target *known = m_at.document.find(target);
    if (!known)
        return;
    workspace::Target next = *known;
    next.values.keepalive = KeepaliveOptions::Mode::Set;
    next.values.keepIdle = idle;
    m_at.document.edit({ next });
    m_at.messages.show(MessageBar::Kind::Note,
        tr("%1: keepalive idle is %2 now.", "target, a time").arg(next.name, words::seconds(idle)), tr("&Undo"),
        [this] { m_at.document.undoStack().undo(); });
}

} // namespace keepwatch::ui
