// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/workspace/workspace.h"

#include <QObject>
#include <QUndoStack>

namespace keepwatch::ui {

/// The workspace that the window edits, with undo. Owns the one copy that everybody else follows by its signals: a
/// change is compared with what was before, and only the difference is told. Lives in the GUI thread; reads and writes
/// no files.
class Document : public QObject {
    Q_OBJECT

public:
    explicit Document(QObject *parent = nullptr);

    const workspace::Workspace &workspace() const { return m_workspace; }
    /// Another workspace takes its place: everything of the old one is removed, the history of changes is forgotten.
    void open(const workspace::Workspace &workspace);

    /// Adds targets, which get ids of their own; the answer is these ids. `text` names the step; empty: "Add …".
    QList<TargetId> add(QList<workspace::Target> targets, const QString &text = {});
    /// Replaces the targets of the same ids.
    void edit(const QList<workspace::Target> &targets);
    void remove(const QList<TargetId> &targets);
    /// Pausing is no change to be undone: it is undone by resuming.
    void setPaused(const QList<TargetId> &targets, bool isPaused);
    /// Whatever else changes (defaults, groups), as one step named `text`.
    void change(const workspace::Workspace &next, const QString &text);

    /// The dialogues were read anew: tells of the targets that speak one.
    void resolveDialogues();

    const workspace::Target *find(TargetId id) const;
    std::optional<TargetSpec> spec(TargetId id) const;
    QUndoStack &undoStack() { return m_undo; }

Q_SIGNALS:
    void added(const QList<keepwatch::TargetSpec> &targets);
    void edited(const QList<keepwatch::TargetSpec> &targets);
    void removed(const QList<keepwatch::TargetId> &targets);
    void paused(const QList<keepwatch::TargetId> &targets);
    void resumed(const QList<keepwatch::TargetId> &targets);
    /// After any of them, and after every other change: to be saved.
    void changed();

private:
    friend class WorkspaceStep;
    /// Makes `next` the workspace and tells the difference.
    void become(const workspace::Workspace &next);
    void tell(const QList<TargetSpec> &before, const QList<TargetSpec> &after);

    workspace::Workspace m_workspace;
    QUndoStack m_undo;
    quint32 m_lastId = 0;
};

} // namespace keepwatch::ui
