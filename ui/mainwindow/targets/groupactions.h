// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/targets/workplace.h"

namespace keepwatch::ui {

/// What the operator does with groups and tags: make, edit, remove, pause, and put targets into them. Each is one step
/// of the document. Lives in the GUI thread.
class GroupActions final : public QObject {
    Q_OBJECT

public:
    explicit GroupActions(const Workplace &workplace, QObject *parent = nullptr);

    /// An empty name: a new group.
    void edit(const QString &group);
    void askToRemove(const QString &group);
    void setPaused(const QString &group, bool isPaused);
    /// An empty name: out of their groups.
    void move(const QList<TargetId> &targets, const QString &group);
    /// Asks into which group the selected targets go.
    void askWhereToMove();
    void addTag(const QList<TargetId> &targets, const QString &tag);

private:
    void remove(const QString &group, bool alsoTargets);
    void tell(const QString &text);

    Workplace m_at;
};

} // namespace keepwatch::ui
