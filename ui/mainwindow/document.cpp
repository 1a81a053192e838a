// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/document.h"

#include <QHash>
#include <QUndoCommand>

#include <algorithm>

namespace keepwatch::ui {

/// One step of the history: the whole workspace before and after. (Lists are shared, so a step is cheap.)
class WorkspaceStep final : public QUndoCommand {
public:
    WorkspaceStep(Document &document, workspace::Workspace next, const QString &text)
        : QUndoCommand(text)
        , m_document(document)
        , m_before(document.workspace())
        , m_after(std::move(next))
    {
    }
    void redo() override { m_document.become(withPauses(m_after)); }
    void undo() override { m_document.become(withPauses(m_before)); }

private:
    /// Who is paused now stays paused: pausing is no step of the history.
    workspace::Workspace withPauses(workspace::Workspace workspace) const
    {
        QHash<TargetId, std::optional<bool>> pauses;
        for (const workspace::Target &target : m_document.workspace().targets)
            pauses.insert(target.id, target.values.isPaused);
        for (workspace::Target &target : workspace.targets)
            target.values.isPaused = pauses.value(target.id, target.values.isPaused);
        return workspace;
    }

    Document &m_document;
    workspace::Workspace m_before;
    workspace::Workspace m_after;
};

namespace {

constexpr int historyLength = 100;

bool differOnlyInPause(TargetSpec a, const TargetSpec &b)
{
    a.isPaused = b.isPaused;
    return a == b;
}

} // namespace

Document::Document(QObject *parent)
    : QObject(parent)
{
    m_undo.setUndoLimit(historyLength);
}

void Document::open(const workspace::Workspace &workspace)
{
    m_undo.clear();
    workspace::Workspace next = workspace;
    for (workspace::Target &target : next.targets) {
        // An id that was never given stays: whoever made the workspace may know its targets by it.
        if (target.id.value <= m_lastId)
            target.id = TargetId{ m_lastId + 1 };
        m_lastId = target.id.value;
    }
    become(next);
}

QList<TargetId> Document::add(QList<workspace::Target> targets, const QString &text)
{
    QList<TargetId> ids;
    for (workspace::Target &target : targets) {
        target.id = TargetId{ ++m_lastId };
        ids << target.id;
    }
    workspace::Workspace next = m_workspace;
    next.targets << targets;
    change(next, text.isEmpty() ? tr("Add %n target(s)", nullptr, int(targets.size())) : text);
    return ids;
}

void Document::edit(const QList<workspace::Target> &targets)
{
    QHash<TargetId, const workspace::Target *> entered;
    for (const workspace::Target &target : targets)
        entered.insert(target.id, &target);
    workspace::Workspace next = m_workspace;
    for (workspace::Target &target : next.targets) {
        if (const workspace::Target *other = entered.value(target.id))
            target = *other;
    }
    change(next, tr("Edit %n target(s)", nullptr, int(targets.size())));
}

void Document::remove(const QList<TargetId> &targets)
{
    const QSet<TargetId> going(targets.begin(), targets.end());
    workspace::Workspace next = m_workspace;
    next.targets.removeIf([&](const workspace::Target &target) { return going.contains(target.id); });
    change(next, tr("Remove %n target(s)", nullptr, int(targets.size())));
}

void Document::setPaused(const QList<TargetId> &targets, bool isPaused)
{
    const QSet<TargetId> wanted(targets.begin(), targets.end());
    workspace::Workspace next = m_workspace;
    for (workspace::Target &target : next.targets) {
        if (wanted.contains(target.id))
            target.values.isPaused = isPaused;
    }
    become(next);
}

void Document::change(const workspace::Workspace &next, const QString &text)
{
    if (next != m_workspace)
        m_undo.push(new WorkspaceStep(*this, next, text));
}

void Document::resolveDialogues()
{
    QList<TargetSpec> speaking;
    for (const TargetSpec &spec : resolve(m_workspace)) {
        if (spec.method == Method::Dialogue)
            speaking.append(spec);
    }
    if (!speaking.isEmpty())
        Q_EMIT edited(speaking);
}

const workspace::Target *Document::find(TargetId id) const
{
    const auto place = std::ranges::find(m_workspace.targets, id, &workspace::Target::id);
    return place == m_workspace.targets.end() ? nullptr : &*place;
}

std::optional<TargetSpec> Document::spec(TargetId id) const
{
    const workspace::Target *target = find(id);
    return target ? std::optional(workspace::resolve(m_workspace, *target)) : std::nullopt;
}

void Document::become(const workspace::Workspace &next)
{
    if (next == m_workspace)
        return;
    const QList<TargetSpec> before = workspace::resolve(m_workspace);
    m_workspace = next;
    tell(before, workspace::resolve(m_workspace));
    Q_EMIT changed();
}

void Document::tell(const QList<TargetSpec> &before, const QList<TargetSpec> &after)
{
    QHash<TargetId, const TargetSpec *> old;
    old.reserve(before.size());
    for (const TargetSpec &spec : before)
        old.insert(spec.id, &spec);
    QList<TargetSpec> isNew;
    QList<TargetSpec> isEdited;
    QList<TargetId> isPaused;
    QList<TargetId> isResumed;
    for (const TargetSpec &spec : after) {
        const auto was = old.find(spec.id);
        if (was == old.end()) {
            isNew << spec;
            continue;
        }
        if (!differOnlyInPause(**was, spec))
            isEdited << spec;
        if ((*was)->isPaused != spec.isPaused)
            (spec.isPaused ? isPaused : isResumed) << spec.id;
        old.erase(was);
    }
    const QList<TargetId> isGone = old.keys();
    if (!isGone.isEmpty())
        Q_EMIT removed(isGone);
    if (!isEdited.isEmpty())
        Q_EMIT edited(isEdited);
    if (!isPaused.isEmpty())
        Q_EMIT paused(isPaused);
    if (!isResumed.isEmpty())
        Q_EMIT resumed(isResumed);
    if (!isNew.isEmpty())
        Q_EMIT added(isNew);
}

} // namespace keepwatch::ui
